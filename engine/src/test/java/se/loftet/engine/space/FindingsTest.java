package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Box;
import se.loftet.engine.EventTable;
import se.loftet.engine.Figure;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.Warning;

/// What the tests in space and time tell beside their figures.
class FindingsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final Box AREA = new Box(0, 0, 10_000, 10_000);
  private static final long DAY = 86_400;

  @Test
  void everyRejectedRowIsCountedByItsReason() {
    var found = nearRepeats(spoilt());
    assertThat(found.rejections().of(Reason.MISSING_COORDINATE)).isEqualTo(1);
    assertThat(found.rejections().of(Reason.OUTSIDE_AREA)).isEqualTo(1);
    assertThat(found.rejections().of(Reason.DUPLICATE_ID)).isEqualTo(1);
    assertThat(found.rejections().of(Reason.MISSING_FROM)).isEqualTo(1);
    assertThat(found.rejections().of(Reason.TO_BEFORE_FROM)).isEqualTo(1);
    assertThat(found.table().events()).isEqualTo(35);
  }

  @Test
  void aResultSaysHowItWasMade() {
    var provenance = nearRepeats(events(40)).provenance();
    assertThat(provenance.seed()).isEqualTo(7);
    assertThat(provenance.parameters()).containsKeys("zone", "metric", "space", "time", "draws");
    assertThat(provenance.warnings()).isEmpty();
  }

  @Test
  void aRatioHasTheRangeThatChanceGives() {
    var figure = nearRepeats(events(40)).ratio(0, 0);
    assertThat(figure).isInstanceOf(Figure.Estimate.class);
    var estimate = (Figure.Estimate) figure;
    assertThat(estimate.n()).isEqualTo(40);
    assertThat(estimate.interval().low()).isLessThanOrEqualTo(estimate.interval().high());
  }

  @Test
  void withoutPairsTheRatioIsUndefinedAndSaysWhy() {
    assertThat(nearRepeats(events(0)).ratio(0, 0))
        .isEqualTo(new Figure.Undefined(Figure.Reason.TOO_FEW_OBSERVATIONS));
    assertThat(nearRepeats(events(1)).ratio(0, 0))
        .isEqualTo(new Figure.Undefined(Figure.Reason.TOO_FEW_OBSERVATIONS));
    assertThat(nearRepeats(events(2)).ratio(0, 0))
        .isEqualTo(new Figure.Undefined(Figure.Reason.DIVISION_BY_ZERO));
    assertThat(nearRepeats(events(2)).provenance().warnings()).contains(Warning.TOO_FEW);
  }

  @Test
  void oneFullCoordinateIsWarnedOf() {
    var spot = events(40);
    Arrays.fill(spot.east(), 5);
    Arrays.fill(spot.north(), 5);
    assertThat(nearRepeats(spot).provenance().warnings())
        .contains(Warning.ONE_COORDINATE_DOMINATES);
    assertThat(findings(spot).provenance().warnings()).contains(Warning.ONE_COORDINATE_DOMINATES);
    assertThat(findings(spot).clusters()).isEmpty();
  }

  @Test
  void theScanLeavesOutDaysBeyondThePeriodAndRowsItCannotUse() {
    var found = findings(spoilt());
    assertThat(found.events().size()).isEqualTo(25);
    assertThat(found.provenance().rejections().of(Reason.OUTSIDE_AREA)).isEqualTo(11);
    assertThat(found.provenance().rejections().total()).isEqualTo(15);
    assertThat(found.provenance().seed()).isEqualTo(3);
    for (int k = 0; k < found.clusters().size(); k++) {
      assertThat(found.pValue(k)).isBetween(0.01, 1.0);
    }
  }

  @Test
  void nothingToScanGivesNoCluster() {
    assertThat(findings(events(0)).clusters()).isEmpty();
    assertThat(findings(events(1)).clusters()).isEmpty();
  }

  private static NearRepeats nearRepeats(EventTable events) {
    var rule =
        new KnoxRule(
            Metric.EUCLIDEAN,
            new Bands(new double[] {0, 200}, false),
            new Bands(new double[] {0, 7}, false));
    return NearRepeats.of(events, AREA, ZONE, rule, 99, 7, 1);
  }

  private static ClusterFindings findings(EventTable events) {
    var rule = new ScanRule(500, 30, 1, 7, true, 0.5, 2);
    return ClusterFindings.of(events, AREA, START, ZONE, rule, 1, 99, 3, 1);
  }

  /// Events a day apart, along a line, the first two far from each other.
  private static EventTable events(int n) {
    long noon = START.atStartOfDay(ZONE).toEpochSecond() + DAY / 2;
    return new EventTable(
        LongStream.range(0, n).toArray(),
        IntStream.range(0, n).mapToDouble(i -> i * 977 % 4000).toArray(),
        new double[n],
        LongStream.range(0, n).map(i -> noon + i * DAY).toArray(),
        LongStream.range(0, n).map(i -> noon + i * DAY).toArray(),
        new byte[n]);
  }

  /// Forty events of which five cannot be used.
  private static EventTable spoilt() {
    var events = events(40);
    events.east()[0] = Double.NaN;
    events.east()[1] = -1;
    events.id()[2] = events.id()[3];
    events.from()[4] = EventTable.MISSING;
    events.to()[5] = events.from()[5] - 1;
    return events;
  }
}
