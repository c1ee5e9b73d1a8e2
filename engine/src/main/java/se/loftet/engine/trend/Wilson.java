package se.loftet.engine.trend;

import se.loftet.engine.Interval;
import se.loftet.engine.Normal;

/// Wilson's score interval for a proportion.
///
/// Method: Wilson (1927). Peer: closed form, and the forecast and survey oracles. No continuity
/// correction; `n` may be an effective number and need not be whole. With `n = 0` the interval is
/// undefined, and at 0 or 1 it still has width, unlike Wald's.
public final class Wilson {
  private static final String NAME = "wilson";

  private Wilson() {}

  /// The interval for `hits` of `n`.
  public static Interval of(double hits, double n, double level) {
    return n > 0 ? ofProportion(hits / n, n, level) : Interval.undefined(level, NAME);
  }

  /// The interval for the proportion `p` seen in `n`.
  public static Interval ofProportion(double p, double n, double level) {
    if (!(n > 0) || Double.isNaN(p)) {
      return Interval.undefined(level, NAME);
    }
    if (p < 0 || p > 1) {
      throw new IllegalArgumentException("proportion %s is not between 0 and 1".formatted(p));
    }
    double z = Normal.zOf(level);
    double z2 = z * z;
    double centre = p + z2 / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    return new Interval(
        Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale), level, NAME);
  }
}
