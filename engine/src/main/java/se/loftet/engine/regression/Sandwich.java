package se.loftet.engine.regression;

import java.util.LinkedHashMap;

/// Errors of coefficients that do not trust the model's own variance: bread, meat, bread.
///
/// Methods: White (1980), HC0; Newey & West (1987) with Bartlett weights `1 - j/(L+1)`, no
/// prewhitening and no small sample factor; clusters by Liang & Zeger (1986). Peer: R `sandwich`
/// 3.0.2. A lag is fixed before the data are seen. With fewer than about 30 clusters these errors
/// are too small.
public final class Sandwich {
  private final double[][] columns;
  private final double[] score;
  private final double[] bread;

  private Sandwich(Design design, double[] score, double[] bread) {
    columns = design.values();
    this.score = score;
    this.bread = bread;
  }

  public static Sandwich of(CountFit fit) {
    return new Sandwich(fit.design(), fit.scores(), fit.covariance());
  }

  public static Sandwich of(LeastSquares fit) {
    return new Sandwich(fit.design(), fit.scores(), fit.bread());
  }

  /// Covariance that allows each row its own variance.
  public double[] heteroskedastic() {
    return neweyWest(0);
  }

  /// The factor `n/(n-k)` that makes HC1 of a covariance without one.
  public double hc1Factor() {
    return (double) score.length / (score.length - columns.length);
  }

  /// Covariance that allows rows up to `lag` apart to be related; rows are in time order.
  public double[] neweyWest(int lag) {
    if (lag < 0) {
      throw new IllegalArgumentException("lag %d is below 0".formatted(lag));
    }
    int p = columns.length;
    var rows = scoreColumns();
    var meat = new double[p * p];
    for (int j = 0; j <= Math.min(lag, score.length - 1); j++) {
      double weight = 1 - j / (lag + 1.0);
      for (int a = 0; a < p; a++) {
        for (int b = 0; b < p; b++) {
          double product = weight * lagged(rows[a], rows[b], j);
          meat[a * p + b] += product;
          if (j > 0) {
            meat[b * p + a] += product;
          }
        }
      }
    }
    return between(meat);
  }

  /// Covariance that allows any relation within a cluster. The plain sum, without a factor.
  public double[] clustered(int[] cluster) {
    int p = columns.length;
    var sums = new LinkedHashMap<Integer, double[]>();
    for (int i = 0; i < score.length; i++) {
      var sum = sums.computeIfAbsent(cluster[i], _ -> new double[p]);
      for (int a = 0; a < p; a++) {
        sum[a] += score[i] * columns[a][i];
      }
    }
    var meat = new double[p * p];
    for (var sum : sums.values()) {
      for (int a = 0; a < p; a++) {
        for (int b = 0; b < p; b++) {
          meat[a * p + b] += sum[a] * sum[b];
        }
      }
    }
    return between(meat);
  }

  /// The factor `G/(G-1) (n-1)/(n-k)` for `clusters` clusters.
  public double clusterFactor(int clusters) {
    int n = score.length;
    return clusters / (clusters - 1.0) * ((n - 1.0) / (n - columns.length));
  }

  private double[][] scoreColumns() {
    var rows = new double[columns.length][score.length];
    for (int a = 0; a < columns.length; a++) {
      for (int i = 0; i < score.length; i++) {
        rows[a][i] = score[i] * columns[a][i];
      }
    }
    return rows;
  }

  private static double lagged(double[] x, double[] y, int lag) {
    double sum = 0;
    for (int i = lag; i < x.length; i++) {
      sum += x[i] * y[i - lag];
    }
    return sum;
  }

  private double[] between(double[] meat) {
    int p = columns.length;
    return multiply(multiply(bread, meat, p), bread, p);
  }

  private static double[] multiply(double[] x, double[] y, int p) {
    var product = new double[p * p];
    for (int a = 0; a < p; a++) {
      for (int k = 0; k < p; k++) {
        for (int b = 0; b < p; b++) {
          product[a * p + b] += x[a * p + k] * y[k * p + b];
        }
      }
    }
    return product;
  }

  /// Square roots of the diagonal of a row-major square matrix: standard errors.
  public static double[] diagonalRoots(double[] matrix) {
    int p = (int) Math.round(Math.sqrt(matrix.length));
    var roots = new double[p];
    for (int j = 0; j < p; j++) {
      roots[j] = Math.sqrt(matrix[j * p + j]);
    }
    return roots;
  }
}
