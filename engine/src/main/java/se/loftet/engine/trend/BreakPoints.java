package se.loftet.engine.trend;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.loftet.engine.Provenance;

/// Where the level of a series changed: the split into segments with the least squares.
///
/// Methods: Bai & Perron (1998, 2003), exact by dynamic programming on prefix sums; number of
/// breaks by BIC with each level and each break as a parameter, besides the variance. Peer: R
/// strucchange 1.5.3 `breakpoints`, see `src/test/oracles/counts`. A break is the last index of the
/// left segment, counted from 1. No segment is shorter than the share `h` of the series, and no
/// more breaks are tried than fit. Of equally good splits the one whose last break comes first is
/// taken. A series too short for two segments has none. Missing values are not allowed: a gap has
/// no place to break.
public final class BreakPoints {
  private final double[] sum;
  private final double[] squares;
  private final int n;
  private final int shortest;
  private final double[][] best;
  private final int[][] last;

  private BreakPoints(double[] y, int shortest, int most) {
    n = y.length;
    this.shortest = shortest;
    sum = new double[n + 1];
    squares = new double[n + 1];
    double mean = Arrays.stream(y).average().orElse(0);
    for (int i = 0; i < n; i++) {
      double away = y[i] - mean;
      sum[i + 1] = sum[i] + away;
      squares[i + 1] = squares[i] + away * away;
    }
    best = new double[most + 1][n + 1];
    last = new int[most + 1][n + 1];
    search();
  }

  /// All splits of `y`, with segments of at least the share `h`; empty if two do not fit.
  public static Optional<BreakPoints> of(double[] y, double h) {
    Values.check(y);
    int shortest = (int) Math.floor(h * y.length);
    if (shortest < 1 || shortest > y.length / 2) {
      return Optional.empty();
    }
    int most = (int) Math.ceil(y.length / (double) shortest) - 2;
    return Optional.of(new BreakPoints(y, shortest, Math.max(most, 1)));
  }

  /// Squares around the mean of the values from `from` (inside) to `to` (outside).
  private double cost(int from, int to) {
    double s = sum[to] - sum[from];
    return squares[to] - squares[from] - s * s / (to - from);
  }

  private void search() {
    for (int end = shortest; end <= n; end++) {
      best[0][end] = cost(0, end);
    }
    for (int breaks = 1; breaks < best.length; breaks++) {
      Arrays.fill(best[breaks], Double.POSITIVE_INFINITY);
      for (int end = (breaks + 1) * shortest; end <= n; end++) {
        for (int at = breaks * shortest; at <= end - shortest; at++) {
          double total = best[breaks - 1][at] + cost(at, end);
          if (total < best[breaks][end]) {
            best[breaks][end] = total;
            last[breaks][end] = at;
          }
        }
      }
    }
  }

  public Provenance provenance() {
    return Provenance.of("break points", "1", Map.of("n", n, "shortest", shortest));
  }

  /// Residual sum of squares with 0, 1, 2, ... breaks.
  public double[] residualSquares() {
    return Arrays.stream(best).mapToDouble(row -> row[n]).toArray();
  }

  public double[] bic() {
    var bic = residualSquares();
    for (int breaks = 0; breaks < bic.length; breaks++) {
      double logLikelihood =
          -0.5 * n * (Math.log(bic[breaks]) + 1 - Math.log(n) + Math.log(2 * Math.PI));
      bic[breaks] = -2 * logLikelihood + Math.log(n) * 2 * (breaks + 1);
    }
    return bic;
  }

  /// The number of breaks with the least BIC; the fewest of equals.
  public int bestNumber() {
    var bic = bic();
    int chosen = 0;
    for (int breaks = 1; breaks < bic.length; breaks++) {
      if (bic[breaks] < bic[chosen]) {
        chosen = breaks;
      }
    }
    return chosen;
  }

  /// The best split with the given number of breaks.
  public int[] breaks(int number) {
    var at = new int[number];
    int end = n;
    for (int k = number; k > 0; k--) {
      end = last[k][end];
      at[k - 1] = end;
    }
    return at;
  }
}
