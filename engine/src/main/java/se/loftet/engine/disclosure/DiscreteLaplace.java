package se.loftet.engine.disclosure;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/// Whole-number noise that protects one person's presence: `P(k)` falls by
/// `exp(-epsilon/sensitivity)` per step.
///
/// Methods: Ghosh, Roughgarden & Sundararajan (2009); exact sampling in whole numbers, Canonne,
/// Kamath & Steinke (2020), since floating point noise can be undone (Mironov 2012). Peer: mpmath
/// tables in `src/test/oracles/disclosure`. The rate is the fraction `steps / per`: epsilon 0.5 at
/// sensitivity 1 is 1 per 2. The generator comes from the caller and must be a cryptographic one
/// outside tests.
public record DiscreteLaplace(long steps, long per) {
  public DiscreteLaplace {
    if (steps < 1 || per < 1) {
      throw new IllegalArgumentException("the rate is a fraction above 0");
    }
  }

  /// The rate `epsilon / sensitivity`, with epsilon to nine decimals.
  public static DiscreteLaplace of(double epsilon, int sensitivity) {
    long scale = 1_000_000_000;
    if (!(epsilon * scale < Long.MAX_VALUE)) {
      throw new IllegalArgumentException(epsilon + " is not a number within reach");
    }
    long steps = Math.round(epsilon * scale);
    long per = Math.multiplyExact(scale, sensitivity);
    long common = BigInteger.valueOf(steps).gcd(BigInteger.valueOf(per)).longValue();
    return new DiscreteLaplace(steps / common, per / common);
  }

  /// How much less likely each step further from 0 is.
  private double ratio() {
    return Math.exp(-(double) steps / per);
  }

  public double probability(long k) {
    double a = ratio();
    return -Math.expm1(-(double) steps / per)
        / (1 + a)
        * Math.exp(-Math.abs((double) k) * steps / per);
  }

  public double variance() {
    double open = -Math.expm1(-(double) steps / per);
    return 2 * ratio() / (open * open);
  }

  public double meanAbsolute() {
    return 2 * ratio() / -Math.expm1(-2.0 * steps / per);
  }

  /// P(|X| > m).
  public double beyond(long m) {
    return 2 * Math.exp(-(m + 1.0) * steps / per) / (1 + ratio());
  }

  /// The smallest `m` with P(|X| > m) at most `beta`: the margin to print beside the figure.
  public long tailBound(double beta) {
    if (!(beta > 0)) {
      throw new IllegalArgumentException(beta + " is not above 0");
    }
    double near = -Math.log(beta * (1 + ratio()) / 2) / steps * per - 1;
    long m = Math.max(0, (long) Math.floor(near) - 1);
    while (beyond(m) > beta) {
      m++;
    }
    return m;
  }

  /// One draw.
  public long sample(RandomGenerator random) {
    while (true) {
      long within = random.nextLong(per);
      if (!ExactCoin.exp(within, per, random)) {
        continue;
      }
      long whole = 0;
      while (ExactCoin.exp(1, 1, random)) {
        whole++;
      }
      long size = Math.addExact(within, Math.multiplyExact(per, whole)) / steps;
      boolean negative = random.nextBoolean();
      if (!negative || size > 0) {
        return negative ? -size : size;
      }
    }
  }
}
