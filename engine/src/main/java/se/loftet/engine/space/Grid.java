package se.loftet.engine.space;

import se.loftet.engine.Box;

/// A regular grid of square cells. Cells are numbered west to east, then south to north.
public record Grid(double west, double south, double cell, int columns, int rows) {
  public Grid {
    if (!(cell > 0) || columns < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "no grid has %d x %d cells of %s".formatted(columns, rows, cell));
    }
    if ((long) columns * rows > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("%d x %d cells are too many".formatted(columns, rows));
    }
  }

  /// As many whole cells as the window is wide and high, to the nearest number.
  public static Grid over(Box window, double cell) {
    return new Grid(
        window.west(),
        window.south(),
        cell,
        (int) Math.max(1, Math.rint(window.width() / cell)),
        (int) Math.max(1, Math.rint(window.height() / cell)));
  }

  public int size() {
    return columns * rows;
  }

  /// Easting of the centre of a column.
  public double eastOf(int column) {
    return west + (column + 0.5) * cell;
  }

  /// Northing of the centre of a row.
  public double northOf(int row) {
    return south + (row + 0.5) * cell;
  }

  /// The cell that holds a point, -1 outside. South and west borders belong to the cell.
  public int cellOf(double east, double north) {
    double column = Math.floor((east - west) / cell);
    double row = Math.floor((north - south) / cell);
    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside ? (int) (row * columns + column) : -1;
  }

  /// The same grid moved by half a cell both ways: hot spots that vanish on it are artefacts.
  public Grid shiftedByHalf() {
    return new Grid(west - cell / 2, south - cell / 2, cell, columns + 1, rows + 1);
  }

  /// The same area in cells twice as wide and high.
  public Grid doubled() {
    return new Grid(west, south, 2 * cell, (columns + 1) / 2, (rows + 1) / 2);
  }
}
