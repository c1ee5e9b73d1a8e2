package se.loftet.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events by column, for analyses: row `i` of every array belongs together. They stand in the order
/// that `EventOrder` gives them by the areas they state.
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

  /// The area a row states, blank without one.
  public String stated(int row) {
    return area[row] < 0 ? "" : areas.get(area[row]);
  }

  /// Some of the rows, in the order given.
  EventTable picked(int[] rows) {
    int n = rows.length;
    var picked =
        new EventTable(
            n,
            new long[n],
            new long[n],
            new double[n],
            new double[n],
            new int[n],
            new int[n],
            new int[n],
            categories,
            areas);
    for (int i = 0; i < n; i++) {
      int row = rows[i];
      picked.startMicros[i] = startMicros[row];
      picked.endMicros[i] = endMicros[row];
      picked.east[i] = east[row];
      picked.north[i] = north[row];
      picked.category[i] = category[row];
      picked.area[i] = area[row];
      picked.flags[i] = flags[row];
    }
    return picked;
  }

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

    /// Those of a table that are chosen.
    EventTable of(EventTable table) {
      long first = from == null ? Long.MIN_VALUE : micros(from);
      long last = to == null ? Long.MAX_VALUE : micros(to);
      var wanted = wanted(table.categories(), categories);
      var within = wanted(table.areas(), areas);
      int[] rows =
          java.util.stream.IntStream.range(0, table.size())
              .filter(i -> wanted == null || (table.category[i] >= 0 && wanted[table.category[i]]))
              .filter(i -> within == null || (table.area[i] >= 0 && within[table.area[i]]))
              .filter(i -> inTime(table.startMicros[i], first, last))
              .toArray();
      return rows.length == table.size() ? table : table.picked(rows);
    }

    private boolean inTime(long start, long first, long last) {
      return (from == null && to == null) || (start != NO_TIME && start >= first && start < last);
    }

    private static boolean @Nullable [] wanted(List<String> words, @Nullable List<String> some) {
      if (some == null) {
        return null;
      }
      var wanted = new boolean[words.size()];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = some.contains(words.get(i));
      }
      return wanted;
    }

    private static long micros(java.time.Instant moment) {
      return java.time.temporal.ChronoUnit.MICROS.between(java.time.Instant.EPOCH, moment);
    }
  }
}
