package se.loftet.engine.disclosure;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/// Whole-number noise with `P(k)` proportional to `exp(-k²/(2 sigma²))`.
///
/// Method: Canonne, Kamath & Steinke (2020), exact sampling from a discrete Laplace by rejection.
/// Peer: mpmath tables in `src/test/oracles/disclosure`. Its variance is a little below sigma².
/// Sigma² is the fraction `top / bottom`. The generator comes from the caller and must be a
/// cryptographic one outside tests.
public record DiscreteGaussian(long top, long bottom) {
  public DiscreteGaussian {
    if (top < 1 || bottom < 1) {
      throw new IllegalArgumentException("sigma² is a fraction above 0");
    }
  }

  /// Sigma² to six decimals.
  public static DiscreteGaussian of(double sigma2) {
    long scale = 1_000_000;
    if (!(sigma2 * scale < Long.MAX_VALUE)) {
      throw new IllegalArgumentException(sigma2 + " is not a number within reach");
    }
    long top = Math.round(sigma2 * scale);
    long common = BigInteger.valueOf(top).gcd(BigInteger.valueOf(scale)).longValue();
    return new DiscreteGaussian(top / common, scale / common);
  }

  private double sigma2() {
    return (double) top / bottom;
  }

  private double weight(double k) {
    return Math.exp(-k * k / (2 * sigma2()));
  }

  private int reach() {
    return (int) Math.ceil(40 * Math.sqrt(sigma2())) + 2;
  }

  /// The sum of all weights, smallest first.
  public double normaliser() {
    double sum = 0;
    for (int k = reach(); k > 0; k--) {
      sum += 2 * weight(k);
    }
    return sum + 1;
  }

  public double probability(long k) {
    return weight((double) k) / normaliser();
  }

  public double variance() {
    double sum = 0;
    for (int k = reach(); k > 0; k--) {
      sum += 2.0 * k * k * weight(k);
    }
    return sum / normaliser();
  }

  /// The smallest `m` with P(|X| > m) at most `beta`.
  public long tailBound(double beta) {
    double total = normaliser();
    double beyond = 0;
    int m = reach();
    while (m > 0 && beyond + 2 * weight(m) / total <= beta) {
      beyond += 2 * weight(m) / total;
      m--;
    }
    return m;
  }

  /// One draw.
  public long sample(RandomGenerator random) {
    long t = (long) Math.floor(Math.sqrt(sigma2())) + 1;
    var wide = new DiscreteLaplace(1, t);
    while (true) {
      long k = wide.sample(random);
      long away =
          Math.subtractExact(Math.multiplyExact(Math.multiplyExact(Math.abs(k), bottom), t), top);
      long square = Math.multiplyExact(away, away);
      long scale = Math.multiplyExact(Math.multiplyExact(2 * top, bottom), t * t);
      if (ExactCoin.exp(square, scale, random)) {
        return k;
      }
    }
  }
}
