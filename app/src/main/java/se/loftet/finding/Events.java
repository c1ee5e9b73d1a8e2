package se.loftet.finding;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.loftet.dataset.EventOrder;
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
    var areas = areas(material, table);
    int[] rows = ordered(material, table, areas);
    var from = new long[rows.length];
    var to = new long[rows.length];
    var east = new double[rows.length];
    var north = new double[rows.length];
    var area = new String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      from[i] = seconds(table.startMicros()[row]);
      to[i] = seconds(table.endMicros()[row]);
      east[i] = table.east()[row];
      north[i] = table.north()[row];
      area[i] = areas[row];
    }
    return new Events(from, to, east, north, area);
  }

  /// The table is in order by the areas that events state.
  private static int[] ordered(Material material, EventTable table, String[] areas) {
    int[] kept = kept(material, table, areas);
    return material.districts() == null ? kept : EventOrder.of(table, areas, kept);
  }

  private static int[] kept(Material material, EventTable table, String[] areas) {
    return IntStream.range(0, table.size())
        .filter(i -> material.inArea(areas[i]) && !Flag.SUMMARY.in(table.flags()[i]))
        .toArray();
  }

  /// The area of every event: the one it states, or the one of the question it lies in.
  static String[] areas(Material material, EventTable table) {
    var districts = material.districts();
    var areas = new String[table.size()];
    for (int i = 0; i < areas.length; i++) {
      var stated = table.stated(i);
      areas[i] =
          districts == null ? stated : districts.of(stated, table.east()[i], table.north()[i]);
    }
    return areas;
  }

  private static long seconds(long micros) {
    return micros == EventTable.NO_TIME ? micros : Math.floorDiv(micros, MICROS);
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
    if (rows.length == size()) {
      return this;
    }
    var some =
        new Events(
            new long[rows.length],
            new long[rows.length],
            new double[rows.length],
            new double[rows.length],
            new String[rows.length]);
    for (int i = 0; i < rows.length; i++) {
      some.from[i] = from[rows[i]];
      some.to[i] = to[rows[i]];
      some.east[i] = east[rows[i]];
      some.north[i] = north[rows[i]];
      some.area[i] = area[rows[i]];
    }
    return some;
  }

  /// How many lie at the place where most do.
  int atOnePlace() {
    var spots = new long[size()];
    for (int i = 0; i < spots.length; i++) {
      spots[i] =
          Double.doubleToLongBits(east[i] + 0.0) * 0x9E3779B97F4A7C15L
              ^ Long.rotateLeft(Double.doubleToLongBits(north[i] + 0.0) * 0xC2B2AE3D27D4EB4FL, 32);
    }
    Arrays.sort(spots);
    int most = 0;
    for (int i = 0, since = 0; i < spots.length; i++) {
      since = spots[i] == spots[since] ? since : i;
      most = Math.max(most, i - since + 1);
    }
    return most;
  }
}
