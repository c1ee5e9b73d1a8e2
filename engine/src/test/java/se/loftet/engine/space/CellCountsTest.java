package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Rejections.Reason;

class CellCountsTest {
  private static final Grid GRID = new Grid(0, 0, 100, 9, 7);

  @Test
  void partsMergeInAnyGroupingAndOrderToTheMapOfAllEvents() {
    forAll(gen -> {
      int n = 3 * gen.between(0, 60);
      var east = gen.doubles(n, -50, 950);
      var north = gen.doubles(n, -50, 750);
      if (n > 0) {
        north[0] = Double.NaN;
      }
      var a = part(east, north, 0, n / 3);
      var b = part(east, north, n / 3, 2 * n / 3);
      var c = part(east, north, 2 * n / 3, n);
      var all = CellCounts.of(east, north, GRID);
      var left = a.merge(b).merge(c);
      var right = c.merge(a.merge(b));
      assertThat(left.values()).isEqualTo(right.values()).isEqualTo(all.values());
      assertThat(left.rejections()).isEqualTo(right.rejections()).isEqualTo(all.rejections());
      assertThat(left.statistics(Neighbourhood.queen()).giStar())
          .isEqualTo(all.statistics(Neighbourhood.queen()).giStar());
    });
  }

  private static CellCounts part(double[] east, double[] north, int from, int to) {
    return CellCounts.of(
        Arrays.copyOfRange(east, from, to), Arrays.copyOfRange(north, from, to), GRID);
  }

  @Test
  void whatIsNowhereOrOutsideIsCountedAsSuch() {
    var counts =
        CellCounts.of(
            new double[] {50, Double.NaN, 1e300, -1, Double.POSITIVE_INFINITY},
            new double[] {50, 50, 50, 50, 50},
            GRID);
    assertThat(counts.rejections().of(Reason.MISSING_COORDINATE)).isEqualTo(2);
    assertThat(counts.rejections().of(Reason.OUTSIDE_AREA)).isEqualTo(2);
    assertThat(Arrays.stream(counts.values()).sum()).isEqualTo(1);
  }

  @Test
  void countsOnOtherGridsAreRefused() {
    var other = CellCounts.of(new double[0], new double[0], new Grid(0, 0, 50, 9, 7));
    var counts = CellCounts.of(new double[0], new double[0], GRID);
    assertThatThrownBy(() -> counts.merge(other)).hasMessageContaining("different grids");
  }
}
