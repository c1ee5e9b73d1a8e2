package se.loftet.analysis;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A comma separated file in memory: UTF-8, a header row, dot decimals, no quoting.
///
/// Missing numbers are empty or `NA` and read as `NaN`. Every complaint names line and column.
@SuppressWarnings("ArrayRecordComponent")
record Csv(Path file, List<String> header, List<String[]> rows, int[] lines) {
  static Csv read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException _) {
      throw new BadFile(file, 0, 0, "text in UTF-8");
    } catch (IOException _) {
      throw new BadFile(file, 0, 0, "a readable file");
    }
    if (lines.isEmpty() || lines.getFirst().isBlank()) {
      throw new BadFile(file, 1, 1, "a header row");
    }
    var first = lines.getFirst();
    var header = List.of((first.startsWith("\uFEFF") ? first.substring(1) : first).split(",", -1));
    for (int at = 1; at < header.size(); at++) {
      if (header.indexOf(header.get(at)) < at) {
        throw new BadFile(file, 1, at + 1, "a column name that is not used before");
      }
    }
    var rows = new ArrayList<String[]>(lines.size());
    var numbers = IntStream.builder();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        rows.add(row(file, i + 1, lines.get(i), header.size()));
        numbers.add(i + 1);
      }
    }
    return new Csv(file, header, rows, numbers.build().toArray());
  }

  /// The complaint that something else was expected in a field.
  BadFile bad(int row, String column, String expected) {
    return new BadFile(file, lines[row], Math.max(1, header.indexOf(column) + 1), expected);
  }

  private static String[] row(Path file, int line, String text, int width) {
    var fields = text.split(",", -1);
    if (fields.length != width) {
      throw new BadFile(file, line, Math.min(fields.length, width) + 1, width + " fields");
    }
    return fields;
  }

  int size() {
    return rows.size();
  }

  boolean has(String column) {
    return header.contains(column);
  }

  String[] text(String column) {
    int at = at(column);
    return rows.stream().map(row -> row[at]).toArray(String[]::new);
  }

  double[] doubles(String column) {
    int at = at(column);
    var values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(i, at);
    }
    return values;
  }

  /// A column in which no number may be missing.
  double[] finite(String column) {
    var values = doubles(column);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw bad(i, column, "a number in %s, not '%s'".formatted(column, rows.get(i)[at(column)]));
      }
    }
    return values;
  }

  /// The column, or `fallback` in every row where the file has no such column.
  double[] doubles(String column, double fallback) {
    if (has(column)) {
      return doubles(column);
    }
    var values = new double[size()];
    Arrays.fill(values, fallback);
    return values;
  }

  int[] ints(String column) {
    int at = at(column);
    var values = new int[size()];
    for (int i = 0; i < values.length; i++) {
      double value = number(i, at);
      if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
        throw bad(i, column, "a whole number in " + column);
      }
      values[i] = (int) value;
    }
    return values;
  }

  /// A column of whole numbers from `least` to `most`.
  int[] ints(String column, int least, int most) {
    var values = ints(column);
    for (int i = 0; i < values.length; i++) {
      if (values[i] < least || values[i] > most) {
        throw bad(i, column, "a whole number from %d to %d in %s".formatted(least, most, column));
      }
    }
    return values;
  }

  /// A column of finite numbers from 0, or missing.
  double[] countsOrMissing(String column) {
    var values = doubles(column);
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0 || Double.isInfinite(values[i])) {
        throw bad(i, column, "a number from 0 in " + column);
      }
    }
    return values;
  }

  /// The same with none missing.
  double[] counts(String column) {
    var values = countsOrMissing(column);
    finite(column);
    return values;
  }

  /// A column in which every number is above the one before.
  double[] increasing(String column) {
    var values = finite(column);
    for (int i = 1; i < values.length; i++) {
      if (!(values[i] > values[i - 1])) {
        throw bad(
            i, column, "a number above %s in %s".formatted(Numbers.text(values[i - 1]), column));
      }
    }
    return values;
  }

  /// A column of numbers above 0, or `fallback` in every row where the file has no such column.
  double[] positive(String column, double fallback) {
    var values = doubles(column, fallback);
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0) || Double.isInfinite(values[i])) {
        throw bad(i, column, "a number above 0 in " + column);
      }
    }
    return values;
  }

  private double number(int i, int at) {
    var text = rows.get(i)[at];
    if (text.isEmpty() || text.equals("NA")) {
      return Double.NaN;
    }
    try {
      if (!isJavaOnly(text)) {
        return Double.parseDouble(text);
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw bad(i, header.get(at), "a number in %s, not '%s'".formatted(header.get(at), text));
  }

  /// What Java takes for a number and nobody else: `1d`, `2F`, `0x1p3`.
  private static boolean isJavaOnly(String text) {
    return "dDfF".indexOf(text.charAt(text.length() - 1)) >= 0
        || text.indexOf('x') >= 0
        || text.indexOf('X') >= 0;
  }

  private int at(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new BadFile(file, 1, 1, "a column '%s' in the header".formatted(column));
    }
    return at;
  }
}
