package se.loftet.engine.trend;

import org.jspecify.annotations.Nullable;

/// Local regression of equally spaced values: a tricube-weighted level or line around each place.
///
/// Evaluated at every `step`-th place, a tenth of the window, with straight lines between. Weights
/// from outside, where given, multiply the tricube's.
record Loess(int window, int degree) {
  private int step() {
    return (int) Math.ceil(window / 10.0);
  }

  double[] smooth(double[] y, double @Nullable [] trust) {
    int n = y.length;
    if (n < 2) {
      return y.clone();
    }
    int jump = Math.min(step(), n - 1);
    var smooth = new double[n];
    int reached = 0;
    for (int i = 1; i <= n; i += jump) {
      smooth[i - 1] = at(y, trust, i, y[i - 1]);
      fill(smooth, reached, i - 1);
      reached = i - 1;
    }
    if (reached < n - 1) {
      // the last place keeps the window of the last step that was evaluated
      smooth[n - 1] = estimate(y, trust, n, left(reached + 1, n), y[n - 1]);
      fill(smooth, reached, n - 1);
    }
    return smooth;
  }

  private static void fill(double[] values, int from, int to) {
    double slope = to > from ? (values[to] - values[from]) / (to - from) : 0;
    for (int j = from + 1; j < to; j++) {
      values[j] = values[from] + slope * (j - from);
    }
  }

  /// The curve at place `x`, counted from 1, which may lie one outside; `fallback` where all
  /// weights are 0.
  double at(double[] y, double @Nullable [] trust, int x, double fallback) {
    return estimate(y, trust, x, left(x, y.length), fallback);
  }

  /// The first place of the window around `x`.
  private int left(int x, int n) {
    if (window >= n) {
      return 1;
    }
    return Math.clamp(x - (window + 1) / 2 + 1, 1, n - window + 1);
  }

  private double estimate(double[] y, double @Nullable [] trust, int x, int left, double fallback) {
    int n = y.length;
    int right = Math.min(n, left + window - 1);
    double reach = Math.max(x - left, right - x) + (window > n ? (window - n) / 2 : 0);
    var weight = new double[right - left + 1];
    double sum = 0;
    double centre = 0;
    for (int j = left; j <= right; j++) {
      double w = tricube(Math.abs(j - x), reach) * (trust == null ? 1 : trust[j - 1]);
      weight[j - left] = w;
      sum += w;
      centre += w * j;
    }
    if (!(sum > 0)) {
      return fallback;
    }
    centre /= sum;
    double spread = 0;
    for (int j = left; j <= right; j++) {
      weight[j - left] /= sum;
      spread += weight[j - left] * (j - centre) * (j - centre);
    }
    boolean line = degree > 0 && reach > 0 && Math.sqrt(spread) > 0.001 * (n - 1);
    double tilt = line ? (x - centre) / spread : 0;
    double value = 0;
    for (int j = left; j <= right; j++) {
      value += weight[j - left] * (1 + tilt * (j - centre)) * y[j - 1];
    }
    return value;
  }

  private static double tricube(double distance, double reach) {
    if (distance > 0.999 * reach) {
      return 0;
    }
    if (distance <= 0.001 * reach) {
      return 1;
    }
    double share = distance / reach;
    double rest = 1 - share * share * share;
    return rest * rest * rest;
  }
}
