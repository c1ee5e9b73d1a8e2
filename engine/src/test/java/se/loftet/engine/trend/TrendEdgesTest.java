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
    return Stream.of(seriesEdges(), cusumEdges(), rangeEdges(), stlEdges(), correlationEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
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
}
