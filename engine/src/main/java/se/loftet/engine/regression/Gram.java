package se.loftet.engine.regression;

/// Weighted cross products of columns, the inner loop of every fit.
final class Gram {
  private Gram() {}

  /// `Xᵀ diag(w) X`, row-major, both triangles.
  static double[] weighted(double[][] columns, double[] weight) {
    int p = columns.length;
    var gram = new double[p * p];
    var scaled = new double[weight.length];
    for (int a = 0; a < p; a++) {
      RowLoops.multiply(weight, columns[a], scaled);
      for (int b = 0; b <= a; b++) {
        double sum = dot(scaled, columns[b]);
        gram[a * p + b] = sum;
        gram[b * p + a] = sum;
      }
    }
    return gram;
  }

  /// `Xᵀ v`.
  static double[] cross(double[][] columns, double[] v) {
    var sums = new double[columns.length];
    for (int j = 0; j < sums.length; j++) {
      sums[j] = dot(columns[j], v);
    }
    return sums;
  }

  static double dot(double[] x, double[] y) {
    return RowLoops.FASTEST.dot(x, y);
  }
}
