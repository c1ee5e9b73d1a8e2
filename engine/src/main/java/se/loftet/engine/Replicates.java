package se.loftet.engine;

import java.util.SplittableRandom;

/// Random numbers for Monte Carlo replicates, one stream per replicate.
///
/// The stream is a function of seed and replicate number alone, so replicate 17 is the same on one
/// thread or sixteen, and stopping early changes no other.
public final class Replicates {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Replicates() {}

  public static SplittableRandom random(long seed, long replicate) {
    return new SplittableRandom(mix(mix(seed) + GOLDEN * (replicate + 1)));
  }

  /// Stafford's mixer, variant 13: neighbouring numbers become unrelated ones.
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /// A number from 0 to `bound - 1`, all equally likely, without a division (Lemire 2019).
  static int below(int bound, SplittableRandom random) {
    long product = (random.nextInt() & 0xFFFFFFFFL) * bound;
    if ((product & 0xFFFFFFFFL) < bound) {
      // The lowest products fall on some numbers once more than on others.
      long surplus = (1L << 32) % bound;
      while ((product & 0xFFFFFFFFL) < surplus) {
        product = (random.nextInt() & 0xFFFFFFFFL) * bound;
      }
    }
    return (int) (product >>> 32);
  }

  /// Puts the values in a random order; every order is equally likely (Fisher & Yates).
  public static void shuffle(int[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = below(i + 1, random);
      int swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }

  /// The p-value of `exceeding` among `draws` (Davison & Hinkley 1997): never 0, because the
  /// observed order is one of those that could have been drawn.
  public static double pValue(long exceeding, long draws) {
    return (1.0 + exceeding) / (draws + 1.0);
  }
}
