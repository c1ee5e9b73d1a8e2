package se.loftet.engine.effect;

import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.PositiveDefinite;

/// The standard errors that R's `arima` reports for regression with AR(1) errors.
///
/// Its curvature is a central difference of the gradient with a step of 0.001 in the scale of the
/// problem: `atanh(phi)`, and coefficients turned to the principal axes of the columns. Along a
/// long axis, such as a week number, that step is no longer small and the errors come out some
/// percent large. Kept so that agreement with the peer can be tested;
/// [AutoregressiveFit#standardErrors()] has the exact ones.
final class ArimaErrors {
  private static final double STEP = 1e-3;

  private final Design design;
  private final double[] y;
  private final double[] axes;
  private final int p;

  ArimaErrors(Design design, double[] y) {
    this.design = design;
    this.y = y;
    p = design.columns();
    axes = principalAxes(design.gram(), p);
  }

  double[] at(double phi, double[] beta) {
    int size = p + 1;
    var curvature = new double[size * size];
    for (int i = 0; i < size; i++) {
      var up = gradient(moved(phi, i, STEP), shifted(beta, i, STEP));
      var down = gradient(moved(phi, i, -STEP), shifted(beta, i, -STEP));
      for (int j = 0; j < size; j++) {
        double value = y.length * (up[j] - down[j]) / (2 * STEP) / 2;
        curvature[i * size + j] += value;
        curvature[j * size + i] += value;
      }
    }
    var inverse = PositiveDefinite.factor(curvature, size).orElseThrow().inverse();
    var errors = new double[size];
    double angle = angle(phi);
    errors[0] = Math.sqrt(inverse[0]) * (Math.tanh(angle + STEP) - phi) / STEP;
    for (int a = 0; a < p; a++) {
      double variance = 0;
      for (int k = 0; k < p; k++) {
        for (int l = 0; l < p; l++) {
          variance += axes[a * p + k] * inverse[(k + 1) * size + l + 1] * axes[a * p + l];
        }
      }
      errors[a + 1] = Math.sqrt(variance);
    }
    return errors;
  }

  private static double angle(double phi) {
    return 0.5 * Math.log((1 + phi) / (1 - phi));
  }

  private static double moved(double phi, int parameter, double step) {
    return parameter == 0 ? Math.tanh(angle(phi) + step) : phi;
  }

  private double[] shifted(double[] beta, int parameter, double step) {
    var shifted = beta.clone();
    for (int a = 0; a < p && parameter > 0; a++) {
      shifted[a] += step * axes[a * p + parameter - 1];
    }
    return shifted;
  }

  /// Gradient of half the log variance and half the log gain per row, by angle and axis.
  private double[] gradient(double phi, double[] beta) {
    var gradient = new double[p + 1];
    var byCoefficient = new double[p];
    double squares = 0;
    double byPhi = 0;
    double before = 0;
    for (int i = 0; i < y.length; i++) {
      var row = design.row(i);
      double residual = y[i];
      for (int a = 0; a < p; a++) {
        residual -= beta[a] * row[a];
      }
      double innovation = i == 0 ? Math.sqrt(1 - phi * phi) * residual : residual - phi * before;
      squares += innovation * innovation;
      byPhi -= i == 0 ? 2 * phi * residual * residual : 2 * innovation * before;
      for (int a = 0; a < p; a++) {
        double white =
            i == 0 ? Math.sqrt(1 - phi * phi) * row[a] : row[a] - phi * design.at(i - 1, a);
        byCoefficient[a] -= 2 * innovation * white;
      }
      before = residual;
    }
    double room = 1 - phi * phi;
    gradient[0] = room * (byPhi / (2 * squares) + phi / (y.length * room));
    for (int k = 0; k < p; k++) {
      for (int a = 0; a < p; a++) {
        gradient[k + 1] += axes[a * p + k] * byCoefficient[a] / (2 * squares);
      }
    }
    return gradient;
  }

  /// Eigenvectors of a symmetric matrix as columns, by Jacobi rotations.
  private static double[] principalAxes(double[] matrix, int p) {
    var a = matrix.clone();
    var v = new double[p * p];
    for (int i = 0; i < p; i++) {
      v[i * p + i] = 1;
    }
    for (int sweep = 0; sweep < 60; sweep++) {
      for (int i = 0; i < p; i++) {
        for (int j = i + 1; j < p; j++) {
          if (Math.abs(a[i * p + j]) > 1e-300) {
            rotate(a, v, p, i, j);
          }
        }
      }
    }
    return v;
  }

  private static void rotate(double[] a, double[] v, int p, int i, int j) {
    double theta = (a[j * p + j] - a[i * p + i]) / (2 * a[i * p + j]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < p; k++) {
      double x = a[k * p + i];
      double z = a[k * p + j];
      a[k * p + i] = c * x - s * z;
      a[k * p + j] = s * x + c * z;
      double e = v[k * p + i];
      double f = v[k * p + j];
      v[k * p + i] = c * e - s * f;
      v[k * p + j] = s * e + c * f;
    }
    for (int k = 0; k < p; k++) {
      double x = a[i * p + k];
      double z = a[j * p + k];
      a[i * p + k] = c * x - s * z;
      a[j * p + k] = s * x + c * z;
    }
  }
}
