package se.loftet.engine.space;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.loftet.engine.RefusedRow;

/// Values on the cells of a grid, of which some may not exist (water, outside the municipality).
///
/// Cells are given by column and row in any order; the rest of the bounding rectangle is holes.
public final class CellMap {
  private static final int HOLE = -1;
  private static final double MOST = 1e70;

  private final double[] value;
  private final int[] column;
  private final int[] row;
  private final int[] index;
  private final int columns;
  private final int rows;

  public CellMap(int[] column, int[] row, double[] value) {
    if (column.length != row.length || column.length != value.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    int west = Arrays.stream(column).min().orElse(0);
    int south = Arrays.stream(row).min().orElse(0);
    this.column = Arrays.stream(column).map(c -> c - west).toArray();
    this.row = Arrays.stream(row).map(r -> r - south).toArray();
    this.columns = Arrays.stream(this.column).max().orElse(0) + 1;
    this.rows = Arrays.stream(this.row).max().orElse(0) + 1;
    this.value = value.clone();
    index = new int[Math.multiplyExact(columns, rows)];
    Arrays.fill(index, HOLE);
    for (int i = 0; i < value.length; i++) {
      int at = this.row[i] * columns + this.column[i];
      if (index[at] != HOLE) {
        throw new IllegalArgumentException(
            "cell %d %d is given twice".formatted(column[i], row[i]));
      }
      index[at] = i;
    }
  }

  /// A rectangle without holes: values west to east, then south to north.
  public static CellMap full(int columns, int rows, double[] value) {
    var column = IntStream.range(0, value.length).map(k -> k % columns).toArray();
    var row = IntStream.range(0, value.length).map(k -> k / columns).toArray();
    if (value.length != (long) columns * rows) {
      throw new IllegalArgumentException(
          "%d values for %d x %d cells".formatted(value.length, columns, rows));
    }
    return new CellMap(column, row, value);
  }

  public int size() {
    return value.length;
  }

  /// Refuses a map on which a cell has no value, or one too large for fourth powers.
  void check() {
    check(value);
  }

  static void check(double[] value) {
    for (int i = 0; i < value.length; i++) {
      if (!Double.isFinite(value[i])) {
        throw new IllegalArgumentException("cell %d has no value".formatted(i));
      }
      if (Math.abs(value[i]) > MOST) {
        throw new RefusedRow(i, "x", "cell %d: %s is too large".formatted(i, value[i]));
      }
    }
  }

  double value(int cell) {
    return value[cell];
  }

  double[] values() {
    return value;
  }

  /// The cell so many columns and rows away, -1 for a hole or beyond the border.
  int neighbour(int cell, int columnsAway, int rowsAway) {
    int c = column[cell] + columnsAway;
    int r = row[cell] + rowsAway;
    boolean inside = c >= 0 && c < columns && r >= 0 && r < rows;
    return inside ? index[r * columns + c] : HOLE;
  }
}
