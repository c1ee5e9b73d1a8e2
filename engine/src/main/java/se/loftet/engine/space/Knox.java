package se.loftet.engine.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import se.loftet.engine.Provenance;

/// The Knox test for near repeats: do events that are near in space tend to be near in time?
///
/// Method: Knox (1964); exact moments as in [KnoxTable]; Monte Carlo after Johnson et al. (2007).
/// Peers: R packages NearRepeat 0.1.1 and surveillance 1.20.3, see `src/test/oracles/knox`. Every
/// unordered pair counts once; time distance is in whole local days; pairs outside all bands do not
/// count. The null hypothesis shuffles times over places, so equal days and equal addresses stay.
///
/// The cost of the table is the number of spatially close pairs plus `n log n`; table, mean,
/// variance and ratio need no permutation at all.
public final class Knox {
  private final KnoxRule rule;
  private final KnoxPairs pairs;
  private final int[] day;
  private final int[] sortedDays;

  /// Events with finite coordinates and a day each.
  public Knox(double[] east, double[] north, int[] day, KnoxRule rule) {
    if (east.length != day.length || north.length != day.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    for (int i = 0; i < day.length; i++) {
      if (!Double.isFinite(east[i]) || !Double.isFinite(north[i])) {
        throw new IllegalArgumentException("event %d has no coordinate".formatted(i));
      }
    }
    this.rule = rule;
    this.pairs = new KnoxPairs(east, north, rule);
    int earliest = Arrays.stream(day).min().orElse(0);
    this.day = IntStream.range(0, day.length).map(p -> day[pairs.original(p)] - earliest).toArray();
    this.sortedDays = this.day.clone();
    Arrays.sort(sortedDays);
  }

  KnoxRule rule() {
    return rule;
  }

  KnoxPairs pairs() {
    return pairs;
  }

  /// Days since the first, in the order of the pairs' positions.
  int[] days() {
    return day;
  }

  /// Counts near pairs and gives the moments of the counts under permutation.
  public KnoxTable table() {
    int spaces = rule.space().count();
    var observed = new KnoxCount(rule, day).count(pairs);
    var degrees = spaceDegrees();
    var space = new PairGraph[spaces];
    Arrays.setAll(space, s -> PairGraph.of(degrees[s]));
    var time = new PairGraph[rule.time().count()];
    Arrays.setAll(time, t -> PairGraph.of(timeDegrees(t)));
    var timeTotals = Arrays.stream(time).mapToLong(PairGraph::edges).toArray();
    return KnoxTable.of(day.length, KnoxCount.finish(observed, timeTotals, rule), space, time);
  }

  /// How many neighbours each event has in each spatial band.
  private long[][] spaceDegrees() {
    int bands = rule.space().count();
    var degree = new long[bands + 1][day.length];
    pairs.forEach(block -> {
      var row = degree[block.band + 1];
      for (int k = 0; k < block.size; k++) {
        row[block.first[k]]++;
        row[block.second[k]]++;
      }
    });
    if (rule.space().unbounded()) {
      for (int i = 0; i < day.length; i++) {
        long nearer = 0;
        for (int s = 0; s < bands; s++) {
          nearer += degree[s][i];
        }
        degree[bands][i] = day.length - 1 - nearer;
      }
    }
    return Arrays.copyOfRange(degree, 1, bands + 1);
  }

  /// How many neighbours each event has in a time band, from the sorted days.
  private long[] timeDegrees(int band) {
    int low = rule.time().firstWhole(band);
    int high = rule.time().lastWhole(band);
    var degree = new long[day.length];
    for (int i = 0; i < day.length; i++) {
      long within = between((long) day[i] - high, (long) day[i] + high);
      long closer = low == 0 ? 1 : between((long) day[i] - low + 1, (long) day[i] + low - 1);
      degree[i] = high < low ? 0 : within - closer;
    }
    return degree;
  }

  private long between(long first, long last) {
    return below(last + 1) - below(first);
  }

  /// Events before a day.
  private long below(long limit) {
    int low = 0;
    int high = sortedDays.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sortedDays[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Where the table comes from; p-values also from the seed and the number of draws.
  public Provenance provenance() {
    var parameters = new HashMap<>(rule.parameters());
    parameters.put("events", day.length);
    return Provenance.of("knox", "2", parameters);
  }
}
