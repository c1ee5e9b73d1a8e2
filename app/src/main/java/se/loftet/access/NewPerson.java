package se.loftet.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.Refused;

/// A person to be given an account and a first role.
///
/// @param municipality code of it, or null together with `policeArea` for the whole installation
public record NewPerson(
    String login,
    String displayName,
    Role role,
    @Nullable String municipality,
    @Nullable String policeArea,
    String party) {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9åäöéü][a-z0-9åäöéü.@_-]{1,99}");

  public NewPerson {
    login = login.strip().toLowerCase(Locale.ROOT);
    displayName = displayName.strip();
    if (!LOGIN.matcher(login).matches()) {
      throw new Refused.Rule("access.person.login");
    }
    if (displayName.isEmpty() || displayName.length() > 200) {
      throw new Refused.Rule("access.person.name");
    }
    if (party.isBlank() || (municipality != null && policeArea != null)) {
      throw new Refused.Rule("access.person.where");
    }
  }

  Grant grant(long staff) {
    return new Grant(0, staff, role, municipality, policeArea, party);
  }
}
