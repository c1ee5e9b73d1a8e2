package se.loftet.engine.trend;

import static se.loftet.engine.Edges.At.ALL_MISSING;
import static se.loftet.engine.Edges.At.CONSTANT;
import static se.loftet.engine.Edges.At.DUPLICATES;
import static se.loftet.engine.Edges.At.EMPTY;
import static se.loftet.engine.Edges.At.EXTREME;
import static se.loftet.engine.Edges.At.FROM_AFTER_TO;
import static se.loftet.engine.Edges.At.NAN;
import static se.loftet.engine.Edges.At.ONE;
import static se.loftet.engine.Edges.At.TIES;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;
import se.loftet.engine.regression.Design;

/// Counts over time.
public class TrendEdgesTest {
  private static final double NONE = Double.NaN;
  private static final double BEYOND = Double.POSITIVE_INFINITY;

  private static final ExpectedRange.Settings YEAR =
      new ExpectedRange.Settings(
          2,
          1,
          12,
          1,
          3,
          2.58,
          0.05,
          0.05,
          ExpectedRange.Limit.DELTA,
          ExpectedRange.Errors.PUBLISHED);

  public static Stream<Edge> edges() {
    return Stream.of(
            seriesEdges(),
            cusumEdges(),
            rangeEdges(),
            breaksEdges(),
            levelEdges(),
            shiftEdges(),
            stlEdges(),
            correlationEdges(),
            ratesEdges())
        .flatMap(Edges::rows);
  }

