package se.loftet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.effect.Displacement;
import se.loftet.engine.effect.Displacement.Counts;
import se.loftet.engine.effect.Displacement.Quotient;
import se.loftet.engine.effect.DisplacementBootstrap;
import se.loftet.engine.effect.RateRatio;
import se.loftet.engine.trend.PoissonInterval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `effect`: interrupted series, panels, rate ratios and displacement.
final class EffectMethod implements OracleMethod {
  private static final double LEVEL = 0.95;
  private static final int DRAWS = 200_000;

  /// Counts up to here are exact as numbers.
  private static final double MOST = 0x1p53;

  /// Tails of Poisson and binomial laws are not followed further than this.
  private static final long MOST_CASES = 1_000_000_000;

  @Override
  public String name() {
    return "effect";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(
        "kind",
        "seed",
        "matters",
        "should",
        "plans[].ratio",
        "plans[].power",
        "plans[].level",
        "plans[].dispersion",
        "plans[].before",
        "t0",
        "slope_change",
        "harmonics",
        "nw_lags",
        "pairs",
        "singles",
        "sets[].A0",
        "sets[].A1",
        "sets[].B0",
        "sets[].B1",
        "sets[].C0",
        "sets[].C1",
        "sets[].D0",
        "sets[].D1",
        "sets[].seed");
  }

  @Override
  public Set<String> notes() {
    return Set.of(
        "set",
        "column",
        "offset",
        "n",
        "b0",
        "b1",
        "level",
        "slope",
        "ar",
        "size",
        "areas",
        "periods",
        "n_treated",
        "effect");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    return switch (job.params().text("kind")) {
      case "rr" -> ofRatio(path);
      case "power" -> Tolerance.exact(1e-9);
      case "wdq" ->
          path.contains("boot")
              ? new Tolerance.Informative("compared where the quotient can be judged")
              : Tolerance.exact(1e-10);
      default -> ofFit(file, path);
    };
  }

  private static Tolerance ofRatio(String path) {
    if (path.endsWith("score_lo")) {
      // with no case the peer is left with the rounding of a difference instead of 0
      return new Tolerance.Relative(1e-9, 1e-6);
    }
    return Tolerance.exact(path.contains("midp") ? 1e-7 : 1e-9);
  }

  private static Tolerance ofFit(String file, String path) {
    if (path.startsWith("ar1_ml")) {
      return Tolerance.fitted(1e-4);
    }
    if (path.endsWith(".p") || path.endsWith("_p")) {
      // the peer takes some p-values as 1 minus the distribution function
      return new Tolerance.Relative(1e-4, 1e-6);
    }
    boolean plain = path.contains("coef") || path.contains("se_model") || path.endsWith(".D");
    return Tolerance.fitted(plain && file.endsWith(".json") ? 1e-7 : 1e-6);
  }

  /// Nothing to compare with makes a ratio without an upper end; the peer's score limit divides by
  /// what rounding left of 0.
  @Override
  public JsonNode expected(JsonNode tree) {
    for (var ratio : tree.path("ratios")) {
      if (ratio instanceof ObjectNode object && object.path("x0").asDouble() == 0) {
        object.put("score_hi", "Infinity");
      }
    }
    return tree;
  }

  @Override
  public Outputs run(Job job) {
    var params = job.params();
    return switch (params.text("kind")) {
      case "its" -> SeriesEffect.run(job);
      case "did" -> PanelEffect.run(job, params.seed("seed", 1));
      case "rr" -> {
        var outputs = new Outputs();
        yield outputs.result(rates(params, outputs));
      }
      case "wdq" -> {
        var outputs = new Outputs();
        yield outputs.result(Fields.of("wdq", displacements(params, outputs)));
      }
      case "power" -> PowerEffect.run(params);
      default -> throw params.missing("kind", "its, did, rr, wdq or power");
    };
  }

