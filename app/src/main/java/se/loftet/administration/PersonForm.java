package se.loftet.administration;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.access.Grant;
import se.loftet.access.NewPerson;
import se.loftet.access.Role;
import se.loftet.platform.Refused;

/// A person to add, or one more role for a person, as sent.
///
/// @param where a municipality's code, `area:CODE` of a police area, or `*` for the installation
record PersonForm(String login, String name, String role, String where, String party) {
  static final PersonForm EMPTY = new PersonForm("", "", "", "", "");

  PersonForm(
      @Nullable String login,
      @Nullable String name,
      @Nullable String role,
      @Nullable String where,
      @Nullable String party) {
    this.login = Objects.requireNonNullElse(login, "");
    this.name = Objects.requireNonNullElse(name, "");
    this.role = Objects.requireNonNullElse(role, "");
    this.where = Objects.requireNonNullElse(where, "");
    this.party = Objects.requireNonNullElse(party, "").strip();
  }

  NewPerson person() {
    return new NewPerson(login, name, chosenRole(), municipality(), area(), party);
  }

  Grant grant(long staff) {
    return new Grant(0, staff, chosenRole(), municipality(), area(), party);
  }

  private Role chosenRole() {
    return Arrays.stream(Role.values())
        .filter(r -> r.name().equals(role))
        .findFirst()
        .orElseThrow(() -> new Refused.Rule("admin.people.noRole"));
  }

  private @Nullable String municipality() {
    return where.matches("[0-9]{4}") ? where : null;
  }

  private @Nullable String area() {
    if (where.matches("area:[a-z0-9-]{1,80}")) {
      return where.substring(5);
    }
    if (municipality() == null && !where.equals("*")) {
      throw new Refused.Rule("access.person.where");
    }
    return null;
  }
}
