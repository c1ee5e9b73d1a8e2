package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was typed into one of the many forms of a page, and what is wrong with it.
///
/// @param form which of the forms, `verdict-lofte-12`
/// @param fault in words
record Typed(String form, String fault, Map<String, List<String>> values) {
  static final Typed NOTHING = new Typed("", "", Map.of());

  static Typed of(HttpServletRequest request, String form, String fault) {
    var values = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, all) -> values.put(name, Arrays.asList(all)));
    return new Typed(form, fault, values);
  }

  boolean in(String form) {
    return !fault.isEmpty() && this.form.equals(form);
  }

  String fault(String form) {
    return in(form) ? fault : "";
  }

  /// What was typed there, else what is stored.
  String value(String form, String name, String stored) {
    return in(form) ? values.getOrDefault(name, List.of("")).getFirst() : stored;
  }

  boolean chosen(String form, String name, String value, boolean stored) {
    return in(form) ? values.getOrDefault(name, List.of()).contains(value) : stored;
  }
}
