package se.loftet.finding;

/// How the picture of a finding is drawn.
public enum Shape {
  /// Observed as a line, expected as a grey band.
  BAND,
  NONE
}
