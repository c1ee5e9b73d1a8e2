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

  /// Whether every point has coordinates and a weight that are numbers.
  boolean known() {
    boolean known = true;
    for (int i = 0; i < east.length; i++) {
      known &= Math.abs(east[i]) <= Double.MAX_VALUE;
      known &= Math.abs(north[i]) <= Double.MAX_VALUE;
      known &= Math.abs(weight[i]) <= Double.MAX_VALUE;
    }
    return known;
  }

  /// The sum of the weights.
  double sum() {
    double even = 0;
    double odd = 0;
    int last = weight.length - 1;
    for (int i = 0; i < last; i += 2) {
      even += weight[i];
      odd += weight[i + 1];
    }
    return even + odd + (last % 2 == 0 ? weight[last] : 0);
  }
}
