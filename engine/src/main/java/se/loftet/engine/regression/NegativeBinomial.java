package se.loftet.engine.regression;

/// The NB2 log-likelihood and its maximum over coefficients and `log theta` together.
///
/// Sums of `log`, `1/x` and `1/x²` over `theta, theta+1, ..., theta+y-1` replace differences of the
/// gamma function and its derivatives. How many rows count past each whole number is tallied once,
/// so that such a sum costs the largest count, not the sum of all.
final class NegativeBinomial {
  private static final int STEPS = 200;
  private static final double STILL = 1e-14;

  private final Design design;
  private final double[] y;
  private final double[] offset;

  /// `above[j]`: rows with a count larger than `j`.
  private final int[] above;

  private double[] beta = {};
  private double theta;
  private double[] mu;
  private double value;

  NegativeBinomial(Design design, double[] y, double[] offset) {
    this.design = design;
    this.y = y;
    this.offset = offset;
    mu = new double[y.length];
    above = tally(y);
  }

  private static int[] tally(double[] y) {
    double largest = 0;
    for (double count : y) {
      if (count != Math.rint(count)) {
        throw new IllegalArgumentException(count + " is not a whole number");
      }
      largest = Math.max(largest, count);
    }
    var above = new int[(int) largest];
    for (double count : y) {
      if (count > 0) {
        above[(int) count - 1]++;
      }
    }
    for (int j = above.length - 2; j >= 0; j--) {
      above[j] += above[j + 1];
    }
    return above;
  }

  double[] beta() {
    return beta;
  }

  double theta() {
    return theta;
  }

  /// Starts at the given coefficients and the moment estimate of theta. False if it never settles.
  boolean maximise(double[] start) {
    beta = start.clone();
    evaluateMean();
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      double share = y[i] / mu[i] - 1;
      squares += share * share;
    }
    theta = y.length / squares;
    value = logLikelihood();
    for (int k = 0; k < STEPS; k++) {
      if (step() < STILL) {
        return true;
      }
    }
    return false;
  }

  /// One Newton step on all parameters; where the joint curvature is not that of a maximum, one
  /// with coefficients and theta apart. Returns the promised gain.
  private double step() {
    int p = beta.length;
    int n = y.length;
    var right = new double[n];
    var weight = new double[n];
    var mixed = new double[n];
    double slope = 0;
    double curve = 0;
    for (int i = 0; i < n; i++) {
      double both = theta + mu[i];
      double ratio = (y[i] + theta) / both;
      right[i] = theta * (y[i] - mu[i]) / both;
      weight[i] = mu[i] * theta * ratio / both;
      mixed[i] = theta * mu[i] * (y[i] - mu[i]) / (both * both);
      slope += Math.log(theta / both) + 1 - ratio;
      curve += 1 / theta - (2 - ratio) / both;
    }
    for (int j = 0; j < above.length; j++) {
      double part = 1 / (theta + j);
      slope += above[j] * part;
      curve -= above[j] * part * part;
    }
    double scoreTheta = theta * slope;
    double bendTheta = -(theta * theta * curve + scoreTheta);
    var gradient = new double[p + 1];
    System.arraycopy(Gram.cross(design.values(), right), 0, gradient, 0, p);
    gradient[p] = scoreTheta;
    return move(
        gradient, direction(gradient, weight, Gram.cross(design.values(), mixed), bendTheta));
  }

  private double[] direction(double[] gradient, double[] weight, double[] cross, double bendTheta) {
    int p = beta.length;
    var block = Gram.weighted(design.values(), weight);
    var whole = new double[(p + 1) * (p + 1)];
    for (int a = 0; a < p; a++) {
      System.arraycopy(block, a * p, whole, a * (p + 1), p);
      whole[p * (p + 1) + a] = -cross[a];
      whole[a * (p + 1) + p] = -cross[a];
    }
    whole[p * (p + 1) + p] = bendTheta;
    var joint = PositiveDefinite.factor(whole, p + 1);
    if (joint.isPresent()) {
      return joint.get().solve(gradient);
    }
    var apart = new double[p + 1];
    PositiveDefinite.factor(block, p)
        .ifPresent(f -> System.arraycopy(f.solve(gradient), 0, apart, 0, p));
    double size = Math.max(Math.abs(bendTheta), Math.abs(gradient[p]));
    apart[p] = size > 0 ? Math.clamp(gradient[p] / size, -1.0, 1.0) : 0;
    return apart;
  }

  /// Moves along the direction, halved until the likelihood does not fall.
  private double move(double[] gradient, double[] direction) {
    int p = beta.length;
    double gain = Gram.dot(gradient, direction);
    var from = beta;
    double fromTheta = theta;
    double reached = value;
    double share = Math.min(1, 2 / Math.max(1e-300, Math.abs(direction[p])));
    for (int halving = 0; halving < 40; halving++) {
      beta = from.clone();
      for (int j = 0; j < p; j++) {
        beta[j] += share * direction[j];
      }
      theta = fromTheta * Math.exp(share * direction[p]);
      evaluateMean();
      value = logLikelihood();
      if (value >= reached - 1e-10 * (1 + Math.abs(reached))) {
        return Math.abs(gain);
      }
      share /= 2;
    }
    return 0;
  }

  private void evaluateMean() {
    mu = design.linear(beta, offset);
    for (int i = 0; i < mu.length; i++) {
      mu[i] = Math.exp(mu[i]);
    }
  }

  /// Without the factorials of the counts, which do not depend on the parameters.
  private double logLikelihood() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double both = Math.log(mu[i] + theta);
      sum += y[i] * (Math.log(mu[i]) - both) - theta * (both - Math.log(theta));
    }
    for (int j = 0; j < above.length; j++) {
      sum += above[j] * Math.log(theta + j);
    }
    return sum;
  }
}
