package se.loftet.engine.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.loftet.engine.Parallel;
import se.loftet.engine.Replicates;

/// How often a shuffled table reaches the observed one.
///
/// `draws` says how many replicates were used: fewer than asked for when every cell had been
/// reached often enough to stop (Besag & Clifford 1991). p-values are `(1 + reached) / (draws +
/// 1)`, never 0, and 1 without any draw.
public final class KnoxMonteCarlo {
  /// Replicates between two looks at whether to stop; also the unit of work of a thread.
  private static final int BATCH = 128;

  private final long[][] observed;
  private final int[][] reachedAbove;
  private final int[][] reachedBelow;
  private final List<long[][]> tables;

  private KnoxMonteCarlo(long[][] observed, List<long[][]> tables) {
    this.observed = observed;
    this.tables = tables;
    reachedAbove = new int[observed.length][observed[0].length];
    reachedBelow = new int[observed.length][observed[0].length];
  }

  /// Shuffles the days `draws` times. Replicate `b` depends on seed and `b` alone.
  public static KnoxMonteCarlo of(Knox knox, KnoxTable table, int draws, long seed, int threads) {
    return of(knox, table, draws, seed, threads, 0);
  }

  /// The same, but stops once every cell was reached `enough` times; 0 never stops.
  public static KnoxMonteCarlo of(
      Knox knox, KnoxTable table, int draws, long seed, int threads, int enough) {
    var found = new KnoxMonteCarlo(table.observed(), new ArrayList<>());
    int step = enough > 0 ? BATCH * threads : draws;
    for (int first = 0; first < draws && !found.settled(enough); first += step) {
      found.draw(knox, table, first, Math.min(draws, first + step), seed, threads, enough);
    }
    return found;
  }

  /// Replicates `first` to `last - 1` alone, to be merged with the others.
  public static KnoxMonteCarlo part(
      Knox knox, KnoxTable table, int first, int last, long seed, int threads) {
    var found = new KnoxMonteCarlo(table.observed(), new ArrayList<>());
    found.draw(knox, table, first, last, seed, threads, 0);
    return found;
  }

  /// The replicates of both, those of `this` first. Only parts of the same test can be merged.
  public KnoxMonteCarlo merge(KnoxMonteCarlo other) {
    if (!Arrays.deepEquals(observed, other.observed)) {
      throw new IllegalArgumentException("replicates of different tables");
    }
    var both = new KnoxMonteCarlo(observed, new ArrayList<>());
    tables.forEach(both::add);
    other.tables.forEach(both::add);
    return both;
  }

  /// Batches that were drawn beside the one after which all was settled are thrown away, so that
  /// several threads stop at the same replicate as one.
  private void draw(
      Knox knox, KnoxTable table, int first, int last, long seed, int threads, int enough) {
    int batches = (last - first + BATCH - 1) / BATCH;
    if (batches == 0) {
      return;
    }
    var drawn =
        Parallel.each(
            batches,
            threads,
            k -> {
              int from = first + k * BATCH;
              return batch(knox, table, from, Math.min(last, from + BATCH), seed);
            });
    for (var batch : drawn) {
      if (!settled(enough)) {
        batch.forEach(this::add);
      }
    }
  }

  private static List<long[][]> batch(Knox knox, KnoxTable table, int first, int last, long seed) {
    var days = new int[last - first][];
    for (int b = first; b < last; b++) {
      days[b - first] = knox.days().clone();
      Replicates.shuffle(days[b - first], Replicates.random(seed, b));
    }
    return Arrays.stream(KnoxLanes.count(knox, days))
        .map(count -> KnoxCount.finish(count, table.inTimeBand(), knox.rule()))
        .toList();
  }

  private void add(long[][] table) {
    tables.add(table);
    for (int s = 0; s < observed.length; s++) {
      for (int t = 0; t < observed[s].length; t++) {
        reachedAbove[s][t] += table[s][t] >= observed[s][t] ? 1 : 0;
        reachedBelow[s][t] += table[s][t] <= observed[s][t] ? 1 : 0;
      }
    }
  }

  private boolean settled(int enough) {
    return enough > 0
        && Arrays.stream(reachedAbove).flatMapToInt(Arrays::stream).allMatch(r -> r >= enough);
  }

  public int draws() {
    return tables.size();
  }

  /// The chance of a count at least as large as the observed one.
  public double pUpper(int s, int t) {
    return Replicates.pValue(reachedAbove[s][t], draws());
  }

  /// The chance of a count at most as large as the observed one.
  public double pLower(int s, int t) {
    return Replicates.pValue(reachedBelow[s][t], draws());
  }

  /// The simulated counts of a cell, in the order of the replicates.
  public long[] counts(int s, int t) {
    return tables.stream().mapToLong(table -> table[s][t]).toArray();
  }
}
