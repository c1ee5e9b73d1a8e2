package se.loftet.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import se.loftet.access.NewPerson;
import se.loftet.access.Role;
import se.loftet.municipality.Municipality;

/// A municipality to add, with its first administrator, as sent.
record NewMunicipality(Map<String, String> sent) {
  /// Words that mean something else where a municipality stands in an address.
  private static final Set<String> TAKEN =
      Set.of("konto", "drift", "en", "api", "om", "kontakt", "kvitto", "health", "arbete", "falt");

  String text(String name) {
    return sent.getOrDefault(name, "").strip();
  }

  /// What is wrong, message key by field.
  Map<String, String> mistakes() {
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

  Municipality municipality() {
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
