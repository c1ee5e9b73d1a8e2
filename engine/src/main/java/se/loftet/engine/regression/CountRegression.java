package se.loftet.engine.regression;

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
/// is returned, with `theta` infinite and [Warning#FALLBACK_USED]. Where a column sets apart rows
/// in which nothing was counted, or nothing was counted at all, the estimate is unbounded and there
/// is no fit. Rows whose count is missing (`NaN`) are the caller's to leave out, so that they are
/// counted.
public final class CountRegression {
  /// A fitted mean below this, where nothing was counted, is on its way to 0: some coefficient has
  /// no finite estimate.
  private static final double NEVER = 1e-9;

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
    var offset = logs(exposure);
    return new PoissonFit(design, y, offset)
        .converge(stopping)
        .map(beta -> finish(design, y, offset, beta, Double.POSITIVE_INFINITY))
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
    return finish(design, y, start.offset(), likelihood.beta(), likelihood.theta());
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
    if (RowLoops.FASTEST.sum(y) == 0) {
      return Optional.of(Figure.Reason.UNBOUNDED);
    }
    return y.length < design.columns()
        ? Optional.of(Figure.Reason.TOO_FEW_OBSERVATIONS)
        : Optional.empty();
  }

  private static FitResult finish(
      Design design, double[] y, double[] offset, double[] beta, double theta) {
    var mu = design.linear(beta, offset);
    RowLoops.FASTEST.exp(mu, mu);
    for (int i = 0; i < mu.length; i++) {
      if (y[i] == 0 && mu[i] < NEVER) {
        return new FitResult.NoFit(Figure.Reason.UNBOUNDED);
      }
    }
    var weight = Double.isInfinite(theta) ? mu : information(mu, theta);
    return PositiveDefinite.factor(Gram.weighted(design.values(), weight), beta.length)
        .<FitResult>map(factor ->
            new CountFit(design, y, offset, beta, mu, theta, factor, EnumSet.noneOf(Warning.class)))
        .orElse(new FitResult.NoFit(Figure.Reason.DID_NOT_CONVERGE));
  }

  /// What each row tells of its linear predictor: `mu` where theta is infinite.
  private static double[] information(double[] mu, double theta) {
    var information = new double[mu.length];
    for (int i = 0; i < mu.length; i++) {
      information[i] = mu[i] / (1 + mu[i] / theta);
    }
    return information;
  }

  /// Logarithms, 0 where the exposure is 1.
  static double[] logs(double[] exposure) {
    var logs = new double[exposure.length];
    for (double unit : exposure) {
      if (unit != 1) {
        RowLoops.FASTEST.log(exposure, logs);
        break;
      }
    }
    return logs;
  }
}
