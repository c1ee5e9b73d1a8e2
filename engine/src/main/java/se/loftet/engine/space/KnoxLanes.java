package se.loftet.engine.space;

import java.util.Arrays;

/// Counts close pairs for several assignments of days at once.
///
/// The days of one event under all assignments lie side by side, so a pair costs two runs of
/// neighbouring numbers instead of two random looks per assignment. A run is compared with every
/// break of the time bands in a loop of its own without a branch, which the compiler turns into
/// vector instructions by itself; counts below the breaks are differenced at the end. Equal to
/// [KnoxCount].
final class KnoxLanes {
  private final int lanes;
  private final int[] below;
  private final int[] days;
  private final int[] apart;

  private KnoxLanes(Knox knox, int[][] assignments) {
    lanes = assignments.length;
    var time = knox.rule().time();
    below = new int[time.count() + 1];
    below[0] = time.firstWhole(0);
    for (int t = 0; t < time.count(); t++) {
      below[t + 1] = Math.min(time.lastWhole(t), Integer.MAX_VALUE - 1) + 1;
    }
    days = new int[knox.days().length * lanes];
    apart = new int[lanes];
    for (int b = 0; b < lanes; b++) {
      for (int i = 0; i < assignments[b].length; i++) {
        days[i * lanes + b] = assignments[b][i];
      }
    }
  }

  /// One table per assignment, laid out as [KnoxCount#count] does.
  static long[][][] count(Knox knox, int[][] assignments) {
    int longest = Arrays.stream(knox.days()).max().orElse(0);
    if (longest > Short.MAX_VALUE) {
      return oneByOne(knox, assignments);
    }
    if (!VectorModule.PRESENT || assignments.length > KnoxLanesVector.LANES) {
      return plain(knox, assignments);
    }
    if (KnoxLanesTable.isFast() && KnoxLanesTable.canCount(knox.rule(), longest)) {
      return KnoxLanesTable.count(knox, assignments);
    }
    return KnoxLanesVector.canCount(longest)
        ? KnoxLanesVector.count(knox, assignments)
        : plain(knox, assignments);
  }

  /// Without vector instructions.
  static long[][][] plain(Knox knox, int[][] assignments) {
    var lanes = new KnoxLanes(knox, assignments);
    int spaces = knox.rule().space().count() + 1;
    var count = new int[spaces][lanes.below.length][lanes.lanes];
    knox.pairs().forEach(block -> lanes.add(block, count[block.band + 1]));
    var tables = new long[lanes.lanes][spaces][lanes.below.length - 1];
    for (int b = 0; b < lanes.lanes; b++) {
      for (int s = 0; s < spaces; s++) {
        for (int t = 1; t < lanes.below.length; t++) {
          tables[b][s][t - 1] = (long) count[s][t][b] - count[s][t - 1][b];
        }
      }
    }
    return tables;
  }

  private static long[][][] oneByOne(Knox knox, int[][] assignments) {
    return Arrays.stream(assignments)
        .map(assignment -> new KnoxCount(knox.rule(), assignment).count(knox.pairs()))
        .toArray(long[][][]::new);
  }

  private void add(KnoxPairs.Block block, int[][] count) {
    for (int k = 0; k < block.size; k++) {
      apart(block.first[k] * lanes, block.second[k] * lanes);
      for (int t = 0; t < below.length; t++) {
        if (below[t] > 0) {
          add(below[t], count[t]);
        }
      }
    }
  }

  private void apart(int first, int second) {
    for (int b = 0; b < apart.length; b++) {
      apart[b] = Math.abs(days[first + b] - days[second + b]);
    }
  }

  /// The sign of the difference is 1 where the days lie below the limit.
  private void add(int limit, int[] count) {
    for (int b = 0; b < count.length; b++) {
      count[b] += (apart[b] - limit) >>> 31;
    }
  }
}
