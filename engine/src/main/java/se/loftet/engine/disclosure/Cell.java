package se.loftet.engine.disclosure;

/// A cell inside a table, row and column counted from 0.
public record Cell(int row, int column) implements Comparable<Cell> {
  @Override
  public int compareTo(Cell other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }
}
