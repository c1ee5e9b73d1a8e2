package se.loftet.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import se.loftet.engine.Rejections;
import se.loftet.engine.effect.AutoregressiveFit;
import se.loftet.engine.effect.InterruptedSeries;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.LeastSquares;
import se.loftet.engine.regression.Sandwich;
import se.loftet.engine.trend.Autocorrelation;
import se.loftet.engine.trend.CountSeries;

/// The interrupted series of an `effect` run.
final class SeriesEffect {
  private final InterruptedSeries measure;
  private final CountSeries series;
  private final int[] lags;

  private SeriesEffect(InterruptedSeries measure, CountSeries series, int[] lags) {
    this.measure = measure;
    this.series = series;
    this.lags = lags;
  }

  static Outputs run(Job job) {
    var params = job.params();
    var rows = job.input();
    CountsMethod.counted(rows);
    var all = CountsMethod.series(rows, 12);
    var series = all.known().series();
    var measure =
        InterruptedSeries.of(
            series,
            params.number("t0"),
            params.flag("slope_change"),
            params.atLeast(0, "harmonics", 0));
    int[] lags = params.wholes("nw_lags", 0);
    if (lags.length == 0) {
      throw params.missing("nw_lags", "at least one lag");
    }
    return new SeriesEffect(measure, series, lags).outputs(params, CountsMethod.known(all));
  }

  private Outputs outputs(Params params, Rejections missing) {
    var fit = measure.negativeBinomial().orThrow();
    var counterfactual = measure.counterfactual(fit);
    var outputs =
        new Outputs()
            .from(
                measure.sourced(lags[lags.length - 1], 0.95).provenance().withRejections(missing));
    var result = new LinkedHashMap<String, Object>();
    result.put("nb", negativeBinomial(fit, counterfactual));
    var change = measure.levelRatio(fit, lags[lags.length - 1], 0.95);
    Judgement.add(params, result, change.ratio(), change.interval());
    result.put("poisson", poisson(measure.poisson().orThrow()));
    if (Arrays.stream(series.count()).allMatch(y -> y > 0)) {
      var logs = Arrays.stream(series.count()).map(Math::log).toArray();
      result.put("ols_log", straight(logs));
      AutoregressiveFit.of(measure.design(), logs)
          .ifPresent(related -> {
            result.put("ar1_ml", autoregressive(related));
            outputs.from(related.provenance());
          });
    }
    return outputs
        .result(result)
        .table(
            "expected_fit.csv",
            new Columns()
                .add("t", CountsMethod.whole(series.t()))
                .add("fitted", fit.fitted())
                .add("counterfactual", counterfactual)
                .add("pearson", fit.pearsonResiduals()));
  }

  private Map<String, Object> negativeBinomial(CountFit fit, double[] counterfactual) {
    var names = fit.names();
    var sandwich = Sandwich.of(fit);
    var result = new LinkedHashMap<String, Object>();
    var terms = String.join(" + ", names.subList(1, names.size()));
    result.put("formula", "y ~ " + terms + " + offset(off)");
    result.put("theta", fit.theta());
    result.put("coef", RVectors.named(names, fit.coefficients()));
    result.put("se_model", RVectors.named(names, fit.standardErrors()));
    result.put("se_HC0", RVectors.named(names, Sandwich.diagonalRoots(sandwich.heteroskedastic())));
    lagged(fit, sandwich, result);
    result.put("level_ratio_model", ratio(measure.levelRatio(fit, 0.95)));
    result.put("level_ratio_NW", ratio(measure.levelRatio(fit, lags[lags.length - 1], 0.95)));
    result.put("logLik", fit.logLikelihood());
    var residuals = fit.pearsonResiduals();
    var test = Autocorrelation.ljungBox(residuals, 12);
    result.put("pearson_lag1_acf", Autocorrelation.of(residuals, 1)[1]);
    result.put("ljung_box_12", test.statistic());
    result.put("ljung_box_12_p", test.p());
    result.put("counterfactual_sum_post", measure.sumAfter(counterfactual));
    result.put("observed_sum_post", measure.sumAfter(series.count()));
    result.put("fitted_sum_post", measure.sumAfter(fit.fitted()));
    return result;
  }

  private void lagged(CountFit fit, Sandwich sandwich, Map<String, Object> result) {
    for (int lag : lags) {
      var errors = Sandwich.diagonalRoots(sandwich.neweyWest(lag));
      result.put("se_NW_lag" + lag, RVectors.named(fit.names(), errors));
    }
  }

  static Map<String, Object> ratio(InterruptedSeries.Ratio ratio) {
    var result = new LinkedHashMap<String, Object>();
    result.put("ratio", ratio.ratio());
    RVectors.put(result, "", "95", ratio.interval());
    result.put("p", ratio.p());
    return result;
  }

  private Map<String, Object> poisson(CountFit fit) {
    double dispersion = fit.pearsonChiSquare() / fit.degreesOfFreedom();
    var result = new LinkedHashMap<String, Object>();
    result.put("coef", RVectors.named(fit.names(), fit.coefficients()));
    result.put("se_model", RVectors.named(fit.names(), fit.standardErrors()));
    var quasi = CountsMethod.scaled(fit.standardErrors(), Math.sqrt(dispersion));
    result.put("se_quasi", RVectors.named(fit.names(), quasi));
    lagged(fit, Sandwich.of(fit), result);
    return result;
  }

  private Map<String, Object> straight(double[] logs) {
    var design = measure.design();
    var ones = new double[logs.length];
    Arrays.fill(ones, 1);
    var rates = logs.clone();
    for (int i = 0; i < rates.length; i++) {
      rates[i] -= Math.log(series.exposure()[i]);
    }
    var fit = LeastSquares.fit(design, rates, ones).orElseThrow();
    var result = new LinkedHashMap<String, Object>();
    result.put("coef", RVectors.named(design.names(), fit.coefficients()));
    for (int lag : lags) {
      var errors = Sandwich.diagonalRoots(Sandwich.of(fit).neweyWest(lag));
      result.put("se_NW_lag" + lag, RVectors.named(design.names(), errors));
    }
    // the peer's test does not know the offset
    var without = LeastSquares.fit(design, logs, ones).orElseThrow();
    result.put("durbin_watson", without.durbinWatson());
    return result;
  }

  private Map<String, Object> autoregressive(AutoregressiveFit fit) {
    var coefficients = new LinkedHashMap<String, Object>();
    var errors = new LinkedHashMap<String, Object>();
    var found = fit.errorsOfThePeer();
    coefficients.put("ar1", fit.correlation());
    errors.put("ar1", found[0]);
    var names = measure.design().names();
    for (int j = 0; j < names.size(); j++) {
      var name = j == 0 ? "intercept" : names.get(j);
      coefficients.put(name, fit.coefficients()[j]);
      errors.put(name, found[j + 1]);
    }
    var result = new LinkedHashMap<String, Object>();
    result.put("coef", coefficients);
    result.put("se", errors);
    result.put("loglik", fit.logLikelihood());
    result.put("tolerance_note", "numerical optimiser: 1e-4 relative");
    return result;
  }
}
