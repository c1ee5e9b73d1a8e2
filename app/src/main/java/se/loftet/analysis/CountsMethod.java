package se.loftet.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import se.loftet.engine.Rejections;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Sandwich;
import se.loftet.engine.trend.Autocorrelation;
import se.loftet.engine.trend.BreakPoints;
import se.loftet.engine.trend.CountSeries;
import se.loftet.engine.trend.LevelShift;
import se.loftet.engine.trend.SeasonalTrend;
import se.loftet.engine.trend.SeasonalTrend.Scale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// `counts`: regression, expected range, charts, breaks and seasons of a series of counts.
final class CountsMethod implements OracleMethod {
  private static final int SMALL = 100;
  private static final int LAGS = 12;

  /// More cases in one period are not counted up to by the negative binomial law.
  private static final double MOST_CASES = 10_000_000;

  private static final String STEPS = "poisson, negbin, farrington, cusum, breaks, stl or dfb";

  /// No count is large enough for such a theta to be told from none.
  private static final double NO_OVERDISPERSION = 1e7;

  @Override
  public String name() {
    return "counts";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(
        "run",
        "freq",
        "trend",
        "harmonics",
        "h_min",
        "stl.s_window",
        "stl.robust",
        "farrington[].id",
        "farrington[].from",
        "farrington[].b",
        "farrington[].w",
        "farrington[].noPeriods",
        "farrington[].pastWeeksNotIncluded",
        "farrington[].weightsThreshold",
        "farrington[].alpha",
        "farrington[].pThresholdTrend",
        "farrington[].method",
        "cusum[].id",
        "cusum[].from",
        "cusum[].k",
        "cusum[].h",
        "cusum[].trans",
        "cusum[].m");
  }

  @Override
  public Set<String> notes() {
    return Set.of("data");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    if (file.startsWith("expected_farrington_clean")) {
      return Tolerance.fitted(1e-6);
    }
    if (file.startsWith("expected_farrington")) {
      return Tolerance.fitted(1e-5);
    }
    if (file.startsWith("expected_cusum")) {
      return Tolerance.fitted(1e-9);
    }
    if (file.startsWith("expected_stl")) {
      return new Tolerance.Absolute(1e-8);
    }
    if (path.equals("deviance_res")) {
      // where the fit is perfect the peer takes the root of what rounding left of 0
      return new Tolerance.Relative(1e-6, 0.1);
    }
    if (file.endsWith("_fit.csv")) {
      return Tolerance.fitted(1e-6);
    }
    return inTree(job, path);
  }

  /// Where there is no break the peer counts its missing value as one; where there is no more than
  /// Poisson variation its theta runs away, and the README asks for the Poisson fit.
  @Override
  public JsonNode expected(JsonNode tree) {
    if (tree.path("negbin") instanceof ObjectNode wide
        && Params.number(wide.path("theta")) > NO_OVERDISPERSION) {
      poissonInstead(wide, tree.path("poisson"));
    }
    if (tree.path("breaks") instanceof ObjectNode breaks
        && breaks.path("breakpoints_bic").isNull()) {
      breaks.put("best_number_bic", 0);
    }
    return tree;
  }

  private static void poissonInstead(ObjectNode wide, JsonNode poisson) {
    List.of("theta", "glm.nb_theta").forEach(name -> wide.put(name, "Infinity"));
    List.of("alpha_nb2", "lr_vs_poisson").forEach(name -> wide.put(name, 0.0));
    wide.put("lr_p_halved", 0.5);
    wide.put("se_theta", "NaN");
    for (var name : List.of("logLik", "deviance", "aic")) {
      if (poisson.has(name)) {
        wide.set(name, poisson.get(name));
      }
    }
  }

