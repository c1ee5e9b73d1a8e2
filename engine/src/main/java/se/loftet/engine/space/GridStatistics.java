package se.loftet.engine.space;

import java.util.Arrays;
import se.loftet.engine.Normal;
import se.loftet.engine.Sums;

/// Gi* and Gi for every cell of a full rectangle, as fast as memory is read.
///
/// The same figures as [LocalStatistics] with binary weights, to rounding; the z of local Moran is
/// Gi with the sign of the cell's own deviation. Sums over the neighbours are added offset by
/// offset along whole rows; numbers of neighbours and divisors depend on the distance to the border
/// only and are kept from row to row. Cost: cells times neighbours, one pass.
public final class GridStatistics {
  private final double[] giStar;
  private final double[] gi;

  private GridStatistics(double[] giStar, double[] gi) {
    this.giStar = giStar;
    this.gi = gi;
  }

  /// Values west to east, then south to north.
  public static GridStatistics of(int columns, int rows, double[] x, Neighbourhood around) {
    if (x.length != (long) columns * rows) {
      throw new IllegalArgumentException(
          "%d values for %d x %d cells".formatted(x.length, columns, rows));
    }
    var found = new GridStatistics(new double[x.length], new double[x.length]);
    double mean = Sums.of(x.length, i -> x[i]) / x.length;
    double m2 = Sums.of(x.length, i -> (x[i] - mean) * (x[i] - mean)) / x.length;
    double rounding = Math.abs(mean) * 1e-13;
    if (!(m2 > rounding * rounding)) {
      Arrays.fill(found.giStar, Double.NaN);
      Arrays.fill(found.gi, Double.NaN);
      return found;
    }
    var border = new Border(columns, rows, around);
    var sum = new double[columns];
    for (int r = 0; r < rows; r++) {
      border.at(r, x.length, m2);
      Arrays.fill(sum, 0);
      for (int o = 0; o < around.size(); o++) {
        int other = r + around.rows()[o];
        if (other >= 0 && other < rows) {
          addShifted(sum, x, other * columns, around.columns()[o]);
        }
      }
      star(found.giStar, x, r * columns, sum, border, mean);
      others(found.gi, x, r * columns, sum, border, mean, m2);
    }
    return found;
  }

  /// Adds a row of values moved by some columns.
  private static void addShifted(double[] sum, double[] x, int row, int shift) {
    int last = Math.min(sum.length, sum.length - shift);
    for (int c = Math.max(0, -shift); c < last; c++) {
      sum[c] += x[row + c + shift];
    }
  }

  private static void star(
      double[] z, double[] x, int row, double[] sum, Border border, double mean) {
    var k = border.neighbours;
    var scale = border.starScale;
    for (int c = 0; c < sum.length; c++) {
      z[row + c] = (sum[c] + x[row + c] - (k[c] + 1) * mean) * scale[c];
    }
  }

  /// Mean and variance of the other cells, as in [LocalStatistics].
  private static void others(
      double[] z, double[] x, int row, double[] sum, Border border, double mean, double m2) {
    var k = border.neighbours;
    var spread = border.spread;
    double m = x.length - 1.0;
    double whole = x.length * m2;
    double rounding = 1e-13 * whole / m;
    for (int c = 0; c < sum.length; c++) {
      double d = x[row + c] - mean;
      double squares = (whole - d * d) / m - d / m * (d / m);
      double variance = squares > rounding ? squares : Double.NaN;
      z[row + c] = (sum[c] - k[c] * mean + k[c] * (d / m)) / Math.sqrt(variance * spread[c]);
    }
  }

  /// What depends on the border alone, for one row at a time.
  private static final class Border {
    private final int rows;
    private final Neighbourhood around;
    private final double[] neighbours;
    private final double[] starScale;
    private final double[] spread;
    private int southward = -1;
    private int northward = -1;

    Border(int columns, int rows, Neighbourhood around) {
      this.rows = rows;
      this.around = around;
      neighbours = new double[columns];
      starScale = new double[columns];
      spread = new double[columns];
    }

    void at(int row, double n, double m2) {
      int reach = Arrays.stream(around.rows()).max().orElse(0);
      int south = Math.min(reach, row);
      int north = Math.min(reach, rows - 1 - row);
      if (south == southward && north == northward) {
        return;
      }
      southward = south;
      northward = north;
      for (int c = 0; c < neighbours.length; c++) {
        double k = count(c);
        double self = k + 1;
        neighbours[c] = k;
        starScale[c] = 1 / Math.sqrt(m2 * (n * self - self * self) / (n - 1));
        spread[c] = ((n - 1) * k - k * k) / (n - 2);
      }
    }

    private int count(int column) {
      int k = 0;
      for (int o = 0; o < around.size(); o++) {
        int c = column + around.columns()[o];
        int r = around.rows()[o];
        k += c >= 0 && c < neighbours.length && r >= -southward && r <= northward ? 1 : 0;
      }
      return k;
    }
  }

  public double[] giStar() {
    return giStar.clone();
  }

  public double[] gi() {
    return gi.clone();
  }

  /// The smallest |z| of Gi* that Benjamini & Hochberg call a discovery at `level`, two-sided;
  /// infinite when nothing is. Only the tail below `level` is sorted.
  public double discoveryLimit(double level) {
    double least = -Normal.quantile(level / 2);
    var tail = new double[giStar.length];
    int count = 0;
    int family = 0;
    for (double z : giStar) {
      family += Double.isNaN(z) ? 0 : 1;
      double size = Math.abs(z);
      if (size >= least) {
        tail[count++] = size;
      }
    }
    Arrays.sort(tail, 0, count);
    for (int i = 0; i < count; i++) {
      int rank = count - i;
      if (Normal.twoSided(tail[i]) <= rank * level / family) {
        return tail[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
