package se.loftet.thread;

import java.util.Map;

/// The thresholds a gap is measured by. A municipality may choose its own.
///
/// @param mostFocusAreas more chosen ones than this are too many to keep in sight
/// @param expiryDays how long before its end an agreement is announced as expiring
/// @param silentDays how long an ongoing activity may be without a log entry
/// @param pictureWarnMonths when a picture begins to be old
/// @param pictureOldMonths when it is too old; lag (2023:196) 6 § says at least every second year
/// @param nextPeriodDays how long before the end of a period what comes next should be decided
public record GapSettings(
    int mostFocusAreas,
    int expiryDays,
    int silentDays,
    int pictureWarnMonths,
    int pictureOldMonths,
    int nextPeriodDays) {
  public static final GapSettings DEFAULT = new GapSettings(6, 180, 60, 18, 24, 0);

  /// The defaults, but for what the municipality has set.
  public static GapSettings of(Map<String, Integer> set) {
    return new GapSettings(
        set.getOrDefault("mostFocusAreas", DEFAULT.mostFocusAreas),
        set.getOrDefault("expiryDays", DEFAULT.expiryDays),
        set.getOrDefault("silentDays", DEFAULT.silentDays),
        set.getOrDefault("pictureWarnMonths", DEFAULT.pictureWarnMonths),
        set.getOrDefault("pictureOldMonths", DEFAULT.pictureOldMonths),
        set.getOrDefault("nextPeriodDays", DEFAULT.nextPeriodDays));
  }
}
