package se.loftet.engine.regression;

import java.util.Optional;

/// The Poisson likelihood and its maximum, by Newton's method, which for this link is iteratively
/// reweighted least squares.
///
/// The first step starts at the fitted value `y + 0.1`, as in R.
final class PoissonFit {
  private static final int STEPS = 100;

  /// A step that promises less is the last: the next would promise its square.
  private static final double STILL = 1e-11;

  private static final RowLoops LOOPS = RowLoops.FASTEST;
  private static final double[] NO_STEP = {};

  private final Design design;
  private final double[] y;
  private final double[] offset;
  private final double[] eta;
  private final double[] mu;
  private final double[] right;
  private double reached;

  PoissonFit(Design design, double[] y, double[] offset) {
    this.design = design;
    this.y = y;
    this.offset = offset;
    eta = new double[y.length];
    mu = new double[y.length];
    right = new double[y.length];
  }

  /// The coefficients; none where columns explain each other.
  Optional<double[]> converge(CountRegression.Stopping stopping) {
    begin();
    var step = solve();
    var beta = step.clone();
    for (int k = 0; k < STEPS && step.length > 0; k++) {
      double value = evaluate(beta);
      if (k > 0 && !(value >= reached - 1e-9 * Math.abs(reached))) {
        halve(beta, step);
        continue;
      }
      if (stopping == CountRegression.Stopping.PEER && isStill(value)) {
        return Optional.of(beta);
      }
      reached = value;
      var gradient = Gram.cross(design.values(), right);
      step = solve(gradient);
      for (int j = 0; j < step.length; j++) {
        beta[j] += step[j];
      }
      if (step.length > 0 && Gram.dot(gradient, step) < STILL) {
        return Optional.of(beta);
      }
    }
    return step.length > 0 ? Optional.of(beta) : Optional.empty();
  }

  private void begin() {
    for (int i = 0; i < mu.length; i++) {
      mu[i] = y[i] + 0.1;
    }
    LOOPS.log(mu, eta);
    for (int i = 0; i < mu.length; i++) {
      right[i] = mu[i] * (eta[i] - offset[i]) - 0.1;
    }
    reached = Gram.dot(y, eta) - LOOPS.sum(mu);
  }

  private static void halve(double[] beta, double[] step) {
    for (int j = 0; j < beta.length; j++) {
      step[j] /= 2;
      beta[j] -= step[j];
    }
  }

  private double[] solve() {
    return solve(Gram.cross(design.values(), right));
  }

  /// The step for a gradient under the present weights; empty where there is none.
  private double[] solve(double[] gradient) {
    return PositiveDefinite.factor(Gram.weighted(design.values(), mu), design.columns())
        .map(factor -> factor.solve(gradient))
        .orElse(NO_STEP);
  }

  /// Means and residuals; the log-likelihood without the factorials.
  private double evaluate(double[] beta) {
    design.linear(beta, offset, eta);
    LOOPS.exp(eta, mu);
    for (int i = 0; i < mu.length; i++) {
      right[i] = y[i] - mu[i];
    }
    return Gram.dot(y, eta) - LOOPS.sum(mu);
  }

  /// R's rule: the deviance has changed by less than 1e-8 of itself.
  private boolean isStill(double value) {
    double perfect = 0;
    for (double count : y) {
      perfect += count > 0 ? count * Math.log(count) - count : 0;
    }
    return 2 * Math.abs(value - reached) / (2 * (perfect - value) + 0.1) < 1e-8;
  }
}
