package se.loftet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.loftet.engine.disclosure.Audit;
import se.loftet.engine.disclosure.Cell;
import se.loftet.engine.disclosure.CountTable;
import se.loftet.engine.disclosure.PrimaryRule;
import se.loftet.engine.disclosure.Suppression;
import se.loftet.engine.disclosure.Suppression.Objective;
import tools.jackson.databind.JsonNode;

/// `disclosure`: hidden cells of a table with their audit, and noise with its budget.
final class DisclosureMethod implements OracleMethod {
  private static final double LEAST_P = 1e-6;

  /// How much more than the least may be hidden.
  private static final double ROOM = 1.3;

  @Override
  public String name() {
    return "disclosure";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(
        "kind",
        "k",
        "dom_n",
        "dom_p",
        "p_percent",
        "contributions.*",
        "need",
        "discrete_laplace[].epsilon",
        "discrete_laplace[].sensitivity",
        "discrete_gaussian[].sigma2",
        "accounting[].sigma2",
        "accounting[].sensitivity",
        "accounting[].queries",
        "accounting[].delta",
        "accounting[].release",
        "budget.rho",
        "draws",
        "seed",
        "published[].release",
        "published[].figure",
        "published[].of",
        "ask",
        "most",
        "variance",
        "hidden_up_to",
        "secret");
  }

  @Override
  public Set<String> notes() {
    return Set.of("rows", "cols", "nb", "table", "people", "down", "across");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    if (path.startsWith("optimal_by")) {
      return new Tolerance.Informative("several patterns are right; the audit decides");
    }
    if (path.equals("zcdp.alpha")) {
      // the least point of a flat curve
      return Tolerance.exact(1e-9);
    }
    if (path.startsWith("noise.")) {
      // by bisection of two numbers, one within the other
      return new Tolerance.Absolute(1e-9);
    }
    if (path.startsWith("bounds.m")) {
      return new Tolerance.Absolute(1e-6);
    }
    return path.startsWith("audit") ? new Tolerance.Absolute(1e-6) : Tolerance.exact(1e-12);
  }

  @Override
  public Outputs run(Job job) {
    return switch (job.params().text("kind")) {
      case "table" -> {
        var outputs = new Outputs();
        yield outputs.result(table(job, outputs));
      }
      case "dp" -> NoiseRun.run(job.params());
      case "linked" -> ReleaseBounds.run(job.params());
      case "cell_key" -> CellKeys.run(job);
      default -> throw job.params().missing("kind", "table, dp, linked or cell_key");
    };
  }

