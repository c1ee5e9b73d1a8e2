package se.loftet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.loftet.engine.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values laid out as the reference cases have them that were written by R.
///
/// There a vector of one is a plain number, and a missing one is `null`.
final class RVectors {
  static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

  private RVectors() {}

  static Object vector(double... values) {
    return values.length == 1 ? values[0] : values;
  }

  static Object vector(int... values) {
    return values.length == 1 ? values[0] : values;
  }

  /// One row per line of a row-major square matrix.
  static List<Object> matrix(double[] rowMajor, int size) {
    var rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(vector(Arrays.copyOfRange(rowMajor, i * size, (i + 1) * size)));
    }
    return rows;
  }

  static Map<String, Object> named(List<String> names, double[] values) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < values.length; i++) {
      map.put(names.get(i), values[i]);
    }
    return map;
  }

  static double[] limits(Interval interval) {
    return new double[] {interval.low(), interval.high()};
  }

  static void put(Map<String, Object> map, String prefix, String suffix, Interval interval) {
    map.put(prefix + "lo" + suffix, interval.low());
    map.put(prefix + "hi" + suffix, interval.high());
  }
}
