package se.loftet.engine.regression;

import se.loftet.engine.Figure;

/// A fitted model, or the reason why there is none.
public sealed interface FitResult permits CountFit, FitResult.NoFit {
  /// Nothing could be fitted: no rows, or columns that explain each other.
  record NoFit(Figure.Reason reason) implements FitResult {}

  /// The fit, for callers whose input cannot fail to have one.
  default CountFit orThrow() {
    return switch (this) {
      case CountFit fit -> fit;
      case NoFit none -> throw new IllegalStateException("no fit: " + none.reason());
    };
  }
}
