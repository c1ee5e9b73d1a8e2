package se.loftet.engine.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/// Counts by two classifications. The sums of rows and columns and the grand total are published.
public final class CountTable {
  private final long[][] counts;
  private final int columns;

  /// The counts, row by row, all rows of the same length.
  public CountTable(List<long[]> rows) {
    counts = rows.stream().map(long[]::clone).toArray(long[][]::new);
    columns = counts.length == 0 ? 0 : counts[0].length;
    for (var row : counts) {
      if (row.length != columns) {
        throw new IllegalArgumentException("rows differ in length");
      }
      for (long count : row) {
        if (count < 0) {
          throw new IllegalArgumentException("count %d is below 0".formatted(count));
        }
      }
    }
  }

  /// Both tables' counts together, as of two partitions of the same persons' rows.
  public CountTable merge(CountTable other) {
    if (rows() != other.rows() || columns != other.columns) {
      throw new IllegalArgumentException("the tables have different rows or columns");
    }
    return new CountTable(
        IntStream.range(0, rows())
            .mapToObj(r ->
                IntStream.range(0, columns)
                    .mapToLong(c -> Math.addExact(counts[r][c], other.counts[r][c]))
                    .toArray())
            .toList());
  }

  /// Refuses a cell that lies outside.
  void check(Cell cell) {
    boolean inside =
        cell.row() >= 0 && cell.row() < rows() && cell.column() >= 0 && cell.column() < columns;
    if (!inside) {
      throw new IllegalArgumentException(
          "no cell %d %d in %d x %d".formatted(cell.row(), cell.column(), rows(), columns));
    }
  }

  public int rows() {
    return counts.length;
  }

  public int columns() {
    return columns;
  }

  public long at(int row, int column) {
    return counts[row][column];
  }

  public long at(Cell cell) {
    return counts[cell.row()][cell.column()];
  }

  /// All cells inside, row by row.
  public List<Cell> cells() {
    return IntStream.range(0, rows())
        .boxed()
        .flatMap(r -> IntStream.range(0, columns).mapToObj(c -> new Cell(r, c)))
        .toList();
  }
}
