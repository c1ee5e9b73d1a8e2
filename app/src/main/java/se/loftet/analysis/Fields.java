package se.loftet.analysis;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Named values in the order they were given, so that an output reads the same after every start.
final class Fields {
  private Fields() {}

  /// Names and values in turn.
  static SequencedMap<String, Object> of(Object... namesAndValues) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
