package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.testkit.Gen;

/// The counting of neighbours without pairs, against the pairs.
class KnoxNeighboursTest {
  @Test
  void countsByCellAndDayAreThoseOfThePairs() {
    forAll(gen -> {
      var knox = knox(gen);
      var neighbours = NeighbourCounts.of(knox, knox.pairs().limits());
      var degree = neighbours.count();
      var counted =
          new NearDays(neighbours.cells(), knox.pairs().limits(), knox.rule()).count(degree);
      var totals = knox.table().inTimeBand();
      var paired = new KnoxCount(knox.rule(), knox.days()).count(knox.pairs());
      assertThat(KnoxCount.finish(counted, totals, knox.rule()))
          .isDeepEqualTo(KnoxCount.finish(paired, totals, knox.rule()));
    });
  }

  @Test
  void neighboursOfAnEventAreThoseItHasPairsWith() {
    forAll(gen -> {
      var knox = knox(gen);
      var limits = knox.pairs().limits();
      var counts = NeighbourCounts.of(knox, limits);
      var degree = counts.count();
      for (int row = 1; row < limits.length; row++) {
        assertThat(Arrays.stream(degree[row]).sorted().toArray())
            .containsExactly(Arrays.stream(paired(knox, row)).sorted().toArray());
      }
    });
  }

  @Test
  void vectorsCountLikeOneEventAfterTheOther() {
    forAll(gen -> {
      var knox = knox(gen);
      var counts = NeighbourCounts.of(knox, knox.pairs().limits());
      var plain =
          new NeighbourCounts(counts.cells(), knox.rule().metric(), knox.pairs().limits(), 0);
      assertThat(counts.count()).isDeepEqualTo(plain.count());
    });
  }

  private static long[] paired(Knox knox, int row) {
    var degree = new long[knox.days().length];
    knox.pairs()
        .forEach(block -> {
          for (int k = 0; k < block.size && block.band == row - 1; k++) {
            degree[block.first[k]]++;
            degree[block.second[k]]++;
          }
        });
    return degree;
  }

  /// Places on and off a lattice of half metres, one of them sometimes far away.
  private static Knox knox(Gen gen) {
    int n = gen.between(1, 3 * gen.size());
    double fineness = gen.chance(0.5) ? 2 : 1e6;
    var east = IntStream.range(0, n).mapToDouble(i -> place(gen, fineness)).toArray();
    var north = IntStream.range(0, n).mapToDouble(i -> place(gen, fineness)).toArray();
    if (gen.chance(0.2)) {
      east[0] = 1e9;
    }
    var day = IntStream.range(0, n).map(i -> gen.between(-100, 300)).toArray();
    return new Knox(east, north, day, KnoxCases.rule(gen));
  }

  private static double place(Gen gen, double fineness) {
    return -1e4 + Math.rint(gen.uniform(0, 40) * fineness) / fineness;
  }
}
