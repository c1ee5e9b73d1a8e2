package se.loftet.engine.space;

/// Fills the rows of a grid with the density of points, in units of the kernel's peak.
///
/// A row does not depend on which others are asked for, so rows can be cut among threads.
interface DensityRows {
  /// Fills rows `first` to `last - 1` of `density`, which holds the whole grid.
  void fill(int first, int last, double[] density);

  static DensityRows of(Points points, Grid grid, DensityRule rule) {
    return switch (rule.kernel()) {
      case QUARTIC -> DensitySpans.of(points, grid, rule.bandwidth());
      case GAUSSIAN -> new GaussianRows(points, grid, rule.bandwidth());
    };
  }
}
