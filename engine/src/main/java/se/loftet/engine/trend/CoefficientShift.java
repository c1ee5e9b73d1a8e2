package se.loftet.engine.trend;

import java.util.Optional;
import org.apache.commons.numbers.gamma.LogGamma;
import se.loftet.engine.Figure;
import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.PositiveDefinite;

/// Whether any coefficient of a straight regression changed somewhere: level, trend or season.
///
/// Method: the largest of the Chow statistics over a range of possible breaks, Andrews (1993), for
/// `k` coefficients that may all change. Its p-value is the tail of the largest value of a squared
/// standardised tied-down Bessel process, by the expansion of DeLong (1981) in the form of Estrella
/// (2003, Econometric Theory 19): with trimming `h` and `l = ln((1-h)²/h²)`, `P = (x/2)^(k/2)
/// e^(-x/2) / Gamma(k/2) ((1 - k/x) l + 2/x)`. It is exact in the far tail and within about a
/// hundredth at 0.1; larger values only say that nothing was found. Peers: critical values of
/// Andrews (2003), R strucchange 1.5.3 `Fstats`. For a level alone see [LevelShift].
public final class CoefficientShift {
  private final double[][] gram;
  private final double[][] cross;
  private final double[] squares;
  private final int n;
  private final int k;

  private CoefficientShift(Design design, double[] y) {
    n = y.length;
    k = design.columns();
    gram = new double[n + 1][k * k];
    cross = new double[n + 1][k];
    squares = new double[n + 1];
    for (int i = 0; i < n; i++) {
      add(i, design.row(i), y[i]);
    }
  }

  private void add(int i, double[] row, double y) {
    squares[i + 1] = squares[i] + y * y;
    for (int a = 0; a < k; a++) {
      cross[i + 1][a] = cross[i][a] + row[a] * y;
      for (int b = 0; b < k; b++) {
        gram[i + 1][a * k + b] = gram[i][a * k + b] + row[a] * row[b];
      }
    }
  }

  /// The largest Chow statistic over breaks that leave at least the share `h`, and one row more
  /// than there are coefficients, on both sides. Breaks at which a side cannot be fitted are passed
  /// over.
  public static LevelShift.Result largestChow(Design design, double[] y, double h) {
    if (!(h > 0 && h < 0.5)) {
      throw new IllegalArgumentException("a share between 0 and 0.5, not " + h);
    }
    Values.check(y);
    if (y.length == 0) {
      return new LevelShift.Result.Untested(Figure.Reason.NO_OBSERVATIONS);
    }
    return new CoefficientShift(design, y).search(h);
  }

  private LevelShift.Result search(double h) {
    int from = Math.max(k + 1, (int) Math.floor(h * n));
    var whole = left(0, n);
    if (n - from < from) {
      return new LevelShift.Result.Untested(Figure.Reason.TOO_FEW_OBSERVATIONS);
    }
    if (whole.isEmpty() || !(whole.get() > 1e-12 * squares[n])) {
      return new LevelShift.Result.Untested(Figure.Reason.NO_VARIATION);
    }
    double largest = Double.NEGATIVE_INFINITY;
    int at = 0;
    for (int end = from; end <= n - from; end++) {
      double statistic = statistic(whole.get(), end);
      if (statistic > largest) {
        largest = statistic;
        at = end;
      }
    }
    return at == 0
        ? new LevelShift.Result.Untested(Figure.Reason.NO_VARIATION)
        : new LevelShift.Result.Tested(largest, tail(largest, k, from / (double) n), at);
  }

  /// `NaN` where a side cannot be fitted.
  private double statistic(double whole, int end) {
    var before = left(0, end);
    var after = left(end, n);
    if (before.isEmpty() || after.isEmpty()) {
      return Double.NaN;
    }
    double both = before.get() + after.get();
    return (whole - both) / (both / (n - 2 * k));
  }

  /// Squares left by the fit to the rows from `from` (inside) to `to` (outside).
  private Optional<Double> left(int from, int to) {
    var xx = new double[k * k];
    var xy = new double[k];
    for (int a = 0; a < xx.length; a++) {
      xx[a] = gram[to][a] - gram[from][a];
    }
    for (int a = 0; a < k; a++) {
      xy[a] = cross[to][a] - cross[from][a];
    }
    return PositiveDefinite.factor(xx, k)
        .map(factor -> squares[to] - squares[from] - factor.inverseForm(xy));
  }

  /// P(largest > x) for `k` coefficients when nothing changed.
  static double tail(double x, int k, double trimming) {
    if (!(x > k)) {
      return 1;
    }
    double range = 2 * Math.log((1 - trimming) / trimming);
    double peak = Math.exp(k / 2.0 * Math.log(x / 2) - x / 2 - LogGamma.value(k / 2.0));
    return Math.clamp(peak * ((1 - k / x) * range + 2 / x), 0, 1);
  }
}
