package se.loftet.engine;

import java.util.Arrays;
import java.util.List;

/// A small comma separated file with a header row, by column. No quoting: the cases have none.
public record Table(List<String> header, List<String[]> rows) {
  static Table parse(List<String> lines) {
    return new Table(
        List.of(lines.getFirst().split(",")),
        lines.stream().skip(1).map(line -> line.split(",", -1)).toList());
  }

  public int size() {
    return rows.size();
  }

  public boolean has(String column) {
    return header.contains(column);
  }

  public String[] text(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("no column " + column + " among " + header);
    }
    return rows.stream().map(row -> row[at]).toArray(String[]::new);
  }

  /// `NA` and empty fields are `NaN`.
  public double[] doubles(String column) {
    return Arrays.stream(text(column)).mapToDouble(Table::number).toArray();
  }

  public int[] ints(String column) {
    return Arrays.stream(text(column)).mapToInt(Integer::parseInt).toArray();
  }

  private static double number(String text) {
    return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
  }
}
