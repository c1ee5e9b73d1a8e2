package se.loftet.engine.effect;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.LogGamma;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;
import se.loftet.engine.SourcedFigure;

/// Quantiles of the weighted displacement quotient over redrawn Poisson counts.
///
/// Draws come in blocks, each with its own stream made from seed and block number, so that the same
/// seed gives the same bits however the blocks are divided among threads. Counts are drawn by
/// inversion through a guide table. Draws where the quotient does not exist are counted, not used.
/// Quantiles interpolate linearly between order statistics (R's type 7).
public final class DisplacementBootstrap {
  /// Draws that share a stream of random numbers.
  public static final int BLOCK = 4096;

  private final double[] sorted;
  private final int draws;
  private final long seed;

  private DisplacementBootstrap(double[] sorted, int draws, long seed) {
    this.sorted = sorted;
    this.draws = draws;
    this.seed = seed;
  }

  public static DisplacementBootstrap of(Displacement seen, int draws, long seed) {
    return part(seen, 0, draws, seed);
  }

  /// Draws `first` to `last - 1` alone, to be merged with the others. A part starts at a multiple
  /// of [#BLOCK], where a stream of random numbers does.
  public static DisplacementBootstrap part(Displacement seen, int first, int last, long seed) {
    int draws = last - first;
    if (first < 0 || first % BLOCK != 0) {
      throw new IllegalArgumentException("draw %d does not start a block".formatted(first));
    }
    if (draws < 1) {
      throw new IllegalArgumentException("at least one draw");
    }
    var tables =
        new PoissonTable[] {
          new PoissonTable(seen.target().after()),
          new PoissonTable(seen.target().before()),
          new PoissonTable(seen.buffer().after()),
          new PoissonTable(seen.buffer().before()),
          new PoissonTable(seen.control().after()),
          new PoissonTable(seen.control().before())
        };
    var quotient = new double[draws];
    int kept = 0;
    for (int block = first / BLOCK; block * BLOCK < last; block++) {
      int size = Math.min(BLOCK, last - block * BLOCK);
      kept = block(tables, new SplittableRandom(mix(seed, block)), size, quotient, kept);
    }
    var sorted = Arrays.copyOf(quotient, kept);
    Arrays.sort(sorted);
    return new DisplacementBootstrap(sorted, draws, seed);
  }

  private static int block(
      PoissonTable[] tables, SplittableRandom random, int size, double[] quotient, int kept) {
    int next = kept;
    var drawn = new double[tables.length];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < drawn.length; k++) {
        drawn[k] = tables[k].at(random.nextDouble());
      }
      double moved = drawn[2] / drawn[4] - drawn[3] / drawn[5];
      double fell = drawn[0] / drawn[4] - drawn[1] / drawn[5];
      double value = moved / fell;
      if (Double.isFinite(value)) {
        quotient[next++] = value;
      }
    }
    return next;
  }

  private static long mix(long seed, int block) {
    long z = seed + 0x9E3779B97F4A7C15L * (block + 1L);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// The draws of both. Only parts of one bootstrap, with the same seed, merge; the caller sees to
  /// it that no draw is in both.
  public DisplacementBootstrap merge(DisplacementBootstrap other) {
    if (seed != other.seed) {
      throw new IllegalArgumentException("parts of different bootstraps");
    }
    var both = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
    System.arraycopy(other.sorted, 0, both, sorted.length, other.sorted.length);
    Arrays.sort(both);
    return new DisplacementBootstrap(both, Math.addExact(draws, other.draws), seed);
  }

  /// `NaN` if no draw could be used.
  public double quantile(double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = p * (sorted.length - 1);
    int low = (int) Math.floor(at);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  /// The median with the interval between its quantiles; draws without a quotient are rejected.
  public SourcedFigure sourced(double level) {
    var provenance =
        Provenance.of("displacement bootstrap", "1", Map.of("draws", draws, "level", level))
            .withSeed(seed)
            .withRejections(
                new Rejections(Map.of(Rejections.Reason.MISSING_VALUE, (long) unusable())));
    double tail = (1 - level) / 2;
    return sorted.length == 0
        ? SourcedFigure.undefined(Figure.Reason.DIVISION_BY_ZERO, provenance)
        : new SourcedFigure(
            new Figure.Estimate(
                quantile(0.5),
                new Interval(quantile(tail), quantile(1 - tail), level, "bootstrap"),
                sorted.length),
            provenance);
  }

  /// Draws in which the quotient did not exist.
  public int unusable() {
    return draws - sorted.length;
  }

  public long seed() {
    return seed;
  }

  /// Poisson counts by inversion: the smallest count whose cumulative probability exceeds `u`.
  static final class PoissonTable {
    private final int first;
    private final double[] cumulative;
    private final int[] guide;

    PoissonTable(double mean) {
      double reach = 9 * Math.sqrt(mean) + 20;
      first = (int) Math.max(0, Math.floor(mean - reach));
      int last = (int) Math.ceil(mean + reach);
      cumulative = new double[last - first + 1];
      double sum = 0;
      for (int k = first; k <= last; k++) {
        sum += Math.exp(logProbability(k, mean));
        cumulative[k - first] = sum;
      }
      guide = new int[cumulative.length];
      int at = 0;
      for (int g = 0; g < guide.length; g++) {
        while (at < cumulative.length - 1 && cumulative[at] <= (double) g / guide.length) {
          at++;
        }
        guide[g] = at;
      }
    }

    private static double logProbability(int k, double mean) {
      if (mean == 0) {
        return k == 0 ? 0 : Double.NEGATIVE_INFINITY;
      }
      return k * Math.log(mean) - mean - LogGamma.value(k + 1.0);
    }

    int at(double u) {
      int at = guide[(int) (u * guide.length)];
      while (at < cumulative.length - 1 && cumulative[at] <= u) {
        at++;
      }
      return first + at;
    }
  }
}
