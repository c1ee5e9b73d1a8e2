package se.loftet.finding;

/// How the picture of a finding is drawn.
public enum Shape {
  /// Observed as a line, expected as a grey band.
  BAND,
  /// Hours by days, squares by size.
  HEAT,
  BARS,
  /// A point on its range, row by row.
  INTERVALS,
  /// Cells on a grid.
  MAP,
  /// Areas by their rate.
  AREAS,
  NONE
}
