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

/// Rates and their intervals.
public class RateEdgesTest {
  private static final double NONE = Double.NaN;
  private static final double BEYOND = Double.POSITIVE_INFINITY;

  public static Stream<Edge> edges() {
    return Stream.of(ratesEdges(), poissonEdges(), wilsonEdges()).flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static double[] values(double... values) {
    return values;
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
