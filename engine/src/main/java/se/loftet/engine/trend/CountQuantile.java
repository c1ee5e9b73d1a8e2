package se.loftet.engine.trend;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import se.loftet.engine.Normal;

/// Exact quantiles of Poisson and negative binomial counts.
///
/// The smallest whole number whose cumulative probability reaches `p`. One value of the
/// distribution function at a normal guess, then steps by the ratio of neighbouring probabilities.
/// Peers: R `qpois`, `qnbinom`. A mean of 0 has the quantile 0.
final class CountQuantile {
  private CountQuantile() {}

  /// With `Var = mean + mean²/size`; an infinite size is Poisson.
  static int negativeBinomial(double p, double mean, double size) {
    return mean <= 0 ? 0 : search(p, mean, size);
  }

  private static int search(double p, double mean, double size) {
    double sd = Math.sqrt(mean + mean * mean / size);
    int k = (int) Math.max(0, Math.rint(mean + Normal.quantile(p) * sd));
    double reached = cumulative(k, mean, size);
    double mass = Math.exp(logMass(k, mean, size));
    if (reached >= p) {
      while (k > 0 && reached - mass >= p) {
        reached -= mass;
        mass /= ratio(k, mean, size);
        k--;
      }
      return k;
    }
    while (reached < p) {
      k++;
      mass *= ratio(k, mean, size);
      reached += mass;
      if (mass < 1e-17 && k > mean) {
        return k;
      }
    }
    return k;
  }

  /// Probability of `k` over that of `k - 1`.
  private static double ratio(int k, double mean, double size) {
    return Double.isInfinite(size) ? mean / k : (k - 1 + size) / k * (mean / (mean + size));
  }

  static double cumulative(int k, double mean, double size) {
    return Double.isInfinite(size)
        ? RegularizedGamma.Q.value(k + 1.0, mean)
        : RegularizedBeta.value(size / (size + mean), size, k + 1.0);
  }

  /// Probability of `k` or more.
  static double upper(int k, double mean, double size) {
    if (k <= 0) {
      return 1;
    }
    return Double.isInfinite(size)
        ? RegularizedGamma.P.value(k, mean)
        : RegularizedBeta.complement(size / (size + mean), size, k);
  }

  private static double logMass(int k, double mean, double size) {
    if (Double.isInfinite(size)) {
      return k * Math.log(mean) - mean - LogGamma.value(k + 1.0);
    }
    return LogGamma.value(k + size)
        - LogGamma.value(size)
        - LogGamma.value(k + 1.0)
        + size * Math.log(size / (size + mean))
        + k * Math.log(mean / (size + mean));
  }
}
