package se.loftet.dataset;

import java.util.Arrays;

/// Puts rows of events into the order that follows from what they are and not from how they are
/// stored: start, end, east, north, area. Sorted by numbers first, and by the rest only where whole
/// seconds are the same.
public final class EventOrder {
  private static final int ROW_BITS = 24;
  private static final int FEW = 64;
  private static final long MICROS = 1_000_000;

  private EventOrder() {}

  /// The table in the order of its events and the areas they state.
  static EventTable ordered(EventTable table) {
    var areas = new String[table.size()];
    var rows = new int[table.size()];
    for (int i = 0; i < rows.length; i++) {
      areas[i] = table.stated(i);
      rows[i] = i;
    }
    return table.picked(of(table, areas, rows));
  }

  /// The rows in order.
  ///
  /// @param areas of every row of the table
  public static int[] of(EventTable table, String[] areas, int[] rows) {
    if (rows.length >= 1 << ROW_BITS) {
      return slowly(table, areas, rows);
    }
    var keys = new long[rows.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = second(table, rows[i]) << ROW_BITS | i;
    }
    Arrays.parallelSort(keys);
    var sorted = new int[rows.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = rows[(int) (keys[i] & (1 << ROW_BITS) - 1)];
    }
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && keys[to] >> ROW_BITS == keys[from] >> ROW_BITS) {
        to++;
      }
      ties(table, areas, sorted, from, to);
      from = to;
    }
    return sorted;
  }

  /// Small enough to be moved; what has no time comes first.
  private static long second(EventTable table, int row) {
    long micros = table.startMicros()[row];
    return micros == EventTable.NO_TIME ? -(1L << 38) : Math.floorDiv(micros, MICROS);
  }

  private static void ties(EventTable table, String[] areas, int[] rows, int from, int to) {
    if (to - from <= FEW) {
      few(table, areas, rows, from, to);
    } else {
      var some = new Integer[to - from];
      Arrays.setAll(some, i -> rows[from + i]);
      Arrays.sort(some, (one, other) -> compare(table, areas, one, other));
      for (int i = 0; i < some.length; i++) {
        rows[from + i] = some[i];
      }
    }
  }

  /// Put in their places one by one, without an object for each.
  private static void few(EventTable table, String[] areas, int[] rows, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      int at = i;
      for (; at > from && compare(table, areas, rows[at - 1], row) > 0; at--) {
        rows[at] = rows[at - 1];
      }
      rows[at] = row;
    }
  }

  private static int[] slowly(EventTable table, String[] areas, int[] rows) {
    return Arrays.stream(rows)
        .boxed()
        .sorted((one, other) -> compare(table, areas, one, other))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int compare(EventTable table, String[] areas, int one, int other) {
    int first = Long.compare(table.startMicros()[one], table.startMicros()[other]);
    if (first == 0) {
      first = Long.compare(table.endMicros()[one], table.endMicros()[other]);
    }
    if (first == 0) {
      first = Double.compare(table.east()[one], table.east()[other]);
    }
    if (first == 0) {
      first = Double.compare(table.north()[one], table.north()[other]);
    }
    return first == 0 ? areas[one].compareTo(areas[other]) : first;
  }
}
