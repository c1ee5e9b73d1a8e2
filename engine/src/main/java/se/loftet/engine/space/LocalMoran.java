package se.loftet.engine.space;

import java.util.Arrays;
import se.loftet.engine.Normal;

/// Local Moran: likeness of a cell and its neighbours, with moments under two randomisations.
///
/// `I = z/m2 sum w z_j`. Conditional moments keep the cell and shuffle the others (Sokal, Oden &
/// Thomson 1998); total ones shuffle everything (Anselin 1995). Where all other values are equal
/// the variance is 0 and z is `NaN`, or infinite by the rounding of what it is divided into, as in
/// the peer. Where all other cells are neighbours no shuffling changes anything and the conditional
/// z is `NaN`; the peer divides rounding by rounding there and gives any number.
public final class LocalMoran {
  /// Value of the cell and of its surroundings, each high or low against the mean.
  public enum Quadrant {
    HH,
    HL,
    LH,
    LL,
    ISLAND
  }

  private final double m2;
  private final double b2;
  private final double[] statistic;
  private final double[] mean;
  private final double[] variance;
  private final double[] totalMean;
  private final double[] totalVariance;
  private final double[] lag;

  /// Whether some other cell is no neighbour.
  private final boolean[] free;

  private final Quadrant[] quadrant;

  /// `m2` and `m4` are mean powers of the deviations; `NaN` without variation.
  LocalMoran(int n, double m2, double m4) {
    this.m2 = m2;
    this.b2 = m4 / (m2 * m2);
    statistic = new double[n];
    mean = new double[n];
    variance = new double[n];
    totalMean = new double[n];
    totalVariance = new double[n];
    lag = new double[n];
    free = new boolean[n];
    quadrant = new Quadrant[n];
  }

  /// Cell `i` with `k` neighbours of equal weight, deviation `z` and lagged deviation `lagged`.
  void look(int i, int k, double weight, double z, double lagged) {
    int n = statistic.length;
    double w = weight * k;
    double s1 = weight * weight * k;
    double scaled = z / m2;
    statistic[i] = scaled * lagged;
    mean[i] = -(z * z * w) / ((n - 1) * m2);
    free[i] = k < n - 1;
    double open = free[i] ? s1 - w * w / (n - 1) : 0;
    variance[i] = scaled * scaled * (n / (n - 2.0)) * open * (m2 - z * z / (n - 1));
    totalMean[i] = -w / (n - 1);
    double pairs = w * w - s1;
    totalVariance[i] =
        s1 * (n - b2) / (n - 1.0)
            + pairs * (2 * b2 - n) / ((n - 1.0) * (n - 2.0))
            - w * w / ((n - 1.0) * (n - 1.0));
    lag[i] = lagged;
    quadrant[i] = quadrant(k, z, lagged);
  }

  private static Quadrant quadrant(int neighbours, double z, double lagged) {
    if (neighbours == 0) {
      return Quadrant.ISLAND;
    }
    return z > 0
        ? (lagged > 0 ? Quadrant.HH : Quadrant.HL)
        : (lagged > 0 ? Quadrant.LH : Quadrant.LL);
  }

  private static double z(double statistic, double mean, double variance) {
    return (statistic - mean) / Math.sqrt(variance);
  }

  double statistic(int cell) {
    return statistic[cell];
  }

  public double[] statistic() {
    return statistic.clone();
  }

  public double[] conditionalMean() {
    return mean.clone();
  }

  public double[] conditionalVariance() {
    return variance.clone();
  }

  /// Standard deviations above the conditional mean.
  public double[] conditionalZ() {
    var z = new double[statistic.length];
    Arrays.setAll(z, i -> free[i] ? z(statistic[i], mean[i], variance[i]) : Double.NaN);
    return z;
  }

  /// Two-sided p under the conditional moments.
  public double[] conditionalP() {
    return Arrays.stream(conditionalZ()).map(Normal::twoSided).toArray();
  }

  public double[] totalMean() {
    return totalMean.clone();
  }

  public double[] totalVariance() {
    return totalVariance.clone();
  }

  public double[] totalZ() {
    var z = new double[statistic.length];
    Arrays.setAll(z, i -> z(statistic[i], totalMean[i], totalVariance[i]));
    return z;
  }

  /// The weighted deviation of the neighbours from the mean.
  public double[] lag() {
    return lag.clone();
  }

  public Quadrant[] quadrants() {
    return quadrant.clone();
  }
}
