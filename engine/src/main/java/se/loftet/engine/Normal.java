package se.loftet.engine;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution, accurate far out in the tails.
public final class Normal {
  /// The 97.5 % point: half width of a 95 % interval.
  public static final double Z95 = 1.959963984540054;

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  public static double cdf(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  /// P(Z > z), relatively accurate where it is tiny.
  public static double upper(double z) {
    return STANDARD.survivalProbability(z);
  }

  /// P(|Z| > |z|); `NaN` stays `NaN`.
  public static double twoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : 2 * STANDARD.survivalProbability(Math.abs(z));
  }

  public static double quantile(double p) {
    return STANDARD.inverseCumulativeProbability(p);
  }

  /// Half width factor of a two-sided interval at `level`.
  public static double zOf(double level) {
    return level == 0.95 ? Z95 : STANDARD.inverseSurvivalProbability((1 - level) / 2);
  }
}
