package se.loftet.dataset;

import se.loftet.reading.Format;
import se.loftet.reading.Row;

/// What every row is asked before its cells are read.
record RowCheck(Columns columns, Format format, Converter next) implements Converter {
  @Override
  public Verdict convert(Row row, Intake intake) {
    if (columns.repeated(row)) {
      return Verdict.passed(SkipRule.REPEATED_HEADER);
    }
    if (broken(row)) {
      return Verdict.held(Reason.BROKEN_TEXT);
    }
    if (wrongWidth(row)) {
      return Verdict.held(Reason.WRONG_WIDTH);
    }
    return next.convert(row, intake);
  }

  private static boolean broken(Row row) {
    for (var cell : row.cells()) {
      if (cell != null && (cell.indexOf('\ufffd') >= 0 || cell.indexOf('\u0000') >= 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean wrongWidth(Row row) {
    int width = columns.names.size();
    for (int i = width; i < row.cells().length; i++) {
      if (!row.cell(i).isEmpty()) {
        return true;
      }
    }
    return format == Format.CSV && row.cells().length < width;
  }
}
