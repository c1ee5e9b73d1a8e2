package se.loftet.engine.space;

import java.util.ArrayList;
import java.util.List;

/// The permutation distribution of a Knox table by going through every order of the days.
///
/// For up to nine events, where it is exact and small; the observed order is one of the orders.
public final class KnoxEnumeration {
  public static final int MOST_EVENTS = 9;

  private final Knox knox;
  private final KnoxTable table;
  private final long[][] above;
  private final long[][] below;
  private final List<KnoxPairs.Block> blocks = new ArrayList<>();
  private long orders;

  private KnoxEnumeration(Knox knox, KnoxTable table) {
    this.knox = knox;
    this.table = table;
    // at most 36 pairs: no block is ever used again for others
    knox.pairs().forEach(blocks::add);
    above = new long[table.observed().length][table.observed()[0].length];
    below = new long[above.length][above[0].length];
  }

  public static KnoxEnumeration of(Knox knox, KnoxTable table) {
    if (table.events() > MOST_EVENTS) {
      throw new IllegalArgumentException(
          "%d events have too many orders".formatted(table.events()));
    }
    var all = new KnoxEnumeration(knox, table);
    all.permute(knox.days().clone(), 0);
    return all;
  }

  private void permute(int[] days, int fixed) {
    if (fixed >= days.length - 1) {
      look(days);
      return;
    }
    for (int k = fixed; k < days.length; k++) {
      swap(days, fixed, k);
      permute(days, fixed + 1);
      swap(days, fixed, k);
    }
  }

  private static void swap(int[] days, int a, int b) {
    int kept = days[a];
    days[a] = days[b];
    days[b] = kept;
  }

  private void look(int[] days) {
    orders++;
    var count = new KnoxCount(knox.rule(), days).count(blocks::forEach);
    var found = KnoxCount.finish(count, table.inTimeBand(), knox.rule());
    for (int s = 0; s < found.length; s++) {
      for (int t = 0; t < found[s].length; t++) {
        above[s][t] += found[s][t] >= table.observed()[s][t] ? 1 : 0;
        below[s][t] += found[s][t] <= table.observed()[s][t] ? 1 : 0;
      }
    }
  }

  public long orders() {
    return orders;
  }

  public double pUpper(int s, int t) {
    return above[s][t] / (double) orders;
  }

  public double pLower(int s, int t) {
    return below[s][t] / (double) orders;
  }
}
