package se.loftet.engine;

/// One figure with what is needed to judge it, or the reason why there is none.
public sealed interface Figure {
  /// An estimate from `n` observations with its interval.
  record Estimate(double value, Interval interval, long n) implements Figure {
    public Estimate {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("an undefined estimate must say why: use Undefined");
      }
    }
  }

  /// Nothing can be said, and why. Never shown as 0.
  record Undefined(Reason reason) implements Figure {}

  /// Why a figure does not exist.
  enum Reason {
    NO_OBSERVATIONS,
    TOO_FEW_OBSERVATIONS,
    ALL_MISSING,
    NO_VARIATION,
    DIVISION_BY_ZERO,
    NO_NEIGHBOURS,
    UNBOUNDED,
    DID_NOT_CONVERGE
  }

  /// The number, or `NaN` where there is none.
  default double orNaN() {
    return switch (this) {
      case Estimate estimate -> estimate.value();
      case Undefined _ -> Double.NaN;
    };
  }
}
