package se.loftet.engine.effect;

import se.loftet.engine.Interval;

/// What an effect amounts to, in words a decision can be built on.
///
/// The ratio compares what was seen with what was to be expected. Improved or worse: the interval
/// leaves out 1 and the estimate passes the smallest change that matters. Unchanged: the whole
/// interval lies nearer to 1 than that. Everything else, an undefined interval included, is that we
/// cannot tell.
public enum Verdict {
  IMPROVED,
  UNCHANGED,
  WORSE,
  CANNOT_TELL;

  /// For a count that should fall. `matters` is the smallest fall that matters, 0.1 for a tenth;
  /// the same step upwards is a rise by 1/0.9.
  public static Verdict ofFall(double ratio, Interval interval, double matters) {
    if (!(matters > 0 && matters < 1)) {
      throw new IllegalArgumentException("%s is not between 0 and 1".formatted(matters));
    }
    double low = 1 - matters;
    double high = 1 / low;
    if (!interval.isDefined() || Double.isNaN(ratio)) {
      return CANNOT_TELL;
    }
    if (interval.high() < 1 && ratio <= low) {
      return IMPROVED;
    }
    if (interval.low() > 1 && ratio >= high) {
      return WORSE;
    }
    return interval.low() > low && interval.high() < high ? UNCHANGED : CANNOT_TELL;
  }

  /// For a count or share that should rise.
  public static Verdict ofRise(double ratio, Interval interval, double matters) {
    return switch (ofFall(ratio, interval, matters)) {
      case IMPROVED -> WORSE;
      case WORSE -> IMPROVED;
      case UNCHANGED -> UNCHANGED;
      case CANNOT_TELL -> CANNOT_TELL;
    };
  }
}
