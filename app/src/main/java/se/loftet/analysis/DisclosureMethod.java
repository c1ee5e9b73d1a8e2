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
import se.loftet.engine.disclosure.DiscreteGaussian;
import se.loftet.engine.disclosure.DiscreteLaplace;
import se.loftet.engine.disclosure.PrimaryRule;
import se.loftet.engine.disclosure.PrivacyLoss;
import se.loftet.engine.disclosure.Suppression;
import se.loftet.engine.disclosure.Suppression.Objective;
import tools.jackson.databind.JsonNode;

/// `disclosure`: hidden cells of a table with their audit, and noise with its budget.
final class DisclosureMethod implements OracleMethod {
  private static final List<String> TAILS = List.of("0.1", "0.05", "0.01");

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
        "accounting[].delta");
  }

  @Override
  public Set<String> notes() {
    return Set.of("rows", "cols", "seed", "nb", "table");
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
    return path.startsWith("audit") ? new Tolerance.Absolute(1e-6) : Tolerance.exact(1e-12);
  }

  @Override
  public Outputs run(Job job) {
    return switch (job.params().text("kind")) {
      case "table" -> {
        var outputs = new Outputs();
        yield outputs.result(table(job, outputs));
      }
      case "dp" -> new Outputs().result(noise(job.params()));
      default -> throw job.params().missing("kind", "table or dp");
    };
  }

  /// Whatever the pattern: it hides what must be hidden, passes the audit, and hides little more
  /// than the least.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    if (!job.params().text("kind").equals("table")) {
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

  private static Map<String, Object> noise(Params params) {
    var laplace = new ArrayList<Map<String, Object>>();
    params.each("discrete_laplace").forEach(node -> laplace.add(laplace(node)));
    var gaussian = new ArrayList<Map<String, Object>>();
    params.each("discrete_gaussian").forEach(node -> gaussian.add(gaussian(node)));
    var losses = new ArrayList<Map<String, Object>>();
    params.each("accounting").forEach(node -> losses.add(loss(node)));
    if (laplace.isEmpty() && gaussian.isEmpty() && losses.isEmpty()) {
      throw params.missing("kind", "discrete_laplace, discrete_gaussian or accounting beside dp");
    }
    return Fields.of("discrete_laplace", laplace, "discrete_gaussian", gaussian, "zcdp", losses);
  }

  private static double between(Params node, String name, double least, double most) {
    double value = node.number(name);
    if (!(value >= least && value <= most)) {
      throw node.missing(name, "a number from %s to %s".formatted(least, most));
    }
    return value;
  }

  private static Map<String, Object> copy(Params node) {
    var map = new LinkedHashMap<String, Object>();
    node.tree().properties().forEach(field -> map.put(field.getKey(), field.getValue()));
    return map;
  }

  private static Map<String, Object> laplace(Params node) {
    var noise =
        DiscreteLaplace.of(between(node, "epsilon", 1e-9, 1e9), node.atLeast(1, "sensitivity"));
    var result = copy(node);
    var mass = new LinkedHashMap<String, Object>();
    for (int k = -12; k <= 12; k++) {
      mass.put(Integer.toString(k), noise.probability(k));
    }
    result.put("pmf", mass);
    result.put("var", noise.variance());
    result.put("mean_abs", noise.meanAbsolute());
    var tails = new LinkedHashMap<String, Object>();
    TAILS.forEach(beta -> tails.put(beta, noise.tailBound(Double.parseDouble(beta))));
    result.put("tail_bound", tails);
    result.put("p_gt_10", noise.beyond(10));
    return result;
  }

  private static Map<String, Object> gaussian(Params node) {
    var noise = DiscreteGaussian.of(between(node, "sigma2", 1e-6, 1e9));
    var result = copy(node);
    var mass = new LinkedHashMap<String, Object>();
    for (int k = -12; k <= 12; k++) {
      mass.put(Integer.toString(k), noise.probability(k));
    }
    result.put("pmf", mass);
    result.put("normaliser", noise.normaliser());
    result.put("var", noise.variance());
    var tails = new LinkedHashMap<String, Object>();
    TAILS.forEach(beta -> tails.put(beta, noise.tailBound(Double.parseDouble(beta))));
    result.put("tail_bound", tails);
    return result;
  }

  private static Map<String, Object> loss(Params node) {
    double delta = node.positive("delta");
    if (delta >= 1) {
      throw node.missing("delta", "a number between 0 and 1");
    }
    var loss =
        PrivacyLoss.gaussian(
            node.positive("sigma2"), node.positive("sensitivity"), node.atLeast(1, "queries"));
    var result = copy(node);
    result.put("rho_total", loss.rho());
    result.put("epsilon_simple", loss.epsilonSimple(delta));
    result.put("epsilon_cks", loss.epsilon(delta));
    result.put("alpha", loss.alpha(delta));
    return result;
  }
}