  /// Bootstrap quantiles are compared only where the interval by Fieller exists.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    if (!job.params().text("kind").equals("wdq")) {
      return;
    }
    var expected = JsonFile.read(folder.file("expected.json")).path("wdq");
    var own = found.trees().getOrDefault("expected.json", expected).path("wdq");
    var near = new Tolerance.Relative(0.03, 1);
    for (int i = 0; i < expected.size(); i++) {
      if (Params.number(expected.get(i).path("fieller_g")) < 1) {
        for (var field : List.of("boot_median", "boot_lo95", "boot_hi95")) {
          double reference = Params.number(expected.get(i).path(field));
          double value = Params.number(own.path(i).path(field));
          comparison.value("wdq[%d].%s".formatted(i, field), reference, value, near, reference);
        }
      }
    }
  }

  private static Map<String, Object> rates(Params params, Outputs outputs) {
    var ratios = new ArrayList<Map<String, Object>>();
    for (var pair : params.each("pairs")) {
      var parts = parts(pair, 4, "a count, its time, and the same to compare with");
      tailed(parts.get(0), count(parts.get(0)) + count(parts.get(2)));
      var result = ratio(count(parts.get(0)), time(parts.get(1)), parts, outputs, params);
      ratios.add(result);
    }
    var singles = new ArrayList<Map<String, Object>>();
    for (var single : params.each("singles")) {
      var parts = parts(single, 2, "a count and its time");
      tailed(parts.get(0), count(parts.get(0)));
      singles.add(single(count(parts.get(0)), time(parts.get(1))));
    }
    if (ratios.isEmpty() && singles.isEmpty()) {
      throw params.missing("pairs", "rates to compare");
    }
    var result = new LinkedHashMap<String, Object>();
    result.put("ratios", ratios);
    result.put("single", singles);
    return result;
  }

  private static List<Params> parts(Params list, int size, String expected) {
    if (!list.tree().isArray() || list.tree().size() != size) {
      throw list.bad(expected);
    }
    return list.members();
  }

  private static long count(Params part) {
    double value = part.number();
    if (value < 0 || value != Math.rint(value) || value > MOST) {
      throw part.bad("a count");
    }
    return (long) value;
  }

  private static void tailed(Params part, long cases) {
    if (cases > MOST_CASES) {
      throw part.bad("at most a thousand million cases in all");
    }
  }

  private static double time(Params part) {
    double value = part.number();
    if (!(value > 0) || Double.isInfinite(value)) {
      throw part.bad("a number above 0");
    }
    return value;
  }

  private static Map<String, Object> ratio(
      long count, double time, List<Params> parts, Outputs outputs, Params params) {
    var ratio = new RateRatio(count, time, count(parts.get(2)), time(parts.get(3)));
    outputs.from(ratio.sourced(LEVEL).provenance());
    var result = new LinkedHashMap<String, Object>();
    result.put("x1", ratio.count());
    result.put("t1", ratio.exposure());
    result.put("x0", ratio.baseCount());
    result.put("t0", ratio.baseExposure());
    result.put("ratio", ratio.ratio());
    RVectors.put(result, "exact_", "", ratio.exact(LEVEL));
    result.put("exact_p_two_sided_minlik", ratio.pByLikelihood());
    result.put("exact_p_doubled", ratio.pDoubled());
    RVectors.put(result, "wald_", "", ratio.wald(LEVEL));
    RVectors.put(result, "score_", "", ratio.score(LEVEL));
    RVectors.put(result, "midp_", "", ratio.midP(LEVEL));
    Judgement.add(params, result, ratio.ratio(), ratio.exact(LEVEL));
    return result;
  }

  private static Map<String, Object> single(long count, double exposure) {
    var result = new LinkedHashMap<String, Object>();
    result.put("x", count);
    result.put("t", exposure);
    result.put("rate", count / exposure);
    var exact = PoissonInterval.perUnit(PoissonInterval.exact(count, LEVEL), exposure);
    var byar = PoissonInterval.perUnit(PoissonInterval.byar(count, LEVEL), exposure);
    RVectors.put(result, "exact_", "", exact);
    RVectors.put(result, "byar_", "", byar);
    return result;
  }

  private static List<Map<String, Object>> displacements(Params params, Outputs outputs) {
    var sets = params.each("sets");
    if (sets.isEmpty()) {
      throw params.missing("sets", "counts of at least one target, buffer and control");
    }
    return sets.stream().map(set -> displacement(set, params, outputs)).toList();
  }

  private static Map<String, Object> displacement(Params set, Params params, Outputs outputs) {
    var other = set.has("D0") || set.has("D1") ? counts(set, "D") : Counts.NONE;
    var seen = new Displacement(counts(set, "A"), counts(set, "B"), counts(set, "C"), other);
    var input = new LinkedHashMap<String, Object>();
    set.tree()
        .properties()
        .forEach(field -> {
          if (!field.getKey().equals("seed")) {
            input.put(field.getKey(), field.getValue());
          }
        });
    var result = new LinkedHashMap<String, Object>();
    result.put("input", input);
    switch (seen.quotient(LEVEL)) {
      case Quotient.Value value -> quotient(value, result);
      case Quotient.Undefined none -> noQuotient(seen, none, result);
    }
    var drawn = DisplacementBootstrap.of(seen, DRAWS, set.seed("seed", 1));
    outputs.from(drawn.sourced(LEVEL).provenance());
    result.put("boot_median", drawn.quantile(0.5));
    result.put("boot_lo95", drawn.quantile(0.025));
    result.put("boot_hi95", drawn.quantile(0.975));
    var difference = seen.difference(LEVEL);
    result.put("wdd", difference.value());
    result.put("wdd_se", difference.error());
    RVectors.put(result, "wdd_", "95", difference.interval());
    result.put("wdd_z", difference.value() / difference.error());
    result.put("wdd_p_two_sided", difference.p());
    ratio(seen, result);
    Judgement.add(params, result, seen.ratio(LEVEL));
    return result;
  }

  /// With a count of 0 there is no interval; what the formulas give is then infinite or nothing.
  private static void ratio(Displacement seen, Map<String, Object> result) {
    var ratio = seen.ratio(LEVEL);
    result.put("rate_ratio_target_vs_control", ratio.orNaN());
    result.put("ln_se", seen.logRatioError());
    if (ratio instanceof Figure.Estimate known && known.interval().isDefined()) {
      RVectors.put(result, "rr_", "95", known.interval());
    } else {
      result.put("rr_lo95", ratio.orNaN() * Math.exp(-seen.logRatioError()));
      result.put("rr_hi95", ratio.orNaN() * Math.exp(seen.logRatioError()));
    }
  }

  /// The two terms as they are, and what dividing by 0 makes of the rest.
  private static void noQuotient(
      Displacement seen, Quotient.Undefined none, Map<String, Object> result) {
    double moved = change(seen.buffer(), seen.control());
    double fell = change(seen.target(), seen.control());
    result.put("undefined", none.reason().name());
    result.put("wdq", moved / fell);
    result.put("numerator_buffer", moved);
    result.put("denominator_target", fell);
    result.put("success_measure_target", fell);
    result.put("delta_se", Double.NaN);
    RVectors.put(result, "delta_", "95", Interval.undefined(LEVEL, "delta"));
    result.put("fieller_g", fell == 0 ? Double.POSITIVE_INFINITY : Double.NaN);
    RVectors.put(result, "fieller_", "95", Interval.undefined(LEVEL, "fieller"));
    result.put("judgeable", false);
  }

  private static double change(Counts area, Counts control) {
    return (double) area.after() / control.after() - (double) area.before() / control.before();
  }

  private static void quotient(Quotient.Value value, Map<String, Object> result) {
    result.put("wdq", value.quotient());
    result.put("numerator_buffer", value.buffer());
    result.put("denominator_target", value.target());
    result.put("success_measure_target", value.target());
    result.put("delta_se", value.error());
    RVectors.put(result, "delta_", "95", value.delta());
    result.put("fieller_g", value.fiellerG());
    RVectors.put(result, "fieller_", "95", value.fieller());
    result.put("judgeable", value.judgeable());
  }

  private static Counts counts(Params set, String area) {
    return new Counts(count(set.child(area + "0")), count(set.child(area + "1")));
  }
}
