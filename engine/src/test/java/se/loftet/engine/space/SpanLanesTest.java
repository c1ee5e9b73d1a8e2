package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.loftet.testkit.Gen.forAll;

import org.junit.jupiter.api.Test;

class SpanLanesTest {
  @Test
  void eightAtATimeGiveTheSameBitsAsOneByOne() {
    assumeTrue(VectorModule.PRESENT);
    forAll(gen -> {
      double cell = gen.uniform(0.02, 0.25);
      int columns = gen.between(1, 120);
      int tile = (int) Math.max(1, Math.min(columns, Math.floor(2 / cell)));
      var plain = new SpanLanes(cell, columns, 40, tile, 16);
      var fast = new SpanLanesVector(cell, columns, 40, tile, 16);
      var one = new long[16 * plain.perRow * SpanLanes.LANES];
      var eight = one.clone();
      for (int i = 0; i < 20; i++) {
        double x = gen.uniform(0, columns * cell);
        double y = gen.uniform(0, 40 * cell);
        double weight = Math.scalb(gen.uniform(0, 3), 40);
        int ofTile = Math.min(columns - 1, (int) (x / cell)) / tile;
        int first = gen.between(8, 15);
        plain.add(x, y, weight, ofTile, 8, first, 24, one);
        fast.add(x, y, weight, ofTile, 8, first, 24, eight);
      }
      assertThat(eight).isEqualTo(one);
    });
  }
}
