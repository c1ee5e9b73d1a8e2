package se.loftet.engine.regression;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import se.loftet.engine.Figure;
import se.loftet.engine.Warning;

/// Regression of counts with a log link: Poisson, and negative binomial with `Var = mu +
/// mu²/theta`.
///
/// Methods: McCullagh & Nelder (1989); NB2 in Hilbe (2011), joint maximum likelihood of the
/// coefficients and theta by Newton's method on `log theta`. Peers: R 4.2.2 `glm`, MASS 7.3
/// `glm.nb` iterated until theta stands still; see `src/test/oracles/counts`. Exposure enters as an
/// offset `log(exposure)`. Counts that vary less than Poisson have no finite theta: the Poisson fit
/// is returned, with `theta` infinite and [Warning#FALLBACK_USED]. Rows whose count is missing
/// (`NaN`) are the caller's to leave out, so that they are counted.
public final class CountRegression {
  private static final int STEPS = 100;
  private static final double STILL = 1e-14;

  /// When the iteration ends.
  public enum Stopping {
    /// When the next step promises nothing.
    CONVERGED,
    /// Where R's `glm` stops by default, at a relative change of the deviance below 1e-8, for
    /// charts that are to agree with one built on it.
    PEER
  }

  private CountRegression() {}

  /// The Poisson fit. `exposure` is 1 where there is none.
  public static FitResult poisson(Design design, double[] y, double[] exposure) {
    return poisson(design, y, exposure, Stopping.CONVERGED);
  }

  public static FitResult poisson(Design design, double[] y, double[] exposure, Stopping stopping) {
    var reason = refuse(design, y, exposure);
    if (reason.isPresent()) {
      return new FitResult.NoFit(reason.get());
    }
    return poissonBeta(design, y, logs(exposure), stopping)
        .<FitResult>map(beta -> finish(design, y, exposure, beta, Double.POSITIVE_INFINITY))
        .orElse(new FitResult.NoFit(Figure.Reason.NO_VARIATION));
  }

  /// The negative binomial fit.
  public static FitResult negativeBinomial(Design design, double[] y, double[] exposure) {
    if (!(poisson(design, y, exposure) instanceof CountFit start)) {
      return poisson(design, y, exposure);
    }
    if (start.overdispersionScore() <= 0) {
      return start.warning(Warning.FALLBACK_USED);
    }
    var likelihood = new NegativeBinomial(design, y, start.offset());
    if (!likelihood.maximise(start.coefficients())) {
      return new FitResult.NoFit(Figure.Reason.DID_NOT_CONVERGE);
    }
    return finish(design, y, exposure, likelihood.beta(), likelihood.theta());
  }

  private static Optional<Figure.Reason> refuse(Design design, double[] y, double[] exposure) {
    if (y.length != design.rows() || exposure.length != y.length) {
      throw new IllegalArgumentException("rows differ: design, counts, exposure");
    }
    for (int i = 0; i < y.length; i++) {
      if (!(y[i] >= 0) || Double.isInfinite(y[i])) {
        throw new IllegalArgumentException("row %d: %s is not a count".formatted(i + 1, y[i]));
      }
      if (!(exposure[i] > 0)) {
        throw new IllegalArgumentException(
            "row %d: exposure %s is not above 0".formatted(i + 1, exposure[i]));
      }
    }
    if (y.length == 0) {
      return Optional.of(Figure.Reason.NO_OBSERVATIONS);
    }
    return y.length < design.columns()
        ? Optional.of(Figure.Reason.TOO_FEW_OBSERVATIONS)
        : Optional.empty();
  }

  /// Newton's method, which for this link is iteratively reweighted least squares. The first step
  /// starts at the fitted value `y + 0.1`.
  private static Optional<double[]> poissonBeta(
      Design design, double[] y, double[] offset, Stopping stopping) {
    int n = y.length;
    var mu = new double[n];
    var right = new double[n];
    double perfect = 0;
    double reached = 0;
    for (int i = 0; i < n; i++) {
      mu[i] = y[i] + 0.1;
      right[i] = mu[i] * (Math.log(mu[i]) - offset[i]) - 0.1;
      perfect += y[i] > 0 ? y[i] * Math.log(y[i]) - y[i] : 0;
      reached += y[i] * Math.log(mu[i]) - mu[i];
    }
    var step = new double[design.columns()];
    var factor = PositiveDefinite.factor(Gram.weighted(design.values(), mu), design.columns());
    if (factor.isEmpty()) {
      return Optional.empty();
    }
    var beta = factor.get().solve(Gram.cross(design.values(), right));
    for (int k = 0; k < STEPS; k++) {
      var eta = design.linear(beta, offset);
      double value = 0;
      for (int i = 0; i < n; i++) {
        mu[i] = Math.exp(eta[i]);
        value += y[i] * eta[i] - mu[i];
        right[i] = y[i] - mu[i];
      }
      if (k > 0 && !(value >= reached - 1e-9 * Math.abs(reached))) {
        halve(beta, step);
        continue;
      }
      double deviance = 2 * (perfect - value);
      double change = 2 * Math.abs(value - reached) / (deviance + 0.1);
      if (stopping == Stopping.PEER && change < 1e-8) {
        break;
      }
      reached = value;
      var gradient = Gram.cross(design.values(), right);
      factor = PositiveDefinite.factor(Gram.weighted(design.values(), mu), beta.length);
      if (factor.isEmpty()) {
        return Optional.empty();
      }
      step = factor.get().solve(gradient);
      for (int j = 0; j < beta.length; j++) {
        beta[j] += step[j];
      }
      if (Gram.dot(gradient, step) < STILL) {
        break;
      }
    }
    return Optional.of(beta);
  }

  static void halve(double[] beta, double[] step) {
    for (int j = 0; j < beta.length; j++) {
      step[j] /= 2;
      beta[j] -= step[j];
    }
  }

  private static CountFit finish(
      Design design, double[] y, double[] exposure, double[] beta, double theta) {
    var offset = logs(exposure);
    var mu = design.linear(beta, offset);
    var information = new double[mu.length];
    for (int i = 0; i < mu.length; i++) {
      mu[i] = Math.exp(mu[i]);
      information[i] = mu[i] / (1 + mu[i] / theta);
    }
    var factor = PositiveDefinite.factor(Gram.weighted(design.values(), information), beta.length);
    if (factor.isEmpty()) {
      throw new IllegalStateException("a converged fit has lost its information matrix");
    }
    return new CountFit(
        design, y, offset, beta, mu, theta, factor.get(), EnumSet.noneOf(Warning.class));
  }

  static double[] logs(double[] exposure) {
    return Arrays.stream(exposure).map(Math::log).toArray();
  }
}
