package se.loftet.engine.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/// Which local hour of the week each stretch of elapsed time belongs to.
///
/// Time is cut into slots of equal length that never straddle a local hour: 3600 seconds where all
/// offsets of the zone are whole hours, otherwise their common divisor. Made once per range from
/// the zone rules, so that daylight saving needs no thought afterwards.
final class LocalHours {
  static final int WEEK = 168;

  /// 1970-01-01 was a Thursday; the week starts on Monday 00.
  private static final int EPOCH_HOUR_OF_WEEK = 72;

  private static final long YEAR_1900 = -2_208_988_800L;
  private static final long YEAR_2200 = 7_258_118_400L;
  private static final int MOST_SLOTS = 20_000_000;

  private final long origin;
  private final int slot;
  private final byte[] hourOfWeek;

  private LocalHours(long origin, int slot, byte[] hourOfWeek) {
    this.origin = origin;
    this.slot = slot;
    this.hourOfWeek = hourOfWeek;
  }

  /// A table for as much of `[from, to]`, both included, as lies in years that events come from.
  static LocalHours covering(long from, long to, ZoneId zone) {
    long first = Math.clamp(from, YEAR_1900, YEAR_2200);
    long last = Math.clamp(to, first, YEAR_2200);
    return table(first, last, zone.getRules());
  }

  private static LocalHours table(long from, long to, ZoneRules rules) {
    int slot = slot(from, to, rules);
    if ((to - from) / slot > MOST_SLOTS) {
      return table(Math.max(from, 0), Math.clamp(to, 0, YEAR_2200 / 2), rules);
    }
    long origin = Math.floorDiv(from, slot) * slot;
    var hours = new byte[Math.toIntExact(Math.floorDiv(to - origin, slot) + 1)];
    int filled = 0;
    while (filled < hours.length) {
      long at = origin + (long) filled * slot;
      long end = Math.min(nextChange(at, rules), origin + (long) hours.length * slot);
      int last = (int) ((end - origin + slot - 1) / slot);
      fill(hours, filled, last, secondOfWeek(at, offset(at, rules)), slot);
      filled = last;
    }
    return new LocalHours(origin, slot, hours);
  }

  private static int slot(long from, long to, ZoneRules rules) {
    int slot = gcd(3600, offset(from, rules));
    for (long at = nextChange(from, rules); at <= to; at = nextChange(at, rules)) {
      slot = gcd(gcd(slot, offset(at, rules)), (int) Math.floorMod(at, 3600L));
    }
    return slot;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, Math.abs(a % b));
  }

  private static void fill(byte[] hours, int first, int last, int secondOfWeek, int slot) {
    int second = secondOfWeek;
    for (int k = first; k < last; k++) {
      hours[k] = (byte) (second / 3600);
      second += slot;
      second -= second >= WEEK * 3600 ? WEEK * 3600 : 0;
    }
  }

  static int hourOfWeek(long second, int offset) {
    return secondOfWeek(second, offset) / 3600;
  }

  private static int secondOfWeek(long second, int offset) {
    return (int) Math.floorMod(second + offset + EPOCH_HOUR_OF_WEEK * 3600L, WEEK * 3600L);
  }

  static int offset(long second, ZoneRules rules) {
    return rules.getOffset(instant(second)).getTotalSeconds();
  }

  /// Moments before and after all time are its first and last one.
  private static Instant instant(long second) {
    return Instant.ofEpochSecond(
        Math.clamp(second, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
  }

  /// The first second after `second` with another offset, or the end of time.
  static long nextChange(long second, ZoneRules rules) {
    var next = rules.nextTransition(instant(second));
    return next == null ? Long.MAX_VALUE : next.toEpochSecond();
  }

  long origin() {
    return origin;
  }

  /// Whether the second has a slot.
  boolean covers(long second) {
    return second >= origin && second - origin < (long) slot * hourOfWeek.length;
  }

  int slotSeconds() {
    return slot;
  }

  int size() {
    return hourOfWeek.length;
  }

  int hourOfWeek(int slotIndex) {
    return Byte.toUnsignedInt(hourOfWeek[slotIndex]);
  }
}
