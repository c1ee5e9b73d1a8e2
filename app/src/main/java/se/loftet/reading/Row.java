package se.loftet.reading;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One row of a file: its line or number in it, its cells by column, and its shape if it has one.
@SuppressWarnings("ArrayRecordComponent")
public record Row(long line, @Nullable String[] cells, @Nullable Geometry shape) {
  /// The cell of a column without blanks around it; blank when it is missing or past the end.
  public String cell(int column) {
    var cell = column >= 0 && column < cells.length ? cells[column] : null;
    return cell == null ? "" : Cells.stripped(cell);
  }

  /// How many cells say something.
  public int filled() {
    int filled = 0;
    for (int i = 0; i < cells.length; i++) {
      filled += cell(i).isEmpty() ? 0 : 1;
    }
    return filled;
  }
}
