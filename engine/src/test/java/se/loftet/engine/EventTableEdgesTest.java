package se.loftet.engine;

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
import se.loftet.engine.Edges.Edge;

/// Screening of events, moments and families of tests.
public class EventTableEdgesTest {
  private static final double NONE = Double.NaN;

  public static Stream<Edge> edges() {
    return Stream.of(screeningEdges(), momentsEdges(), familyEdges()).flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static Edges screeningEdges() {
    return Edges.of("event table", EventTable.class)
        .at(EMPTY, () -> within(), "0 {}")
        .at(ONE, () -> within(1, 5, 5), "1 {}")
        .at(TIES, () -> within(1, 5, 5, 2, 5, 5), "2 {}")
        .at(CONSTANT, () -> within(1, 0, 0, 2, 0, 0, 3, 0, 0), "3 {}")
        .at(DUPLICATES, () -> within(1, 5, 5, 1, 6, 6), "1 {DUPLICATE_ID=1}")
        .also(
            "a duplicate of a rejected row",
            () -> within(1, NONE, 5, 1, 6, 6),
            "1 {MISSING_COORDINATE=1}")
        .at(NAN, () -> within(1, NONE, 5, 2, 5, 5), "1 {MISSING_COORDINATE=1}")
        .at(ALL_MISSING, () -> within(1, NONE, NONE), "0 {MISSING_COORDINATE=1}")
        .at(
            EXTREME,
            () -> within(1, 1e300, -1e300, 2, 1 / 0.0, 0),
            "0 {MISSING_COORDINATE=1, OUTSIDE_AREA=1}")
        .also("on the north border", () -> within(1, 5, 10), "0 {OUTSIDE_AREA=1}")
        .without("times are judged by the methods that use them", FROM_AFTER_TO);
  }

  /// Id, easting and northing of each event, in a square of ten metres.
  private static Object within(double... events) {
    int n = events.length / 3;
    var none = new long[n];
    var id = Arrays.stream(Edges.every(events, 3, 0)).mapToLong(v -> (long) v).toArray();
    var table =
        new EventTable(
            id, Edges.every(events, 3, 1), Edges.every(events, 3, 2), none, none, new byte[n]);
    var screened = table.within(new Box(0, 0, 10, 10));
    return "%d %s".formatted(screened.events().size(), screened.rejections().byReason());
  }

  private static Edges momentsEdges() {
    return Edges.of("moments", Moments.class)
        .at(EMPTY, () -> Moments.of(new double[0]), "Moments[size=0, mean=0.0, squares=0.0]")
        .at(ONE, () -> Moments.of(new double[] {4}), "Moments[size=1, mean=4.0, squares=0.0]")
        .at(
            TIES,
            () -> Moments.of(new double[] {4, 4, 1}),
            "Moments[size=3, mean=3.0, squares=6.0]")
        .at(
            CONSTANT,
            () -> Moments.of(new double[] {4, 4, 4}),
            "Moments[size=3, mean=4.0, squares=0.0]")
        .at(NAN, () -> Moments.of(new double[] {4, NONE}), "Moments[size=2, mean=NaN, squares=NaN]")
        .at(
            ALL_MISSING,
            () -> Moments.of(new double[] {NONE}),
            "Moments[size=1, mean=NaN, squares=NaN]")
        .at(
            EXTREME,
            () -> Moments.of(new double[] {1e308, 1e308}),
            "Moments[size=2, mean=Infinity, squares=Infinity]")
        .without("plain numbers", FROM_AFTER_TO, DUPLICATES);
  }

  private static Edges familyEdges() {
    return Edges.of("many tests", MultipleTests.class)
        .at(EMPTY, () -> adjusted(), "[] [] []")
        .at(ONE, () -> adjusted(0.03), "[0.03] [0.03] [0.03]")
        .at(
            TIES,
            () -> adjusted(0.02, 0.02, 0.9),
            "[0.03, 0.03, 0.9] [0.055, 0.055, 1.0] [0.06, 0.06, 0.9]")
        .at(CONSTANT, () -> adjusted(1, 1), "[1.0, 1.0] [1.0, 1.0] [1.0, 1.0]")
        .at(NAN, () -> adjusted(NONE, 0.02), "[NaN, 0.02] [NaN, 0.02] [NaN, 0.02]")
        .at(ALL_MISSING, () -> adjusted(NONE, NONE), "[NaN, NaN] [NaN, NaN] [NaN, NaN]")
        .at(EXTREME, () -> adjusted(0, 1e-300), "[0.0, 1.0E-300] [0.0, 1.5E-300] [0.0, 1.0E-300]")
        .also("no p-value", () -> adjusted(0.5, 1.5), "refused: 1.5 is not a p-value")
        .without("plain numbers", FROM_AFTER_TO, DUPLICATES);
  }

  private static Object adjusted(double... p) {
    var text = new StringBuilder();
    for (var family : MultipleTests.values()) {
      text.append(text.isEmpty() ? "" : " ").append(Arrays.toString(family.adjusted(p)));
    }
    return text;
  }
}
