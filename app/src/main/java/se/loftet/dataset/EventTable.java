package se.loftet.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events by column, for analyses: row `i` of every array belongs together.
///
/// @param startMicros microseconds since 1970, `NO_TIME` where unknown
/// @param endMicros the end of the interval, equal to the start for a known moment
/// @param east metres in the data set's grid, NaN without position
/// @param category index into `categories`, -1 without
/// @param area index into `areas`, -1 without
/// @param flags bits of `Flag`
@SuppressWarnings("ArrayRecordComponent")
public record EventTable(
    int size,
    long[] startMicros,
    long[] endMicros,
    double[] east,
    double[] north,
    int[] category,
    int[] area,
    int[] flags,
    List<String> categories,
    List<String> areas) {
  public static final long NO_TIME = Long.MIN_VALUE;

  /// Which events to read; null means all.
  ///
  /// @param categories only these
  /// @param areas only these codes
  public record Choice(
      @Nullable List<String> categories,
      @Nullable List<String> areas,
      java.time.@Nullable Instant from,
      java.time.@Nullable Instant to) {
    public static final Choice ALL = new Choice(null, null, null, null);
  }
}
