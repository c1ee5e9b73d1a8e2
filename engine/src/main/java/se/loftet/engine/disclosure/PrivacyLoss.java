package se.loftet.engine.disclosure;

/// Concentrated privacy loss (zCDP) and what it means as epsilon at a given delta.
///
/// Methods: Bun & Steinke (2016); the tighter conversion of Canonne, Kamath & Steinke (2020), least
/// over alpha. Losses of several releases add up. Peer: mpmath in `src/test/oracles/disclosure`.
public record PrivacyLoss(double rho) {
  public PrivacyLoss {
    if (!(rho >= 0)) {
      throw new IllegalArgumentException("a loss is from 0");
    }
  }

  /// The loss of `queries` answers with Gaussian noise.
  public static PrivacyLoss gaussian(double sigma2, double sensitivity, int queries) {
    return new PrivacyLoss(sensitivity * sensitivity / (2 * sigma2) * queries);
  }

  public PrivacyLoss plus(PrivacyLoss other) {
    return new PrivacyLoss(rho + other.rho);
  }

  public double epsilonSimple(double delta) {
    return rho + 2 * Math.sqrt(rho * Math.log(1 / delta));
  }

  /// The alpha at which the tight bound is least: where its derivative is 0, by bisection.
  public double alpha(double delta) {
    double low = 1;
    double high = 2;
    while (slope(high, delta) < 0 && high < 1e15) {
      high *= 2;
    }
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (slope(middle, delta) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double slope(double alpha, double delta) {
    return rho * (alpha - 1) * (alpha - 1) + Math.log(alpha) + Math.log(delta);
  }

  public double epsilon(double delta) {
    double alpha = alpha(delta);
    double bound =
        rho * alpha - (Math.log(alpha) + Math.log(delta)) / (alpha - 1) + Math.log1p(-1 / alpha);
    return Math.max(0, bound);
  }
}
