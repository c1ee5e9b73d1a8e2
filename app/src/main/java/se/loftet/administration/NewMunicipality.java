package se.loftet.administration;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.loftet.access.NewPerson;
import se.loftet.access.Role;
import se.loftet.municipality.Municipality;

/// A municipality to add, with its first administrator, as sent.
///
/// @param sent `code` of four digits, `name`, `slug` (its word in addresses), and `person` and
///   `login` of the first administrator, who may be left out
public record NewMunicipality(Map<String, String> sent) {
  /// Words that mean something else where a municipality stands in an address.
  private static final Set<String> TAKEN =
      Set.of("konto", "drift", "en", "api", "om", "kontakt", "kvitto", "health", "arbete", "falt");

  String text(String name) {
    return sent.getOrDefault(name, "").strip();
  }

  /// One of this code and name, reached by a word made of what the place is called: `Nyköping` by
  /// `nykoping`.
  public static NewMunicipality named(String code, String name, String called) {
    var plain =
        Normalizer.normalize(called.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("[^a-z0-9 -]", "")
            .replaceAll(" (kommun|stad)$", "");
    var slug = plain.strip().replaceAll("[ -]+", "-");
    return new NewMunicipality(Map.of("code", code, "name", name, "slug", slug));
  }

  public NewMunicipality reachedBy(String slug) {
    var all = new HashMap<>(sent);
    all.put("slug", slug);
    return new NewMunicipality(all);
  }

  /// What is wrong, message key by field.
  public Map<String, String> mistakes() {
    var wrong = new LinkedHashMap<String, String>();
    if (!text("code").matches("[0-9]{4}")) {
      wrong.put("code", "admin.operation.wrong.code");
    }
    Register.checkName(sent, wrong);
    if (!text("slug").matches("[a-z0-9][a-z0-9-]{1,60}") || TAKEN.contains(text("slug"))) {
      wrong.put("slug", "admin.operation.wrong.slug");
    }
    return wrong;
  }

  public Municipality municipality() {
    return new Municipality(text("code"), text("name"), text("slug"));
  }

  boolean withPerson() {
    return !text("login").isEmpty() || !text("person").isEmpty();
  }

  NewPerson administrator() {
    return new NewPerson(
        text("login"), text("person"), Role.ADMINISTRATOR, text("code"), null, "kommun");
  }
}
