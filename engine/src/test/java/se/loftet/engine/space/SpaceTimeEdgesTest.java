package se.loftet.engine.space;

import static se.loftet.engine.Edges.At.ALL_MISSING;
import static se.loftet.engine.Edges.At.CONSTANT;
import static se.loftet.engine.Edges.At.DUPLICATES;
import static se.loftet.engine.Edges.At.EMPTY;
import static se.loftet.engine.Edges.At.EXTREME;
import static se.loftet.engine.Edges.At.FROM_AFTER_TO;
import static se.loftet.engine.Edges.At.NAN;
import static se.loftet.engine.Edges.At.ONE;
import static se.loftet.engine.Edges.At.TIES;
import static se.loftet.engine.Edges.every;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Box;
import se.loftet.engine.Edges;
import se.loftet.engine.Edges.Edge;
import se.loftet.engine.EventTable;

/// Pairs and clusters in space and time.
public class SpaceTimeEdgesTest {
  private static final double NONE = Double.NaN;
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Box SQUARE = new Box(0, 0, 1000, 1000);
  private static final KnoxRule PAIRS =
      new KnoxRule(
          Metric.EUCLIDEAN,
          new Bands(new double[] {0, 100}, false),
          new Bands(new double[] {0, 7}, false));
  private static final ScanRule SCAN = new ScanRule(100, 10, 1, 3, true, 1, 2);

  public static Stream<Edge> edges() {
    return Stream.of(knoxEdges(), simulatedEdges(), scanEdges(), repeatsEdges(), clustersEdges())
        .flatMap(Edges::rows);
  }

  @ParameterizedTest
  @MethodSource("edges")
  void everyMethodHasAnAnswer(Edge edge) {
    edge.check();
  }

  private static Edges knoxEdges() {
    return Edges.of("knox", Knox.class)
        .at(EMPTY, () -> knox(), "0 pairs, ratio NaN, z NaN")
        .at(ONE, () -> knox(1, 1, 1), "0 pairs, ratio NaN, z NaN")
        .at(TIES, () -> knox(1, 1, 1, 1, 1, 1, 1, 1, 1), "3 pairs, ratio 1.0, z NaN")
        .at(CONSTANT, () -> knox(1, 1, 1, 900, 1, 1, 1, 900, 1), "0 pairs, ratio NaN, z NaN")
        .at(NAN, () -> knox(NONE, 1, 1, 1, 1, 1), "refused: event 0 has no coordinate")
        .at(ALL_MISSING, () -> knox(NONE, NONE, 1), "refused: event 0 has no coordinate")
        .at(EXTREME, () -> knox(1e300, 1, 1, -1e300, 1, 2), "0 pairs, ratio NaN, z NaN")
        .also("days far apart", () -> knox(1, 1, -2e9, 1, 1, 2e9), "0 pairs, ratio NaN, z NaN")
        .without("takes days, not spans: see near repeats", FROM_AFTER_TO)
        .without("takes no ids: see near repeats", DUPLICATES);
  }

  private static Edges simulatedEdges() {
    return Edges.of("knox, shuffled", KnoxMonteCarlo.class, KnoxEnumeration.class)
        .at(EMPTY, () -> shuffled(9), "p 1.0 of 9")
        .at(ONE, () -> shuffled(9, 1, 1, 1), "p 1.0 of 9")
        .at(TIES, () -> shuffled(9, 1, 1, 1, 1, 1, 1, 1, 1, 1), "p 1.0 of 9")
        .at(CONSTANT, () -> shuffled(9, 1, 1, 1, 900, 1, 1, 1, 900, 1), "p 1.0 of 9")
        .at(EXTREME, () -> shuffled(9, 1e300, 1, 1, -1e300, 1, 2), "p 1.0 of 9")
        .also("no draws", () -> shuffled(0, 1, 1, 1, 1, 1, 1), "p 1.0 of 0")
        .without("made from a test that refuses them, as above", NAN, ALL_MISSING)
        .without("takes days, not spans: see near repeats", FROM_AFTER_TO)
        .without("takes no ids: see near repeats", DUPLICATES);
  }

  private static Edges scanEdges() {
    return Edges.of("scan", SpaceTimeScan.class)
        .at(EMPTY, () -> scan(), "0 clusters, p 0.1")
        .at(ONE, () -> scan(1, 1, 3), "0 clusters, p 0.1")
        .at(TIES, () -> scan(1, 1, 3, 1, 1, 3, 900, 1, 8, 900, 1, 8), "1 clusters, p 0.1")
        .at(CONSTANT, () -> scan(1, 1, 3, 1, 1, 3, 1, 1, 8), "0 clusters, p 0.1")
        .at(NAN, () -> scan(NONE, 1, 3), "refused: case 0 has no coordinate")
        .at(ALL_MISSING, () -> scan(NONE, NONE, 3), "refused: case 0 has no coordinate")
        .at(EXTREME, () -> scan(1e300, 1, 3, -1e300, 1, 3), "0 clusters, p 0.1")
        .also("day outside", () -> scan(1, 1, 33), "refused: case 0 lies on day 33 of 10")
        .without("takes days, not spans: see clusters of events", FROM_AFTER_TO)
        .without("takes no ids: see clusters of events", DUPLICATES);
  }

