package se.loftet.engine.time;

import java.time.ZoneId;

/// How spans are read: the zone of the clock, and what happens to spans longer than a limit.
public record SpanRule(ZoneId zone, LongSpans longSpans, long limitSeconds) {
  /// What a long and therefore uninformative span does to the profile.
  public enum LongSpans {
    /// Exact overlap, whatever the length.
    SPREAD,
    /// Left out and counted as rejected.
    EXCLUDE,
    /// The same weight, 1/168, in every hour of the week.
    UNIFORM
  }

  public static SpanRule spread(ZoneId zone) {
    return new SpanRule(zone, LongSpans.SPREAD, Long.MAX_VALUE);
  }

  public boolean isLong(long seconds) {
    return seconds > longest();
  }

  /// The longest span that is spread over its own time.
  long longest() {
    return longSpans == LongSpans.SPREAD ? Long.MAX_VALUE : limitSeconds;
  }
}
