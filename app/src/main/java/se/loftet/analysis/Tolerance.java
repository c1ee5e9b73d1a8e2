package se.loftet.analysis;

/// How close a computed value must be to its reference.
sealed interface Tolerance {
  /// `|x - ref| <= share * max(|ref|, floor)`.
  record Relative(double share, double floor) implements Tolerance {}

  record Absolute(double allowed) implements Tolerance {}

  /// Relative to the largest absolute reference value of the whole column.
  record OfLargest(double share) implements Tolerance {}

  /// Two Monte Carlo p-values of so many draws, see the rule in the oracles' README.
  record MonteCarlo(long draws, long referenceDraws) implements Tolerance {}

  /// Must be computed but is not compared here: it hangs on random numbers or free choices.
  record Informative(String why) implements Tolerance {}

  /// The same value.
  static Tolerance equal() {
    return new Absolute(0);
  }

  /// For exact methods: differences below 1e-12 of one do not count.
  static Tolerance exact(double share) {
    return new Relative(share, 1e-12);
  }

  /// For fitted models: differences below 1e-8 of one do not count.
  static Tolerance fitted(double share) {
    return new Relative(share, 1e-8);
  }

  /// The largest allowed difference from `reference`.
  default double allowed(double reference, double largest) {
    return switch (this) {
      case Relative r -> r.share * Math.max(Math.abs(reference), r.floor);
      case Absolute a -> a.allowed;
      case OfLargest o -> o.share * largest;
      case MonteCarlo m -> monteCarlo(reference, m.draws, m.referenceDraws);
      case Informative _ -> Double.POSITIVE_INFINITY;
    };
  }

  /// The README keeps a reference off 0, where it would allow nothing; a reference of 1 says no
  /// more about its own last draw, and is kept off 1 in the same way.
  private static double monteCarlo(double reference, long draws, long referenceDraws) {
    double least = 1.0 / (referenceDraws + 1);
    double q = Math.clamp(reference, least, 1 - least);
    double error = Math.sqrt(q * (1 - q) * (1.0 / draws + 1.0 / referenceDraws));
    return 5 * error + 1.0 / (draws + 1) + 1.0 / (referenceDraws + 1);
  }
}
