package se.loftet.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.loftet.engine.space.ScanNull;
import se.loftet.engine.space.ScanRule;
import se.loftet.engine.space.SpaceTimeScan;
import tools.jackson.databind.JsonNode;

/// `scan`: clusters in space and time.
final class ScanMethod implements OracleMethod {
  /// More than the reference's, so that its quantiles are not compared with noise on both sides.
  private static final int DRAWS = 1999;

  /// Ratios closer than this are the same.
  private static final double LEAST = 1e-9;

  private static final List<String> QUANTILES = List.of("0.5", "0.9", "0.95", "0.99");

  /// How far a quantile may be off before the samples are looked at.
  private static final double NEAR = 0.05;

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public Set<String> parameters() {
    return Suspects.with(
        List.of(
            "max_radius",
            "days",
            "min_days",
            "max_days",
            "retrospective",
            "max_fraction",
            "min_cases",
            "secondary",
            "B",
            "seed"));
  }

  @Override
  public Set<String> notes() {
    return Set.of("n", "size", "snap", "inject", "mc_seed");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    return switch (path) {
      case "clusters.llr" -> Tolerance.exact(1e-9);
      case "clusters.p_value" -> new Tolerance.MonteCarlo(draws(job), job.params().whole("B", 999));
      case "clusters.centre",
          "clusters.radius",
          "clusters.locations",
          "clusters.day_from",
          "clusters.day_to",
          "clusters.observed",
          "clusters.expected",
          "clusters.ratio",
          "clusters.event_ids" ->
          new Tolerance.Informative("another cluster with the same ratio is as good");
      case "B", "gumbel_moments" -> new Tolerance.Informative("hangs on the draws");
      case "mc_sd" -> new Tolerance.Relative(0.2, 0);
      case "mc_quantiles.0.5", "mc_quantiles.0.9", "mc_quantiles.0.95", "mc_quantiles.0.99" ->
          new Tolerance.Informative("compared as quantiles of two samples below");
      default -> path.startsWith("mc_") ? new Tolerance.Relative(0.05, 0) : Tolerance.equal();
    };
  }

  private static int draws(Job job) {
    return Math.max(DRAWS, job.params().atLeast(1, "B", 999));
  }

  static ScanRule rule(Params params) {
    double radius = params.number("max_radius");
    if (!(radius >= 0)) {
      throw params.missing("max_radius", "a number from 0");
    }
    double fraction = params.number("max_fraction", 0.5);
    if (!(fraction >= 0 && fraction <= 1)) {
      throw params.missing("max_fraction", "a number from 0 to 1");
    }
    int shortest = params.atLeast(1, "min_days", 1);
    return new ScanRule(
        radius,
        params.atLeast(1, "days"),
        shortest,
        params.atLeast(shortest, "max_days"),
        params.flag("retrospective"),
        fraction,
        params.whole("min_cases", 2));
  }

  @Override
  public Outputs run(Job job) {
    var scan = scan(job);
    long seed = seed(job);
    var simulated = simulated(scan, job);
    var ids = job.input().ints("id");
    var result = new LinkedHashMap<String, Object>();
    result.put("cases", scan.cases());
    result.put("locations", scan.places());
    result.put("clusters", scan.clusters().stream().map(c -> cluster(c, ids, simulated)).toList());
    result.put("B", simulated.draws());
    result.put("mc_quantiles", quantiles(simulated));
    result.put("mc_mean", simulated.mean());
    result.put("mc_sd", simulated.standardDeviation());
    result.put("gumbel_moments", List.of(simulated.gumbelLocation(), simulated.gumbelScale()));
    var outputs =
        new Outputs().from(scan.provenance().with("draws", simulated.draws()).withSeed(seed));
    Suspects.add(job, result, outputs);
    return outputs.result(result);
  }

