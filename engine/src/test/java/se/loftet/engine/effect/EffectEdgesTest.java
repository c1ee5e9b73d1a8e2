package se.loftet.engine.effect;

import static se.loftet.engine.Edges.At.ALL_MISSING;
import static se.loftet.engine.Edges.At.CONSTANT;
import static se.loftet.engine.Edges.At.DUPLICATES;
import static se.loftet.engine.Edges.At.EMPTY;
import static se.loftet.engine.Edges.At.EXTREME;
import static se.loftet.engine.Edges.At.FROM_AFTER_TO;
import static se.loftet.engine.Edges.At.NAN;
import static se.loftet.engine.Edges.At.ONE;
import static se.loftet.engine.Edges.At.TIES;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;
import se.loftet.engine.Figure;
import se.loftet.engine.SourcedFigure;
import se.loftet.engine.regression.Design;
import se.loftet.engine.trend.CountSeries;

/// Whether a measure changed a series or a panel.
public class EffectEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(seriesEdges(), errorsEdges(), differencesEdges(), placeboEdges())
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

  private static String text(SourcedFigure sourced) {
    return switch (sourced.figure()) {
      case Figure.Undefined none -> none.reason() + " " + sourced.provenance().warnings();
      case Figure.Estimate some ->
          "%.3f (%.3f to %.3f) of %d %s %s"
              .formatted(
                  some.value(),
                  some.interval().low(),
                  some.interval().high(),
                  some.n(),
                  sourced.provenance().rejections().byReason(),
                  sourced.provenance().warnings());
    };
  }

  private static Edges seriesEdges() {
    return Edges.of("interrupted series", InterruptedSeries.class)
        .at(EMPTY, () -> interrupted(4, values()), "NO_OBSERVATIONS []")
        .at(ONE, () -> interrupted(4, values(3)), "TOO_FEW_OBSERVATIONS []")
        .at(
            TIES,
            () -> interrupted(4, values(3, 3, 4, 4, 5, 3, 3)),
            "1.382 (0.838 to 2.280) of 7 {} [TOO_FEW, FALLBACK_USED]")
        .at(
            CONSTANT,
            () -> interrupted(4, values(3, 3, 3, 3, 3, 3)),
            "1.000 (1.000 to 1.000) of 6 {} [TOO_FEW, FALLBACK_USED]")
        .also("no cases", () -> interrupted(4, values(0, 0, 0, 0, 0, 0)), "UNBOUNDED []")
        .also("no cases after", () -> interrupted(4, values(3, 2, 4, 0, 0, 0)), "UNBOUNDED []")
        .at(
            NAN,
            () -> interrupted(4, values(3, NONE, 2, 4, 5, 3, 6)),
            "1.585 (1.027 to 2.446) of 6 {MISSING_VALUE=1} [TOO_FEW, FALLBACK_USED]")
        .at(ALL_MISSING, () -> interrupted(4, values(NONE, NONE, NONE, NONE)), "ALL_MISSING []")
        .also("no period after", () -> interrupted(99, values(3, 1, 2, 4, 5)), "NO_VARIATION []")
        .also("no period before", () -> interrupted(-5, values(3, 1, 2, 4, 5)), "NO_VARIATION []")
        .also(
            "start missing",
            () -> interrupted(NONE, values(3, 1, 2, 4, 5)),
            "refused: a measure without a start")
        .also(
            "lag below 0",
            () -> text(of(4, values(3, 1, 2, 4, 5)).sourced(-1, 0.95)),
            "refused: lag -1 is below 0")
        .at(
            EXTREME,
            () -> interrupted(4, values(3, 1, 2, 1e6, 5, 7)),
            "12057990953170760000.000 (113233523038186430.000 to 1284029163145576600000.000) of 6"
                + " {} [TOO_FEW, FALLBACK_USED]")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static InterruptedSeries of(double start, double[] counts) {
    return InterruptedSeries.of(CountSeries.of(counts, 12), start, false, 0);
  }

  private static Object interrupted(double start, double[] counts) {
    return text(of(start, counts).sourced(1, 0.95));
  }

  private static Edges errorsEdges() {
    return Edges.of("regression with related errors", AutoregressiveFit.class)
        .at(EMPTY, () -> related(values()), "no fit")
        .at(ONE, () -> related(values(4)), "no fit")
        .at(TIES, () -> related(values(1, 2, 2, 1, 1, 3)), "1.627 ± 0.203, correlation -0.476")
        .at(CONSTANT, () -> related(values(4, 4, 4, 4)), "no fit")
        .at(NAN, () -> related(values(1, 2, NONE, 4)), "refused: row 3 has no value: NaN")
        .at(
            ALL_MISSING,
            () -> related(values(NONE, NONE, NONE, NONE)),
            "refused: row 1 has no value: NaN")
        .at(EXTREME, () -> related(values(1, 1e150, 3, 2)), "no fit")
        .without("a series has each period once and in order", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object related(double[] y) {
    return AutoregressiveFit.of(Design.of(y.length).intercept().build(), y)
        .map(fit ->
            "%.3f ± %.3f, correlation %.3f"
                .formatted(fit.coefficients()[0], fit.standardErrors()[0], fit.correlation()))
        .orElse("no fit");
  }

  private static Edges differencesEdges() {
    return Edges.of("difference in differences", DifferenceInDifferences.class, Panel.class)
        .at(EMPTY, () -> differences(), "NO_OBSERVATIONS [TOO_FEW]")
        .at(ONE, () -> differences(3), "UNBOUNDED [TOO_FEW]")
        .at(TIES, () -> differences(4, 2, 4, 4), "0.500 (NaN to NaN) of 4 {} [TOO_FEW]")
        .at(CONSTANT, () -> differences(4, 4, 4, 4), "1.000 (NaN to NaN) of 4 {} [TOO_FEW]")
        .also("no cases", () -> differences(0, 0, 0, 0), "UNBOUNDED [TOO_FEW]")
        .also("no cases in the treated after", () -> differences(4, 0, 4, 4), "UNBOUNDED [TOO_FEW]")
        .at(NAN, () -> differences(4, NONE, 4, 4), "refused: row 2: NaN is not a count")
        .at(
            ALL_MISSING,
            () -> differences(NONE, NONE, NONE, NONE),
            "refused: row 1: NaN is not a count")
        .also("below 0", () -> differences(4, -1, 4, 4), "refused: row 2: -1.0 is not a count")
        .also(
            "nobody exposed",
            () -> text(DifferenceInDifferences.sourced(panel(0, 4, 2, 4, 4), 0.95)),
            "refused: row 1: exposure 0.0 is not above 0")
        .at(EXTREME, () -> differences(1e12, 4, 4, 4), "0.000 (NaN to NaN) of 4 {} [TOO_FEW]")
        .at(
            DUPLICATES,
            () ->
                new Panel(
                        new int[2],
                        new int[2],
                        new boolean[2],
                        new boolean[2],
                        values(1, 1),
                        values(1, 2))
                    .size(),
            "refused: row 2: area 0 has period 0 already")
        .also(
            "rates",
            () -> DifferenceInDifferences.rates(panel(1, 4, 2, 4, 4)),
            "Optional[Effect[effect=-2.0, modelError=NaN, clustered=0.0, corrected=NaN]]")
        .also(
            "trend before, one period",
            () -> DifferenceInDifferences.trendBefore(panel(1, 4, 2, 4, 4)),
            "Optional.empty")
        .without("periods are numbers in any order", FROM_AFTER_TO);
  }

  /// Two periods of each area, the first area treated in its second.
  private static Panel panel(double exposure, double... counts) {
    int n = counts.length;
    var treated = new boolean[n];
    var post = new boolean[n];
    for (int i = 0; i < n; i++) {
      treated[i] = i < 2;
      post[i] = i % 2 == 1;
    }
    var exposures = new double[n];
    Arrays.fill(exposures, exposure);
    return new Panel(
        IntStream.range(0, n).map(i -> i / 2).toArray(),
        IntStream.range(0, n).map(i -> i % 2).toArray(),
        treated,
        post,
        exposures,
        counts);
  }

  private static Object differences(double... counts) {
    return text(DifferenceInDifferences.sourced(panel(1, counts), 0.95));
  }

  private static Edges placeboEdges() {
    return Edges.of("placebo", Placebo.class)
        .at(EMPTY, () -> placebo(99), "DIVISION_BY_ZERO []")
        .at(ONE, () -> placebo(99, 3), "DIVISION_BY_ZERO []")
        .at(TIES, () -> placebo(99, 4, 2, 4, 4, 4, 4), "0.333 (0.333 to 0.333) of 3 {} []")
        .at(CONSTANT, () -> placebo(99, 4, 4, 4, 4), "1.000 (1.000 to 1.000) of 2 {} []")
        .also("no cases", () -> placebo(99, 0, 0, 0, 0), "DIVISION_BY_ZERO []")
        .at(NAN, () -> placebo(99, 4, NONE, 4, 4), "refused: row 2: NaN is not a count")
        .at(ALL_MISSING, () -> placebo(99, NONE, NONE), "refused: row 1: NaN is not a count")
        .at(EXTREME, () -> placebo(99, 1e15, 1, 4, 4), "1.000 (1.000 to 1.000) of 2 {} []")
        .also("no assignments", () -> placebo(0, 4, 2, 4, 4), "1.000 (NaN to NaN) of 0 {} []")
        .without("a panel has each area and period once", DUPLICATES, FROM_AFTER_TO);
  }

  private static Object placebo(long most, double... counts) {
    return text(Placebo.of(panel(1, counts), most, 1).sourced(0.95));
  }
}
