package se.loftet.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/// Local times of one zone as instants. Remembers the days on which the clock is not moved: a
/// million events fall on a few thousand days.
final class LocalTimes {
  private static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int DAYS = 202 * 366;
  private final ZoneRules rules;
  private final @Nullable ZoneOffset[] usual = new ZoneOffset[DAYS];
  private final boolean[] asked = new boolean[DAYS];

  LocalTimes(ZoneId zone) {
    rules = zone.getRules();
  }

  /// How many instants the time may mean: one, none where the clock was put forward, two where it
  /// was put back.
  int meanings(LocalDateTime time) {
    return usual(time) != null ? 1 : rules.getValidOffsets(time).size();
  }

  Instant instant(LocalDateTime time) {
    var offset = usual(time);
    return time.toInstant(offset == null ? rules.getOffset(time) : offset);
  }

  /// The offset of a day that has one; null on others and in distant years.
  private @Nullable ZoneOffset usual(LocalDateTime time) {
    long day = time.toLocalDate().toEpochDay() - FIRST;
    if (day < 0 || day >= DAYS) {
      return null;
    }
    int at = (int) day;
    if (!asked[at]) {
      usual[at] = only(time.toLocalDate());
      asked[at] = true;
    }
    return usual[at];
  }

  private @Nullable ZoneOffset only(LocalDate day) {
    var start = day.atStartOfDay();
    var offsets = rules.getValidOffsets(start);
    if (offsets.size() != 1) {
      return null;
    }
    var next = rules.nextTransition(start.toInstant(offsets.getFirst()));
    var end = day.plusDays(1).atStartOfDay();
    boolean moved =
        next != null
            && (next.getDateTimeBefore().isBefore(end) || next.getDateTimeAfter().isBefore(end));
    return moved ? null : offsets.getFirst();
  }
}
