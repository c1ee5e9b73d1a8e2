package se.loftet.analysis;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import se.loftet.engine.EventTable;

/// Columns of events as the engine wants them.
final class Rows {
  private Rows() {}

  /// Moments in ISO 8601 as seconds since 1970, empty ones as [EventTable#MISSING]. A time without
  /// offset is local; in the hour repeated in autumn it means the first one.
  static long[] seconds(Csv rows, String column, ZoneId zone) {
    var text = rows.text(column);
    var seconds = new long[text.length];
    for (int i = 0; i < text.length; i++) {
      seconds[i] = second(rows, column, i, text[i].strip(), zone);
    }
    return seconds;
  }

  private static long second(Csv rows, String column, int i, String text, ZoneId zone) {
    if (text.isEmpty() || text.equals("NA")) {
      return EventTable.MISSING;
    }
    try {
      boolean hasOffset = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10;
      return hasOffset
          ? OffsetDateTime.parse(text).toEpochSecond()
          : LocalDateTime.parse(text).atZone(zone).toEpochSecond();
    } catch (DateTimeException _) {
      throw rows.bad(i, column, "a moment such as 2024-03-04T10:15:00+01:00, not '" + text + "'");
    }
  }
}
