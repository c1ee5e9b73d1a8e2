package se.loftet.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.fitted;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Figure;
import se.loftet.engine.OracleCase;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.FitResult;
import se.loftet.engine.regression.LeastSquares;
import se.loftet.engine.regression.Sandwich;
import se.loftet.engine.trend.CountSeries;
import tools.jackson.databind.JsonNode;

class SeriesAndPanelTest {
  static Stream<OracleCase> interrupted() {
    return OracleCase.of("effect").stream()
        .filter(c -> c.params().get("kind").asString().equals("its"));
  }

  @ParameterizedTest
  @MethodSource("interrupted")
  void interruptedSeriesAgreeWithThePeer(OracleCase oracle) {
    var expected = oracle.expected().get("nb");
    var measure = measure(oracle);
    var fit = measure.negativeBinomial().orThrow();
    fitted("theta", fit.theta(), expected.get("theta").asDouble(), 1e-6);
    named(fit.coefficients(), fit, expected.get("coef"), 1e-7);
    named(fit.standardErrors(), fit, expected.get("se_model"), 1e-7);
    int lag = 0;
    for (var each : oracle.params().get("nw_lags")) {
      lag = each.asInt();
      var errors = Sandwich.diagonalRoots(Sandwich.of(fit).neweyWest(lag));
      named(errors, fit, expected.get("se_NW_lag" + lag), 1e-6);
    }
    var ratio = measure.levelRatio(fit, lag, 0.95);
    var wanted = expected.get("level_ratio_NW");
    fitted("ratio", ratio.ratio(), wanted.get("ratio").asDouble(), 1e-7);
    fitted("low", ratio.interval().low(), wanted.get("lo95").asDouble(), 1e-6);
    fitted("p", ratio.p(), wanted.get("p").asDouble(), 1e-5);
    double without = measure.sumAfter(measure.counterfactual(fit));
    fitted("without", without, expected.get("counterfactual_sum_post").asDouble(), 1e-7);
  }

  @ParameterizedTest
  @MethodSource("interrupted")
  void straightChecksAgreeWithThePeer(OracleCase oracle) {
    if (!oracle.expected().has("ar1_ml")) {
      return;
    }
    var design = measure(oracle).design();
    var table = oracle.input();
    var logs = Arrays.stream(table.doubles("y")).map(Math::log).toArray();
    var expected = oracle.expected().get("ar1_ml");
    var related = AutoregressiveFit.of(design, logs).orElseThrow();
    fitted("ar1", related.correlation(), expected.get("coef").get("ar1").asDouble(), 1e-4);
    fitted("ar1 se", related.errorsOfThePeer()[0], expected.get("se").get("ar1").asDouble(), 1e-4);
    for (int j = 1; j < design.columns(); j++) {
      var name = design.names().get(j);
      fitted(name, related.coefficients()[j], expected.get("coef").get(name).asDouble(), 1e-4);
      fitted(
          name + " se",
          related.errorsOfThePeer()[j + 1],
          expected.get("se").get(name).asDouble(),
          1e-4);
    }
    fitted("loglik", related.logLikelihood(), expected.get("loglik").asDouble(), 1e-6);
    var ols = oracle.expected().get("ols_log");
    var exposure = table.doubles("exposure");
    var ones = new double[logs.length];
    Arrays.fill(ones, 1);
    var rates = IntStream.range(0, logs.length).mapToDouble(i -> logs[i] - Math.log(exposure[i]));
    var fit = LeastSquares.fit(design, rates.toArray(), ones).orElseThrow();
    for (int j = 0; j < design.columns(); j++) {
      var name = design.names().get(j);
      fitted(name, fit.coefficients()[j], ols.get("coef").get(name).asDouble(), 1e-7);
    }
    double dw = LeastSquares.fit(design, logs, ones).orElseThrow().durbinWatson();
    fitted("durbin watson", dw, ols.get("durbin_watson").asDouble(), 1e-7);
  }

  private static InterruptedSeries measure(OracleCase oracle) {
    var table = oracle.input();
    var params = oracle.params();
    var series =
        new CountSeries(table.doubles("t"), table.doubles("y"), table.doubles("exposure"), 12);
    return InterruptedSeries.of(
        series,
        params.get("t0").asInt(),
        params.get("slope_change").asBoolean(),
        params.get("harmonics").asInt());
  }

  private static void named(double[] found, CountFit fit, JsonNode expected, double tolerance) {
    for (int j = 0; j < found.length; j++) {
      var name = fit.names().get(j);
      fitted(name, found[j], expected.get(name).asDouble(), tolerance);
    }
  }

