package se.loftet.reading;

import java.util.List;

/// A small table that was read whole.
record HeldTable(Found found, List<String> columns, List<Row> held) implements Table {
  @Override
  public void rows(RowSink sink) {
    for (var row : held) {
      if (!sink.take(row)) {
        return;
      }
    }
  }
}
