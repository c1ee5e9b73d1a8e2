package se.loftet.engine.trend;

import java.util.Arrays;
import se.loftet.engine.regression.RowLoops;

/// A weighted quasi-Poisson fit with one level per season and, if asked for, one linear trend.
///
/// The normal equations have an arrow shape: given the slope every level is a weighted mean, so one
/// round costs one pass over the rows. Start, stopping rule and the use of the weights of the last
/// round are those of R's `glm`; they show only where a season has no cases at all and its level
/// has no finite estimate.
final class SeasonalFit {
  /// When a fit counts as converged: relative change of the deviance, and rounds at most.
  record Stop(double still, int rounds) {
    static final Stop TIGHT = new Stop(1e-14, 100);
    static final Stop PEER = new Stop(1e-8, 25);
  }

  /// No fitted mean is smaller, as in R: where a season has no cases its level runs towards minus
  /// infinity, and this decides how large its error is said to be.
  private static final double LEAST_MEAN = 0x1p-52;

  private final int[] season;
  private final double[] time;
  private final double[] y;

  /// `y ln y`, what a perfect fit would add to the likelihood.
  private final double[] perfect;

  private final double[] prior;
  private final int seasons;
  private final boolean trend;
  private final Stop stop;

  private final double[] eta;
  final double[] mu;
  private final double[] weight;
  private final double[] sumWeight;
  private final double[] meanTime;
  private final double[] level;
  private double spread;
  private double slope;

  /// Seasons are numbered from 0; `time` should be centred.
  SeasonalFit(
      int[] season,
      int seasons,
      double[] time,
      double[] y,
      double[] perfect,
      double[] prior,
      boolean trend,
      Stop stop) {
    this.stop = stop;
    this.season = season;
    this.seasons = seasons;
    this.time = time;
    this.y = y;
    this.perfect = perfect;
    this.prior = prior;
    this.trend = trend;
    int n = y.length;
    eta = new double[n];
    mu = new double[n];
    weight = new double[n];
    sumWeight = new double[seasons];
    meanTime = new double[seasons];
    level = new double[seasons];
    iterate();
  }

  private void iterate() {
    double constant = 0;
    for (int i = 0; i < y.length; i++) {
      mu[i] = y[i] + 0.1;
      constant += prior[i] * perfect[i];
    }
    RowLoops.FASTEST.log(mu, eta);
    double before = deviance(constant);
    for (int round = 0; round < stop.rounds(); round++) {
      solve();
      for (int i = 0; i < y.length; i++) {
        eta[i] = level[season[i]] + slope * time[i];
      }
      RowLoops.FASTEST.exp(eta, mu);
      for (int i = 0; i < y.length; i++) {
        mu[i] = Math.max(mu[i], LEAST_MEAN);
      }
      double now = deviance(constant);
      if (Math.abs(now - before) < stop.still() * (Math.abs(now) + 0.1)) {
        return;
      }
      before = now;
    }
  }

  private double deviance(double constant) {
    double sum = 0;
    double raw = 0;
    for (int i = 0; i < y.length; i++) {
      sum += prior[i] * y[i] * eta[i];
      raw += prior[i] * (y[i] - mu[i]);
    }
    return 2 * (constant - sum - raw);
  }

  /// One weighted least squares fit to the working response.
  private void solve() {
    var sumResponse = new double[seasons];
    Arrays.fill(sumWeight, 0);
    Arrays.fill(meanTime, 0);
    double squares = 0;
    double products = 0;
    for (int i = 0; i < y.length; i++) {
      double w = prior[i] * mu[i];
      double z = eta[i] + (y[i] - mu[i]) / mu[i];
      int g = season[i];
      weight[i] = w;
      sumWeight[g] += w;
      meanTime[g] += w * time[i];
      sumResponse[g] += w * z;
      squares += w * time[i] * time[i];
      products += w * time[i] * z;
    }
    for (int g = 0; g < seasons; g++) {
      squares -= meanTime[g] * meanTime[g] / sumWeight[g];
      products -= meanTime[g] * sumResponse[g] / sumWeight[g];
      meanTime[g] /= sumWeight[g];
      level[g] = sumResponse[g] / sumWeight[g];
    }
    spread = squares;
    slope = trend ? products / squares : 0;
    for (int g = 0; g < seasons; g++) {
      level[g] -= slope * meanTime[g];
    }
  }

  /// The sixth root of each fitted mean.
  double[] sixthRoots() {
    var root = new double[eta.length];
    for (int i = 0; i < root.length; i++) {
      root[i] = eta[i] / 6;
    }
    RowLoops.FASTEST.exp(root, root);
    return root;
  }

  int degreesOfFreedom() {
    return y.length - seasons - (trend ? 1 : 0);
  }

  /// Pearson's chi-square per degree of freedom.
  double dispersion() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double working = (y[i] - mu[i]) / mu[i];
      sum += weight[i] * working * working;
    }
    return sum / degreesOfFreedom();
  }

  /// The dispersion the peer's standard errors are built on: its working weights have been
  /// overwritten by the prior ones.
  double dispersionOfThePeer() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double working = (y[i] - mu[i]) / mu[i];
      sum += prior[i] * working * working;
    }
    return sum / degreesOfFreedom();
  }

  double slope() {
    return slope;
  }

  double leverage(int i) {
    return weight[i] * unscaledVariance(season[i], time[i]);
  }

  double predictor(int atSeason, double atTime) {
    return level[atSeason] + slope * atTime;
  }

  /// Variance of the predictor for a dispersion of 1.
  double unscaledVariance(int atSeason, double atTime) {
    double away = atTime - meanTime[atSeason];
    return 1 / sumWeight[atSeason] + (trend ? away * away / spread : 0);
  }

  /// The trend per period over its error for a dispersion of 1.
  double slopeRatio() {
    return slope * Math.sqrt(spread);
  }
}
