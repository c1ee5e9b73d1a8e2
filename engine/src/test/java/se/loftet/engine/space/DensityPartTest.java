package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Box;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.space.DensityRule.Edge;
import se.loftet.testkit.Gen;

class DensityPartTest {
  private static final Box WINDOW = new Box(0, 0, 1000, 800);
  private static final Grid GRID = Grid.over(WINDOW, 20);
  private static final DensityRule RULE =
      new DensityRule(Kernel.QUARTIC, 150, Edge.NONE, WINDOW, false);
  private static final double MOST = 1e5;

  @Test
  void partsMergeToTheSameBitsInAnyOrder() {
    forAll(gen -> {
      var a = part(points(gen));
      var b = part(points(gen));
      var c = part(points(gen));
      assertThat(a.merge(b).merge(c).perKm2()).isEqualTo(a.merge(b.merge(c)).perKm2());
      assertThat(a.merge(b).perKm2()).isEqualTo(b.merge(a).perKm2());
      assertThat(a.merge(b.merge(c)).points()).isEqualTo(a.points() + b.points() + c.points());
    });
  }

  @Test
  void mergedPartsAreTheWhole() {
    forAll(gen -> {
      var first = points(gen);
      var second = points(gen);
      var kernel = gen.of(List.of(Kernel.values()));
      var edge = gen.of(List.of(Edge.NONE, Edge.DIGGLE));
      var rule = new DensityRule(kernel, 150, edge, WINDOW, true);
      var whole = KernelDensity.of(both(first, second), GRID, rule).perKm2();
      var merged =
          DensityPart.of(first, GRID, rule, MOST)
              .merge(DensityPart.of(second, GRID, rule, MOST))
              .perKm2();
      for (int k = 0; k < whole.length; k++) {
        assertThat(merged[k]).isEqualTo(whole[k], within(1e-9));
      }
    });
  }

  @Test
  void rejectedRowsAddUp() {
    var nowhere = Points.of(new double[] {Double.NaN}, new double[] {5});
    assertThat(
            part(nowhere)
                .merge(part(nowhere))
                .provenance()
                .rejections()
                .of(Reason.MISSING_COORDINATE))
        .isEqualTo(2);
  }

  @Test
  void refusesPartsOfOtherSurfaces() {
    var none = Points.of(new double[0], new double[0]);
    var coarse = DensityPart.of(none, Grid.over(WINDOW, 40), RULE, MOST);
    assertThatThrownBy(() -> part(none).merge(coarse)).hasMessageContaining("different");
  }

  private static DensityPart part(Points points) {
    return DensityPart.of(points, GRID, RULE, MOST);
  }

  private static Points both(Points a, Points b) {
    return Points.of(
        joined(columns(a, true), columns(b, true)), joined(columns(a, false), columns(b, false)));
  }

  private static double[] joined(double[] a, double[] b) {
    return DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).toArray();
  }

  private static double[] columns(Points points, boolean east) {
    return IntStream.range(0, points.size())
        .mapToDouble(i -> east ? points.east(i) : points.north(i))
        .toArray();
  }

  private static Points points(Gen gen) {
    int n = gen.between(1, Math.min(gen.size(), 40));
    return Points.of(gen.doubles(n, -100, 1100), gen.doubles(n, -100, 900));
  }
}