  /// Whatever the pattern: it hides what must be hidden, passes the audit, and hides little more
  /// than the least.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    if (!job.params().text("kind").equals("table")) {
      samplersFit(found, comparison);
      return;
    }
    var counts = counts(job.input());
    var primary = primary(job, counts);
    var expected = JsonFile.read(folder.file("expected.json"));
    for (var objective : Objective.values()) {
      var pattern = pattern(job, counts, objective);
      var least = expected.path(field(objective));
      comparison.check("pattern", pattern.isProven(), "the audit finds an unprotected cell");
      comparison.check(
          "pattern", pattern.hidden().containsAll(primary.keySet()), "a primary cell is shown");
      switch (objective) {
        case VALUE -> atMost("value", least.path("added_value"), pattern.addedValue(), comparison);
        case CELLS ->
            atMost("cells", least.path("added_cells"), pattern.added().size(), comparison);
      }
    }
  }

  /// Where the samplers drew, what they drew must fit the law but for one time in a million.
  private static void samplersFit(Outputs found, Comparison comparison) {
    var result = found.trees().get("expected.json");
    for (var law : List.of("discrete_laplace", "discrete_gaussian")) {
      for (int k = 0; result != null && k < result.path(law).size(); k++) {
        var p = result.path(law).path(k).path("sampled").path("p");
        comparison.check(
            "%s[%d].sampled.p".formatted(law, k),
            p.isMissingNode() || !(Params.number(p) <= LEAST_P),
            "drawn by another law: p " + p);
      }
    }
  }

  private static void atMost(String what, JsonNode least, long found, Comparison comparison) {
    comparison.check(
        "added " + what,
        found <= ROOM * least.asDouble(),
        "%s at least, %d found".formatted(least, found));
  }

  private static String field(Objective objective) {
    return switch (objective) {
      case VALUE -> "optimal_by_value";
      case CELLS -> "optimal_by_count";
    };
  }

  private static Suppression pattern(Job job, CountTable counts, Objective objective) {
    var primary = primary(job, counts).keySet();
    return Suppression.protecting(counts, primary, need(job.params()), 1, objective);
  }

  private static long need(Params params) {
    return Math.max(1, params.atLeast(0, "need", params.whole("k") - 1));
  }

  private static CountTable counts(Csv rows) {
    var list = new ArrayList<long[]>();
    for (int i = 0; i < rows.size(); i++) {
      list.add(new long[rows.header().size() - 1]);
    }
    for (int c = 1; c < rows.header().size(); c++) {
      int[] column = rows.ints(rows.header().get(c), 0, Integer.MAX_VALUE);
      for (int i = 0; i < column.length; i++) {
        list.get(i)[c - 1] = column[i];
      }
    }
    return new CountTable(list);
  }

  private static PrimaryRule rule(Job job) {
    var params = job.params();
    return new PrimaryRule(
        params.atLeast(1, "k"),
        params.atLeast(1, "dom_n", 2),
        params.number("dom_p", 85),
        params.number("p_percent", 10));
  }

  /// A place such as `2,0`, row and column counted from 0.
  private static Cell cell(Params given, String name, CountTable counts) {
    var at = name.split(",", -1);
    if (at.length == 2 && at[0].matches("\\s*\\d{1,6}\\s*") && at[1].matches("\\s*\\d{1,6}\\s*")) {
      var cell = new Cell(Integer.parseInt(at[0].strip()), Integer.parseInt(at[1].strip()));
      if (cell.row() < counts.rows() && cell.column() < counts.columns()) {
        return cell;
      }
    }
    throw given.missing(name, "a row and a column of the table");
  }

  private static Map<Cell, Set<PrimaryRule.Why>> primary(Job job, CountTable counts) {
    var rule = rule(job);
    var contributions = new HashMap<Cell, double[]>();
    var given = job.params().under("contributions");
    for (var name : given.tree().propertyNames()) {
      var parts = given.numbers(name);
      if (!Arrays.stream(parts).allMatch(part -> part >= 0 && part <= Double.MAX_VALUE)) {
        throw given.missing(name, "what each contributor gives, from 0,");
      }
      contributions.put(cell(given, name, counts), parts);
    }
    return rule.apply(counts, contributions);
  }

  private static Map<String, Object> table(Job job, Outputs outputs) {
    var counts = counts(job.input());
    var primary = primary(job, counts);
    outputs.from(rule(job).provenance(counts));
    var listed = new ArrayList<Map<String, Object>>();
    primary.forEach((cell, why) -> {
      var row = place(cell);
      row.put("value", (double) counts.at(cell));
      row.put("why", new TreeSet<>(why).stream().map(DisclosureMethod::reason).toList());
      listed.add(row);
    });
    var result = new LinkedHashMap<String, Object>();
    result.put("primary", listed);
    result.put("required_protection", job.params().whole("need", job.params().whole("k") - 1));
    result.put("audit_primary_only", audit(counts, primary.keySet()));
    for (var objective : Objective.values()) {
      var pattern = pattern(job, counts, objective);
      outputs.from(pattern.provenance());
      result.put(field(objective), chosen(counts, pattern));
    }
    return result;
  }

  private static Map<String, Object> chosen(CountTable counts, Suppression pattern) {
    var chosen = new LinkedHashMap<String, Object>();
    chosen.put("status", pattern.isProven() ? "proven" : "cannot be protected");
    chosen.put("added_cells", pattern.added().size());
    chosen.put("added_value", (double) pattern.addedValue());
    chosen.put(
        "one_optimal_pattern",
        pattern.hidden().stream().map(cell -> List.of(cell.row(), cell.column())).toList());
    chosen.put("audit", audit(counts, pattern.hidden()));
    return chosen;
  }

  private static String reason(PrimaryRule.Why why) {
    return switch (why) {
      case TOO_FEW -> "k";
      case DOMINANCE -> "dominance";
      case P_PERCENT -> "p_percent";
    };
  }

  private static Map<String, Object> place(Cell cell) {
    var row = new LinkedHashMap<String, Object>();
    row.put("row", cell.row());
    row.put("col", cell.column());
    return row;
  }

  private static List<Map<String, Object>> audit(CountTable counts, Collection<Cell> hidden) {
    var audit = new Audit(counts, Set.copyOf(hidden));
    var rows = new ArrayList<Map<String, Object>>();
    for (var cell : new TreeSet<>(hidden)) {
      var bounds = audit.bounds(cell);
      var row = place(cell);
      row.put("true", (double) counts.at(cell));
      row.put("min", (double) bounds.low());
      row.put("max", (double) bounds.high());
      row.put("exactly_disclosed", bounds.isDisclosed());
      rows.add(row);
    }
    return rows;
  }
}
