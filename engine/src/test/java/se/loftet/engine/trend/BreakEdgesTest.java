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

/// Whether a series changed its level.
public class BreakEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(breaksEdges(), levelEdges(), shiftEdges()).flatMap(Edges::rows);
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
}