  @Test
  void differencesAgreeWithThePeer() {
    var oracle = OracleCase.of("effect", "e4-did-panel");
    var expected = oracle.expected();
    var panel = panel(oracle);
    agrees(
        panel, DifferenceInDifferences.poisson(panel).orElseThrow(), expected.get("poisson_2x2"));
    agrees(DifferenceInDifferences.twoWay(panel).orElseThrow(), expected.get("poisson_twfe"));
    agrees(
        panel,
        DifferenceInDifferences.negativeBinomial(panel).orElseThrow(),
        expected.get("nb_2x2"));
    var rates = DifferenceInDifferences.rates(panel).orElseThrow();
    var wanted = expected.get("wls_rate_twfe");
    fitted("rate", rates.effect(), wanted.get("D").asDouble(), 1e-7);
    fitted("rate se", rates.corrected(), wanted.get("se_cluster_HC1_cadjust").asDouble(), 1e-6);
    var trend = DifferenceInDifferences.trendBefore(panel).orElseThrow();
    fitted("trend", trend.effect(), expected.get("pre_trend").get("coef").asDouble(), 1e-7);
    fitted(
        "trend se",
        trend.corrected(),
        expected.get("pre_trend").get("se_cluster_HC1_cadjust").asDouble(),
        1e-6);
  }

  private static void agrees(Panel panel, CountFit fit, JsonNode expected) {
    agrees(DifferenceInDifferences.effect(panel, fit, "D"), expected);
  }

  private static void agrees(DifferenceInDifferences.Effect effect, JsonNode expected) {
    fitted("D", effect.effect(), expected.get("D").asDouble(), 1e-7);
    fitted("model", effect.modelError(), expected.get("se_model").asDouble(), 1e-7);
    fitted("HC0", effect.clustered(), expected.get("se_cluster_HC0").asDouble(), 1e-6);
    if (expected.has("se_cluster_HC1_cadjust")) {
      fitted("HC1", effect.corrected(), expected.get("se_cluster_HC1_cadjust").asDouble(), 1e-6);
    }
  }

  @Test
  void placeboEnumeratesEveryAssignment() {
    var oracle = OracleCase.of("effect", "e4-did-panel");
    var expected = oracle.expected().get("placebo_permutation");
    var exact = Placebo.of(panel(oracle), 100_000, 1);
    fitted("statistic", exact.ratio(), expected.get("statistic").asDouble(), 1e-10);
    assertThat(exact.assignments()).isEqualTo(expected.get("assignments").asLong());
    fitted("p", exact.p(), expected.get("p_two_sided_abs_log").asDouble(), 1e-12);
    var sampled = Placebo.of(panel(oracle), 200, 1);
    assertThat(sampled.exact()).isFalse();
    assertThat(sampled.p()).isCloseTo(exact.p(), within(0.05));
  }

  private static Panel panel(OracleCase oracle) {
    var table = oracle.input();
    return new Panel(
        table.ints("area"),
        table.ints("period"),
        flags(table.ints("treated")),
        flags(table.ints("post")),
        table.doubles("exposure"),
        table.doubles("y"));
  }

  private static boolean[] flags(int[] values) {
    var flags = new boolean[values.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = values[i] == 1;
    }
    return flags;
  }

  @Test
  void withoutPeriodsAfterTheStartThereIsNoLevelToFit() {
    var series = CountSeries.of(new double[] {3, 4, 2, 5, 4, 6}, 12);
    assertThat(InterruptedSeries.of(series, 99, false, 0).poisson())
        .isEqualTo(new FitResult.NoFit(Figure.Reason.NO_VARIATION));
    assertThat(InterruptedSeries.of(CountSeries.of(new double[0], 12), 1, false, 0).poisson())
        .isEqualTo(new FitResult.NoFit(Figure.Reason.NO_OBSERVATIONS));
  }

  @Test
  void aMeasureThatChangesNothingHasALevelOfOne() {
    forAll(gen -> {
      double base = gen.between(3, 50);
      var y = new double[24];
      Arrays.fill(y, base);
      var measure = InterruptedSeries.of(CountSeries.of(y, 12), gen.between(5, 20), true, 0);
      var ratio = measure.levelRatio(measure.poisson().orThrow(), 0.95);
      assertThat(ratio.ratio()).isCloseTo(1, within(1e-8));
      assertThat(ratio.interval().contains(1)).isTrue();
    });
  }

  @Test
  void refusesAPanelWithColumnsOfDifferentLength() {
    assertThatThrownBy(() ->
            new Panel(
                new int[2],
                new int[1],
                new boolean[2],
                new boolean[2],
                new double[2],
                new double[2]))
        .hasMessageContaining("length");
  }
}
