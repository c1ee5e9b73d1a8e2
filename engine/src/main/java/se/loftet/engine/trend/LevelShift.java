package se.loftet.engine.trend;

import java.util.Arrays;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import se.loftet.engine.Figure;
import se.loftet.engine.Provenance;

/// Tests of whether the level of a series is the same throughout.
///
/// Methods: the largest of the Chow statistics over a range of possible breaks, Andrews (1993),
/// with the approximate p-value of Hansen (1997); the largest excursion of the cumulated residuals,
/// Ploberger & Krämer (1992), with the distribution of the supremum of a Brownian bridge. Peer: R
/// strucchange 1.5.3 `sctest`, see `src/test/oracles/counts`. Two levels and nothing else give an
/// infinite statistic. Missing values are not allowed: a gap has no place to shift.
public final class LevelShift {
  /// Hansen's table for one coefficient: P = chi-square tail with `df[k]` of `a[k] + b[k] x` at a
  /// trimming of 0.49, 0.47, ..., 0.01.
  private static final double[] A = {
    -0.0648467, -0.15305667, -0.23071675, -0.29247661, -0.35706588, -0.40514715, -0.45248386,
    -0.50458517, -0.55009159, -0.60241623, -0.64308746, -0.68833676, -0.73136161, -0.78078198,
    -0.82894221, -0.88430133, -0.9499265, -0.98828874, -1.04892713, -1.11527783, -1.14992644,
    -1.24010871, -1.38522113, -1.48296473, -1.78738608
  };

  private static final double[] B = {
    0.99671156,
    0.96757645,
    0.95825013,
    0.95715782,
    0.95237505,
    0.96055795,
    0.95810999,
    0.96149538,
    0.96684273,
    0.96518399,
    0.97354902,
    0.97829106,
    0.9820687,
    0.99475319,
    1.00023473,
    1.00162529,
    1.00384268,
    1.01604712,
    1.02570939,
    1.03526033,
    1.06643436,
    1.06929468,
    1.06808543,
    1.1283969,
    1.17220925
  };
  private static final double[] DF = {
    1.2573241,
    1.43651315,
    1.56531261,
    1.68851898,
    1.77889686,
    1.89761322,
    1.98370422,
    2.07086519,
    2.17244338,
    2.23509053,
    2.33722161,
    2.42776524,
    2.50833918,
    2.6209551,
    2.70286643,
    2.77835798,
    2.84325795,
    2.96752918,
    3.08442682,
    3.19770394,
    3.44739573,
    3.54993605,
    3.61667211,
    4.07202473,
    4.4726701
  };

  private LevelShift() {}

  /// A test, or why there is none.
  public sealed interface Result {
    /// `at` is the last index before the largest shift, counted from 1; 0 if the test names none.
    record Tested(double statistic, double p, int at) implements Result {}

    record Untested(Figure.Reason reason) implements Result {}
  }

  /// The largest Chow statistic over breaks that leave at least the share `h`, and two values, on
  /// both sides.
  public static Result largestChow(double[] y, double h) {
    Values.check(y);
    int n = y.length;
    int from = Math.max(2, (int) Math.floor(h * n));
    int to = n - from;
    if (to < from) {
      return new Result.Untested(Figure.Reason.TOO_FEW_OBSERVATIONS);
    }
    double mean = Arrays.stream(y).average().orElse(0);
    double total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    if (!(total > 0)) {
      return new Result.Untested(Figure.Reason.NO_VARIATION);
    }
    double largest = Double.NEGATIVE_INFINITY;
    int at = 0;
    double left = 0;
    for (int k = 1; k <= to; k++) {
      left += y[k - 1] - mean;
      double explained = left * left / k + left * left / (n - k);
      double statistic = explained / ((total - explained) / (n - 2));
      if (k >= from && statistic > largest) {
        largest = statistic;
        at = k;
      }
    }
    double odds = (n - from) * (double) to / (from * (double) (n - to));
    return new Result.Tested(largest, hansen(largest, 1 / (1 + Math.sqrt(odds))), at);
  }

  private static double hansen(double x, double trimming) {
    double plain = ChiSquaredDistribution.of(1).survivalProbability(x);
    if (trimming >= 0.5) {
      return plain;
    }
    if (trimming >= 0.49) {
      return 100 * ((0.5 - trimming) * tail(x, 0) + (trimming - 0.49) * plain);
    }
    double row = Math.min((0.51 - trimming) * 50, A.length);
    int lower = (int) Math.floor(row);
    double share = row - lower;
    return share == 0
        ? tail(x, lower - 1)
        : (1 - share) * tail(x, lower - 1) + share * tail(x, lower);
  }

  private static double tail(double x, int row) {
    return ChiSquaredDistribution.of(DF[row]).survivalProbability(Math.max(0, A[row] + B[row] * x));
  }

  /// The largest absolute cumulated residual around the mean, over its standard deviation.
  public static Result cumulatedResiduals(double[] y) {
    Values.check(y);
    int n = y.length;
    if (n < 2) {
      return new Result.Untested(Figure.Reason.TOO_FEW_OBSERVATIONS);
    }
    double mean = Arrays.stream(y).average().orElse(0);
    double squares = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    if (!(squares > 0)) {
      return new Result.Untested(Figure.Reason.NO_VARIATION);
    }
    double scale = Math.sqrt(squares / (n - 1)) * Math.sqrt(n);
    double path = 0;
    double largest = 0;
    for (double v : y) {
      path += v - mean;
      largest = Math.max(largest, Math.abs(path) / scale);
    }
    return new Result.Tested(largest, bridgeTail(largest), 0);
  }

  /// Where the results for a series come from; `share` is the smallest part on either side of a
  /// break.
  public static Provenance provenance(double[] y, double share) {
    return Provenance.of("level shift", "1", Map.of("n", y.length, "share", share));
  }

  /// P(sup |Brownian bridge| > x), Kolmogorov's distribution.
  static double bridgeTail(double x) {
    if (x < 0.1) {
      return 1;
    }
    double sum = 0;
    for (int k = 1; k <= 100; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
    }
    return Math.clamp(sum, 0, 1);
  }
}
