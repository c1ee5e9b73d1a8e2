package se.loftet.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import se.loftet.engine.Interval;
import se.loftet.engine.space.Bands;
import se.loftet.engine.space.Knox;
import se.loftet.engine.space.KnoxEnumeration;
import se.loftet.engine.space.KnoxMonteCarlo;
import se.loftet.engine.space.KnoxRule;
import se.loftet.engine.space.KnoxTable;
import se.loftet.engine.space.Metric;
import se.loftet.engine.trend.Wilson;
import tools.jackson.databind.JsonNode;

/// `knox`: near repeats.
final class KnoxMethod implements OracleMethod {
  private static final int DRAWS = 9999;
  private static final double LEVEL = 0.95;
  private static final int MOST_BANDS = 127;

  @Override
  public String name() {
    return "knox";
  }

  @Override
  public Set<String> parameters() {
    return Suspects.with(
        List.of("metric", "s_breaks", "t_breaks", "right_closed", "B", "seed", "stop_after"));
  }

  @Override
  public Set<String> notes() {
    return Set.of("n", "days", "size", "mc_seed", "points");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    return switch (path) {
      case "perm_mean_exact", "knox_ratio_exact_mean" -> Tolerance.exact(1e-12);
      case "perm_var_exact" -> Tolerance.exact(1e-9);
      case "p_upper_enumerated", "p_lower_enumerated" -> new Tolerance.Absolute(1e-12);
      case "p_upper", "p_lower" ->
          stopAfter(job) > 0
              ? new Tolerance.Informative("compared with the draws it took below")
              : new Tolerance.MonteCarlo(draws(job), job.params().whole("B", DRAWS));
      case "B", "mc_mean", "mc_median", "mc_sd" ->
          new Tolerance.Informative("compared with the exact moments instead");
      default -> Tolerance.equal();
    };
  }

  @Override
  public Outputs run(Job job) {
    var rule = rule(job.params());
    var rows = job.input();
    var knox = new Knox(rows.finite("e"), rows.finite("n"), rows.ints("day"), rule);
    var table = knox.table();
    var result = table(table);
    var provenance = knox.provenance();
    int draws = draws(job);
    long seed = job.params().seed("seed", 1);
    int enough = stopAfter(job);
    if (table.events() <= KnoxEnumeration.MOST_EVENTS) {
      enumerate(result, knox, table);
    } else {
      var found = KnoxMonteCarlo.of(knox, table, draws, seed, 1, enough);
      simulate(result, table, found);
      provenance = provenance.with("draws", found.draws()).withSeed(seed);
      provenance = enough > 0 ? provenance.with("stop_after", enough) : provenance;
    }
    var outputs = new Outputs().from(provenance);
    Suspects.add(job, result, outputs);
    return outputs.result(result);
  }

  /// How often every cell must have been reached before the draws stop; 0 where they do not.
  private static int stopAfter(Job job) {
    return job.params().atLeast(1, "stop_after", 0);
  }

  private static int draws(Job job) {
    return job.params().atLeast(1, "B", DRAWS);
  }

  static KnoxRule rule(Params params) {
    boolean closed = params.flag("right_closed");
    var metric =
        switch (params.text("metric", "euclidean")) {
          case "euclidean" -> Metric.EUCLIDEAN;
          case "manhattan" -> Metric.MANHATTAN;
          default -> throw params.missing("metric", "euclidean or manhattan");
        };
    return new KnoxRule(
        metric, bands(params, "s_breaks", closed), bands(params, "t_breaks", closed));
  }

  private static Bands bands(Params params, String name, boolean closed) {
    var breaks = params.numbers(name);
    boolean rising = breaks.length > 1 && breaks[0] >= 0;
    for (int k = 1; k < breaks.length; k++) {
      rising &= breaks[k] > breaks[k - 1];
    }
    if (!rising) {
      throw params.missing(name, "two or more rising numbers from 0");
    }
    if (breaks.length > MOST_BANDS + 1) {
      throw params.missing(name, "at most %d bands".formatted(MOST_BANDS));
    }
    return new Bands(breaks, closed);
  }

  private static Map<String, Object> table(KnoxTable table) {
    var result = new LinkedHashMap<String, Object>();
    result.put("n", table.events());
    result.put("pairs", table.pairs());
    result.put("observed", table.observed());
    result.put("pairs_in_space_band", table.inSpaceBand());
    result.put("pairs_in_time_band", table.inTimeBand());
    result.put("perm_mean_exact", table.mean());
    result.put("perm_var_exact", table.variance());
    result.put("knox_ratio_exact_mean", cells(table, table::ratio));
    result.put("z", cells(table, table::z));
    return result;
  }

