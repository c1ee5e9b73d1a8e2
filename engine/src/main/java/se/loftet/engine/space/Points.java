package se.loftet.engine.space;

import java.util.Arrays;

/// Weighted points as columns. The arrays are shared, not copied.
public final class Points {
  private final double[] east;
  private final double[] north;
  private final double[] weight;

  public Points(double[] east, double[] north, double[] weight) {
    if (east.length != north.length || east.length != weight.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    this.east = east;
    this.north = north;
    this.weight = weight;
  }

  /// Points of weight one.
  public static Points of(double[] east, double[] north) {
    var ones = new double[east.length];
    Arrays.fill(ones, 1);
    return new Points(east, north, ones);
  }

  public int size() {
    return east.length;
  }

  public double east(int i) {
    return east[i];
  }

  public double north(int i) {
    return north[i];
  }

  public double weight(int i) {
    return weight[i];
  }

  /// The sum of the weights.
  double sum() {
    double sum = 0;
    for (double w : weight) {
      sum += w;
    }
    return sum;
  }
}
