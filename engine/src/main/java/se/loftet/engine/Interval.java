package se.loftet.engine;

/// A two-sided interval for an estimate: its limits, its level and how it was made.
///
/// Limits that do not exist are `NaN`; a one-sided or unbounded interval has infinite limits.
public record Interval(double low, double high, double level, String method) {
  public Interval {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level %s is not between 0 and 1".formatted(level));
    }
    if (low > high) {
      throw new IllegalArgumentException("low %s is above high %s".formatted(low, high));
    }
  }

  /// No interval can be given.
  public static Interval undefined(double level, String method) {
    return new Interval(Double.NaN, Double.NaN, level, method);
  }

  public boolean isDefined() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
