package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.testkit.Gen.forAll;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortedPointsTest {
  private static final Grid GRID = new Grid(0, 0, 10, 6, 5);

  @Test
  void eachPlaceIsOnePointWithTheWeightOfAllThatLieThere() {
    forAll(gen -> {
      int n = gen.between(0, 5 * gen.size());
      int finest = gen.of(List.of(1, 4, 100));
      var east = new double[n];
      var north = new double[n];
      var weight = new double[n];
      var expected = new HashMap<List<Double>, Double>();
      for (int i = 0; i < n; i++) {
        east[i] = gen.between(-20 * finest, 80 * finest) / (double) finest;
        north[i] = gen.between(-40 * finest, 90 * finest) / (double) finest;
        weight[i] = gen.uniform(-1, 3);
        if (north[i] >= -20 && north[i] < 70) {
          expected.merge(List.of(east[i], north[i]), weight[i], Double::sum);
        }
      }
      var sorted = new SortedPoints(new Points(east, north, weight), GRID, 2);
      assertThat(sorted.size()).isEqualTo(expected.size());
      for (int i = 0; i < sorted.size(); i++) {
        assertThat(expected)
            .containsEntry(List.of(sorted.east(i), sorted.north(i)), sorted.weight(i));
      }
    });
  }

  @Test
  void pointsAreInTheOrderOfTheirCells() {
    forAll(gen -> {
      int n = gen.between(1, 3 * gen.size());
      var points = Points.of(gen.doubles(n, -20, 80), gen.doubles(n, -40, 90));
      var sorted = new SortedPoints(points, GRID, 2);
      for (int row = -2; row < GRID.rows() + 2; row++) {
        for (int i = sorted.start(row); i < sorted.start(row + 1); i++) {
          assertThat(Math.floor(sorted.north(i) / GRID.cell())).isEqualTo(row);
          if (i > sorted.start(row)) {
            assertThat(sorted.column(i)).isGreaterThanOrEqualTo(sorted.column(i - 1));
          }
        }
      }
    });
  }
}
