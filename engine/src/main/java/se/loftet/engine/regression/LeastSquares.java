package se.loftet.engine.regression;

import java.util.Optional;

/// Weighted least squares. Peer: R `lm`.
///
/// Columns that explain each other, or fewer rows than columns, give no fit. A row without a value
/// is refused.
public final class LeastSquares {
  private final Design design;
  private final double[] weight;
  private final double[] coefficients;
  private final double[] residuals;
  private final double[] bread;

  private LeastSquares(Design design, double[] y, double[] weight, PositiveDefinite factor) {
    this.design = design;
    this.weight = weight;
    var right = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      right[i] = weight[i] * y[i];
    }
    coefficients = factor.solve(Gram.cross(design.values(), right));
    residuals = y.clone();
    refine(factor);
    bread = factor.inverse();
  }

  /// One round of iterative refinement, which wins back what the squared condition number lost.
  private void refine(PositiveDefinite factor) {
    var start = residuals.clone();
    for (int round = 0; round < 2; round++) {
      var right = new double[start.length];
      var line = design.linear(coefficients, new double[start.length]);
      for (int i = 0; i < start.length; i++) {
        residuals[i] = start[i] - line[i];
        right[i] = weight[i] * residuals[i];
      }
      var step = factor.solve(Gram.cross(design.values(), right));
      for (int j = 0; j < step.length; j++) {
        coefficients[j] += step[j];
      }
    }
  }

  public static Optional<LeastSquares> fit(Design design, double[] y, double[] weight) {
    check(y);
    if (y.length < design.columns()) {
      return Optional.empty();
    }
    return PositiveDefinite.factor(Gram.weighted(design.values(), weight), design.columns())
        .map(factor -> new LeastSquares(design, y, weight, factor));
  }

  static void check(double[] y) {
    for (int i = 0; i < y.length; i++) {
      if (!Double.isFinite(y[i])) {
        throw new IllegalArgumentException("row %d has no value: %s".formatted(i + 1, y[i]));
      }
    }
  }

  public Design design() {
    return design;
  }

  public double coefficient(String name) {
    return coefficients[design.indexOf(name)];
  }

  public double[] coefficients() {
    return coefficients.clone();
  }

  public double[] residuals() {
    return residuals.clone();
  }

  /// Durbin and Watson's statistic of the residuals in time order: near 2 where they are unrelated.
  public double durbinWatson() {
    double steps = 0;
    double squares = residuals.length == 0 ? 0 : residuals[0] * residuals[0];
    for (int i = 1; i < residuals.length; i++) {
      double step = residuals[i] - residuals[i - 1];
      steps += step * step;
      squares += residuals[i] * residuals[i];
    }
    return squares > 0 ? steps / squares : Double.NaN;
  }

  double[] scores() {
    var score = new double[residuals.length];
    for (int i = 0; i < score.length; i++) {
      score[i] = weight[i] * residuals[i];
    }
    return score;
  }

  /// `(Xᵀ W X)⁻¹`, row-major.
  public double[] bread() {
    return bread.clone();
  }
}
