package se.loftet.engine;

/// A figure as it may be shown: the estimate, or why there is none, and how it came about.
public record SourcedFigure(Figure figure, Provenance provenance) {
  /// An estimate from `n` observations; undefined for `reason` where the value is no number.
  public static SourcedFigure of(
      double value, Interval interval, long n, Figure.Reason reason, Provenance provenance) {
    return Double.isNaN(value)
        ? new SourcedFigure(new Figure.Undefined(reason), provenance)
        : new SourcedFigure(new Figure.Estimate(value, interval, n), provenance);
  }

  public static SourcedFigure undefined(Figure.Reason reason, Provenance provenance) {
    return new SourcedFigure(new Figure.Undefined(reason), provenance);
  }
}
