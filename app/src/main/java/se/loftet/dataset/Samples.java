package se.loftet.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.loftet.reading.Row;
import se.loftet.reading.Table;

/// The first rows of a table, to guess from.
record Samples(List<String> columns, List<Row> rows) {
  private static final int MOST = 500;

  static Samples of(Table table) throws IOException {
    var rows = new ArrayList<Row>();
    table.rows(row -> rows.add(row) && rows.size() < MOST);
    return new Samples(table.columns(), rows);
  }

  /// The cells of a column that say something.
  Stream<String> cells(String column) {
    int at = columns.indexOf(column);
    return rows.stream()
        .map(row -> row.cell(at))
        .filter(cell -> !cell.isEmpty() && !cell.equals("NA"));
  }

  /// Whether more than half of the cells that say something are such.
  boolean mostly(String column, Predicate<String> fits) {
    var filled = cells(column).toList();
    return !filled.isEmpty() && filled.stream().filter(fits).count() * 2 > filled.size();
  }
}
