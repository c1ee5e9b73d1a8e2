package se.loftet.engine.trend;

/// What the methods for whole series ask of their values.
final class Values {
  /// Squares and sums of squares of larger values would have no number.
  private static final double MOST = 1e150;

  private Values() {}

  /// Refuses a series with a gap, in which neighbours would not be neighbours, or with a value too
  /// large to square.
  static void check(double[] y) {
    for (int i = 0; i < y.length; i++) {
      if (!(Math.abs(y[i]) <= MOST)) {
        throw new IllegalArgumentException(
            "value %d: %s, where a number without gaps was expected".formatted(i + 1, y[i]));
      }
    }
  }
}