  private static void enumerate(Map<String, Object> result, Knox knox, KnoxTable table) {
    var all = KnoxEnumeration.of(knox, table);
    result.put("permutations_enumerated", all.orders());
    result.put("p_upper_enumerated", cells(table, all::pUpper));
    result.put("p_lower_enumerated", cells(table, all::pLower));
  }

  private static void simulate(Map<String, Object> result, KnoxTable table, KnoxMonteCarlo found) {
    result.put("B", found.draws());
    result.put("mc_mean", cells(table, (s, t) -> mean(found.counts(s, t))));
    result.put("mc_median", cells(table, (s, t) -> median(found.counts(s, t))));
    result.put("mc_sd", cells(table, (s, t) -> deviation(found.counts(s, t))));
    result.put("p_upper", cells(table, found::pUpper));
    result.put("p_lower", cells(table, found::pLower));
    result.put("p_upper_lo95", cells(table, (s, t) -> reached(table, found, s, t).low()));
    result.put("p_upper_hi95", cells(table, (s, t) -> reached(table, found, s, t).high()));
  }

  /// How sure the chance of a count as large as the observed one is, after so many draws.
  private static Interval reached(KnoxTable table, KnoxMonteCarlo found, int s, int t) {
    long observed = table.observed()[s][t];
    long above = LongStream.of(found.counts(s, t)).filter(count -> count >= observed).count();
    return Wilson.of((double) above, found.draws(), LEVEL);
  }

  private static double[][] cells(KnoxTable table, ToDoubleBiFunction<Integer, Integer> value) {
    return IntStream.range(0, table.observed().length)
        .mapToObj(s ->
            IntStream.range(0, table.observed()[s].length)
                .mapToDouble(t -> value.applyAsDouble(s, t))
                .toArray())
        .toArray(double[][]::new);
  }

  private static double mean(long[] counts) {
    return LongStream.of(counts).average().orElse(Double.NaN);
  }

  private static double median(long[] counts) {
    var sorted = counts.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
  }

  private static double deviation(long[] counts) {
    double mean = mean(counts);
    double squares = LongStream.of(counts).mapToDouble(c -> (c - mean) * (c - mean)).sum();
    return Math.sqrt(squares / (counts.length - 1));
  }

  /// The simulated counts must have the exact mean and spread, to within five standard errors or,
  /// for the spread, 5 %.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    var result = found.trees().get("expected.json");
    if (result == null || !result.has("mc_mean")) {
      return;
    }
    var reference = JsonFile.read(folder.file("expected.json"));
    for (int s = 0; s < result.get("mc_mean").size(); s++) {
      for (int t = 0; t < result.get("mc_mean").get(s).size(); t++) {
        moments(result, s, t, comparison);
        if (stopAfter(job) > 0) {
          stopped(reference, result, s, t, comparison);
        }
      }
    }
  }

  /// A p-value from the draws it took until every cell was reached often enough.
  private static void stopped(
      JsonNode reference, JsonNode result, int s, int t, Comparison comparison) {
    var rule = new Tolerance.MonteCarlo(result.path("B").asLong(), reference.path("B").asLong());
    for (var name : List.of("p_upper", "p_lower")) {
      double expected = cell(reference, name, s, t);
      comparison.value(
          "%s[%d][%d]".formatted(name, s, t), expected, cell(result, name, s, t), rule, expected);
    }
  }

  private static void moments(JsonNode result, int s, int t, Comparison comparison) {
    double draws = result.path("B").asDouble();
    var where = "[%d][%d]".formatted(s, t);
    double variance = cell(result, "perm_var_exact", s, t);
    double error = Math.sqrt(variance / draws);
    double mean = cell(result, "perm_mean_exact", s, t);
    comparison.value(
        "mc_mean" + where,
        mean,
        cell(result, "mc_mean", s, t),
        new Tolerance.Absolute(5 * error + 1e-12),
        mean);
    double sd = Math.sqrt(variance);
    double spread =
        Math.max(0.05 * sd, 5 * sd * Math.sqrt((2 + 1 / Math.max(variance, 1e-9)) / (4 * draws)));
    comparison.value(
        "mc_sd" + where, sd, cell(result, "mc_sd", s, t), new Tolerance.Absolute(spread), sd);
  }

  private static double cell(JsonNode result, String name, int s, int t) {
    return Params.number(result.get(name).get(s).get(t));
  }
}
