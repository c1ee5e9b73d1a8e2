package se.loftet.analysis;

import se.loftet.engine.effect.RateRatio;
import se.loftet.engine.trend.PoissonInterval;

/// A rate per 100 000 with the interval that chance gives, 95 percent (Garwood).
public record Rate(double rate, double low, double high) {
  private static final double PER = 100_000;
  private static final double LEVEL = 0.95;

  public static Rate of(long count, double exposure) {
    var interval = PoissonInterval.perUnit(PoissonInterval.exact(count, LEVEL), exposure / PER);
    return new Rate(count / exposure * PER, interval.low(), interval.high());
  }

  /// The interval of a count itself.
  public static Rate ofCount(long count) {
    var interval = PoissonInterval.exact(count, LEVEL);
    return new Rate(count, interval.low(), interval.high());
  }

  /// Whether the first rate is secured to be higher (1) or lower (-1) than the second, else 0.
  public static int compared(long count, double exposure, long baseCount, double baseExposure) {
    var ratio = new RateRatio(count, exposure, baseCount, baseExposure).exact(LEVEL);
    return ratio.low() > 1 ? 1 : ratio.high() < 1 ? -1 : 0;
  }

  /// The p-value for equal rates.
  public static double p(long count, double exposure, long baseCount, double baseExposure) {
    return new RateRatio(count, exposure, baseCount, baseExposure).pDoubled();
  }

  /// How the numbers are made.
  public static Made made() {
    return new Made(
        "rates with exact intervals (Garwood; conditional binomial)",
        "1",
        java.util.Map.of("level", "0.95", "per", "100000"),
        null);
  }
}
