package se.loftet.engine.space;

import java.util.Map;

/// Which cylinders a space-time scan looks at.
///
/// Discs reach at most `maxRadius` and hold at most the share `maxFraction` of all cases; windows
/// are `minDays` to `maxDays` long and, unless `retrospective`, end on the last of the `days`.
public record ScanRule(
    double maxRadius,
    int days,
    int minDays,
    int maxDays,
    boolean retrospective,
    double maxFraction,
    int minCases) {
  public ScanRule {
    if (days < 1 || minDays < 1 || maxDays < minDays || !(maxRadius >= 0)) {
      throw new IllegalArgumentException(
          "no cylinder fits %s days, radius %s".formatted(days, maxRadius));
    }
  }

  /// How many windows of days there are.
  long windows() {
    long windows = 0;
    for (int length = minDays; length <= Math.min(maxDays, days); length++) {
      windows += retrospective ? days - length + 1 : 1;
    }
    return windows;
  }

  /// The most cases a disc may hold.
  int mostCases(int cases) {
    return (int) Math.floor(maxFraction * cases);
  }

  Map<String, Object> parameters() {
    return Map.of(
        "max_radius",
        maxRadius,
        "days",
        days,
        "min_days",
        minDays,
        "max_days",
        maxDays,
        "retrospective",
        retrospective,
        "max_fraction",
        maxFraction,
        "min_cases",
        minCases);
  }
}
