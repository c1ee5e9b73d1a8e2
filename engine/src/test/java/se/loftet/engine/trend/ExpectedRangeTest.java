package se.loftet.engine.trend;

import static org.assertj.core.api.Assertions.assertThat;
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
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;
import se.loftet.engine.trend.ExpectedRange.Errors;
import se.loftet.engine.trend.ExpectedRange.Limit;
import se.loftet.engine.trend.ExpectedRange.Range;
import se.loftet.engine.trend.ExpectedRange.Settings;
import tools.jackson.databind.JsonNode;

class ExpectedRangeTest {
  private static final OracleCase WEEKLY = OracleCase.of("counts", "c2-salmonella-weekly");

  static Stream<JsonNode> runs() {
    return WEEKLY.params().get("farrington").valueStream();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void agreesWithThePublishedMethod(JsonNode run) {
    var expected = WEEKLY.table("expected_farrington_clean_" + run.get("id").asString() + ".csv");
    int from = run.get("from").asInt() - 1;
    var ranges =
        ExpectedRange.from(WEEKLY.input().doubles("y"), from, settings(run, Errors.PUBLISHED));
    assertThat(ranges).hasSize(expected.size());
    for (int i = 0; i < ranges.length; i++) {
      var usual = (Range.Usual) ranges[i];
      fitted("expected " + i, usual.expected(), expected.doubles("expected")[i], 1e-6);
      fitted("se " + i, usual.logError(), expected.doubles("se_log")[i], 1e-6);
      fitted("phi " + i, usual.dispersion(), expected.doubles("phi")[i], 1e-6);
      fitted("upper " + i, usual.upper(), expected.doubles("upper")[i], 1e-6);
      assertThat(usual.trend()).isEqualTo(expected.ints("trend")[i] == 1);
      assertThat(usual.enoughCases()).isEqualTo(expected.ints("enough_cases")[i] == 1);
      assertThat(usual.alarm()).isEqualTo(expected.ints("alarm")[i] == 1);
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void agreesWithThePeerWhenItsFaultIsRepeated(JsonNode run) {
    var expected = WEEKLY.table("expected_farrington_" + run.get("id").asString() + ".csv");
    int from = run.get("from").asInt() - 1;
    var counts = WEEKLY.input().doubles("y");
    var ranges = ExpectedRange.from(counts, from, settings(run, Errors.PEER));
    for (int i = 0; i < ranges.length; i++) {
      var usual = (Range.Usual) ranges[i];
      fitted("phi " + i, usual.dispersion(), expected.doubles("phi")[i], 1e-5);
      fitted("slope " + i, usual.slope(), expected.doubles("trend_coef")[i], 1e-5);
      fitted("p " + i, usual.p(), expected.doubles("p")[i], 1e-5);
      if (usual.enoughCases()) {
        fitted("upper " + i, usual.upper(), expected.doubles("upper")[i], 1e-5);
      }
      assertThat(usual.alarm()).isEqualTo(expected.ints("alarm")[i] == 1);
    }
  }

  private static Settings settings(JsonNode run, Errors errors) {
    var limit =
        switch (run.get("method").asString()) {
          case "delta" -> Limit.DELTA;
          case "nbPlugin" -> Limit.PLUG_IN;
          default -> Limit.UPPER_MEAN;
        };
    return new Settings(
        run.get("b").asInt(),
        run.get("w").asInt(),
        WEEKLY.params().get("freq").asInt(),
        run.get("noPeriods").asInt(),
        run.get("pastWeeksNotIncluded").asInt(),
        run.get("weightsThreshold").asDouble(),
        run.get("alpha").asDouble(),
        run.get("pThresholdTrend").asDouble(),
        limit,
        errors);
  }

  @Test
  void arrowShapedFitEqualsTheGeneralRegression() {
    forAll(gen -> {
      int n = gen.between(12, 80);
      int groups = gen.between(1, 4);
      var season = IntStream.range(0, n).map(i -> i % groups).toArray();
      var time = IntStream.range(0, n).mapToDouble(i -> i - n / 2.0).toArray();
      var y = IntStream.range(0, n).mapToDouble(i -> 1 + gen.between(0, 9)).toArray();
      var ones = new double[n];
      Arrays.fill(ones, 1);
      var perfect = Arrays.stream(y).map(v -> v > 0 ? v * Math.log(v) : 0).toArray();
      var fast =
          new SeasonalFit(season, groups, time, y, perfect, ones, true, SeasonalFit.Stop.TIGHT);
      var design = Design.of(n).intercept().column("t", time).levels("season", season).build();
      var slow = CountRegression.poisson(design, y, ones).orThrow();
      assertThat(fast.mu).containsExactly(slow.fitted(), within(1e-8));
      assertThat(fast.leverage(0)).isCloseTo(slow.leverages()[0], within(1e-8));
    });
  }

  @Test
  void quantilesReachTheirProbabilityAndNoSooner() {
    forAll(gen -> {
      double mean = gen.uniform(0.01, 4 * gen.size());
      double size = gen.chance(0.3) ? Double.POSITIVE_INFINITY : gen.uniform(0.2, 50);
      double p = gen.uniform(0.01, 0.999);
      int k = CountQuantile.negativeBinomial(p, mean, size);
      assertThat(CountQuantile.cumulative(k, mean, size)).isGreaterThan(p - 1e-9);
      if (k > 0) {
        assertThat(CountQuantile.cumulative(k - 1, mean, size)).isLessThan(p + 1e-9);
      }
    });
  }

  @Test
  void aYearTooLittleIsSaidNotGuessed() {
    assertThat(ExpectedRange.at(new double[100], 99, yearly()))
        .isEqualTo(new Range.Unknown(Figure.Reason.TOO_FEW_OBSERVATIONS));
    var missing = new double[400];
    Arrays.fill(missing, Double.NaN);
    assertThat(ExpectedRange.at(missing, 399, yearly()))
        .isEqualTo(new Range.Unknown(Figure.Reason.ALL_MISSING));
  }

  @Test
  void yearsWithoutACaseExpectNoneAndRaiseNoAlarmForFour() {
    var counts = new double[400];
    counts[399] = 4;
    var usual = (Range.Usual) ExpectedRange.at(counts, 399, yearly());
    assertThat(usual.expected()).isLessThan(1e-9);
    assertThat(usual.enoughCases()).isFalse();
    assertThat(usual.alarm()).isFalse();
  }

  @Test
  void constantCountsExpectThemselves() {
    var counts = new double[400];
    Arrays.fill(counts, 7);
    var usual = (Range.Usual) ExpectedRange.at(counts, 399, yearly());
    assertThat(usual.expected()).isCloseTo(7, within(1e-9));
    assertThat(usual.dispersion()).isEqualTo(1);
    assertThat(usual.alarm()).isFalse();
  }

  @Test
  void aMissingPresentRaisesNoAlarm() {
    var counts = new double[400];
    Arrays.fill(counts, 7);
    counts[399] = Double.NaN;
    assertThat(((Range.Usual) ExpectedRange.at(counts, 399, yearly())).alarm()).isFalse();
  }

  private static Settings yearly() {
    return new Settings(4, 3, 52, 1, 26, 2.58, 0.01, 0.05, Limit.PLUG_IN, Errors.PUBLISHED);
  }
}
