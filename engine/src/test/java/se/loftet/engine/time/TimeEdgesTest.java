package se.loftet.engine.time;

import static se.loftet.engine.Edges.At.ALL_MISSING;
import static se.loftet.engine.Edges.At.CONSTANT;
import static se.loftet.engine.Edges.At.DUPLICATES;
import static se.loftet.engine.Edges.At.EMPTY;
import static se.loftet.engine.Edges.At.EXTREME;
import static se.loftet.engine.Edges.At.FROM_AFTER_TO;
import static se.loftet.engine.Edges.At.NAN;
import static se.loftet.engine.Edges.At.ONE;
import static se.loftet.engine.Edges.At.TIES;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;
import se.loftet.engine.EventTable;

public class TimeEdgesTest {
  private static final long NONE = EventTable.MISSING;
  private static final SpanRule RULE = SpanRule.spread(ZoneId.of("Europe/Stockholm"));

  public static Stream<Edge> edges() {
    return Stream.of(profileEdges(), partEdges(), areasEdges(), oneEventEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static Edges profileEdges() {
    return Edges.of("aoristic", AoristicProfile.class)
        .at(EMPTY, () -> profile(times(), times()), "0.0 of 0 {}")
        .at(ONE, () -> profile(times(5), times(5)), "1.0 of 1 {}")
        .at(TIES, () -> profile(times(5, 5), times(9, 9)), "2.0 of 2 {}")
        .at(CONSTANT, () -> profile(times(5, 5, 5), times(5, 5, 5)), "3.0 of 3 {}")
        .also("from missing", () -> profile(times(NONE), times(5)), "0.0 of 0 {MISSING_FROM=1}")
        .also("to missing", () -> profile(times(5), times(NONE)), "1.0 of 1 {}")
        .at(ALL_MISSING, () -> profile(times(NONE), times(NONE)), "0.0 of 0 {MISSING_FROM=1}")
        .at(FROM_AFTER_TO, () -> profile(times(9), times(5)), "0.0 of 0 {TO_BEFORE_FROM=1}")
        .at(EXTREME, () -> profile(times(-4e18), times(-4e18)), "1.0 of 1 {}")
        .also(
            "columns that differ",
            () -> profile(times(1, 2), times(3)),
            "refused: columns differ in length")
        .without("times are whole seconds", NAN)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Edges partEdges() {
    return Edges.of("aoristic part", AoristicPart.class)
        .at(EMPTY, () -> part(times(), times()), "0.0 of 0 {}")
        .at(ONE, () -> part(times(5), times(5)), "1.0 of 1 {}")
        .at(TIES, () -> part(times(5, 5), times(9, 9)), "2.0 of 2 {}")
        .at(CONSTANT, () -> part(times(5, 5, 5), times(5, 5, 5)), "3.0 of 3 {}")
        .at(ALL_MISSING, () -> part(times(NONE), times(NONE)), "0.0 of 0 {MISSING_FROM=1}")
        .at(FROM_AFTER_TO, () -> part(times(9), times(5)), "0.0 of 0 {TO_BEFORE_FROM=1}")
        .at(EXTREME, () -> part(times(-4e18), times(-4e18)), "1.0 of 1 {}")
        .without("times are whole seconds", NAN)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Object part(long[] from, long[] to) {
    return text(AoristicPart.of(from, to, RULE, new AoristicPart.Extent(0, 100, 9)).profile());
  }

  private static Edges areasEdges() {
    return Edges.of("aoristic by area", AoristicAreas.class)
        .at(EMPTY, () -> areas(times(), times()), "")
        .at(ONE, () -> areas(times(5), times(5), 7), "7: 1.0 of 1 {}; ")
        .at(TIES, () -> areas(times(5, 5), times(9, 9), 7, 7), "7: 2.0 of 2 {}; ")
        .at(
            CONSTANT,
            () -> areas(times(5, 5), times(5, 5), 7, 8),
            "7: 1.0 of 1 {}; 8: 1.0 of 1 {}; ")
        .at(ALL_MISSING, () -> areas(times(NONE), times(5), 7), "7: 0.0 of 0 {MISSING_FROM=1}; ")
        .at(FROM_AFTER_TO, () -> areas(times(9), times(5), 7), "7: 0.0 of 0 {TO_BEFORE_FROM=1}; ")
        .at(
            EXTREME,
            () -> areas(times(4e18), times(4e18), Long.MIN_VALUE),
            "-9223372036854775808: 1.0 of 1 {}; ")
        .without("times and areas are whole numbers", NAN)
        .without("takes no ids: see the event table", DUPLICATES);
  }

  private static Edges oneEventEdges() {
    return Edges.of("aoristic weights of one event", Aoristic.class)
        .at(ONE, () -> hours(5, 5), "1 hours, 1.0")
        .also("a span", () -> hours(0, 7200), "2 hours, 1.0")
        .also("a spring night", () -> hours(1_774_738_800, 1_774_749_600), "3 hours, 1.0")
        .at(
            FROM_AFTER_TO,
            () -> hours(9, 5),
            "refused: to 1970-01-01T00:00:05Z is before from 1970-01-01T00:00:09Z")
        .at(EXTREME, () -> hours(0, 4_000_000_000_000L), "168 hours, 1.0")
        .without("one event has no others", TIES, EMPTY, CONSTANT, DUPLICATES)
        .without("moments exist", ALL_MISSING, NAN);
  }

  private static long[] times(double... values) {
    return Arrays.stream(values).mapToLong(v -> v == NONE ? NONE : (long) v).toArray();
  }

  private static Object profile(long[] from, long[] to) {
    return text(AoristicProfile.of(from, to, RULE));
  }

  private static String text(AoristicProfile profile) {
    return "%s of %s %s"
        .formatted(
            profile.total(), profile.accepted(), profile.provenance().rejections().byReason());
  }

  private static Object areas(long[] from, long[] to, long... area) {
    var text = new StringBuilder();
    AoristicAreas.of(from, to, area, RULE)
        .forEach((number, profile) ->
            text.append(number).append(": ").append(text(profile)).append("; "));
    return text;
  }

  private static Object hours(long from, long to) {
    var weights =
        Aoristic.hourOfWeek(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to), RULE.zone());
    return "%d hours, %.1f"
        .formatted(Arrays.stream(weights).filter(w -> w > 0).count(), Arrays.stream(weights).sum());
  }
}
