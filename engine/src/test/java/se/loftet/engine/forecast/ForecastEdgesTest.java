package se.loftet.engine.forecast;

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
import se.loftet.engine.space.Grid;

public class ForecastEdgesTest {
  private static final double NONE = Double.NaN;
  private static final Grid GRID = new Grid(0, 0, 100, 2, 1);

  public static Stream<Edge> edges() {
    return Stream.of(decayEdges(), patternEdges()).flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static Edges decayEdges() {
    return Edges.of("decay", Decay.class)
        .at(EMPTY, () -> decay(), "[0.0, 0.0] 0.0")
        .at(ONE, () -> decay(50, 50, 9), "[0.871, 0.0] 20.8")
        .at(TIES, () -> decay(50, 50, 9, 50, 50, 9), "[1.741, 0.0] 41.6")
        .at(CONSTANT, () -> decay(50, 50, 3, 50, 50, 3, 50, 50, 3), "[1.137, 0.0] 27.1")
        .at(NAN, () -> decay(NONE, 50, 9), "[0.0, 0.0] 0.0")
        .at(ALL_MISSING, () -> decay(NONE, NONE, 9), "[0.0, 0.0] 0.0")
        .at(EXTREME, () -> decay(1e300, -1e300, 9), "[0.0, 0.0] 0.0")
        .also("outside the days", () -> decay(50, 50, 10), "[0.0, 0.0] 0.0")
        .also(
            "no half-life",
            () -> new Decay(0, 10, 0),
            "refused: no decay from day 0 to 10 with half-life 0.0")
        .at(
            FROM_AFTER_TO,
            () -> new Decay(10, 0, 5),
            "refused: no decay from day 10 to 0 with half-life 5.0")
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Object decay(double... events) {
    var decay = new Decay(0, 10, 5);
    var day = Arrays.stream(Edges.every(events, 3, 2)).mapToInt(d -> (int) d).toArray();
    var east = Edges.every(events, 3, 0);
    var north = Edges.every(events, 3, 1);
    return "%s %.1f"
        .formatted(
            Arrays.toString(
                Arrays.stream(decay.count(east, north, day, GRID))
                    .map(w -> Math.rint(1000 * w) / 1000)
                    .toArray()),
            decay.density(east, north, day, GRID, 200)[0]);
  }

  private static Edges patternEdges() {
    return Edges.of("pattern", Pattern.class, PatternScore.class)
        .at(EMPTY, () -> pattern(new double[0], new long[0]), "refused: cannot take 1 of 0 cells")
        .at(ONE, () -> pattern(values(1), new long[] {3}), "PAI 1.00, PEI 1.00, tied 1, AUC 0.50")
        .at(
            TIES,
            () -> pattern(values(1, 1), new long[] {3, 1}),
            "PAI 1.50, PEI 1.00, tied 2, AUC 0.50")
        .at(
            CONSTANT,
            () -> pattern(values(0, 0), new long[] {0, 0}),
            "PAI NaN, PEI NaN, tied 2, AUC NaN")
        .at(
            NAN,
            () -> pattern(values(NONE, 1), new long[] {3, 1}),
            "refused: every cell needs a score")
        .at(
            ALL_MISSING,
            () -> pattern(values(NONE, NONE), new long[] {3, 1}),
            "refused: every cell needs a score")
        .at(
            EXTREME,
            () -> pattern(values(1e300, -1 / 0.0), new long[] {3, 1}),
            "PAI 1.50, PEI 1.00, tied 1, AUC 0.63")
        .also(
            "count below 0",
            () -> pattern(values(2, 1), new long[] {-3, 1}),
            "refused: a count is below 0")
        .also(
            "no area",
            () -> new Pattern(values(1), new long[1], new long[1], values(0)),
            "refused: every cell needs an area above 0")
        .without("one row a cell", FROM_AFTER_TO, DUPLICATES);
  }

  private static double[] values(double... values) {
    return values;
  }

  private static Object pattern(double[] score, long[] future) {
    var pattern = new Pattern(score, new long[score.length], future, Edges.ones(score.length));
    var top = pattern.top(1);
    return "PAI %.2f, PEI %.2f, tied %d, AUC %.2f"
        .formatted(top.pai(), top.pei(), top.tie().tiedAtCut(), pattern.captureArea());
  }
}
