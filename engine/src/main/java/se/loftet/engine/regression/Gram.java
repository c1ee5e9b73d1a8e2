package se.loftet.engine.regression;

/// Weighted cross products of columns, the inner loop of every fit.
///
/// Four sums run side by side, because one sum would wait for each addition; the order is fixed, so
/// the same input gives the same bits.
final class Gram {
  private Gram() {}

  /// `Xᵀ diag(w) X`, row-major, both triangles.
  static double[] weighted(double[][] columns, double[] weight) {
    int p = columns.length;
    var gram = new double[p * p];
    var scaled = new double[weight.length];
    for (int a = 0; a < p; a++) {
      var column = columns[a];
      for (int i = 0; i < weight.length; i++) {
        scaled[i] = weight[i] * column[i];
      }
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
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < x.length; i += 4) {
      a += x[i] * y[i];
      b += x[i + 1] * y[i + 1];
      c += x[i + 2] * y[i + 2];
      d += x[i + 3] * y[i + 3];
    }
    for (; i < x.length; i++) {
      a += x[i] * y[i];
    }
    return a + b + (c + d);
  }
}
