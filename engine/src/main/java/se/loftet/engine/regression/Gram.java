package se.loftet.engine.regression;

/// Weighted cross products of columns, the inner loop of every fit.
final class Gram {
  private Gram() {}

  /// `Xᵀ diag(w) X`, row-major, both triangles.
  static double[] weighted(double[][] columns, double[] weight) {
    return RowLoops.FASTEST instanceof RowLoopsVector && GramTiles.fit()
        ? GramTiles.weighted(weight, columns)
        : columnByColumn(columns, weight);
  }

  /// The readable version.
  static double[] columnByColumn(double[][] columns, double[] weight) {
    int p = columns.length;
    var gram = new double[p * p];
    var scaled = new double[weight.length];
    var sums = new double[p];
    for (int a = 0; a < p; a++) {
      RowLoops.FASTEST.multiply(weight, columns[a], scaled);
      RowLoops.FASTEST.dots(scaled, columns, a + 1, sums);
      for (int b = 0; b <= a; b++) {
        gram[a * p + b] = sums[b];
        gram[b * p + a] = sums[b];
      }
    }
    return gram;
  }

  /// `Xᵀ v`.
  static double[] cross(double[][] columns, double[] v) {
    var sums = new double[columns.length];
    RowLoops.FASTEST.dots(v, columns, sums.length, sums);
    return sums;
  }

  static double dot(double[] x, double[] y) {
    return RowLoops.FASTEST.dot(x, y);
  }
}
