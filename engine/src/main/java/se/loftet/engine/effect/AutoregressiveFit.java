package se.loftet.engine.effect;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.loftet.engine.Provenance;
import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.LeastSquares;
import se.loftet.engine.regression.PositiveDefinite;
import se.loftet.engine.regression.Sandwich;

/// A straight regression whose errors follow their predecessor: exact maximum likelihood of an
/// AR(1).
///
/// Method: given the correlation, least squares on the transformed rows `sqrt(1 - phi²) y_1, y_t -
/// phi y_(t-1)`; the correlation maximises what is left, by golden section. Errors from the
/// observed information with the variance profiled out. Peer: R `arima(order = c(1, 0, 0), xreg)`,
/// see `src/test/oracles/effect`. A check beside the count models, not a replacement.
public final class AutoregressiveFit {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Design design;
  private final double[] y;
  private final double phi;
  private final LeastSquares fit;
  private final double[] residuals;

  private AutoregressiveFit(Design design, double[] y, double phi, LeastSquares fit) {
    this.design = design;
    this.y = y;
    this.phi = phi;
    this.fit = fit;
    residuals = y.clone();
    var beta = fit.coefficients();
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < beta.length; j++) {
        residuals[i] -= beta[j] * design.at(i, j);
      }
    }
  }

  /// Empty where the columns explain each other or all of `y`, or there are too few rows.
  public static Optional<AutoregressiveFit> of(Design design, double[] y) {
    if (y.length <= design.columns() + 1) {
      return Optional.empty();
    }
    double low = -0.9999;
    double high = 0.9999;
    while (high - low > 1e-9) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      var atLeft = at(design, y, left);
      var atRight = at(design, y, right);
      if (atLeft.isEmpty() || atRight.isEmpty()) {
        return Optional.empty();
      }
      if (atLeft.get().logLikelihood() > atRight.get().logLikelihood()) {
        high = right;
      } else {
        low = left;
      }
    }
    return at(design, y, (low + high) / 2).filter(fit -> fit.curvature().isPresent());
  }

  private static Optional<AutoregressiveFit> at(Design design, double[] y, double phi) {
    var ones = new double[y.length];
    Arrays.fill(ones, 1);
    var transformed = Design.of(y.length);
    for (int j = 0; j < design.columns(); j++) {
      var column = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        column[i] = design.at(i, j);
      }
      transformed.column(design.names().get(j), whitened(column, phi));
    }
    return LeastSquares.fit(transformed.build(), whitened(y, phi), ones)
        .map(fit -> new AutoregressiveFit(design, y, phi, fit));
  }

  private static double[] whitened(double[] v, double phi) {
    var white = new double[v.length];
    white[0] = Math.sqrt(1 - phi * phi) * v[0];
    for (int i = 1; i < v.length; i++) {
      white[i] = v[i] - phi * v[i - 1];
    }
    return white;
  }

  public double correlation() {
    return phi;
  }

  public double[] coefficients() {
    return fit.coefficients();
  }

  private double squares() {
    double sum = 0;
    for (double r : whitened(residuals, phi)) {
      sum += r * r;
    }
    return sum;
  }

  public double logLikelihood() {
    double n = y.length;
    double variance = squares() / n;
    return -0.5 * n * (Math.log(2 * Math.PI * variance) + 1) + 0.5 * Math.log(1 - phi * phi);
  }

  /// Errors of the coefficients.
  public double[] standardErrors() {
    var errors = Sandwich.diagonalRoots(covariance());
    return Arrays.copyOfRange(errors, 1, errors.length);
  }

  public double correlationError() {
    return Math.sqrt(covariance()[0]);
  }

  /// Errors of correlation and coefficients as the peer has them, from differences of 0.001 that
  /// are coarse where a column is long. Only to check against it.
  public double[] errorsOfThePeer() {
    return new ArimaErrors(design, y).at(phi, coefficients());
  }

  /// Inverse of the observed information of `(phi, beta)`, row-major.
  private Optional<double[]> curvature() {
    int p = design.columns();
    double n = y.length;
    double rss = squares();
    var curvature = new double[(p + 1) * (p + 1)];
    double slope = 0;
    double bend = 0;
    for (int i = 1; i < y.length; i++) {
      slope -= 2 * (residuals[i] - phi * residuals[i - 1]) * residuals[i - 1];
      bend += 2 * residuals[i - 1] * residuals[i - 1];
    }
    slope -= 2 * phi * residuals[0] * residuals[0];
    bend -= 2 * residuals[0] * residuals[0];
    double room = 1 - phi * phi;
    curvature[0] =
        n / 2 * (bend / rss - slope * slope / (rss * rss)) + (1 + phi * phi) / (room * room);
    for (int a = 0; a < p; a++) {
      double cross = n / 2 * mixed(a) / rss;
      curvature[a + 1] = cross;
      curvature[(a + 1) * (p + 1)] = cross;
      for (int b = 0; b < p; b++) {
        double product = 0;
        for (int i = 0; i < y.length; i++) {
          product += white(i, a) * white(i, b);
        }
        curvature[(a + 1) * (p + 1) + b + 1] = n * product / rss;
      }
    }
    return PositiveDefinite.factor(curvature, p + 1).map(PositiveDefinite::inverse);
  }

  private double[] covariance() {
    return curvature().orElseThrow();
  }

  private double white(int i, int column) {
    return i == 0
        ? Math.sqrt(1 - phi * phi) * design.at(0, column)
        : design.at(i, column) - phi * design.at(i - 1, column);
  }

  /// Second derivative of the squares by `phi` and one coefficient.
  private double mixed(int column) {
    double sum = 4 * phi * residuals[0] * design.at(0, column);
    for (int i = 1; i < y.length; i++) {
      double innovation = residuals[i] - phi * residuals[i - 1];
      sum += 2 * residuals[i - 1] * white(i, column);
      sum += 2 * innovation * design.at(i - 1, column);
    }
    return sum;
  }

  public Provenance provenance() {
    return Provenance.of("ar1 regression", "1", Map.of("terms", design.names(), "rows", y.length));
  }
}
