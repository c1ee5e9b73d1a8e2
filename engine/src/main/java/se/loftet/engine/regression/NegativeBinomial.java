package se.loftet.engine.regression;

import java.util.Arrays;

/// The NB2 log-likelihood and its maximum over coefficients and `log theta` together.
///
/// Sums of `log`, `1/x` and `1/x²` over `theta, theta+1, ..., theta+y-1` replace differences of the
/// gamma function and its derivatives. How many rows count past each whole number is tallied once,
/// so that such a sum costs the largest count, not the sum of all.
final class NegativeBinomial {
  /// The likelihood keeps a place for each number up to the largest count.
  private static final double LARGEST = 10_000_000;

  private static final int STEPS = 200;

  /// A step that promises less is the last: the next would promise its square.
  private static final double STILL = 1e-11;

  private static final RowLoops LOOPS = RowLoops.FASTEST;

  private final Design design;
  private final double[] y;
  private final double[] offset;

  /// The whole numbers from 0 to below the largest count.
  private final double[] past;

  /// How many rows have a count larger than each of them.
  private final double[] rows;

  private double[] beta = {};
  private double theta;
  private final double[] eta;
  private final double[] mu;
  private final double[] logBoth;
  private final Score score;
  private double value;

  NegativeBinomial(Design design, double[] y, double[] offset) {
    this.design = design;
    this.y = y;
    this.offset = offset;
    eta = new double[y.length];
    mu = new double[y.length];
    logBoth = new double[y.length];
    score = new Score(y.length);
    rows = tally(y);
    past = new double[rows.length];
    Arrays.setAll(past, j -> j);
  }

  /// What each row adds to the gradient and to the curvature.
  private static final class Score {
    private final double[] right;
    private final double[] weight;
    private final double[] mixed;
    private final double[] slope;
    private final double[] curve;

    Score(int rows) {
      right = new double[rows];
      weight = new double[rows];
      mixed = new double[rows];
      slope = new double[rows];
      curve = new double[rows];
    }

    void fill(double[] y, double[] mu, double[] logBoth, double theta) {
      double logTheta = Math.log(theta);
      double inverse = 1 / theta;
      for (int i = 0; i < y.length; i++) {
        double both = 1 / (theta + mu[i]);
        double ratio = (y[i] + theta) * both;
        double pull = theta * (y[i] - mu[i]) * both;
        right[i] = pull;
        weight[i] = mu[i] * theta * ratio * both;
        mixed[i] = mu[i] * pull * both;
        slope[i] = logTheta - logBoth[i] + 1 - ratio;
        curve[i] = inverse - (2 - ratio) * both;
      }
    }
  }

  private static double[] tally(double[] y) {
    double largest = 0;
    for (double count : y) {
      if (count != Math.rint(count)) {
        throw new IllegalArgumentException(count + " is not a whole number");
      }
      largest = Math.max(largest, count);
    }
    if (largest > LARGEST) {
      throw new IllegalArgumentException(largest + " is too large to count up to");
    }
    var above = new double[(int) largest];
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
    score.fill(y, mu, logBoth, theta);
    double slope = LOOPS.sum(score.slope);
    double curve = LOOPS.sum(score.curve);
    for (int j = 0; j < past.length; j++) {
      double part = 1 / (theta + past[j]);
      slope += rows[j] * part;
      curve -= rows[j] * part * part;
    }
    double scoreTheta = theta * slope;
    double bendTheta = -(theta * theta * curve + scoreTheta);
    var gradient = new double[p + 1];
    System.arraycopy(Gram.cross(design.values(), score.right), 0, gradient, 0, p);
    gradient[p] = scoreTheta;
    return move(
        gradient,
        direction(gradient, score.weight, Gram.cross(design.values(), score.mixed), bendTheta));
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
    design.linear(beta, offset, eta);
    LOOPS.exp(eta, mu);
  }

  /// Without the factorials of the counts, which do not depend on the parameters.
  private double logLikelihood() {
    for (int i = 0; i < mu.length; i++) {
      logBoth[i] = mu[i] + theta;
    }
    LOOPS.log(logBoth, logBoth);
    double all = LOOPS.sum(logBoth);
    double sum = Gram.dot(y, eta) - Gram.dot(y, logBoth);
    sum -= theta * (all - y.length * Math.log(theta));
    var logs = new double[past.length];
    for (int j = 0; j < logs.length; j++) {
      logs[j] = theta + past[j];
    }
    LOOPS.log(logs, logs);
    return sum + Gram.dot(rows, logs);
  }
}
