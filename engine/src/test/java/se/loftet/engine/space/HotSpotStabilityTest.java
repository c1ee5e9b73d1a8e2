package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.testkit.Gen.forAll;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Box;
import se.loftet.engine.MultipleTests;

class HotSpotStabilityTest {
  private static final Grid GRID = Grid.over(new Box(0, 0, 4000, 4000), 100);

  @Test
  void aWideHotSpotIsStable() {
    forAll(gen -> {
      int n = 600;
      var east = IntStream.range(0, n).mapToDouble(i -> place(gen, i)).toArray();
      var north = IntStream.range(0, n).mapToDouble(i -> place(gen, i)).toArray();
      var found =
          HotSpotStability.of(Points.of(east, north), GRID, MultipleTests.BENJAMINI_HOCHBERG, 0.01);
      assertThat(found.pointsUsed()).isEqualTo(n);
      assertThat(found.hotCells()).anyMatch(HotSpotStability.HotCell::stable);
      int middle = GRID.cellOf(2150, 2150);
      assertThat(found.hotCells())
          .filteredOn(hot -> hot.cell() == middle)
          .allMatch(HotSpotStability.HotCell::onShifted);
    });
  }

  private static double place(se.loftet.testkit.Gen gen, int i) {
    return i % 2 == 0 ? 1900 + gen.uniform(0, 500) : gen.uniform(0, 4000);
  }

  @Test
  void withoutPointsOrVariationNothingIsHot() {
    var none = Points.of(new double[0], new double[0]);
    var family = MultipleTests.BENJAMINI_HOCHBERG;
    assertThat(HotSpotStability.of(none, GRID, family, 0.05).hotCells()).isEmpty();
    var each = IntStream.range(0, GRID.size()).toArray();
    var even =
        Points.of(
            IntStream.of(each).mapToDouble(k -> GRID.eastOf(k % GRID.columns())).toArray(),
            IntStream.of(each).mapToDouble(k -> GRID.northOf(k / GRID.columns())).toArray());
    assertThat(HotSpotStability.of(even, GRID, family, 0.05).hotCells()).isEmpty();
  }

  @Test
  void pointsOutsideTheGridAreLeftOut() {
    var far = Points.of(new double[] {-1, 1e300, Double.NaN}, new double[] {5, 5, 5});
    assertThat(HotSpotStability.of(far, GRID, MultipleTests.HOLM, 0.05).pointsUsed()).isZero();
  }
}
