package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.loftet.testkit.Gen.forAll;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourSumsTest {
  @Test
  void aRowIsTheSumOfWhatLiesAroundEachCell() {
    forAll(gen -> {
      int columns = gen.between(1, 70);
      int rows = gen.between(1, 6);
      var x = gen.doubles(columns * rows, -5, 5);
      var around =
          gen.of(List.of(Neighbourhood.queen(), Neighbourhood.rook(), Neighbourhood.band(2.5)));
      int row = gen.between(0, rows - 1);
      var sum = new double[columns];
      NeighbourSums.of(x, row, rows, around, sum);
      for (int c = 0; c < columns; c++) {
        double expected = 0;
        for (int o = 0; o < around.size(); o++) {
          int column = c + around.columns()[o];
          int other = row + around.rows()[o];
          boolean inside = column >= 0 && column < columns && other >= 0 && other < rows;
          expected += inside ? x[other * columns + column] : 0;
        }
        assertThat(sum[c]).isEqualTo(expected);
      }
    });
  }

  @Test
  void vectorsGiveThePlainLoopsBits() {
    assumeTrue(VectorModule.PRESENT);
    forAll(gen -> {
      var x = gen.doubles(200, -5, 5);
      int[] start = {gen.between(0, 9), gen.between(10, 60), gen.between(60, 100)};
      int west = gen.between(0, 5);
      int east = gen.between(west, 90);
      var plain = new double[90];
      var fast = new double[90];
      NeighbourSums.plain(x, start, west, east, plain);
      NeighbourSumsVector.add(x, start, west, east, fast);
      assertThat(fast).containsExactly(plain);
    });
  }
}
