package se.loftet.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import se.loftet.engine.effect.DifferenceInDifferences;
import se.loftet.engine.effect.DifferenceInDifferences.Effect;
import se.loftet.engine.effect.InterruptedSeries;
import se.loftet.engine.effect.Panel;
import se.loftet.engine.effect.Placebo;

/// The panel of areas and periods of an `effect` run.
final class PanelEffect {
  private static final long ASSIGNMENTS = 2_000_000;

  private PanelEffect() {}

  static Outputs run(Job job, long seed) {
    var rows = job.input();
    var panel =
        new Panel(
            rows.ints("area"),
            rows.ints("period"),
            flags(rows.ints("treated")),
            flags(rows.ints("post")),
            rows.positive("exposure", 1),
            rows.counts("y"));
    var result = new LinkedHashMap<String, Object>();
    DifferenceInDifferences.poisson(panel)
        .ifPresent(fit -> {
          var part = effect(DifferenceInDifferences.effect(panel, fit, "D"));
          part.put("coef", RVectors.named(fit.names(), fit.coefficients()));
          result.put("poisson_2x2", part);
        });
    DifferenceInDifferences.twoWay(panel)
        .ifPresent(effect -> {
          result.put("poisson_twfe", effect(effect));
          var ratio =
              InterruptedSeries.Ratio.of(effect.effect(), effect.corrected(), 0.95, "clustered");
          result.put("twfe_ratio", SeriesEffect.ratio(ratio));
        });
    DifferenceInDifferences.negativeBinomial(panel)
        .ifPresent(fit -> {
          var part = effect(DifferenceInDifferences.effect(panel, fit, "D"));
          part.put("theta", fit.theta());
          result.put("nb_2x2", part);
        });
    DifferenceInDifferences.rates(panel)
        .ifPresent(rates ->
            result.put(
                "wls_rate_twfe",
                Fields.of("D", rates.effect(), "se_cluster_HC1_cadjust", rates.corrected())));
    result.put("notes", "cadjust multiplies by G/(G-1); HC1 multiplies by (n-1)/(n-k) in vcovCL");
    DifferenceInDifferences.trendBefore(panel)
        .ifPresent(trend ->
            result.put(
                "pre_trend",
                Fields.of("coef", trend.effect(), "se_cluster_HC1_cadjust", trend.corrected())));
    var permuted = Placebo.of(panel, ASSIGNMENTS, seed);
    result.put("placebo_permutation", placebo(permuted));
    var change = DifferenceInDifferences.sourced(panel, 0.95);
    Judgement.add(job.params(), result, change.figure());
    return new Outputs()
        .result(result)
        .from(change.provenance())
        .from(permuted.sourced(0.95).provenance());
  }

  private static Map<String, Object> effect(Effect effect) {
    var result = new LinkedHashMap<String, Object>();
    result.put("D", effect.effect());
    result.put("se_model", effect.modelError());
    result.put("se_cluster_HC0", effect.clustered());
    result.put("se_cluster_HC1_cadjust", effect.corrected());
    return result;
  }

  private static Map<String, Object> placebo(Placebo.Result test) {
    var result = new LinkedHashMap<String, Object>();
    result.put("statistic", test.ratio());
    result.put("log_statistic", Math.log(test.ratio()));
    result.put("assignments", test.assignments());
    result.put("p_two_sided_abs_log", test.p());
    result.put("exact", test.exact());
    return result;
  }

  private static boolean[] flags(int[] values) {
    var flags = new boolean[values.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = values[i] != 0;
    }
    return flags;
  }
}
