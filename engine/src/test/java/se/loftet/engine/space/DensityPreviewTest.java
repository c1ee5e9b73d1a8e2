package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Box;
import se.loftet.engine.space.DensityRule.Edge;
import se.loftet.testkit.Gen;

class DensityPreviewTest {
  private static final Box WINDOW = new Box(0, 0, 1000, 800);

  @Test
  void noCellIsFurtherOffThanTheBound() {
    forAll(gen -> {
      var kernel = gen.of(List.of(Kernel.values()));
      var edge = gen.of(List.of(Edge.NONE, Edge.UNIFORM));
      var rule = new DensityRule(kernel, gen.uniform(60, 300), edge, WINDOW, gen.chance(0.5));
      var points = points(gen);
      var grid = Grid.over(WINDOW, 20);
      var exact = KernelDensity.of(points, grid, rule).perKm2();
      var preview = DensityPreview.of(points, grid, rule, gen.between(4, 20));
      var near = preview.density().perKm2();
      for (int k = 0; k < exact.length; k++) {
        assertThat(near[k]).isEqualTo(exact[k], within(preview.errorBound() * (1 + 1e-9) + 1e-9));
      }
    });
  }

  @Test
  void evenWithAllPointsAtOnePlaceTheErrorIsBelowThreeThousandthsOfTheHighestDensity() {
    forAll(gen -> {
      var rule = new DensityRule(Kernel.QUARTIC, 200, Edge.NONE, WINDOW, false);
      var place = new Points(gen.doubles(1, 300, 600), gen.doubles(1, 300, 500), new double[] {3});
      var grid = Grid.over(WINDOW, 10);
      var exact = KernelDensity.of(place, grid, rule);
      double allowed = 3e-3 * exact.max();
      var near = DensityPreview.of(place, grid, rule, DensityPreview.NODES).density().perKm2();
      for (int k = 0; k < near.length; k++) {
        assertThat(near[k]).isEqualTo(exact.perKm2(k), within(allowed));
      }
    });
  }

  @Test
  void vectorsGiveThePlainLoopsBits() {
    forAll(gen -> {
      int around = gen.between(1, 6);
      var pair = floats(gen, 2 * around + gen.between(1, 200), -1, 2);
      var factor = floats(gen, gen.between(0, around) + 1, 0, 1);
      var plain = new float[pair.length];
      var fast = new float[pair.length];
      LatticeKernel.acrossPlain(pair, factor, around, plain);
      LatticeRowsVector.across(pair, factor, around, fast);
      assertThat(fast).containsExactly(plain);
    });
  }

  @Test
  void vectorsShareAPointLikeThePlainOnes() {
    forAll(gen -> {
      var plain = gen.doubles(20, 0, 3);
      var fast = plain.clone();
      double t = gen.uniform(-0.5, 0.5);
      double u = gen.uniform(-0.5, 0.5);
      SharedPoints.share(t, u, 0.3, plain, 3, 5);
      SharedPointsVector.share(t, u, 0.3, fast, 3, 5);
      assertThat(fast).containsExactly(plain);
    });
  }

  private static float[] floats(Gen gen, int n, double low, double high) {
    var values = new float[n];
    for (int k = 0; k < n; k++) {
      values[k] = (float) gen.uniform(low, high);
    }
    return values;
  }

  @Test
  void whereALatticeWouldBeLargerThanTheWorkTheSurfaceIsExact() {
    var rule = new DensityRule(Kernel.QUARTIC, 5, Edge.NONE, WINDOW, false);
    var points = new Points(new double[] {51}, new double[] {49}, new double[] {1});
    var grid = Grid.over(WINDOW, 20);
    var preview = DensityPreview.of(points, grid, rule, 16);
    assertThat(preview.errorBound()).isZero();
    assertThat(preview.density().perKm2())
        .containsExactly(KernelDensity.of(points, grid, rule).perKm2());
  }

  @Test
  void pointsOnNodesAreExact() {
    var rule = new DensityRule(Kernel.QUARTIC, 80, Edge.NONE, WINDOW, false);
    var grid = Grid.over(WINDOW, 20);
    var preview = DensityPreview.of(Points.of(new double[0], new double[0]), grid, rule, 8);
    assertThat(preview.density().perKm2()).containsOnly(0);
    assertThat(preview.errorBound()).isZero();
  }

  @Test
  void moreNodesGiveASmallerBound() {
    forAll(gen -> {
      var rule = new DensityRule(Kernel.QUARTIC, 200, Edge.NONE, WINDOW, false);
      var points = points(gen);
      var grid = Grid.over(WINDOW, 50);
      assertThat(DensityPreview.of(points, grid, rule, 16).errorBound())
          .isLessThan(DensityPreview.of(points, grid, rule, 4).errorBound());
    });
  }

  @Test
  void refusesWhatItCannotBound() {
    var rule = new DensityRule(Kernel.QUARTIC, 200, Edge.DIGGLE, WINDOW, false);
    var none = Points.of(new double[0], new double[0]);
    assertThatThrownBy(() -> DensityPreview.of(none, Grid.over(WINDOW, 50), rule, 16))
        .hasMessageContaining("DIGGLE");
  }

  private static Points points(Gen gen) {
    int n = gen.between(1, Math.min(gen.size(), 60));
    return new Points(gen.doubles(n, 0, 1000), gen.doubles(n, 0, 799), gen.doubles(n, 0.1, 2));
  }
}