  public static Stream<Edge> intervals() {
    return Stream.of(poissonEdges(), wilsonEdges()).flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  @ParameterizedTest
  @MethodSource("intervals")
  void everyIntervalHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static double[] values(double... values) {
    return values;
  }

  private static double[] same(int n, double value) {
    var same = Edges.ones(n);
    for (int i = 0; i < n; i++) {
      same[i] = value;
    }
    return same;
  }

  private static Edges seriesEdges() {
    return Edges.of("count series", CountSeries.class)
        .at(EMPTY, () -> known(), "0 {}")
        .at(ONE, () -> known(4), "1 {}")
        .at(TIES, () -> known(4, 4), "2 {}")
        .at(CONSTANT, () -> known(0, 0, 0), "3 {}")
        .at(NAN, () -> known(4, NONE, 2), "2 {MISSING_VALUE=1}")
        .at(ALL_MISSING, () -> known(NONE, NONE), "0 {MISSING_VALUE=2}")
        .at(EXTREME, () -> known(1e300, BEYOND), "refused: Infinity is not a count")
        .also("below 0", () -> known(1, -1), "refused: -1.0 is not a count")
        .at(DUPLICATES, () -> at(3, 3), "refused: period 3.0 comes after 3.0")
        .at(FROM_AFTER_TO, () -> at(4, 3), "refused: period 3.0 comes after 4.0");
  }

  private static Object known(double... counts) {
    var known = CountSeries.of(counts, 12).known();
    return "%d %s".formatted(known.series().size(), known.rejections().byReason());
  }

  private static Object at(double first, double second) {
    return new CountSeries(values(first, second), values(1, 1), values(1, 1), 12).size();
  }

  private static Edges cusumEdges() {
    return Edges.of("cusum", Cusum.class)
        .at(EMPTY, () -> cusum(0), "[]")
        .at(ONE, () -> cusum(0, 4), "[NaN]")
        .at(TIES, () -> cusum(2, 4, 4, 4, 4), "[0.0, 0.0]")
        .at(CONSTANT, () -> cusum(1, 0, 0, 0), "[NaN, NaN]")
        .at(NAN, () -> cusum(2, 4, 4, NONE, 9), "[0.0, 2.0]")
        .at(ALL_MISSING, () -> cusum(2, NONE, NONE, NONE), "[0.0]")
        .at(EXTREME, () -> cusum(1, 4, 1e300), "[5.0E299]")
        .also("from beyond the end", () -> cusum(5, 4, 4), "refused: a chart from 5 of 2 periods")
        .also("season, nothing before", () -> season(0, 1, 2, 3), "[NaN, NaN, NaN]")
        .also("season, no cases before", () -> season(3, 0, 0, 0, 1), "[NaN]")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object cusum(int from, double... counts) {
    return Cusum.aroundAverage(
            CountSeries.of(counts, 12), from, 0.5, 3, Cusum.Transformation.STANDARD)
        .sum();
  }

  private static Object season(int from, double... counts) {
    return Cusum.aroundSeason(
            CountSeries.of(counts, 12), from, 0.5, 3, Cusum.Transformation.STANDARD)
        .sum();
  }

  private static Edges rangeEdges() {
    return Edges.of("expected range", ExpectedRange.class)
        .at(
            EMPTY,
            () -> ExpectedRange.at(values(), 0, YEAR),
            "Unknown[reason=TOO_FEW_OBSERVATIONS]")
        .at(ONE, () -> ExpectedRange.at(values(4), 0, YEAR), "Unknown[reason=TOO_FEW_OBSERVATIONS]")
        .at(TIES, () -> upper(same(40, 4)), "1.042 to 8.036, p 0.500, alarm false")
        .at(CONSTANT, () -> upper(same(40, 0)), "0.000 to 0.000, p 0.500, alarm false")
        .at(NAN, () -> upper(lacking(13)), "1.042 to 8.036, p 0.500, alarm false")
        .also(
            "present count missing", () -> upper(lacking(39)), "1.042 to 8.036, p NaN, alarm false")
        .at(
            ALL_MISSING,
            () -> ExpectedRange.at(same(60, NONE), 50, YEAR),
            "Unknown[reason=ALL_MISSING]")
        .at(
            EXTREME,
            () -> upper(same(40, 1e12)),
            "999998223355.551 to 1000001776645.499, p 0.500, alarm false")
        .also("below 0", () -> upper(same(40, -1)), "refused: period 0: -1.0 is not a count")
        .also(
            "beyond the end",
            () -> ExpectedRange.at(same(40, 1), 40, YEAR),
            "refused: period 40 of 40")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object upper(double[] counts) {
    return switch (ExpectedRange.at(counts, 39, YEAR)) {
      case ExpectedRange.Range.Unknown none -> none;
      case ExpectedRange.Range.Usual usual ->
          "%.3f to %.3f, p %.3f, alarm %s"
              .formatted(ExpectedRange.lower(usual, 0.05), usual.upper(), usual.p(), usual.alarm());
    };
  }

  private static double[] lacking(int at) {
    var counts = same(40, 4);
    counts[at] = NONE;
    return counts;
  }

  private static Edges breaksEdges() {
    return Edges.of("break points", BreakPoints.class)
        .at(EMPTY, () -> breaks(values()), "too short")
        .at(ONE, () -> breaks(values(4)), "too short")
        .at(TIES, () -> breaks(values(1, 1, 1, 1, 1, 5, 5, 5, 5, 5)), "[5]")
        .at(CONSTANT, () -> breaks(same(10, 3)), "[]")
        .at(
            NAN,
            () -> breaks(values(1, 1, NONE, 1, 5, 5, 5, 5, 5, 5)),
            "refused: value 3: NaN, where a number without gaps was expected")
        .at(
            ALL_MISSING,
            () -> breaks(same(10, NONE)),
            "refused: value 1: NaN, where a number without gaps was expected")
        .at(
            EXTREME,
            () -> breaks(values(1, 1, 1, 1, 1, 1e200, 1e200, 1e200, 1e200, 1e200)),
            "refused: value 6: 1.0E200, where a number without gaps was expected")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object breaks(double[] y) {
    return BreakPoints.of(y, 0.2)
        .map(found -> java.util.Arrays.toString(found.breaks(found.bestNumber())))
        .orElse("too short");
  }

  private static Edges levelEdges() {
    return Edges.of("level shift", LevelShift.class)
        .at(
            EMPTY,
            () -> level(values()),
            "Untested[reason=TOO_FEW_OBSERVATIONS] Untested[reason=TOO_FEW_OBSERVATIONS]")
        .at(
            ONE,
            () -> level(values(4)),
            "Untested[reason=TOO_FEW_OBSERVATIONS] Untested[reason=TOO_FEW_OBSERVATIONS]")
        .at(
            TIES,
            () -> level(values(1, 2, 1, 2, 1, 2, 1, 2, 1, 2)),
            "Tested[statistic=0.39999999999999997, p=1.0, at=3]"
                + " Tested[statistic=0.29999999999999993, p=0.9999906941986653, at=0]")
        .at(
            CONSTANT,
            () -> level(same(30, 0)),
            "Untested[reason=NO_VARIATION] Untested[reason=NO_VARIATION]")
        .at(
            NAN,
            () -> level(values(1, 1, NONE, 1, 5, 5, 5, 5, 5, 5)),
            "refused: value 3: NaN, where a number without gaps was expected")
        .at(
            ALL_MISSING,
            () -> level(same(10, NONE)),
            "refused: value 1: NaN, where a number without gaps was expected")
        .at(
            EXTREME,
            () -> level(values(1, 1, 1, 1, 1, 1e200, 1e200, 1e200, 1e200, 1e200)),
            "refused: value 6: 1.0E200, where a number without gaps was expected")
        .also(
            "two levels and nothing else",
            () -> level(values(1, 1, 1, 1, 1, 5, 5, 5, 5, 5)),
            "Tested[statistic=Infinity, p=0.0, at=5] Tested[statistic=1.4999999999999998,"
                + " p=0.022217962616525148, at=0]")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object level(double[] y) {
    return LevelShift.largestChow(y, 0.2) + " " + LevelShift.cumulatedResiduals(y);
  }

  private static Edges shiftEdges() {
    return Edges.of("coefficient shift", CoefficientShift.class)
        .at(EMPTY, () -> shift(values()), "Untested[reason=NO_OBSERVATIONS]")
        .at(ONE, () -> shift(values(4)), "Untested[reason=TOO_FEW_OBSERVATIONS]")
        .at(
            TIES,
            () -> shift(values(1, 2, 1, 2, 1, 2, 1, 2, 1, 2)),
            "Tested[statistic=0.3999999999999815, p=1.0, at=7]")
        .at(CONSTANT, () -> shift(same(30, 0)), "Untested[reason=NO_VARIATION]")
        .at(
            NAN,
            () -> shift(values(1, 1, NONE, 1, 5, 5, 5, 5, 5, 5)),
            "refused: value 3: NaN, where a number without gaps was expected")
        .at(
            ALL_MISSING,
            () -> shift(same(10, NONE)),
            "refused: value 1: NaN, where a number without gaps was expected")
        .at(
            EXTREME,
            () -> shift(values(1, 2, 1, 3, 1, 1e200, 1e200, 1e200, 1e200, 1e200)),
            "refused: value 6: 1.0E200, where a number without gaps was expected")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object shift(double[] y) {
    return CoefficientShift.largestChow(Design.of(y.length).intercept().build(), y, 0.2);
  }

  private static Edges stlEdges() {
    return Edges.of("season and trend", SeasonalTrend.class)
        .at(EMPTY, () -> stl(values()), "too short")
        .at(ONE, () -> stl(values(4)), "too short")
        .also("two years", () -> stl(same(24, 4)), "too short")
        .at(TIES, () -> stl(same(30, 4)), "-0.000 + 4.000 + 0.000")
        .at(CONSTANT, () -> stl(same(30, 0)), "0.000 + 0.000 + 0.000")
        .at(
            NAN,
            () -> stl(lacking(13)),
            "refused: value 14: NaN, where a number without gaps was expected")
        .at(
            ALL_MISSING,
            () -> stl(same(30, NONE)),
            "refused: value 1: NaN, where a number without gaps was expected")
        .at(EXTREME, () -> stl(same(30, 1e15)), "-0.153 + 1000000000000000.200 + -0.125")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object stl(double[] y) {
    return SeasonalTrend.of(y, 12, 7, true)
        .map(found ->
            "%.3f + %.3f + %.3f"
                .formatted(found.seasonal()[3], found.trend()[3], found.remainder()[3]))
        .orElse("too short");
  }

  private static Edges correlationEdges() {
    return Edges.of("autocorrelation", Autocorrelation.class)
        .at(EMPTY, () -> correlation(values()), "NaN, Test[statistic=NaN, p=NaN]")
        .at(ONE, () -> correlation(values(4)), "NaN, Test[statistic=NaN, p=NaN]")
        .at(
            TIES,
            () -> correlation(values(1, 2, 1, 2)),
            "-0.750, Test[statistic=4.5, p=0.03389485352468927]")
        .at(CONSTANT, () -> correlation(same(10, 0)), "NaN, Test[statistic=NaN, p=NaN]")
        .at(
            NAN,
            () -> correlation(values(1, NONE, 2, 1)),
            "refused: value 2: NaN, where a number without gaps was expected")
        .at(
            ALL_MISSING,
            () -> correlation(same(3, NONE)),
            "refused: value 1: NaN, where a number without gaps was expected")
        .at(
            EXTREME,
            () -> correlation(values(1, 1e200, 1, 1)),
            "refused: value 2: 1.0E200, where a number without gaps was expected")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object correlation(double[] y) {
    return "%.3f, %s".formatted(Autocorrelation.of(y, 1)[1], Autocorrelation.ljungBox(y, 1));
  }

  private static Edges ratesEdges() {
    return Edges.of("small area rates", SmallAreaRates.class)
        .at(EMPTY, () -> rates(values(), values()), "NO_OBSERVATIONS")
        .at(ONE, () -> rates(values(4), values(100)), "[0.04]")
        .at(TIES, () -> rates(values(4, 4), values(100, 100)), "[0.04, 0.04]")
        .at(CONSTANT, () -> rates(values(0, 0), values(100, 50)), "[0.0, 0.0]")
        .at(
            NAN,
            () -> rates(values(NONE, 4, 20), values(100, 100, 100)),
            "[NaN, 0.05499999999999999, 0.185]")
        .also(
            "nobody lives there",
            () -> rates(values(3, 4, 20), values(0, 100, 100)),
            "[NaN, 0.05499999999999999, 0.185]")
        .at(ALL_MISSING, () -> rates(values(NONE), values(100)), "ALL_MISSING")
        .at(EXTREME, () -> rates(values(1e300, 4), values(1e300, 100)), "[1.0, 1.0]")
        .also("infinite", () -> rates(values(BEYOND, 4), values(100, 100)), "[NaN, 0.04]")
        .also("below 0", () -> rates(values(-1, 4), values(100, 100)), "[NaN, 0.04]")
        .without("one row an area, as the caller numbers them", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object rates(double[] count, double[] exposure) {
    return switch (SmallAreaRates.of(count, exposure)) {
      case SmallAreaRates.Result.Undefined none -> none.reason();
      case SmallAreaRates.Result.Smoothed some -> some.rates().smoothed();
    };
  }

  private static Edges poissonEdges() {
    return Edges.of("interval of a count", PoissonInterval.class)
        .at(EMPTY, () -> poisson(0), "0.000 to 3.689, 0.000 to 3.668")
        .at(ONE, () -> poisson(1), "0.025 to 5.572, 0.013 to 5.564")
        .at(
            EXTREME,
            () -> poisson(1_000_000_000_000L),
            "refused: count 1000000000000 is above 1000000000")
        .also("below 0", () -> poisson(-1), "refused: count -1 is below 0")
        .also(
            "nobody exposed",
            () -> PoissonInterval.perUnit(PoissonInterval.exact(3, 0.95), 0),
            "Interval[low=NaN, high=NaN, level=0.95, method=garwood]")
        .without("one whole number", TIES, CONSTANT, ALL_MISSING, NAN, FROM_AFTER_TO, DUPLICATES);
  }

  private static Object poisson(long count) {
    var exact = PoissonInterval.exact(count, 0.95);
    var byar = PoissonInterval.byar(count, 0.95);
    return "%.3f to %.3f, %.3f to %.3f"
        .formatted(exact.low(), exact.high(), byar.low(), byar.high());
  }

  private static Edges wilsonEdges() {
    return Edges.of("interval of a share", Wilson.class)
        .at(
            EMPTY,
            () -> Wilson.of(0, 0, 0.95),
            "Interval[low=NaN, high=NaN, level=0.95, method=wilson]")
        .at(
            ONE,
            () -> Wilson.of(1, 1, 0.95),
            "Interval[low=0.20654931437723742, high=1.0, level=0.95, method=wilson]")
        .at(
            NAN,
            () -> Wilson.of(NONE, 10, 0.95),
            "Interval[low=NaN, high=NaN, level=0.95, method=wilson]")
        .at(
            ALL_MISSING,
            () -> Wilson.of(NONE, NONE, 0.95),
            "Interval[low=NaN, high=NaN, level=0.95, method=wilson]")
        .at(
            EXTREME,
            () -> Wilson.of(1e300, 2e300, 0.95),
            "Interval[low=0.5, high=0.5, level=0.95, method=wilson]")
        .also(
            "more than all",
            () -> Wilson.of(3, 2, 0.95),
            "refused: proportion 1.5 is not between 0 and 1")
        .without("one share", TIES, CONSTANT, FROM_AFTER_TO, DUPLICATES);
  }
}
