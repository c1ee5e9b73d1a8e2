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
      var preview = DensityPreview.of(points, grid, rule, gen.between(2, 12));
      var near = preview.density().perKm2();
      for (int k = 0; k < exact.length; k++) {
        assertThat(near[k]).isEqualTo(exact[k], within(preview.errorBound() * (1 + 1e-9) + 1e-9));
      }
    });
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
