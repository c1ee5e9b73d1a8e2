package se.loftet.engine.space;

import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Counts close pairs by spatial and time band for one assignment of days to places.
///
/// The readable version beside [KnoxLanes], which counts many assignments at once.
final class KnoxCount {
  private final KnoxRule rule;
  private final int[] day;
  private final int[] firstDay;
  private final int[] lastDay;

  KnoxCount(KnoxRule rule, int[] day) {
    this.rule = rule;
    this.day = day;
    int times = rule.time().count();
    firstDay = new int[times];
    lastDay = new int[times];
    for (int t = 0; t < times; t++) {
      firstDay[t] = rule.time().firstWhole(t);
      lastDay[t] = rule.time().lastWhole(t);
    }
  }

  /// Rows are spatial bands, moved by one so that row 0 holds pairs below the first break.
  long[][] count(KnoxPairs pairs) {
    return count(pairs::forEach);
  }

  /// The same from blocks of pairs, wherever they come from.
  long[][] count(Consumer<Consumer<KnoxPairs.Block>> blocks) {
    var count = new long[rule.space().count() + 1][rule.time().count()];
    blocks.accept(block -> {
      var row = count[block.band + 1];
      for (int k = 0; k < block.size; k++) {
        int t = band(Math.abs(day[block.first[k]] - day[block.second[k]]));
        if (t >= 0) {
          row[t]++;
        }
      }
    });
    return count;
  }

  int band(int days) {
    for (int t = 0; t < firstDay.length; t++) {
      if (days >= firstDay[t] && days <= lastDay[t]) {
        return t;
      }
    }
    return -1;
  }

  /// Drops row 0, after giving a last band without end what no other row took.
  static long[][] finish(long[][] count, long[] timeTotals, KnoxRule rule) {
    int spaces = rule.space().count();
    var table = new long[spaces][];
    for (int s = 0; s < spaces; s++) {
      table[s] = count[s + 1].clone();
    }
    if (rule.space().unbounded()) {
      for (int t = 0; t < timeTotals.length; t++) {
        int column = t;
        table[spaces - 1][t] =
            timeTotals[t] - LongStream.range(0, spaces).map(s -> count[(int) s][column]).sum();
      }
    }
    return table;
  }
}
