package se.loftet.engine.priority;

import java.util.HashMap;
import java.util.SplittableRandom;
import se.loftet.engine.Provenance;

/// How often each alternative gets each rank when nothing is known about the weights.
///
/// Method: SMAA-2, Lahdelma & Salminen (2001), weights uniform on the simplex from exponential
/// draws. Peer: see `src/test/oracles/priority`. Draws come in blocks with a stream each, made from
/// seed and block number: the same seed gives the same shares however blocks are divided. Equal
/// scores are ranked in the order of the alternatives.
public final class Acceptability {
  /// Draws that share a stream of random numbers.
  public static final int BLOCK = 1024;

  private final long[][] counts;
  private final int draws;
  private final long seed;
  private final Provenance provenance;

  private Acceptability(long[][] counts, int draws, long seed, Provenance provenance) {
    this.provenance = provenance;
    this.counts = counts;
    this.draws = draws;
    this.seed = seed;
  }

  /// Shares of the ranks 1 to `ranks` over random weights.
  public static Acceptability of(Criteria criteria, int ranks, int draws, long seed) {
    return part(criteria, ranks, 0, draws, seed);
  }

  /// Draws `first` to `last - 1` alone, to be merged with the others. A part starts at a multiple
  /// of [#BLOCK], where a stream of random numbers does.
  public static Acceptability part(Criteria criteria, int ranks, int first, int last, long seed) {
    int draws = last - first;
    if (first < 0 || first % BLOCK != 0) {
      throw new IllegalArgumentException("draw %d does not start a block".formatted(first));
    }
    if (draws < 1 || ranks < 1) {
      throw new IllegalArgumentException("at least one draw and one rank");
    }
    var normalised = criteria.normalised();
    int kept = Math.min(ranks, normalised.length);
    var counts = new long[normalised.length][kept];
    var weights = new double[criteria.criteria()];
    var scores = new double[normalised.length];
    int[] leaders = new int[kept];
    for (int block = first / BLOCK; block * BLOCK < last; block++) {
      var random = new SplittableRandom(mix(seed, block));
      int size = Math.min(BLOCK, last - block * BLOCK);
      for (int k = 0; k < size; k++) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
          weights[j] = -Math.log(1 - random.nextDouble());
          sum += weights[j];
        }
        for (int i = 0; i < scores.length; i++) {
          scores[i] = Criteria.weighted(normalised[i], weights) / sum;
        }
        rank(scores, leaders);
        for (int r = 0; r < kept; r++) {
          counts[leaders[r]][r]++;
        }
      }
    }
    return new Acceptability(counts, draws, seed, provenance(criteria, kept, draws, seed));
  }

  /// The draws of both. Only parts with the same alternatives, ranks and seed merge; the caller
  /// sees to it that no draw is in both.
  public Acceptability merge(Acceptability other) {
    boolean alike = counts.length == other.counts.length && ranks() == other.ranks();
    if (!alike || seed != other.seed) {
      throw new IllegalArgumentException("parts of different tests");
    }
    var sum = new long[counts.length][ranks()];
    for (int i = 0; i < sum.length; i++) {
      for (int r = 0; r < ranks(); r++) {
        sum[i][r] = counts[i][r] + other.counts[i][r];
      }
    }
    int both = Math.addExact(draws, other.draws);
    return new Acceptability(sum, both, seed, provenance.with("draws", both));
  }

  private static Provenance provenance(Criteria criteria, int ranks, int draws, long seed) {
    var parameters = new HashMap<>(criteria.provenance("smaa").parameters());
    parameters.remove("weights");
    parameters.put("ranks", ranks);
    parameters.put("draws", draws);
    return Provenance.of("smaa", "1", parameters).withSeed(seed);
  }

  public Provenance provenance() {
    return provenance;
  }

  /// The alternatives with the highest scores, in order; the first of equals comes first.
  private static void rank(double[] scores, int[] leaders) {
    int filled = 0;
    for (int i = 0; i < scores.length; i++) {
      int at = filled;
      while (at > 0 && scores[i] > scores[leaders[at - 1]]) {
        at--;
      }
      if (at < leaders.length) {
        int last = Math.min(filled, leaders.length - 1);
        for (int r = last; r > at; r--) {
          leaders[r] = leaders[r - 1];
        }
        leaders[at] = i;
        filled = Math.min(filled + 1, leaders.length);
      }
    }
  }

  private static long mix(long seed, int block) {
    long z = seed + 0x9E3779B97F4A7C15L * (block + 1L);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Share of draws in which the alternative had the rank, counted from 1 to [#ranks].
  public double share(int alternative, int rank) {
    if (rank < 1 || rank > ranks()) {
      throw new IllegalArgumentException("rank %d of %d".formatted(rank, ranks()));
    }
    return (double) counts[alternative][rank - 1] / draws;
  }

  public int ranks() {
    return counts.length == 0 ? 0 : counts[0].length;
  }

  public long seed() {
    return seed;
  }
}
