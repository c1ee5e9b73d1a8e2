package se.loftet.dataset;

import java.util.EnumSet;
import java.util.Set;
import se.loftet.dataset.DataKind.Shape;

/// What a column is taken for.
public enum ColumnRole {
  /// Kept beside the row, not interpreted.
  DETAIL,
  /// Not kept.
  LEFT_OUT,
  ID,
  AREA,
  AREA_NAME,
  PERIOD,
  YEAR,
  MONTH,
  DAY,
  HOUR,
  MINUTE,
  STARTS,
  STARTS_TIME,
  ENDS,
  ENDS_TIME,
  REPORTED,
  /// The heading of a police event: day, time, type and place in one text.
  HEADING,
  CATEGORY,
  SUBGROUP,
  /// Numbers; the name of the column may hold period, category or measure.
  VALUE,
  STATE,
  EAST,
  NORTH,
  /// Latitude and longitude in one text.
  POSITION;

  private static final Set<ColumnRole> FIGURES =
      EnumSet.of(LEFT_OUT, AREA, AREA_NAME, PERIOD, YEAR, MONTH, CATEGORY, SUBGROUP, VALUE, STATE);
  private static final Set<ColumnRole> AREAS = EnumSet.of(DETAIL, LEFT_OUT, AREA, AREA_NAME);
  private static final Set<ColumnRole> RECORDS = EnumSet.of(DETAIL, LEFT_OUT, ID);

  /// The roles that mean something for rows kept so.
  public static Set<ColumnRole> of(Shape shape) {
    return switch (shape) {
      case FIGURES -> EnumSet.copyOf(FIGURES);
      case AREAS -> EnumSet.copyOf(AREAS);
      case RECORDS -> EnumSet.copyOf(RECORDS);
      case EVENTS -> EnumSet.complementOf(EnumSet.of(PERIOD, VALUE, STATE, SUBGROUP));
    };
  }
}
