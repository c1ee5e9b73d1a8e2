package se.loftet.engine.trend;

import org.apache.commons.statistics.distribution.GammaDistribution;
import se.loftet.engine.Interval;
import se.loftet.engine.Normal;

/// Intervals for a Poisson count and its rate.
///
/// Methods: exact, Garwood (1936); Byar's approximation, Breslow & Day (1987). Peer: R
/// `poisson.test`, see `src/test/oracles/effect` case e5. Both are central: each tail has half of
/// what is left. A count of 0 has the lower limit 0.
public final class PoissonInterval {
  /// The gamma function is not followed further than this.
  private static final long MOST = 1_000_000_000;

  private PoissonInterval() {}

  /// Garwood's exact interval for the mean of a Poisson count.
  public static Interval exact(long count, double level) {
    check(count);
    double tail = (1 - level) / 2;
    double low = count == 0 ? 0 : gammaQuantile((double) count, tail);
    return new Interval(low, gammaQuantile(count + 1.0, 1 - tail), level, "garwood");
  }

  /// Byar's approximation, close to the exact interval from about 5 and without iteration.
  public static Interval byar(long count, double level) {
    check(count);
    double z = Normal.zOf(level);
    double low = count == 0 ? 0 : byarPoint((double) count, -z);
    return new Interval(low, byarPoint(count + 1.0, z), level, "byar");
  }

  /// The same interval per unit of exposure, such as inhabitants or days.
  public static Interval perUnit(Interval count, double exposure) {
    if (!(exposure > 0)) {
      return Interval.undefined(count.level(), count.method());
    }
    return new Interval(
        count.low() / exposure, count.high() / exposure, count.level(), count.method());
  }

  private static double byarPoint(double x, double z) {
    double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
    return x * root * root * root;
  }

  /// The quantile of a gamma variable with the given shape, polished by Newton to full precision.
  private static double gammaQuantile(double shape, double p) {
    var gamma = GammaDistribution.of(shape, 1);
    double x = gamma.inverseCumulativeProbability(p);
    for (int i = 0; i < 3; i++) {
      double density = gamma.density(x);
      double miss =
          p < 0.5 ? gamma.cumulativeProbability(x) - p : (1 - p) - gamma.survivalProbability(x);
      if (density > 0) {
        x -= miss / density;
      }
    }
    return x;
  }

  private static void check(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count %d is below 0".formatted(count));
    }
    if (count > MOST) {
      throw new IllegalArgumentException("count %d is above %d".formatted(count, MOST));
    }
  }
}
