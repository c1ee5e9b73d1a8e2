package se.loftet.finding;

import java.util.Comparator;
import java.util.stream.IntStream;
import se.loftet.dataset.EventTable;
import se.loftet.dataset.Flag;

/// The events asked about as columns, in an order that follows from what they are and not from how
/// they are stored.
///
/// @param from seconds since 1970, `EventTable.NO_TIME` where unknown; `to` likewise
/// @param east metres, `NaN` without a position
/// @param area code, blank without one
@SuppressWarnings("ArrayRecordComponent")
record Events(long[] from, long[] to, double[] east, double[] north, String[] area) {
  private static final long MICROS = 1_000_000;

  static Events of(Material material) {
    var table = material.events();
    int[] rows =
        IntStream.range(0, table.size())
            .filter(i -> material.inArea(area(table, i)))
            .filter(i -> !Flag.SUMMARY.in(table.flags()[i]))
            .boxed()
            .sorted(order(table))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Events(
        IntStream.of(rows).mapToLong(i -> seconds(table.startMicros()[i])).toArray(),
        IntStream.of(rows).mapToLong(i -> seconds(table.endMicros()[i])).toArray(),
        IntStream.of(rows).mapToDouble(i -> table.east()[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> table.north()[i]).toArray(),
        IntStream.of(rows).mapToObj(i -> area(table, i)).toArray(String[]::new));
  }

  private static Comparator<Integer> order(EventTable table) {
    return Comparator.<Integer>comparingLong(i -> table.startMicros()[i])
        .thenComparingLong(i -> table.endMicros()[i])
        .thenComparingDouble(i -> table.east()[i])
        .thenComparingDouble(i -> table.north()[i])
        .thenComparing(i -> area(table, i));
  }

  private static long seconds(long micros) {
    return micros == EventTable.NO_TIME ? micros : Math.floorDiv(micros, MICROS);
  }

  private static String area(EventTable table, int i) {
    return table.area()[i] < 0 ? "" : table.areas().get(table.area()[i]);
  }

  int size() {
    return from.length;
  }

  /// Those with a position and, if asked for, a time.
  Events placed(boolean timed) {
    int[] rows =
        IntStream.range(0, size())
            .filter(i -> !Double.isNaN(east[i]))
            .filter(i -> !timed || from[i] != EventTable.NO_TIME)
            .toArray();
    return new Events(
        IntStream.of(rows).mapToLong(i -> from[i]).toArray(),
        IntStream.of(rows).mapToLong(i -> to[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> east[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> north[i]).toArray(),
        IntStream.of(rows).mapToObj(i -> area[i]).toArray(String[]::new));
  }

  /// How many lie at the place where most do.
  int atOnePlace() {
    return IntStream.range(0, size())
        .boxed()
        .collect(
            java.util.stream.Collectors.groupingBy(
                i -> java.util.List.of(east[i], north[i]),
                java.util.stream.Collectors.summingInt(i -> 1)))
        .values()
        .stream()
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }
}
