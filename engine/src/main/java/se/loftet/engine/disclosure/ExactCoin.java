package se.loftet.engine.disclosure;

import java.util.random.RandomGenerator;

/// Coins with exact odds, thrown with whole numbers only.
final class ExactCoin {
  private ExactCoin() {}

  /// True with probability `exp(-top/bottom)`: von Neumann's series of ever rarer coins.
  static boolean exp(long top, long bottom, RandomGenerator random) {
    long rest = top;
    while (rest > bottom) {
      if (!small(1, 1, random)) {
        return false;
      }
      rest -= bottom;
    }
    return small(rest, bottom, random);
  }

  /// For a fraction of at most 1.
  private static boolean small(long top, long bottom, RandomGenerator random) {
    long k = 1;
    while (random.nextLong(Math.multiplyExact(bottom, k)) < top) {
      k++;
    }
    return k % 2 == 1;
  }
}
