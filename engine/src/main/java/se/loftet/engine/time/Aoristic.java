package se.loftet.engine.time;

import java.time.Instant;
import java.time.ZoneId;

/// Aoristic weighting: spreads one event evenly over the time it may have happened in.
///
/// Method: Ratcliffe & McCullagh (1998), Ratcliffe (2002). Peer: exact fractions and R package
/// `aoristic` 1.1.1, see `src/test/oracles/aoristic`. Elapsed time counts, so the hour repeated in
/// October is two hours and the hour skipped in March does not exist. This class is the readable
/// definition for one event; [AoristicProfile] adds up many.
public final class Aoristic {
  private static final long WEEK_SECONDS = 7 * 86_400L;

  private Aoristic() {}

  /// Weight per local hour of the week, Monday 00 first, of an event known to lie in `[from, to)`.
  /// The weights sum to one. A known moment, `from` equal to `to`, falls in a single cell.
  public static double[] hourOfWeek(Instant from, Instant to, ZoneId zone) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to %s is before from %s".formatted(to, from));
    }
    return weights(from.getEpochSecond(), to.getEpochSecond(), zone);
  }

  static double[] weights(long from, long to, ZoneId zone) {
    var weight = new double[LocalHours.WEEK];
    if (from == to) {
      weight[hourOf(from, zone)] = 1;
      return weight;
    }
    var seconds = seconds(from, to, zone);
    for (int h = 0; h < weight.length; h++) {
      weight[h] = seconds[h] / (double) (to - from);
    }
    return weight;
  }

  /// The local hour of the week of a moment.
  public static int hourOf(long second, ZoneId zone) {
    return LocalHours.hourOfWeek(second, LocalHours.offset(second, zone.getRules()));
  }

  /// Whole seconds of `[from, to)` in each local hour of the week. Between two changes of offset
  /// the clock is regular, so full weeks there give 3600 seconds to every cell.
  public static long[] seconds(long from, long to, ZoneId zone) {
    var seconds = new long[LocalHours.WEEK];
    var rules = zone.getRules();
    long at = from;
    while (at < to) {
      long end = Math.min(to, LocalHours.nextChange(at, rules));
      int offset = LocalHours.offset(at, rules);
      long weeks = (end - at) / WEEK_SECONDS;
      for (int h = 0; h < seconds.length; h++) {
        seconds[h] += 3600 * weeks;
      }
      at += weeks * WEEK_SECONDS;
      while (at < end) {
        long next = Math.min(end, at + 3600 - Math.floorMod(at + offset, 3600L));
        seconds[LocalHours.hourOfWeek(at, offset)] += next - at;
        at = next;
      }
    }
    return seconds;
  }
}
