package se.loftet.engine.space;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Points by the cell of a grid, row by row, equal coordinates merged into one point.
///
/// Rows reach beyond the grid by `margin` cells; points further away are left out. Points west or
/// east of the grid are kept with its outermost columns.
final class SortedPoints {
  /// Up to so many points of a cell are compared with each other instead of sorted.
  private static final int FEW = 24;

  private final int margin;
  private final Grid grid;
  private final int[] start;
  private final double[] east;
  private final double[] north;
  private final double[] weight;
  private int size;

  SortedPoints(Points points, Grid grid, int margin) {
    this.margin = margin;
    this.grid = grid;
    int rows = grid.rows() + 2 * margin;
    var column = new int[points.size()];
    var row = new int[points.size()];
    var near = new int[points.size()];
    int count = 0;
    for (int i = 0; i < points.size(); i++) {
      column[i] = column(points.east(i));
      row[i] = cells(points.north(i) - grid.south(), grid.cell()) + margin;
      near[count] = i;
      count += row[i] >= 0 && row[i] < rows ? 1 : 0;
    }
    var order = byKey(Arrays.copyOf(near, count), column, grid.columns());
    order = byKey(order, row, rows);
    east = new double[count];
    north = new double[count];
    weight = new double[count];
    start = new int[rows + 1];
    int done = 0;
    for (int r = 0; r < rows; r++) {
      start[r] = size;
      while (done < count && row[order[done]] == r) {
        int first = done;
        while (done < count
            && row[order[done]] == r
            && column[order[done]] == column[order[first]]) {
          done++;
        }
        cell(points, order, first, done);
      }
    }
    start[rows] = size;
  }

  private int column(double atEast) {
    return Math.clamp(cells(atEast - grid.west(), grid.cell()), 0, grid.columns() - 1);
  }

  private static int cells(double length, double cell) {
    return (int) Math.floor(Math.clamp(length / cell, -1e9, 1e9));
  }

  /// Counting sort; rows with equal keys keep their order.
  private static int[] byKey(int[] items, int[] key, int keys) {
    var next = new int[keys + 1];
    for (int i : items) {
      next[key[i] + 1]++;
    }
    for (int k = 1; k <= keys; k++) {
      next[k] += next[k - 1];
    }
    var order = new int[items.length];
    for (int i : items) {
      order[next[key[i]]++] = i;
    }
    return order;
  }

  private void cell(Points points, int[] order, int from, int to) {
    boolean sorted = to - from > FEW;
    if (sorted) {
      var places =
          Comparator.comparingDouble((Integer i) -> points.east(i))
              .thenComparingDouble(i -> points.north(i));
      var cell = IntStream.range(from, to).mapToObj(k -> order[k]).sorted(places).toList();
      for (int k = from; k < to; k++) {
        order[k] = cell.get(k - from);
      }
    }
    int first = size;
    for (int k = from; k < to; k++) {
      add(points, order[k], sorted ? Math.max(first, size - 1) : first);
    }
  }

  /// Adds a point to the place that has its coordinates, looked for from `first` on.
  private void add(Points points, int i, int first) {
    int place = first;
    while (place < size && !(east[place] == points.east(i) && north[place] == points.north(i))) {
      place++;
    }
    east[place] = points.east(i);
    north[place] = points.north(i);
    weight[place] += points.weight(i);
    size = Math.max(size, place + 1);
  }

  /// The first point of a row of the grid; rows run from `-margin`.
  int start(int row) {
    return start[Math.clamp((long) row + margin, 0, start.length - 1)];
  }

  /// How many points are left after merging.
  int size() {
    return size;
  }

  /// The column of a point, that of the border for those beside the grid.
  int column(int i) {
    return column(east[i]);
  }

  double east(int i) {
    return east[i];
  }

  double north(int i) {
    return north[i];
  }

  double weight(int i) {
    return weight[i];
  }

  /// The mean of the weights' sizes.
  double meanWeight() {
    return IntStream.range(0, size).mapToDouble(i -> Math.abs(weight[i])).average().orElse(0);
  }

  Points select(int[] places) {
    return new Points(
        IntStream.of(places).mapToDouble(i -> east[i]).toArray(),
        IntStream.of(places).mapToDouble(i -> north[i]).toArray(),
        IntStream.of(places).mapToDouble(i -> weight[i]).toArray());
  }
}
