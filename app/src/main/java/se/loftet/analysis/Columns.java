package se.loftet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntFunction;

/// A table to be written, column by column.
final class Columns {
  private final SequencedMap<String, IntFunction<String>> columns = new LinkedHashMap<>();
  private int rows = -1;

  Columns add(String name, double... values) {
    return put(name, values.length, i -> Numbers.text(values[i]));
  }

  Columns add(String name, int... values) {
    return put(name, values.length, i -> Integer.toString(values[i]));
  }

  Columns add(String name, long... values) {
    return put(name, values.length, i -> Long.toString(values[i]));
  }

  Columns add(String name, String... values) {
    return put(name, values.length, i -> values[i]);
  }

  private Columns put(String name, int length, IntFunction<String> cell) {
    if (rows >= 0 && rows != length) {
      throw new IllegalArgumentException(
          "%s has %d rows, the others %d".formatted(name, length, rows));
    }
    rows = length;
    columns.put(name, cell);
    return this;
  }

  int rows() {
    return Math.max(rows, 0);
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  String cell(String column, int row) {
    var cells = columns.get(column);
    if (cells == null) {
      throw new IllegalArgumentException("no column " + column);
    }
    return cells.apply(row);
  }

  double number(String column, int row) {
    return Double.parseDouble(cell(column, row));
  }

  String csv() {
    var lines = new ArrayList<String>();
    lines.add(String.join(",", columns.keySet()));
    for (int i = 0; i < rows(); i++) {
      int row = i;
      List<String> cells = columns.values().stream().map(cell -> cell.apply(row)).toList();
      lines.add(String.join(",", cells));
    }
    return String.join("\n", lines) + "\n";
  }
}
