package se.loftet.engine.regression;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import se.loftet.engine.Provenance;
import se.loftet.engine.Warning;

/// A fitted count regression: coefficients, their errors, and what is needed to judge the fit.
///
/// Errors come from the expected information with theta held at its estimate, as `glm.nb` does; the
/// error of theta itself from its observed information. `aic` counts a finite theta as a parameter.
public final class CountFit implements FitResult {
  private final Design design;
  private final double[] y;
  private final double[] offset;
  private final double[] beta;
  private final double[] mu;
  private final double theta;
  private final PositiveDefinite information;
  private final Set<Warning> warnings;

  CountFit(
      Design design,
      double[] y,
      double[] offset,
      double[] beta,
      double[] mu,
      double theta,
      PositiveDefinite information,
      Set<Warning> warnings) {
    this.design = design;
    this.y = y;
    this.offset = offset;
    this.beta = beta;
    this.mu = mu;
    this.theta = theta;
    this.information = information;
    this.warnings = Warning.ordered(warnings);
  }

  CountFit warning(Warning warning) {
    var more = EnumSet.of(warning);
    more.addAll(warnings);
    return new CountFit(design, y, offset, beta, mu, theta, information, more);
  }

  public Set<Warning> warnings() {
    return warnings;
  }

  public Provenance provenance() {
    boolean wide = !Double.isInfinite(theta);
    return Provenance.of(
            wide ? "negative binomial regression" : "poisson regression",
            "1",
            Map.of("terms", names(), "rows", y.length))
        .warnings(warnings);
  }

  public List<String> names() {
    return design.names();
  }

  public Design design() {
    return design;
  }

  public int rows() {
    return y.length;
  }

  public int degreesOfFreedom() {
    return y.length - beta.length;
  }

  /// Infinite for Poisson.
  public double theta() {
    return theta;
  }

  public double coefficient(String name) {
    return beta[design.indexOf(name)];
  }

  public double[] coefficients() {
    return beta.clone();
  }

  public double[] fitted() {
    return mu.clone();
  }

  double[] offset() {
    return offset;
  }

  PositiveDefinite information() {
    return information;
  }

  /// The model's own covariance of the coefficients, row-major.
  public double[] covariance() {
    return information.inverse();
  }

  public double[] standardErrors() {
    return Sandwich.diagonalRoots(covariance());
  }

  /// Mean per row under another design with the same columns, such as one without the intervention.
  public double[] predict(Design other, double[] exposure) {
    var mean = other.linear(beta, CountRegression.logs(exposure));
    for (int i = 0; i < mean.length; i++) {
      mean[i] = Math.exp(mean[i]);
    }
    return mean;
  }

  /// Contributions of the rows to the score of the linear predictor, theta fixed.
  double[] scores() {
    var score = new double[y.length];
    for (int i = 0; i < score.length; i++) {
      score[i] = (y[i] - mu[i]) / (1 + mu[i] / theta);
    }
    return score;
  }

  public double[] pearsonResiduals() {
    var residual = new double[y.length];
    for (int i = 0; i < residual.length; i++) {
      residual[i] = (y[i] - mu[i]) / Math.sqrt(mu[i] + mu[i] * mu[i] / theta);
    }
    return residual;
  }

  public double[] devianceResiduals() {
    var residual = new double[y.length];
    for (int i = 0; i < residual.length; i++) {
      residual[i] =
          Math.signum(y[i] - mu[i]) * Math.sqrt(Math.max(0, unitDeviance(y[i], mu[i], theta)));
    }
    return residual;
  }

  /// How much each row pulls on its own fitted value.
  public double[] leverages() {
    var leverage = new double[y.length];
    for (int i = 0; i < leverage.length; i++) {
      leverage[i] = mu[i] / (1 + mu[i] / theta) * information.inverseForm(design.row(i));
    }
    return leverage;
  }

  public double pearsonChiSquare() {
    double sum = 0;
    for (double r : pearsonResiduals()) {
      sum += r * r;
    }
    return sum;
  }

  public double deviance() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += unitDeviance(y[i], mu[i], theta);
    }
    return sum;
  }

  /// Deviance of the Poisson fit with nothing but a level, exposure kept.
  public double nullDeviance() {
    double cases = 0;
    double exposed = 0;
    for (int i = 0; i < y.length; i++) {
      cases += y[i];
      exposed += Math.exp(offset[i]);
    }
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += unitDeviance(y[i], Math.exp(offset[i]) * cases / exposed, Double.POSITIVE_INFINITY);
    }
    return sum;
  }

  static double unitDeviance(double y, double mu, double theta) {
    double own = y == 0 ? 0 : y * Math.log(y / mu);
    if (Double.isInfinite(theta)) {
      return 2 * (own - (y - mu));
    }
    return 2 * (own - (y + theta) * Math.log((y + theta) / (mu + theta)));
  }

  public double logLikelihood() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum -= LogGamma.value(y[i] + 1);
      if (Double.isInfinite(theta)) {
        sum += (y[i] == 0 ? 0 : y[i] * Math.log(mu[i])) - mu[i];
      } else {
        double both = Math.log(mu[i] + theta);
        sum += y[i] * (Math.log(mu[i]) - both) - theta * (both - Math.log(theta));
        sum += LogGamma.value(y[i] + theta) - LogGamma.value(theta);
      }
    }
    return sum;
  }

  public double aic() {
    return -2 * logLikelihood() + 2 * (beta.length + (Double.isInfinite(theta) ? 0 : 1));
  }

  /// Error of theta with the means held; `NaN` for Poisson.
  public double thetaError() {
    double information = 0;
    for (int i = 0; i < y.length; i++) {
      double both = mu[i] + theta;
      information += Trigamma.value(theta) - Trigamma.value(theta + y[i]);
      information += 2 / both - 1 / theta - (y[i] + theta) / (both * both);
    }
    return Math.sqrt(1 / information);
  }

  /// Dean's score for variation beyond Poisson: about standard normal where there is none.
  public double overdispersionScore() {
    double excess = 0;
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      excess += (y[i] - mu[i]) * (y[i] - mu[i]) - y[i];
      squares += mu[i] * mu[i];
    }
    return excess / Math.sqrt(2 * squares);
  }
}