  private static Edges repeatsEdges() {
    return Edges.of("near repeats of events", NearRepeats.class)
        .at(EMPTY, () -> repeats(), "0 pairs of 0 {}")
        .at(ONE, () -> repeats(1, 5, 5, 0, 0), "0 pairs of 1 {}")
        .at(TIES, () -> repeats(1, 5, 5, 0, 0, 2, 5, 5, 0, 0), "1 pairs of 2 {}")
        .at(
            CONSTANT,
            () -> repeats(1, 5, 5, 0, 0, 2, 900, 5, 0, 0, 3, 5, 900, 0, 0),
            "0 pairs of 3 {}")
        .at(
            DUPLICATES,
            () -> repeats(1, 5, 5, 0, 0, 1, 5, 5, 0, 0),
            "0 pairs of 1 {DUPLICATE_ID=1}")
        .at(FROM_AFTER_TO, () -> repeats(1, 5, 5, 9, 3), "0 pairs of 0 {TO_BEFORE_FROM=1}")
        .at(NAN, () -> repeats(1, NONE, 5, 0, 0), "0 pairs of 0 {MISSING_COORDINATE=1}")
        .at(
            ALL_MISSING,
            () -> repeats(1, NONE, NONE, NONE, NONE),
            "0 pairs of 0 {MISSING_COORDINATE=1}")
        .also("no time", () -> repeats(1, 5, 5, NONE, 0), "0 pairs of 0 {MISSING_FROM=1}")
        .at(EXTREME, () -> repeats(1, 1e300, 5, 0, 0), "0 pairs of 0 {OUTSIDE_AREA=1}");
  }

  private static Edges clustersEdges() {
    return Edges.of("clusters of events", ClusterFindings.class)
        .at(EMPTY, () -> clusters(), "0 clusters in 0 {}")
        .at(ONE, () -> clusters(1, 5, 5, 0, 0), "0 clusters in 1 {}")
        .at(TIES, () -> clusters(1, 5, 5, 0, 0, 2, 5, 5, 0, 0), "0 clusters in 2 {}")
        .at(
            CONSTANT,
            () -> clusters(1, 5, 5, 0, 0, 2, 900, 5, 0, 0, 3, 5, 900, 0, 0),
            "0 clusters in 3 {}")
        .at(
            DUPLICATES,
            () -> clusters(1, 5, 5, 0, 0, 1, 5, 5, 0, 0),
            "0 clusters in 1 {DUPLICATE_ID=1}")
        .at(FROM_AFTER_TO, () -> clusters(1, 5, 5, 9, 3), "0 clusters in 0 {TO_BEFORE_FROM=1}")
        .at(NAN, () -> clusters(1, NONE, 5, 0, 0), "0 clusters in 0 {MISSING_COORDINATE=1}")
        .at(
            ALL_MISSING,
            () -> clusters(1, NONE, NONE, NONE, NONE),
            "0 clusters in 0 {MISSING_COORDINATE=1}")
        .also(
            "after the period",
            () -> clusters(1, 5, 5, 9e8, 9e8),
            "0 clusters in 0 {OUTSIDE_AREA=1}")
        .at(EXTREME, () -> clusters(1, 5, 1e300, 0, 0), "0 clusters in 0 {OUTSIDE_AREA=1}");
  }

  private static int[] days(double[] events) {
    return Arrays.stream(every(events, 3, 2)).mapToInt(d -> (int) d).toArray();
  }

  private static Knox of(double... events) {
    return new Knox(every(events, 3, 0), every(events, 3, 1), days(events), PAIRS);
  }

  private static Object knox(double... events) {
    var table = of(events).table();
    return "%d pairs, ratio %s, z %s"
        .formatted(table.observed()[0][0], table.ratio(0, 0), table.z(0, 0));
  }

  private static Object shuffled(int draws, double... events) {
    var knox = of(events);
    var table = knox.table();
    var found = KnoxMonteCarlo.of(knox, table, draws, 1, 1);
    return "p %s of %d".formatted(found.pUpper(0, 0), found.draws());
  }

  private static Object scan(double... cases) {
    var found = SpaceTimeScan.of(every(cases, 3, 0), every(cases, 3, 1), days(cases), SCAN, 0);
    return "%d clusters, p %s"
        .formatted(found.clusters().size(), found.simulate(9, 1, 1).pValue(1));
  }

  /// Id, easting, northing, from and to of each event.
  private static EventTable table(double... events) {
    return new EventTable(
        whole(every(events, 5, 0)),
        every(events, 5, 1),
        every(events, 5, 2),
        whole(every(events, 5, 3)),
        whole(every(events, 5, 4)),
        new byte[events.length / 5]);
  }

  private static long[] whole(double[] values) {
    return Arrays.stream(values)
        .mapToLong(v -> Double.isNaN(v) ? EventTable.MISSING : (long) v)
        .toArray();
  }

  private static Object repeats(double... events) {
    var found = NearRepeats.of(table(events), SQUARE, ZONE, PAIRS, 9, 1, 1);
    return "%d pairs of %d %s"
        .formatted(
            found.table().observed()[0][0], found.table().events(), found.rejections().byReason());
  }

  private static Object clusters(double... events) {
    var start = LocalDate.EPOCH;
    var found = ClusterFindings.of(table(events), SQUARE, start, ZONE, SCAN, 0, 9, 1, 1);
    return "%d clusters in %d %s"
        .formatted(
            found.clusters().size(),
            found.events().size(),
            found.provenance().rejections().byReason());
  }
}
