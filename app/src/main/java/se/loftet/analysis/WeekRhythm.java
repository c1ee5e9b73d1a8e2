package se.loftet.analysis;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.loftet.engine.time.AoristicProfile;
import se.loftet.engine.time.SpanRule;

/// When in the week events happen, each spread evenly over the time it may have happened in.
///
/// @param hours weight per hour of the week, Monday 00 first; they sum to `accepted`
/// @param rejected events without a usable time
public record WeekRhythm(List<Double> hours, long accepted, long rejected, Made made) {
  /// Times in seconds since 1970, `Long.MIN_VALUE` where unknown.
  public static WeekRhythm of(long[] from, long[] to, ZoneId zone) {
    var profile = AoristicProfile.of(from, to, SpanRule.spread(zone));
    return new WeekRhythm(
        Arrays.stream(profile.week()).boxed().toList(),
        profile.accepted(),
        from.length - profile.accepted(),
        new Made("aoristic", "1", Map.of("zone", zone.getId(), "longSpans", "SPREAD"), null));
  }

  /// Weight per day, Monday first.
  public double day(int day) {
    return hours.subList(24 * day, 24 * day + 24).stream().mapToDouble(Double::doubleValue).sum();
  }
}
