package se.loftet.engine.space;

import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Counts close pairs for up to 128 assignments of days at once, many per instruction.
///
/// For bands too long for [KnoxLanesTable] and for narrower vectors. Equal to [KnoxCount], the
/// readable version. A pair subtracts two rows of days and compares with every break of the time
/// bands; counts below the breaks are differenced at the end. Pairs are taken a block at a time, so
/// that 16 bits hold a block's counts, and the inner method is small, so that its sums stay in
/// registers.
final class KnoxLanesVector {
  static final int LANES = 128;

  private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_PREFERRED;
  private static final int AT_ONCE = 8;

  private final int breaks;
  private final short[] below;
  private final short[] days;
  private final int[] count;
  private final int[] first = new int[KnoxPairs.BLOCK];
  private final int[] second = new int[KnoxPairs.BLOCK];

  private KnoxLanesVector(Knox knox, int[][] assignments) {
    var time = knox.rule().time();
    breaks = time.count() + 1;
    // Padded with breaks that nothing lies below.
    below = new short[(breaks + AT_ONCE - 1) / AT_ONCE * AT_ONCE];
    below[0] = limit(time.firstWhole(0));
    for (int t = 0; t < time.count(); t++) {
      below[t + 1] = limit(Math.min(time.lastWhole(t), Short.MAX_VALUE - 1) + 1);
    }
    days = new short[knox.days().length * LANES];
    for (int b = 0; b < assignments.length; b++) {
      for (int i = 0; i < assignments[b].length; i++) {
        days[i * LANES + b] = (short) assignments[b][i];
      }
    }
    count = new int[(knox.rule().space().count() + 1) * below.length * LANES];
  }

  private static short limit(int day) {
    return (short) Math.min(day, Short.MAX_VALUE);
  }

  /// Whether days fit the lanes.
  static boolean canCount(int longest) {
    return longest < Short.MAX_VALUE;
  }

  /// One table per assignment, laid out as [KnoxCount#count] does.
  static long[][][] count(Knox knox, int[][] assignments) {
    var lanes = new KnoxLanesVector(knox, assignments);
    int spaces = knox.rule().space().count() + 1;
    knox.pairs().forEach(block -> lanes.add(block));
    var tables = new long[assignments.length][spaces][lanes.breaks - 1];
    for (int b = 0; b < assignments.length; b++) {
      for (int s = 0; s < spaces; s++) {
        for (int t = 1; t < lanes.breaks; t++) {
          tables[b][s][t - 1] = lanes.at(s, t, b) - lanes.at(s, t - 1, b);
        }
      }
    }
    return tables;
  }

  private long at(int space, int limit, int lane) {
    return count[(space * below.length + limit) * LANES + lane];
  }

  private void add(KnoxPairs.Block block) {
    for (int k = 0; k < block.size; k++) {
      first[k] = block.first[k] * LANES;
      second[k] = block.second[k] * LANES;
    }
    for (int limit = 0; limit < below.length; limit += AT_ONCE) {
      int to = ((block.band + 1) * below.length + limit) * LANES;
      for (int lane = 0; lane < LANES; lane += SPECIES.length()) {
        add(block.size, lane, limit, to + lane);
      }
    }
  }

  /// Eight breaks for as many assignments as a vector holds. `(d - limit) >> 15` is -1 where `d` is
  /// below the limit and 0 elsewhere.
  private void add(int size, int lane, int limit, int to) {
    var zero = ShortVector.zero(SPECIES);
    var n0 = zero;
    var n1 = zero;
    var n2 = zero;
    var n3 = zero;
    var n4 = zero;
    var n5 = zero;
    var n6 = zero;
    var n7 = zero;
    for (int k = 0; k < size; k++) {
      var d =
          ShortVector.fromArray(SPECIES, days, first[k] + lane)
              .sub(ShortVector.fromArray(SPECIES, days, second[k] + lane))
              .lanewise(VectorOperators.ABS);
      n0 = n0.sub(d.sub(below[limit]).lanewise(VectorOperators.ASHR, 15));
      n1 = n1.sub(d.sub(below[limit + 1]).lanewise(VectorOperators.ASHR, 15));
      n2 = n2.sub(d.sub(below[limit + 2]).lanewise(VectorOperators.ASHR, 15));
      n3 = n3.sub(d.sub(below[limit + 3]).lanewise(VectorOperators.ASHR, 15));
      n4 = n4.sub(d.sub(below[limit + 4]).lanewise(VectorOperators.ASHR, 15));
      n5 = n5.sub(d.sub(below[limit + 5]).lanewise(VectorOperators.ASHR, 15));
      n6 = n6.sub(d.sub(below[limit + 6]).lanewise(VectorOperators.ASHR, 15));
      n7 = n7.sub(d.sub(below[limit + 7]).lanewise(VectorOperators.ASHR, 15));
    }
    flush(n0, to);
    flush(n1, to + LANES);
    flush(n2, to + 2 * LANES);
    flush(n3, to + 3 * LANES);
    flush(n4, to + 4 * LANES);
    flush(n5, to + 5 * LANES);
    flush(n6, to + 6 * LANES);
    flush(n7, to + 7 * LANES);
  }

  private void flush(ShortVector counted, int to) {
    var lanes = counted.toArray();
    for (int b = 0; b < lanes.length; b++) {
      count[to + b] += lanes[b];
    }
  }
}