  private static SpaceTimeScan scan(Job job) {
    var rows = job.input();
    var params = job.params();
    return SpaceTimeScan.of(
        rows.finite("e"),
        rows.finite("n"),
        rows.ints("day", 0, params.atLeast(1, "days") - 1),
        rule(params),
        params.atLeast(0, "secondary", 2));
  }

  private static long seed(Job job) {
    return job.params().seed("seed", 1);
  }

  private static ScanNull simulated(SpaceTimeScan scan, Job job) {
    return scan.simulate(draws(job), seed(job), Runtime.getRuntime().availableProcessors());
  }

  private static Map<String, Object> cluster(
      SpaceTimeScan.Cluster cluster, int[] ids, ScanNull simulated) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("llr", cluster.likelihoodRatio());
    fields.put("centre", List.of(cluster.east(), cluster.north()));
    fields.put("radius", cluster.radius());
    fields.put("locations", cluster.places());
    fields.put("day_from", cluster.dayFrom());
    fields.put("day_to", cluster.dayTo());
    fields.put("observed", cluster.observed());
    fields.put("expected", cluster.expected());
    fields.put("ratio", cluster.ratio());
    fields.put("event_ids", cluster.rows().stream().mapToInt(row -> ids[row]).toArray());
    fields.put("p_value", simulated.pValue(cluster.likelihoodRatio()));
    fields.put("p_gumbel", simulated.gumbelP(cluster.likelihoodRatio()));
    return fields;
  }

  private static Map<String, Object> quantiles(ScanNull simulated) {
    var quantiles = new LinkedHashMap<String, Object>();
    for (var p : QUANTILES) {
      quantiles.put(p, simulated.quantile(Double.parseDouble(p)));
    }
    return quantiles;
  }

  /// Where the same cases are reported, they must be counted and expected alike. Other cases with
  /// the same ratio are an equally good answer.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    var reference = JsonFile.read(folder.file("expected.json"));
    compareQuantiles(job, reference.path("mc_quantiles"), found, comparison);
    var expected = reference.path("clusters");
    var clusters = found.trees().getOrDefault("expected.json", expected).path("clusters");
    for (int k = 0; k < Math.min(expected.size(), clusters.size()); k++) {
      if (expected.get(k).path("event_ids").equals(clusters.get(k).path("event_ids"))) {
        same("clusters[" + k + "].", expected.get(k), clusters.get(k), comparison);
      }
    }
  }

  /// Within 5 %, or where the reference lies between the quantiles that chance in both samples puts
  /// around this one: with few cases the maxima take few values, and a quantile jumps from one to
  /// the next.
  private static void compareQuantiles(
      Job job, JsonNode expected, Outputs found, Comparison comparison) {
    var own = found.trees().getOrDefault("expected.json", expected).path("mc_quantiles");
    for (var name : QUANTILES) {
      double reference = Params.number(expected.path(name));
      double value = Params.number(own.path(name));
      boolean near = Math.abs(value - reference) <= NEAR * Math.abs(reference);
      comparison.check(
          "mc_quantiles." + name,
          near || isBetween(job, Double.parseDouble(name), reference),
          "%s expected, %s found".formatted(reference, value));
    }
  }

  private static boolean isBetween(Job job, double p, double reference) {
    var simulated = simulated(scan(job), job);
    double draws = draws(job);
    double references = job.params().whole("B", 999);
    double error = 5 * Math.sqrt(p * (1 - p) * (1 / draws + 1 / references));
    double low = simulated.quantile(Math.max(0, p - error));
    double high = simulated.quantile(Math.min(1, p + error));
    return reference >= low - LEAST && reference <= high + LEAST;
  }

  private static void same(String where, JsonNode expected, JsonNode found, Comparison comparison) {
    for (var field : List.of("observed", "expected", "ratio")) {
      double reference = expected.path(field).doubleValue();
      comparison.value(
          where + field,
          reference,
          found.path(field).doubleValue(),
          Tolerance.exact(1e-9),
          reference);
    }
  }
}
