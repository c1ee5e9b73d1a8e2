package se.loftet.engine.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.engine.Agreement.fitted;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Figure;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Rejections;
import se.loftet.engine.trend.Cusum.Transformation;
import tools.jackson.databind.JsonNode;

class SeriesTest {
  static Stream<OracleCase> broken() {
    return OracleCase.of("counts").stream().filter(c -> c.expected().has("breaks"));
  }

  static Stream<OracleCase> related() {
    return OracleCase.of("counts").stream().filter(c -> c.expected().has("acf"));
  }

  static Stream<OracleCase> charted() {
    return OracleCase.of("counts").stream().filter(c -> c.params().has("cusum"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void breaksAgreeWithThePeer(OracleCase oracle) {
    var expected = oracle.expected().get("breaks");
    var y = oracle.input().doubles("y");
    double h = oracle.params().get("h_min").asDouble();
    var found = BreakPoints.of(y, h).orElseThrow();
    all("rss", found.residualSquares(), expected.get("rss_by_number"), 1e-9);
    all("bic", found.bic(), expected.get("bic_by_number"), 1e-9);
    // the peer counts its missing value as a break
    boolean none = expected.get("breakpoints_bic").isNull();
    assertThat(found.bestNumber()).isEqualTo(none ? 0 : expected.get("best_number_bic").asInt());
    assertThat(found.breaks(1)).containsExactly(expected.get("breakpoints_one").asInt());
    var chow = (LevelShift.Result.Tested) LevelShift.largestChow(y, h);
    fitted("supF", chow.statistic(), expected.get("supF").asDouble(), 1e-8);
    assertThat(chow.at()).isEqualTo(expected.get("supF_at").asInt());
    assertThat(chow.p()).isCloseTo(expected.get("supF_p").asDouble(), within(1e-3));
    var path = (LevelShift.Result.Tested) LevelShift.cumulatedResiduals(y);
    fitted("path", path.statistic(), expected.get("ols_cusum_statistic").asDouble(), 1e-8);
    fitted("path p", path.p(), expected.get("ols_cusum_p").get("S0").asDouble(), 1e-6);
  }

  @ParameterizedTest
  @MethodSource("related")
  void autocorrelationAgreesWithThePeer(OracleCase oracle) {
    var expected = oracle.expected().get("acf");
    var y = oracle.input().doubles("y");
    all("acf", Autocorrelation.of(y, Math.min(12, y.length - 1)), expected.get("acf"), 1e-9);
    var test = Autocorrelation.ljungBox(y, 6);
    fitted("ljung-box", test.statistic(), OracleCase.number(expected.get("ljung_box_6")), 1e-9);
    fitted("p", test.p(), OracleCase.number(expected.get("p")), 1e-6);
  }

  @ParameterizedTest
  @MethodSource("charted")
  void cusumAgreesWithThePeer(OracleCase oracle) {
    double period = oracle.params().get("freq").asDouble();
    var series = CountSeries.of(oracle.input().doubles("y"), period);
    for (var run : oracle.params().get("cusum")) {
      var expected = oracle.table("expected_cusum_" + run.get("id").asString() + ".csv");
      var chart = chart(series, run);
      for (int i = 0; i < expected.size(); i++) {
        fitted("mean", chart.mean()[i], expected.doubles("mean")[i], 1e-9);
        fitted("cusum", chart.sum()[i], expected.doubles("cusum")[i], 1e-9);
        assertThat(chart.alarm(i)).isEqualTo(expected.ints("alarm")[i] == 1);
      }
    }
  }

  private static Cusum chart(CountSeries series, JsonNode run) {
    int from = run.get("from").asInt() - 1;
    double k = run.get("k").asDouble();
    double h = run.get("h").asDouble();
    var how = Transformation.valueOf(run.get("trans").asString().toUpperCase(Locale.ROOT));
    if (run.path("m").isNumber()) {
      return Cusum.around(run.get("m").asDouble(), series, from, k, h, how);
    }
    return run.has("m")
        ? Cusum.aroundSeason(series, from, k, h, how)
        : Cusum.aroundAverage(series, from, k, h, how);
  }

  @Test
  void seasonAndTrendAgreeWithThePeer() {
    var oracle = OracleCase.of("counts", "c1-ukdriver-monthly");
    var expected = oracle.table("expected_stl.csv");
    var logs = Arrays.stream(oracle.input().doubles("y")).map(Math::log).toArray();
    var parts = SeasonalTrend.of(logs, 12, 13, false).orElseThrow();
    assertThat(parts.seasonal()).containsExactly(expected.doubles("seasonal"), within(1e-8));
    assertThat(parts.trend()).containsExactly(expected.doubles("trend"), within(1e-8));
    assertThat(parts.remainder()).containsExactly(expected.doubles("remainder"), within(1e-8));
  }

  @Test
  void seasonTrendAndRemainderSumToTheSeries() {
    forAll(gen -> {
      int period = gen.between(2, 13);
      var y = gen.doubles(2 * period + gen.between(1, 60), -5, 5);
      var parts = SeasonalTrend.of(y, period, 7, gen.chance(0.5)).orElseThrow();
      for (int i = 0; i < y.length; i++) {
        double sum = parts.seasonal()[i] + parts.trend()[i] + parts.remainder()[i];
        assertThat(sum).isCloseTo(y[i], within(1e-9));
      }
    });
  }

  @Test
  void aPeriodicSeasonIsTheSameEveryYear() {
    var y = IntStream.range(0, 40).mapToDouble(i -> i % 4 + 0.1 * i).toArray();
    var season = SeasonalTrend.periodic(y, 4, false).orElseThrow().seasonal();
    assertThat(season[0]).isEqualTo(season[36]);
    assertThat(season[3] - season[0]).isCloseTo(3, within(0.05));
    assertThat(SeasonalTrend.of(new double[8], 4, 7, false)).isEmpty();
  }

  @Test
  void noSplitIsBetterThanTheOneFound() {
    forAll(gen -> {
      var y = gen.doubles(gen.between(8, 24), 0, 10);
      var found = BreakPoints.of(y, 0.2).orElseThrow();
      int shortest = (int) Math.floor(0.2 * y.length);
      double least = found.residualSquares()[1];
      for (int at = shortest; at <= y.length - shortest; at++) {
        double squares = squares(y, 0, at) + squares(y, at, y.length);
        assertThat(squares).isGreaterThan(least - 1e-9);
      }
    });
  }

  private static double squares(double[] y, int from, int to) {
    double mean = Arrays.stream(y, from, to).average().orElseThrow();
    return Arrays.stream(y, from, to).map(v -> (v - mean) * (v - mean)).sum();
  }

  @Test
  void aConstantSeriesShiftsNowhere() {
    double[] flat = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
    assertThat(LevelShift.largestChow(flat, 0.15))
        .isEqualTo(new LevelShift.Result.Untested(Figure.Reason.NO_VARIATION));
    assertThat(LevelShift.cumulatedResiduals(new double[1]))
        .isEqualTo(new LevelShift.Result.Untested(Figure.Reason.TOO_FEW_OBSERVATIONS));
    assertThat(Autocorrelation.of(flat, 2)).containsOnly(Double.NaN);
    assertThat(BreakPoints.of(new double[3], 0.15)).isEmpty();
  }

  @Test
  void theChartWaitsForMissingCountsAndHasNoneWithoutAMean() {
    double[] y = {2, 2, 2, 6, Double.NaN, 6};
    var chart = Cusum.aroundAverage(CountSeries.of(y, 1), 3, 0.5, 2, Transformation.STANDARD);
    assertThat(chart.sum()[1]).isEqualTo(chart.sum()[0]);
    assertThat(chart.first()).hasValue(3);
    var empty = Cusum.aroundAverage(CountSeries.of(y, 1), 0, 0.5, 2, Transformation.ROSSI);
    assertThat(empty.sum()[0]).isNaN();
  }

  @Test
  void smallAreasAreDrawnTowardsTheCommonRate() {
    forAll(gen -> {
      int n = gen.between(2, 40);
      var exposure = gen.doubles(n, 10, 1000);
      var count = IntStream.range(0, n).mapToDouble(_ -> gen.between(0, 20)).toArray();
      var rates = ((SmallAreaRates.Result.Smoothed) SmallAreaRates.of(count, exposure)).rates();
      for (int i = 0; i < n; i++) {
        double raw = count[i] / exposure[i];
        assertThat(rates.smoothed()[i])
            .isBetween(
                Math.min(raw, rates.common()) - 1e-12, Math.max(raw, rates.common()) + 1e-12);
      }
    });
  }

  @Test
  void equalRatesStayEqualAndEmptyAreasHaveNone() {
    var result = SmallAreaRates.of(new double[] {2, 4, 0, 1}, new double[] {20, 40, 0, 10});
    var rates = ((SmallAreaRates.Result.Smoothed) result).rates();
    assertThat(rates.smoothed())
        .containsExactly(new double[] {0.1, 0.1, Double.NaN, 0.1}, within(1e-12));
    assertThat(rates.variance()).isZero();
    assertThat(SmallAreaRates.of(new double[0], new double[0]))
        .isEqualTo(new SmallAreaRates.Result.Undefined(Figure.Reason.NO_OBSERVATIONS));
    assertThat(SmallAreaRates.of(new double[] {Double.NaN}, new double[] {9}))
        .isEqualTo(new SmallAreaRates.Result.Undefined(Figure.Reason.ALL_MISSING));
  }

  @Test
  void mergingSeriesIsAssociativeAndCountsMissingPeriods() {
    forAll(gen -> {
      int n = gen.between(0, 20);
      var a = CountSeries.of(whole(gen.doubles(n, 0, 9)), 12);
      var b = CountSeries.of(whole(gen.doubles(n, 0, 9)), 12);
      var c = CountSeries.of(whole(gen.doubles(n, 0, 9)), 12);
      assertThat(a.merge(b).merge(c).count()).isEqualTo(a.merge(b.merge(c)).count());
    });
    var screened = CountSeries.of(new double[] {1, Double.NaN, 3}, 12).known();
    assertThat(screened.series().t()).containsExactly(1, 3);
    assertThat(screened.rejections().of(Rejections.Reason.MISSING_VALUE)).isEqualTo(1);
  }

  @Test
  void refusesPeriodsOutOfOrder() {
    double[] t = {1, 3, 2};
    assertThatThrownBy(() -> new CountSeries(t, t, t, 12)).hasMessageContaining("after");
  }

  private static double[] whole(double[] values) {
    return Arrays.stream(values).map(Math::floor).toArray();
  }

  private static void all(String what, double[] found, JsonNode expected, double tolerance) {
    assertThat(found).hasSize(expected.size());
    for (int i = 0; i < found.length; i++) {
      exact(what + " " + i, found[i], OracleCase.number(expected.get(i)), tolerance);
    }
  }

  /// Expected values by R strucchange 1.5.3, `sctest(Fstats(y ~ 1, from = h))`.
  @ParameterizedTest
  @CsvSource({
    "0.05, 22.5933846851, 9.405594e-05, 8",
    "0.1, 22.5933846851, 7.1692007e-05, 8",
    "0.3, 15.341467862, 0.0011613453, 12",
    "0.45, 3.01138644301, 0.18983557, 19"
  })
  void theLevelTestAgreesWithThePeerAtEveryTrimming(double h, double largest, double p, int at) {
    double[] y = {
      3, 5, 4, 6, 2, 7, 5, 4, 6, 8, 5, 7, 9, 6, 8, 7, 9, 8, 6, 9, 8, 5, 6, 7, 9, 6, 7, 8, 5, 7, 6,
      8, 7, 9, 6, 5, 7, 8, 6, 7
    };
    var found = (LevelShift.Result.Tested) LevelShift.largestChow(y, h);
    assertThat(found.statistic()).isCloseTo(largest, within(1e-9));
    assertThat(found.at()).isEqualTo(at);
    assertThat(found.p()).isCloseTo(p, within(1e-6 * p));
  }

  @Test
  void aSeriesTooShortOrConstantIsNotTestedForItsLevel() {
    assertThat(LevelShift.largestChow(new double[] {1, 2, 3}, 0.15))
        .isEqualTo(new LevelShift.Result.Untested(Figure.Reason.TOO_FEW_OBSERVATIONS));
    assertThat(LevelShift.cumulatedResiduals(new double[] {1}))
        .isEqualTo(new LevelShift.Result.Untested(Figure.Reason.TOO_FEW_OBSERVATIONS));
    assertThat(LevelShift.cumulatedResiduals(new double[] {2, 2, 2}))
        .isEqualTo(new LevelShift.Result.Untested(Figure.Reason.NO_VARIATION));
    assertThat(LevelShift.bridgeTail(0.05)).isEqualTo(1);
  }
}
