package se.loftet.engine.space;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.loftet.engine.Parallel;
import se.loftet.engine.Replicates;

/// Local Moran by conditional permutation: the cell keeps its value, its neighbours are drawn from
/// all others without replacement.
///
/// For maps of mostly zeros, where the normal law has the wrong tail. The p-value is folded, as in
/// R spdep: the smaller of the two tails, `(1 + tail) / (draws + 1)`. Each cell has its own stream
/// of random numbers, so threads change nothing. Equal values count as reached. Without draws p is
/// 1; without variation it is `NaN`.
public final class ConditionalPermutation {
  private static final int CELLS_PER_BLOCK = 256;

  /// Sums that differ by less than this share of their largest possible size are equal: the same
  /// values in another order must not fall on either side by rounding.
  private static final double ROUNDING = 1e-12;

  private final double[] mean;
  private final double[] variance;
  private final double[] folded;
  private final double[] least;
  private final double[] most;

  private ConditionalPermutation(int n) {
    mean = new double[n];
    variance = new double[n];
    folded = new double[n];
    least = new double[n];
    most = new double[n];
  }

  public static ConditionalPermutation of(
      CellMap map, Neighbourhood around, WeightStyle style, int draws, long seed, int threads) {
    var local = LocalStatistics.of(map, around, style);
    var found = new ConditionalPermutation(map.size());
    double largest = Arrays.stream(map.values()).map(Math::abs).max().orElse(0);
    int blocks = (map.size() + CELLS_PER_BLOCK - 1) / CELLS_PER_BLOCK;
    if (blocks > 0) {
      Parallel.each(
          blocks,
          threads,
          b -> {
            var others = IntStream.range(0, map.size()).toArray();
            int last = Math.min(map.size(), (b + 1) * CELLS_PER_BLOCK);
            for (int i = b * CELLS_PER_BLOCK; i < last; i++) {
              found.look(map, local, style, i, largest, draws, Replicates.random(seed, i), others);
            }
            return b;
          });
    }
    return found;
  }

  private void look(
      CellMap map,
      LocalStatistics local,
      WeightStyle style,
      int i,
      double largest,
      int draws,
      SplittableRandom random,
      int[] others) {
    int k = local.neighbourCount(i);
    double observed = local.moran().statistic(i);
    double scale = (map.value(i) - local.mean()) / local.secondMoment() * style.weight(k);
    double equal = ROUNDING * Math.abs(scale) * k * largest;
    double sum = 0;
    double squares = 0;
    int reached = 0;
    int above = 0;
    for (int b = 0; b < draws; b++) {
      double drawn = scale * (draw(map.values(), i, k, random, others) - k * local.mean());
      double apart = drawn - observed;
      sum += apart;
      squares += apart * apart;
      reached += apart >= -equal ? 1 : 0;
      above += apart > equal ? 1 : 0;
    }
    mean[i] = observed + sum / draws;
    variance[i] = (squares - sum * sum / draws) / (draws - 1.0);
    boolean defined = k > 0 && !Double.isNaN(scale);
    folded[i] = defined ? folded(reached, draws) : Double.NaN;
    double without = defined ? folded(above, draws) : Double.NaN;
    least[i] = Math.min(folded[i], without);
    boolean crosses = 2L * above <= draws && 2L * reached >= draws;
    most[i] = crosses ? folded(draws / 2, draws) : Math.max(folded[i], without);
  }

  private static double folded(int reached, int draws) {
    return Replicates.pValue(Math.min(reached, draws - reached), draws);
  }

  /// The sum of `k` values other than that of cell `i`: a shuffle cut short and undone afterwards.
  private static double draw(double[] x, int i, int k, SplittableRandom random, int[] others) {
    int n = others.length;
    swap(others, i, n - 1);
    double sum = 0;
    var picked = new int[k];
    for (int s = 0; s < k; s++) {
      picked[s] = s + random.nextInt(n - 1 - s);
      swap(others, s, picked[s]);
      sum += x[others[s]];
    }
    for (int s = k - 1; s >= 0; s--) {
      swap(others, s, picked[s]);
    }
    swap(others, i, n - 1);
    return sum;
  }

  private static void swap(int[] values, int a, int b) {
    int kept = values[a];
    values[a] = values[b];
    values[b] = kept;
  }

  public double[] mean() {
    return mean.clone();
  }

  public double[] variance() {
    return variance.clone();
  }

  /// Folded p per cell, `NaN` for a cell without neighbours.
  public double[] folded() {
    return folded.clone();
  }

  /// The smallest folded p whichever way draws equal to the cell's own neighbours are counted.
  public double[] least() {
    return least.clone();
  }

  /// The largest one.
  public double[] most() {
    return most.clone();
  }
}
