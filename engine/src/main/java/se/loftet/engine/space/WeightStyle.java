package se.loftet.engine.space;

/// How neighbours are weighted.
public enum WeightStyle {
  /// One each.
  BINARY,
  /// One divided by the number of neighbours, so that rows sum to one.
  ROW_STANDARDISED;

  /// The weight of each of `neighbours`.
  double weight(int neighbours) {
    return switch (this) {
      case BINARY -> 1;
      case ROW_STANDARDISED -> neighbours > 0 ? 1.0 / neighbours : 0;
    };
  }
}
