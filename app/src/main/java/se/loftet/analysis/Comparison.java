package se.loftet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Compares found values with expected ones and remembers what was checked and what failed.
///
/// A value that is expected but was not computed is a failure.
final class Comparison {
  private static final int SHOWN = 20;

  private final OracleMethod method;
  private final List<String> failures = new ArrayList<>();
  private long checked;
  private double largestError;
  private long failed;

  Comparison(OracleMethod method) {
    this.method = method;
  }

  long checked() {
    return checked;
  }

  /// The largest difference, as a share of what was allowed; 1 is just accepted.
  double largestError() {
    return largestError;
  }

  boolean passed() {
    return failed == 0 && checked > 0;
  }

  List<String> failures() {
    return checked == 0 ? List.of("nothing was checked") : failures;
  }

  void file(OracleFolder folder, Job job, String file, Outputs found) {
    if (file.endsWith(".csv")) {
      table(job, file, Csv.read(folder.file(file)), found);
    } else if (file.endsWith(".json")) {
      var tree = found.trees().getOrDefault(file, MissingNode.getInstance());
      tree(job, file, "", "", method.expected(JsonFile.read(folder.file(file))), tree);
    } else {
      fail(file, "a file of an unknown kind");
    }
  }

  private void table(Job job, String file, Csv expected, Outputs outputs) {
    var found = outputs.tables().get(file);
    if (found == null) {
      fail(file, "not computed");
      return;
    }
    if (found.rows() != expected.size()) {
      fail(file, "%d rows expected, %d found".formatted(expected.size(), found.rows()));
      return;
    }
    for (var column : expected.header()) {
      column(job, file, column, expected.text(column), outputs);
    }
  }

  private void column(Job job, String file, String column, String[] expected, Outputs outputs) {
    var found = Objects.requireNonNull(outputs.tables().get(file));
    if (!found.has(column)) {
      fail(file + " " + column, "not computed");
      return;
    }
    var tolerance = method.tolerance(job, file, column);
    if (tolerance instanceof Tolerance.Informative) {
      return;
    }
    double largest = largest(Arrays.stream(expected).mapToDouble(Comparison::number));
    for (int i = 0; i < expected.length; i++) {
      var where = "%s %s row %d".formatted(file, column, i + 1);
      if (method.isUndefined(outputs, file, column, i)) {
        check(
            where,
            !isNumber(found.cell(column, i)) || isNaN(found, column, i),
            "undefined, not a number");
      } else if (isNumber(expected[i])) {
        value(where, number(expected[i]), number(found.cell(column, i)), tolerance, largest);
      } else {
        text(where, expected[i], found.cell(column, i));
      }
    }
  }

  private static boolean isNaN(Columns found, String column, int row) {
    return Double.isNaN(number(found.cell(column, row)));
  }

  private void tree(
      Job job, String file, String path, String where, JsonNode expected, JsonNode found) {
    var tolerance = path.isEmpty() ? Tolerance.equal() : method.tolerance(job, file, path);
    var place = file + " " + where;
    if (found.isMissingNode()) {
      fail(place, "not computed");
    } else if (tolerance instanceof Tolerance.Informative) {
      return;
    } else if (expected.isObject()) {
      object(job, file, path, where, expected, found);
    } else if (expected.isArray()) {
      if (!found.isArray() || found.size() != expected.size()) {
        fail(place, "%d values expected, %d found".formatted(expected.size(), found.size()));
        return;
      }
      for (int i = 0; i < expected.size(); i++) {
        tree(job, file, path, where + "[" + i + "]", expected.get(i), found.get(i));
      }
    } else {
      leaf(place, tolerance, expected, found);
    }
  }

  private void object(
      Job job, String file, String path, String where, JsonNode expected, JsonNode found) {
    if (expected.isEmpty()) {
      check(file + " " + where, expected.equals(found), "nothing expected, found " + found);
    }
    for (var field : expected.properties()) {
      var name = field.getKey();
      tree(
          job,
          file,
          path.isEmpty() ? name : path + "." + name,
          where.isEmpty() ? name : where + "." + name,
          field.getValue(),
          found.path(name));
    }
  }

  private void leaf(String place, Tolerance tolerance, JsonNode expected, JsonNode found) {
    if (isNumber(expected)) {
      double reference = plain(expected);
      if (!isNumber(found)) {
        fail(place, "a number expected, found " + found);
      } else {
        value(place, reference, plain(found), tolerance, Math.abs(reference));
      }
    } else {
      check(place, expected.equals(found), "%s expected, %s found".formatted(expected, found));
    }
  }

  /// Compares one number.
  void value(String where, double reference, double found, Tolerance tolerance, double largest) {
    checked++;
    if (reference == found || (Double.isNaN(reference) && Double.isNaN(found))) {
      return;
    }
    double allowed = tolerance.allowed(reference, largest);
    double error = Math.abs(found - reference);
    if (error <= allowed) {
      largestError = Math.max(largestError, error / allowed);
    } else {
      fail(where, "%s expected, %s found, %.2g allowed".formatted(reference, found, allowed));
    }
  }

  void text(String where, String expected, String found) {
    check(where, expected.equals(found), "%s expected, %s found".formatted(expected, found));
  }

  /// Counts one check that is simply true or false.
  void check(String where, boolean holds, String complaint) {
    checked++;
    if (!holds) {
      fail(where, complaint);
    }
  }

  void fail(String where, String complaint) {
    failed++;
    largestError = Double.POSITIVE_INFINITY;
    if (failures.size() < SHOWN) {
      failures.add(where + ": " + complaint);
    }
  }

  private static double largest(DoubleStream values) {
    return values.map(Math::abs).filter(Double::isFinite).max().orElse(0);
  }

  private static boolean isNumber(JsonNode node) {
    return node.isNumber() || (node.isString() && isNumber(node.stringValue()));
  }

  private static double plain(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : number(node.stringValue());
  }

  private static boolean isNumber(String text) {
    return text.equals("NA") || text.equals("NaN") || !Double.isNaN(number(text));
  }

  private static double number(String text) {
    try {
      return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