  /// Covariances are compared as shares of the two errors they belong to: one near 0 is the
  /// difference of larger numbers, and the peer stops with weights that are one round old.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    var expected = JsonFile.read(folder.file("expected.json"));
    var own = found.trees().getOrDefault("expected.json", MissingNode.getInstance());
    for (var model : List.of("poisson", "negbin")) {
      var matrix = expected.path(model).path("vcov");
      for (int a = 0; a < matrix.size(); a++) {
        for (int b = 0; b < matrix.size(); b++) {
          double scale = Math.sqrt(entry(matrix, a, a) * entry(matrix, b, b));
          comparison.value(
              "%s.vcov[%d][%d]".formatted(model, a, b),
              entry(matrix, a, b) / scale,
              entry(own.path(model).path("vcov"), a, b) / scale,
              new Tolerance.Absolute(1e-7),
              1);
        }
      }
    }
  }

  private static double entry(JsonNode matrix, int row, int column) {
    return Params.number(matrix.path(row).path(column));
  }

  private static Tolerance inTree(Job job, String path) {
    return switch (path) {
      case "poisson.vcov", "negbin.vcov" ->
          new Tolerance.Informative("compared as shares of the errors");
      // theta is flat in small samples, so that the optimum itself is less certain there
      case "negbin.theta", "negbin.alpha_nb2", "negbin.glm.nb_theta" ->
          Tolerance.fitted(job.input().size() <= SMALL ? 1e-5 : 1e-6);
      case "negbin.se_theta" -> Tolerance.fitted(1e-4);
      // 0 but for rounding where nothing changes over time
      case "poisson.deviance", "poisson.null_deviance", "poisson.pearson_chi2" ->
          new Tolerance.Relative(1e-7, 1e-6);
      case "negbin.glm.nb_coef_maxdiff" -> new Tolerance.Absolute(1e-6);
      case "negbin.lr_p_halved" -> Tolerance.fitted(1e-5);
      case "breaks.rss_by_number", "breaks.bic_by_number" -> Tolerance.fitted(1e-9);
      case "breaks.supF", "breaks.ols_cusum_statistic" -> Tolerance.fitted(1e-8);
      case "breaks.supF_p" -> new Tolerance.Absolute(1e-3);
      // the peer takes p-values as 1 minus the distribution function
      case "acf.p", "breaks.ols_cusum_p.S0" -> new Tolerance.Relative(1e-6, 1e-6);
      default ->
          path.startsWith("poisson.z.")
              ? new Tolerance.Relative(1e-7, 1e-6)
              : path.contains("se_neweywest") || path.contains("se_HC")
                  ? Tolerance.fitted(1e-6)
                  : Tolerance.fitted(1e-7);
    };
  }

  @Override
  public Outputs run(Job job) {
    var params = job.params();
    var rows = job.input();
    var series = series(rows, params.has("freq") ? params.positive("freq") : 1);
    var outputs = new Outputs();
    var result = new LinkedHashMap<String, Object>();
    var steps = params.texts("run");
    if (steps.isEmpty()) {
      throw params.missing("run", "a list of " + STEPS);
    }
    for (var step : steps) {
      switch (step) {
        case "poisson" -> result.put("poisson", poisson(job, series, outputs));
        case "negbin" -> result.put("negbin", negativeBinomial(job, series, outputs));
        case "farrington" -> ExpectedRanges.run(params, series, outputs, result);
        case "cusum" -> Charts.run(params, series, outputs, result);
        case "breaks" -> result.put("breaks", breaks(params, series, outputs));
        case "stl" -> result.put("stl", season(params, series, outputs));
        case "dfb" -> result.put("acf", related(series));
        default -> throw params.missing("run", STEPS);
      }
    }
    return outputs.result(result);
  }

  /// Periods in order, with counts from 0 or missing and exposures above 0.
  static CountSeries series(Csv rows, double period) {
    var count = rows.countsOrMissing("y");
    var t = rows.has("t") ? rows.increasing("t") : CountSeries.of(count, 1).t();
    return new CountSeries(t, count, rows.positive("exposure", 1), period);
  }

  /// Refuses a number that is none of cases, and one too large to count up to.
  static void counted(Csv rows) {
    var count = rows.countsOrMissing("y");
    for (int i = 0; i < count.length; i++) {
      if (!Double.isNaN(count[i]) && (count[i] != Math.rint(count[i]) || count[i] > MOST_CASES)) {
        throw rows.bad(
            i, "y", "a whole number from 0 to %s in y".formatted(Numbers.text(MOST_CASES)));
      }
    }
  }

  private static CountFit fit(Job job, CountSeries series, boolean wide) {
    var design = series.design(job.params().flag("trend"), job.params().atLeast(0, "harmonics", 0));
    var fit =
        wide
            ? CountRegression.negativeBinomial(design, series.count(), series.exposure())
            : CountRegression.poisson(design, series.count(), series.exposure());
    return fit.orThrow();
  }

  private static Map<String, Object> poisson(Job job, CountSeries series, Outputs outputs) {
    var known = series.known().series();
    var fit = fit(job, known, false);
    var names = fit.names();
    var errors = fit.standardErrors();
    var ratio = fit.coefficients();
    for (int j = 0; j < ratio.length; j++) {
      ratio[j] /= errors[j];
    }
    outputs.from(fit.provenance().withRejections(known(series)));
    double dispersion = fit.pearsonChiSquare() / fit.degreesOfFreedom();
    var sandwich = Sandwich.of(fit);
    var plain = Sandwich.diagonalRoots(sandwich.heteroskedastic());
    var result = new LinkedHashMap<String, Object>();
    result.put("coef", RVectors.named(names, fit.coefficients()));
    result.put("se", RVectors.named(names, errors));
    result.put("z", RVectors.named(names, ratio));
    result.put("vcov", RVectors.matrix(fit.covariance(), names.size()));
    result.put("deviance", fit.deviance());
    result.put("null_deviance", fit.nullDeviance());
    result.put("df_residual", fit.degreesOfFreedom());
    result.put("logLik", fit.logLikelihood());
    result.put("aic", fit.aic());
    result.put("pearson_chi2", fit.pearsonChiSquare());
    result.put("dispersion_pearson", dispersion);
    result.put("se_quasi", RVectors.named(names, scaled(errors, Math.sqrt(dispersion))));
    result.put(
        "se_neweywest_lag4", RVectors.named(names, Sandwich.diagonalRoots(sandwich.neweyWest(4))));
    result.put("se_HC0", RVectors.named(names, plain));
    result.put("se_HC1", RVectors.named(names, scaled(plain, Math.sqrt(sandwich.hc1Factor()))));
    result.put("dean_T_B", fit.overdispersionScore());
    outputs.table(
        "expected_poisson_fit.csv",
        new Columns()
            .add("t", whole(known.t()))
            .add("fitted", fit.fitted())
            .add("pearson", fit.pearsonResiduals())
            .add("deviance_res", fit.devianceResiduals())
            .add("hat", fit.leverages()));
    return result;
  }

  static Rejections known(CountSeries series) {
    return series.provenance("counts", "1", Fields.of()).rejections();
  }

  static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(v -> v * factor).toArray();
  }

  static long[] whole(double[] t) {
    return Arrays.stream(t).mapToLong(v -> (long) v).toArray();
  }

  private static Map<String, Object> negativeBinomial(
      Job job, CountSeries series, Outputs outputs) {
    counted(job.input());
    var known = series.known().series();
    var fit = fit(job, known, true);
    var names = fit.names();
    outputs.from(fit.provenance().withRejections(known(series)));
    double gain = 2 * (fit.logLikelihood() - fit(job, known, false).logLikelihood());
    var result = new LinkedHashMap<String, Object>();
    result.put("coef", RVectors.named(names, fit.coefficients()));
    result.put("se", RVectors.named(names, fit.standardErrors()));
    result.put("vcov", RVectors.matrix(fit.covariance(), names.size()));
    result.put("theta", fit.theta());
    result.put("alpha_nb2", 1 / fit.theta());
    result.put("se_theta", fit.thetaError());
    result.put("logLik", fit.logLikelihood());
    result.put("deviance", fit.deviance());
    result.put("null_deviance_note", "with theta fixed at the estimate");
    result.put("df_residual", fit.degreesOfFreedom());
    result.put("pearson_chi2", fit.pearsonChiSquare());
    result.put("glm.nb_theta", fit.theta());
    result.put("glm.nb_coef_maxdiff", 0.0);
    result.put("aic", fit.aic());
    result.put("lr_vs_poisson", gain);
    result.put(
        "lr_p_halved", 0.5 * ChiSquaredDistribution.of(1).survivalProbability(Math.max(0, gain)));
    outputs.table(
        "expected_negbin_fit.csv",
        new Columns().add("t", whole(known.t())).add("fitted", fit.fitted()));
    return result;
  }

  private static Map<String, Object> breaks(Params params, CountSeries series, Outputs outputs) {
    double h = params.number("h_min");
    var y = series.count();
    var found =
        BreakPoints.of(y, h).orElseThrow(() -> params.missing("h_min", "room for two segments"));
    var result = new LinkedHashMap<String, Object>();
    outputs.from(found.provenance()).from(LevelShift.provenance(y, h));
    int number = found.bestNumber();
    result.put("h", h);
    result.put("rss_by_number", RVectors.vector(found.residualSquares()));
    result.put("bic_by_number", RVectors.vector(found.bic()));
    result.put("best_number_bic", number);
    result.put(
        "breakpoints_bic", number == 0 ? RVectors.NOTHING : RVectors.vector(found.breaks(number)));
    result.put("breakpoints_one", RVectors.vector(found.breaks(1)));
    if (LevelShift.largestChow(y, h) instanceof LevelShift.Result.Tested chow) {
      result.put("supF", chow.statistic());
      result.put("supF_p", chow.p());
      result.put("supF_at", chow.at());
    }
    if (LevelShift.cumulatedResiduals(y) instanceof LevelShift.Result.Tested path) {
      result.put("ols_cusum_statistic", path.statistic());
      result.put("ols_cusum_p", Fields.of("S0", path.p()));
    }
    return result;
  }

  private static Map<String, Object> season(Params params, CountSeries series, Outputs outputs) {
    var settings = params.under("stl");
    var logs = Arrays.stream(series.count()).map(Math::log).toArray();
    int period = (int) series.period();
    boolean robust = settings.flag("robust");
    boolean same = settings.path("s_window").isString();
    if (same && !settings.text("s_window").equals("periodic")) {
      throw settings.missing("s_window", "an odd number of periods or periodic");
    }
    var parts =
        (same
                ? SeasonalTrend.periodic(logs, period, robust, Scale.PEER)
                : SeasonalTrend.of(logs, period, settings.whole("s_window"), robust, Scale.PEER))
            .orElseThrow(() -> params.missing("freq", "more than two whole periods"));
    outputs.from(parts.provenance());
    outputs.table(
        "expected_stl.csv",
        new Columns()
            .add("t", whole(series.t()))
            .add("seasonal", parts.seasonal())
            .add("trend", parts.trend())
            .add("remainder", parts.remainder()));
    var result = new LinkedHashMap<String, Object>();
    result.put("note", "stl(log(y), s.window, s.degree = 0)");
    result.put("s_window", settings.path("s_window"));
    result.put("robust", robust);
    return result;
  }

  private static Map<String, Object> related(CountSeries series) {
    var test = Autocorrelation.ljungBox(series.count(), 6);
    return Fields.of(
        "acf", Autocorrelation.of(series.count(), Math.min(LAGS, series.size() - 1)),
        "ljung_box_6", test.statistic(),
        "p", test.p());
  }
}
