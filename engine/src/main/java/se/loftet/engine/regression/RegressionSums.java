package se.loftet.engine.regression;

import java.util.Arrays;
import java.util.Optional;

/// What a straight regression needs to know of its rows: cross products, which add up.
///
/// Partial sums of partitions, threads or years merge, and the fit of the whole follows without the
/// rows. Exact as long as the numbers are whole; otherwise equal to rounding, whatever the order.
/// For a fit from rows see [LeastSquares].
public final class RegressionSums {
  private final long rows;
  private final double[] gram;
  private final double[] cross;
  private final double squares;

  private RegressionSums(long rows, double[] gram, double[] cross, double squares) {
    this.rows = rows;
    this.gram = gram;
    this.cross = cross;
    this.squares = squares;
  }

  public static RegressionSums of(Design design, double[] y, double[] weight) {
    if (y.length != design.rows() || weight.length != y.length) {
      throw new IllegalArgumentException("rows differ: design, values, weights");
    }
    LeastSquares.check(y);
    var weighted = new double[y.length];
    RowLoops.FASTEST.multiply(weight, y, weighted);
    return new RegressionSums(
        y.length,
        Gram.weighted(design.values(), weight),
        Gram.cross(design.values(), weighted),
        Gram.dot(weighted, y));
  }

  /// The sums of both, which must have the same columns.
  public RegressionSums merge(RegressionSums other) {
    if (cross.length != other.cross.length) {
      throw new IllegalArgumentException("the designs have different columns");
    }
    return new RegressionSums(
        rows + other.rows, sum(gram, other.gram), sum(cross, other.cross), squares + other.squares);
  }

  private static double[] sum(double[] a, double[] b) {
    var sum = a.clone();
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  public long rows() {
    return rows;
  }

  /// The coefficients; empty where columns explain each other or there are too few rows.
  public Optional<double[]> coefficients() {
    return rows < cross.length
        ? Optional.empty()
        : PositiveDefinite.factor(gram, cross.length).map(factor -> factor.solve(cross));
  }

  /// Weighted squares that the fit leaves; `NaN` without a fit.
  public double residualSquares() {
    return coefficients()
        .map(beta -> Math.max(0, squares - Gram.dot(beta, cross)))
        .orElse(Double.NaN);
  }

  /// Whether all sums are the same number.
  public boolean isSame(RegressionSums other) {
    return rows == other.rows
        && Arrays.equals(gram, other.gram)
        && Arrays.equals(cross, other.cross)
        && squares == other.squares;
  }
}
