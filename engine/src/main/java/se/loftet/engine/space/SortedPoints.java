package se.loftet.engine.space;

import java.util.stream.IntStream;

/// Points by the cell of a grid, row by row, equal coordinates merged into one point.
///
/// Rows reach beyond the grid by `margin` cells; points further away are left out. Points west or
/// east of the grid are kept with its outermost columns. Sorted by counting, first by row and then
/// by column within a row, which fits the cache; points of a cell keep their order, and a merged
/// point stands where its first one stood.
final class SortedPoints {
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
    var row = new int[points.size()];
    start = new int[rows + 1];
    for (int i = 0; i < row.length; i++) {
      int r = cells(points.north(i) - grid.south(), grid.cell()) + margin;
      row[i] = r >= 0 && r < rows ? r : rows;
    }
    var byRow = rowByRow(points, row, rows);
    east = new double[byRow.size()];
    north = new double[byRow.size()];
    weight = new double[byRow.size()];
    var order = new RowOrder(grid.columns());
    var places = new CellPlaces(east, north);
    for (int r = 0; r < rows; r++) {
      int first = start[r];
      start[r] = size;
      merge(byRow, first, start[r + 1] - first, order, places);
    }
    start[rows] = size;
  }

  /// The points of the rows, and where each row starts among them. What lies in row `rows` is left
  /// out.
  private Points rowByRow(Points points, int[] row, int rows) {
    var next = new int[rows + 2];
    for (int r : row) {
      next[r + 1]++;
    }
    for (int r = 0; r < rows; r++) {
      next[r + 1] += next[r];
    }
    System.arraycopy(next, 0, start, 0, rows + 1);
    int kept = start[rows];
    var easts = new double[kept];
    var norths = new double[kept];
    var weights = new double[kept];
    for (int i = 0; i < row.length; i++) {
      if (row[i] < rows) {
        int at = next[row[i]]++;
        easts[at] = points.east(i);
        norths[at] = points.north(i);
        weights[at] = points.weight(i);
      }
    }
    return new Points(easts, norths, weights);
  }

  /// One row of `n` points, cell by cell.
  private void merge(Points byRow, int first, int n, RowOrder order, CellPlaces places) {
    var column = order.columns(n);
    for (int k = 0; k < n; k++) {
      column[k] = column(byRow.east(first + k));
    }
    var sorted = order.sort(n);
    int k = 0;
    while (k < n) {
      int end = order.end(column[sorted[k]]);
      places.begin(size, end - k);
      for (; k < end; k++) {
        add(byRow, first + sorted[k], places);
      }
    }
  }

  private void add(Points points, int i, CellPlaces places) {
    int place = places.find(points.east(i), points.north(i), size);
    if (place == size) {
      east[place] = points.east(i);
      north[place] = points.north(i);
      size++;
    }
    weight[place] += points.weight(i);
  }

  private int column(double atEast) {
    return Math.clamp(cells(atEast - grid.west(), grid.cell()), 0, grid.columns() - 1);
  }

  private static int cells(double length, double cell) {
    return (int) Math.floor(Math.clamp(length / cell, -1e9, 1e9));
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
