package se.loftet.engine.regression;

import java.util.Optional;

/// A symmetric positive definite matrix, factored once as `A = S L Lᵀ S`.
///
/// `S` is the diagonal of square roots, so that columns in different units (an intercept, a week
/// number, a share) do not spoil the answer. A column that the others explain to within 1e-12 makes
/// the matrix count as singular: there is no factor, and the caller says that nothing is defined.
public final class PositiveDefinite {
  private static final double SINGULAR = 1e-12;

  private final int size;
  private final double[] scale;
  private final double[] lower;

  private PositiveDefinite(int size, double[] scale, double[] lower) {
    this.size = size;
    this.scale = scale;
    this.lower = lower;
  }

  /// Factors the row-major matrix `a` of the given size; only its lower triangle is read.
  public static Optional<PositiveDefinite> factor(double[] a, int size) {
    var scale = new double[size];
    for (int i = 0; i < size; i++) {
      double pivot = a[i * size + i];
      if (!(pivot > 0) || Double.isInfinite(pivot)) {
        return Optional.empty();
      }
      scale[i] = Math.sqrt(pivot);
    }
    var lower = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i * size + j] / (scale[i] * scale[j]);
        for (int k = 0; k < j; k++) {
          sum -= lower[i * size + k] * lower[j * size + k];
        }
        if (i == j) {
          if (!(sum > SINGULAR)) {
            return Optional.empty();
          }
          lower[i * size + i] = Math.sqrt(sum);
        } else {
          lower[i * size + j] = sum / lower[j * size + j];
        }
      }
    }
    return Optional.of(new PositiveDefinite(size, scale, lower));
  }

  /// The `x` with `A x = b`.
  public double[] solve(double[] b) {
    var x = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = b[i] / scale[i];
    }
    forward(x);
    for (int i = size - 1; i >= 0; i--) {
      double sum = x[i];
      for (int k = i + 1; k < size; k++) {
        sum -= lower[k * size + i] * x[k];
      }
      x[i] = sum / lower[i * size + i];
    }
    for (int i = 0; i < size; i++) {
      x[i] /= scale[i];
    }
    return x;
  }

  /// `xᵀ A⁻¹ x`.
  public double inverseForm(double[] x) {
    var z = new double[size];
    for (int i = 0; i < size; i++) {
      z[i] = x[i] / scale[i];
    }
    forward(z);
    double sum = 0;
    for (double v : z) {
      sum += v * v;
    }
    return sum;
  }

  /// The inverse, row-major.
  public double[] inverse() {
    var inverse = new double[size * size];
    var unit = new double[size];
    for (int j = 0; j < size; j++) {
      unit[j] = 1;
      var column = solve(unit);
      unit[j] = 0;
      for (int i = 0; i < size; i++) {
        inverse[i * size + j] = column[i];
      }
    }
    return inverse;
  }

  private void forward(double[] x) {
    for (int i = 0; i < size; i++) {
      double sum = x[i];
      int row = i * size;
      for (int k = 0; k < i; k++) {
        sum -= lower[row + k] * x[k];
      }
      x[i] = sum / lower[row + i];
    }
  }
}
