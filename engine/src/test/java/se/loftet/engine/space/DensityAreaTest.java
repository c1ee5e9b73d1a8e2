package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Box;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.space.DensityRule.Edge;

class DensityAreaTest {
  private static final Box WINDOW = new Box(0, 0, 1000, 800);

  @Test
  void anAreaAsLargeAsTheWindowIsTheWindow() {
    forAll(gen -> {
      int n = gen.between(1, 40);
      var points = Points.of(gen.doubles(n, 0, 1000), gen.doubles(n, 0, 799));
      var grid = Grid.over(WINDOW, 20);
      for (var edge : List.of(Edge.NONE, Edge.UNIFORM)) {
        var rule = new DensityRule(Kernel.QUARTIC, 120, edge, WINDOW, true);
        var whole = KernelDensity.of(points, grid, rule);
        var within = KernelDensity.within(rectangle(0, 0, 1000, 800), points, grid, rule, 1);
        var expected = whole.perKm2();
        var found = within.perKm2();
        for (int k = 0; k < grid.size(); k += 7) {
          assertThat(found[k]).isEqualTo(expected[k], within(0.02 * whole.max() + 1e-9));
        }
      }
    });
  }

  @Test
  void cellsOutsideTheAreaAreUndefinedAndItsHolesToo() {
    var hole = ring(400, 300, 600, 500);
    var area = new Polygon(List.of(ring(0, 0, 900, 800), hole));
    var grid = Grid.over(WINDOW, 100);
    var rule = new DensityRule(Kernel.QUARTIC, 300, Edge.NONE, WINDOW, true);
    var points = Points.of(new double[] {450, 950, 100}, new double[] {350, 100, 100});
    var density = KernelDensity.within(area, points, grid, rule, 1);
    assertThat(DoubleStream.of(density.perKm2()).filter(Double::isNaN).count()).isEqualTo(8 + 4);
    assertThat(density.perKm2()[grid.cellOf(450, 350)]).isNaN();
    assertThat(density.provenance().rejections().of(Reason.OUTSIDE_AREA)).isEqualTo(2);
    assertThat(density.max()).isPositive();
  }

  @Test
  void jonesAndDiggleKeepTheTotalInAnArea() {
    forAll(gen -> {
      var area =
          new Polygon(
              List.of(new Polygon.Ring(new double[] {50, 950, 500}, new double[] {20, 60, 780})));
      int n = gen.between(1, 40);
      var points = Points.of(gen.doubles(n, 0, 1000), gen.doubles(n, 0, 799));
      var rule = new DensityRule(Kernel.QUARTIC, 150, Edge.DIGGLE, WINDOW, true);
      var density = KernelDensity.within(area, points, Grid.over(WINDOW, 20), rule, 2);
      assertThat(density.integral()).isEqualTo(density.weightUsed(), within(0.1 * n));
    });
  }

  @Test
  void manyThreadsGiveTheSameBits() {
    var area = rectangle(100, 100, 700, 650);
    var rule = new DensityRule(Kernel.QUARTIC, 150, Edge.UNIFORM, WINDOW, true);
    var points = Points.of(new double[] {120, 500}, new double[] {120, 400});
    var grid = Grid.over(WINDOW, 4);
    assertThat(KernelDensity.within(area, points, grid, rule, 3).perKm2())
        .isEqualTo(KernelDensity.within(area, points, grid, rule, 1).perKm2());
  }

  @Test
  void theCellsInsideAreThoseWhoseCentreIs() {
    forAll(gen -> {
      var area =
          new Polygon(List.of(new Polygon.Ring(gen.doubles(7, 0, 1000), gen.doubles(7, 0, 800))));
      var grid = Grid.over(WINDOW, 50);
      var inside = area.centres(grid);
      for (int k = 0; k < inside.length; k++) {
        double east = grid.eastOf(k % grid.columns());
        assertThat(inside[k]).isEqualTo(area.contains(east, grid.northOf(k / grid.columns())));
      }
    });
  }

  @Test
  void refusesARingThatIsNone() {
    assertThatThrownBy(() -> new Polygon.Ring(new double[2], new double[2]))
        .hasMessageContaining("three corners");
    assertThatThrownBy(() -> new Polygon.Ring(new double[] {0, 1, Double.NaN}, new double[3]))
        .hasMessageContaining("coordinate");
  }

  private static Polygon rectangle(double west, double south, double east, double north) {
    return new Polygon(List.of(ring(west, south, east, north)));
  }

  private static Polygon.Ring ring(double west, double south, double east, double north) {
    return new Polygon.Ring(
        new double[] {west, east, east, west}, new double[] {south, south, north, north});
  }
}
