package se.loftet.engine.space;

import java.util.Arrays;

/// Counts close pairs for several assignments of days at once.
///
/// The days of one event under all assignments lie side by side, so a pair costs two runs of
/// neighbouring numbers instead of two random looks per assignment. Equal to [KnoxCount].
final class KnoxLanes {
  private final int lanes;
  private final int times;
  private final byte[] bandOfDays;
  private final short[] days;

  private KnoxLanes(Knox knox, int[][] assignments) {
    lanes = assignments.length;
    times = knox.rule().time().count() + 1;
    int longest = Arrays.stream(knox.days()).max().orElse(0);
    var bands = new KnoxCount(knox.rule(), knox.days());
    bandOfDays = new byte[longest + 1];
    for (int d = 0; d <= longest; d++) {
      bandOfDays[d] = (byte) (bands.band(d) + 1);
    }
    days = new short[knox.days().length * lanes];
    for (int b = 0; b < lanes; b++) {
      for (int i = 0; i < assignments[b].length; i++) {
        days[i * lanes + b] = (short) assignments[b][i];
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
    var count = new int[spaces * lanes.times * lanes.lanes];
    knox.pairs().forEach(block -> lanes.add(block, count));
    var tables = new long[lanes.lanes][spaces][lanes.times - 1];
    for (int b = 0; b < lanes.lanes; b++) {
      for (int s = 0; s < spaces; s++) {
        for (int t = 1; t < lanes.times; t++) {
          tables[b][s][t - 1] = count[(s * lanes.times + t) * lanes.lanes + b];
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

  private void add(KnoxPairs.Block block, int[] count) {
    int row = (block.band + 1) * times * lanes;
    for (int k = 0; k < block.size; k++) {
      add(block.first[k] * lanes, block.second[k] * lanes, row, count);
    }
  }

  private void add(int first, int second, int row, int[] count) {
    for (int b = 0; b < lanes; b++) {
      int apart = Math.abs(days[first + b] - days[second + b]);
      count[row + bandOfDays[apart] * lanes + b]++;
    }
  }
}
