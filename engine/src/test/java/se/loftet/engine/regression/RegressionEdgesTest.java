package se.loftet.engine.regression;

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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;

public class RegressionEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(
            poissonEdges(), negativeBinomialEdges(), straightEdges(), sumsEdges(), errorsEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static Edges poissonEdges() {
    return Edges.of("poisson regression", CountRegression.class, CountFit.class)
        .at(EMPTY, () -> poisson(values()), "NO_OBSERVATIONS")
        .at(ONE, () -> poisson(values(4)), "1.386294 []")
        .at(TIES, () -> poisson(values(4, 4, 1)), "1.098612 []")
        .at(CONSTANT, () -> poisson(values(4, 4, 4)), "1.386294 []")
        .also("no cases", () -> poisson(values(0, 0, 0)), "UNBOUNDED")
        .at(NAN, () -> poisson(values(1, NONE, 2)), "refused: row 2: NaN is not a count")
        .at(ALL_MISSING, () -> poisson(values(NONE, NONE)), "refused: row 1: NaN is not a count")
        .at(EXTREME, () -> poisson(values(1e15, 1)), "33.845629 []")
        .also(
            "infinite",
            () -> poisson(values(1 / 0.0, 1)),
            "refused: row 1: Infinity is not a count")
        .also("below 0", () -> poisson(values(1, -1, 2)), "refused: row 2: -1.0 is not a count")
        .also(
            "no exposure",
            () -> fit(CountRegression.poisson(level(2), values(1, 2), values(1, 0))),
            "refused: row 2: exposure 0.0 is not above 0")
        .also(
            "a missing predictor",
            () -> line(values(1, NONE, 3), values(1, 2, 3)),
            "refused: x: row 2 has no value: NaN")
        .also("a constant predictor", () -> line(values(2, 2, 2), values(1, 2, 3)), "NO_VARIATION")
        .also(
            "cases in one of two groups only",
            () -> line(values(0, 0, 1), values(1, 2, 0)),
            "UNBOUNDED")
        .without("rows of a design", FROM_AFTER_TO)
        .without("rows have no ids, equal rows are two observations", DUPLICATES);
  }

  private static Edges negativeBinomialEdges() {
    return Edges.of("negative binomial regression", CountRegression.class)
        .at(EMPTY, () -> wide(values()), "NO_OBSERVATIONS")
        .at(ONE, () -> wide(values(4)), "1.386294 [FALLBACK_USED]")
        .at(TIES, () -> wide(values(0, 0, 20)), "1.897120 []")
        .at(CONSTANT, () -> wide(values(4, 4, 4)), "1.386294 [FALLBACK_USED]")
        .at(NAN, () -> wide(values(1, NONE, 2)), "refused: row 2: NaN is not a count")
        .at(ALL_MISSING, () -> wide(values(NONE, NONE)), "refused: row 1: NaN is not a count")
        .at(EXTREME, () -> wide(values(1e6, 0, 3)), "12.716901 []")
        .also("not whole", () -> wide(values(0.5, 20, 1)), "refused: 0.5 is not a whole number")
        .without("rows of a design", FROM_AFTER_TO)
        .without("rows have no ids, equal rows are two observations", DUPLICATES);
  }

  private static Edges straightEdges() {
    return Edges.of("least squares", LeastSquares.class)
        .at(EMPTY, () -> straight(values()), "no fit")
        .at(ONE, () -> straight(values(4)), "[4.0]")
        .at(TIES, () -> straight(values(4, 4, 1)), "[3.0]")
        .at(CONSTANT, () -> straight(values(4, 4, 4)), "[4.0]")
        .at(NAN, () -> straight(values(1, NONE)), "refused: row 2 has no value: NaN")
        .at(ALL_MISSING, () -> straight(values(NONE)), "refused: row 1 has no value: NaN")
        .at(EXTREME, () -> straight(values(1e300, 1e300)), "[1.0E300]")
        .without("rows of a design", FROM_AFTER_TO)
        .without("rows have no ids, equal rows are two observations", DUPLICATES);
  }

  private static Edges sumsEdges() {
    return Edges.of("sums for a regression", RegressionSums.class)
        .at(EMPTY, () -> sums(values()), "no fit NaN")
        .at(ONE, () -> sums(values(4)), "[4.0] 0.0")
        .at(TIES, () -> sums(values(4, 4, 1)), "[3.0000000000000004] 5.9999999999999964")
        .at(CONSTANT, () -> sums(values(4, 4, 4)), "[4.000000000000001] 0.0")
        .at(NAN, () -> sums(values(1, NONE)), "refused: row 2 has no value: NaN")
        .at(ALL_MISSING, () -> sums(values(NONE)), "refused: row 1 has no value: NaN")
        .at(EXTREME, () -> sums(values(1e300, 1e300)), "[1.0000000000000005E300] NaN")
        .without("rows of a design", FROM_AFTER_TO)
        .without("rows have no ids, equal rows are two observations", DUPLICATES);
  }

  private static Edges errorsEdges() {
    return Edges.of("errors that do not trust the model", Sandwich.class)
        .at(ONE, () -> errors(values(4)), "0.0000 0.0000")
        .at(TIES, () -> errors(values(4, 4, 1)), "0.2722 0.2029")
        .at(CONSTANT, () -> errors(values(4, 4, 4)), "0.0000 0.0000")
        .at(EXTREME, () -> errors(values(1e15, 1, 3)), "0.8165 0.6086")
        .without("made from a fit, which there is none of", EMPTY, NAN, ALL_MISSING)
        .without("rows of a design", FROM_AFTER_TO)
        .without("rows have no ids, equal rows are two observations", DUPLICATES);
  }

  private static double[] values(double... values) {
    return values;
  }

  private static Design level(int rows) {
    return Design.of(rows).intercept().build();
  }

  private static Object poisson(double[] y) {
    return fit(CountRegression.poisson(level(y.length), y, Edges.ones(y.length)));
  }

  private static Object line(double[] x, double[] y) {
    var design = Design.of(y.length).intercept().column("x", x).build();
    return fit(CountRegression.poisson(design, y, Edges.ones(y.length)));
  }

  private static Object wide(double[] y) {
    return fit(CountRegression.negativeBinomial(level(y.length), y, Edges.ones(y.length)));
  }

  private static Object fit(FitResult result) {
    return switch (result) {
      case CountFit fit -> "%.6f %s".formatted(fit.coefficients()[0], fit.warnings());
      case FitResult.NoFit none -> none.reason();
    };
  }

  private static Object straight(double[] y) {
    return LeastSquares.fit(level(y.length), y, Edges.ones(y.length))
        .map(fit -> Arrays.toString(fit.coefficients()))
        .orElse("no fit");
  }

  private static Object sums(double[] y) {
    var sums = RegressionSums.of(level(y.length), y, Edges.ones(y.length));
    return sums.coefficients().map(Arrays::toString).orElse("no fit")
        + " "
        + sums.residualSquares();
  }

  private static Object errors(double[] y) {
    var fit = CountRegression.poisson(level(y.length), y, Edges.ones(y.length)).orThrow();
    var sandwich = Sandwich.of(fit);
    return "%.4f %.4f"
        .formatted(
            Sandwich.diagonalRoots(sandwich.heteroskedastic())[0],
            Sandwich.diagonalRoots(sandwich.neweyWest(2))[0]);
  }
}
