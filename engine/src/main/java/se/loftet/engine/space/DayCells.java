package se.loftet.engine.space;

import java.util.Arrays;

/// Events in square cells a third as wide as the reach, and by day within a cell.
///
/// What may lie within reach of a cell's events is then a run of cells in each of seven rows, and
/// of those the events of some days are a run of their cell. `west` to `south` is where the cells
/// begin; far outliers make wider cells, not more of them, so that there are never many more cells
/// than events.
final class DayCells {
  private static final int TO_REACH = 3;

  /// Cells are so much wider than they need be, that rounding cannot put a neighbour further away.
  private static final double SLACK = 1 + 1e-6;

  final double[] east;
  final double[] north;
  final int[] day;
  final int columns;
  final int rows;
  private final int[] start;
  private final double size;
  private final double reach;

  /// `padding` more places than events, without coordinates, at the end of the columns.
  DayCells(double[] east, double[] north, int[] day, double reach, int padding) {
    int n = day.length;
    double west = Arrays.stream(east).min().orElse(0);
    double south = Arrays.stream(north).min().orElse(0);
    double width = Arrays.stream(east).max().orElse(0) - west;
    double height = Arrays.stream(north).max().orElse(0) - south;
    double fewest = Math.max(Math.sqrt(width * height / Math.max(1, n)) / 4, 1e-300);
    double longest = Math.max(width, height) / Math.max(1, n);
    this.reach = reach;
    size = Math.max(Math.max(reach / TO_REACH * SLACK, fewest), longest);
    columns = Double.isInfinite(size) ? 1 : (int) (width / size) + 1;
    rows = Double.isInfinite(size) ? 1 : (int) (height / size) + 1;
    this.east = new double[n + padding];
    this.north = new double[n + padding];
    this.day = new int[n];
    Arrays.fill(this.east, Double.NaN);
    start = new int[columns * rows + 1];
    var cell = new int[n];
    for (int i = 0; i < n; i++) {
      int row = (int) ((north[i] - south) / size);
      cell[i] = row * columns + (int) ((east[i] - west) / size);
      start[cell[i] + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    var next = start.clone();
    for (long item : byDay(day)) {
      int i = (int) item;
      int at = next[cell[i]]++;
      this.east[at] = east[i];
      this.north[at] = north[i];
      this.day[at] = day[i];
    }
  }

  /// Day and number of each event in one number, sorted.
  private static long[] byDay(int[] day) {
    var items = new long[day.length];
    Arrays.setAll(items, i -> (long) day[i] << Integer.SIZE | i);
    Arrays.sort(items);
    return items;
  }

  int start(int cell) {
    return start[cell];
  }

  int end(int cell) {
    return start[cell + 1];
  }

  /// How many rows of cells to either side may hold neighbours.
  int rowsAround() {
    return (int) Math.min(rows - 1, Math.ceil(reach / size));
  }

  /// How many columns to either side may, so many rows away.
  int columnsAround(int rowsAway) {
    double least = Math.max(0, Math.abs(rowsAway) - 1) * size;
    double most = Math.sqrt(Math.max(0, reach * reach - least * least)) * SLACK;
    return (int) Math.min(columns - 1, Math.floor(most / size) + 1);
  }
}
