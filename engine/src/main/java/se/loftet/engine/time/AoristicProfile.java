package se.loftet.engine.time;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.loftet.engine.EventTable;
import se.loftet.engine.Parallel;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.Warning;

/// When in the week events happen: the sum of their aoristic weights per local hour.
///
/// Definition and peer: [Aoristic]. A missing `to` counts as a known moment. A missing `from`, or a
/// `to` before `from`, is rejected and counted, never repaired. The weights are shares of events,
/// not independent counts, and do not belong in a test for counts.
public final class AoristicProfile {
  private static final int BLOCK = 1 << 16;

  private final double[] week;
  private final long accepted;
  private final Provenance provenance;

  private AoristicProfile(double[] week, long accepted, Provenance provenance) {
    this.week = week;
    this.accepted = accepted;
    this.provenance = provenance;
  }

  /// The profile of events with times in seconds since 1970, [EventTable#MISSING] where unknown.
  public static AoristicProfile of(long[] from, long[] to, SpanRule rule) {
    return of(from, to, rule, 1);
  }

  /// The same on several threads, to the same bits.
  public static AoristicProfile of(long[] from, long[] to, SpanRule rule, int threads) {
    if (from.length != to.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    var hours = range(from, to, rule);
    if (threads == 1) {
      var sum = new AoristicSum(rule, hours, from.length);
      sum.add(from, to, 0, from.length);
      return of(sum, rule);
    }
    int blocks = Math.max(1, Math.min(threads, from.length / BLOCK));
    return of(
        Parallel.reduce(
            blocks,
            threads,
            b -> {
              var sum = new AoristicSum(rule, hours, from.length);
              sum.add(from, to, start(b, blocks, from.length), start(b + 1, blocks, from.length));
              return sum;
            },
            AoristicSum::merge),
        rule);
  }

  private static int start(int block, int blocks, int n) {
    return (int) ((long) n * block / blocks);
  }

  /// Why an event with these times would be left out, if it would.
  public static Optional<Reason> rejection(long from, long to, SpanRule rule) {
    if (from == EventTable.MISSING) {
      return Optional.of(Reason.MISSING_FROM);
    }
    if (to == EventTable.MISSING) {
      return Optional.empty();
    }
    if (to < from) {
      return Optional.of(Reason.TO_BEFORE_FROM);
    }
    boolean excluded = rule.longSpans() == SpanRule.LongSpans.EXCLUDE && rule.isLong(to - from);
    return excluded ? Optional.of(Reason.TOO_LONG) : Optional.empty();
  }

  /// The local hours of everything between the earliest and the latest moment.
  static LocalHours range(long[] from, long[] to, SpanRule rule) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < from.length; i++) {
      boolean missing = from[i] == EventTable.MISSING;
      first = Math.min(first, missing ? Long.MAX_VALUE : from[i]);
      last = Math.max(last, missing ? Long.MIN_VALUE : Math.max(from[i], to[i]));
    }
    return first > last
        ? LocalHours.covering(0, 0, rule.zone())
        : LocalHours.covering(first, last, rule.zone());
  }

  static AoristicProfile of(AoristicSum sum, SpanRule rule) {
    var parameters =
        Map.<String, Object>of(
            "zone", rule.zone().getId(),
            "long_policy", rule.longSpans(),
            "long_limit_s", rule.limitSeconds());
    var provenance = Provenance.of("aoristic", "1", parameters).withRejections(sum.rejections());
    return new AoristicProfile(
        sum.week(),
        sum.accepted(),
        sum.longSpansWeigh() ? provenance.warning(Warning.LONG_SPANS) : provenance);
  }

  /// Weight per hour of the week, Monday 00 first.
  public double[] week() {
    return week.clone();
  }

  public long accepted() {
    return accepted;
  }

  public Provenance provenance() {
    return provenance;
  }

  public double total() {
    return Arrays.stream(week).sum();
  }

  /// Weight per day of the week, Monday first.
  public double[] byDay() {
    return IntStream.range(0, 7)
        .mapToDouble(d -> Arrays.stream(week, 24 * d, 24 * d + 24).sum())
        .toArray();
  }

  /// Weight per hour of the day.
  public double[] byHour() {
    return IntStream.range(0, 24)
        .mapToDouble(h -> IntStream.range(0, 7).mapToDouble(d -> week[24 * d + h]).sum())
        .toArray();
  }

  /// The heaviest hour of the week, the first one on ties.
  public int peak() {
    int peak = 0;
    for (int h = 1; h < week.length; h++) {
      if (week[h] > week[peak]) {
        peak = h;
      }
    }
    return peak;
  }
}
