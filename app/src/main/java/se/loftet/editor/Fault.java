package se.loftet.editor;

import java.util.List;

/// What is wrong with a field, said as how to do it right.
///
/// @param field name of the field, as in `Values`
record Fault(String field, String key, List<Object> values) {
  static Fault of(String field, String key, Object... values) {
    return new Fault(field, key, List.of(values));
  }

  /// Where the field stands on the page.
  String anchor() {
    return anchor(field);
  }

  static String anchor(String field) {
    return field.replace('.', '-');
  }
}
