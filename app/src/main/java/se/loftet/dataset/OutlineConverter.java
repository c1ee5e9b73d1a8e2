package se.loftet.dataset;

import org.jspecify.annotations.Nullable;
import se.loftet.reading.Row;

/// Rows that are areas, or places given as points.
record OutlineConverter(Columns columns, Grid grid) implements Converter {
  @Override
  public Verdict convert(Row row, Intake intake) {
    var shape = row.shape();
    if (shape == null || shape.isEmpty()) {
      return Verdict.held(Reason.NO_SHAPE);
    }
    var moved = grid.degrees(shape);
    var box = moved.getEnvelopeInternal();
    if (!Double.isFinite(box.getArea())
        || box.isNull()
        || box.getMinX() < -180
        || box.getMaxY() > 90) {
      return Verdict.held(Reason.BROKEN_SHAPE);
    }
    intake.outline(
        new Outline(
            row.line(),
            orNull(columns.cell(row, ColumnRole.AREA)),
            orNull(columns.cell(row, ColumnRole.AREA_NAME)),
            moved,
            columns.detail(row)));
    return Verdict.IN;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
