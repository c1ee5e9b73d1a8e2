package se.loftet.engine.space;

import java.util.Arrays;
import se.loftet.engine.Moments;
import se.loftet.engine.Normal;
import se.loftet.engine.Parallel;

/// Gi* and Gi for every cell of a full rectangle, as fast as memory is read.
///
/// The same figures as [LocalStatistics] with binary weights, to rounding; the z of local Moran is
/// Gi with the sign of the cell's own deviation. Sums over the neighbours are added offset by
/// offset along whole rows; numbers of neighbours and divisors depend on the distance to the border
/// only and are kept from row to row. A cell without a value is refused, and a map without
/// variation has no figures (`NaN`). Cost: cells times neighbours, one pass.
public final class GridStatistics {
  private static final int BAND = 64;

  /// Row by row, so that a row is cleared and filled while it is in the cache.
  private final double[][] giStar;

  private final double[][] gi;

  private GridStatistics(int rows) {
    giStar = new double[rows][];
    gi = new double[rows][];
  }

  /// Values west to east, then south to north.
  public static GridStatistics of(int columns, int rows, double[] x, Neighbourhood around) {
    return of(columns, rows, x, around, 1);
  }

  /// The same on several threads, to the same bits: a thread owns bands of rows.
  public static GridStatistics of(
      int columns, int rows, double[] x, Neighbourhood around, int threads) {
    if (x.length != (long) columns * rows) {
      throw new IllegalArgumentException(
          "%d values for %d x %d cells".formatted(x.length, columns, rows));
    }
    var found = new GridStatistics(rows);
    var moments = Moments.of(x);
    double mean = moments.mean();
    if (!Double.isFinite(moments.squares())) {
      CellMap.check(x);
    }
    double m2 = moments.squares() / x.length;
    double rounding = Math.abs(mean) * 1e-13;
    if (!(m2 > rounding * rounding)) {
      Arrays.setAll(found.giStar, r -> nothing(columns));
      Arrays.setAll(found.gi, r -> nothing(columns));
      return found;
    }
    int bands = threads == 1 ? 1 : (rows + BAND - 1) / BAND;
    double largest =
        Parallel.reduce(
            bands,
            threads,
            b -> {
              int first = (int) ((long) rows * b / bands);
              int last = (int) ((long) rows * (b + 1) / bands);
              return found.fill(columns, x, around, mean, m2, first, last);
            },
            Math::max);
    found.alone(x, mean, m2, largest);
    return found;
  }

  private static double[] nothing(int columns) {
    var row = new double[columns];
    Arrays.fill(row, Double.NaN);
    return row;
  }

  /// The largest deviation from the mean in the rows filled.
  private double fill(
      int columns, double[] x, Neighbourhood around, double mean, double m2, int first, int last) {
    var border = new Border(columns, gi.length, around);
    var row = new Row(columns);
    double largest = 0;
    for (int r = first; r < last; r++) {
      border.at(r, x.length, m2);
      row.sum(x, r, gi.length, around);
      giStar[r] = row.star(border, mean);
      gi[r] = row.others(border, x.length, mean, m2);
      largest = Math.max(largest, row.largest(mean));
    }
    return largest;
  }

  /// Where one cell differs and all others are equal, nothing can be said of that cell; it must
  /// hold nearly all squares.
  private void alone(double[] x, double mean, double m2, double largest) {
    double m = x.length - 1.0;
    double whole = x.length * m2;
    if ((whole - largest * largest) / m - largest / m * (largest / m) > 1e-13 * whole / m) {
      return;
    }
    for (int r = 0; r < gi.length; r++) {
      var z = gi[r];
      for (int c = 0; c < z.length; c++) {
        z[c] = Math.abs(x[r * z.length + c] - mean) == largest ? Double.NaN : z[c];
      }
    }
  }

  /// One row at a time. Everything is in arrays of its own and used at the same index, which is
  /// what lets the compiler make vector instructions of the loops.
  private static final class Row {
    private final double[] x;
    private final double[] sum;

    Row(int columns) {
      x = new double[columns];
      sum = new double[columns];
    }

    void sum(double[] all, int row, int rows, Neighbourhood around) {
      System.arraycopy(all, row * x.length, x, 0, x.length);
      NeighbourSums.of(all, row, rows, around, sum);
    }

    /// By the bits of the numbers without their sign, whose order is that of the numbers: the
    /// compiler makes vector instructions of it.
    double largest(double mean) {
      long largest = 0;
      for (double value : x) {
        largest = Math.max(largest, Double.doubleToRawLongBits(Math.abs(value - mean)));
      }
      return Double.longBitsToDouble(largest);
    }

    double[] star(Border border, double mean) {
      var k = border.neighbours;
      var scale = border.starScale;
      var z = new double[x.length];
      for (int c = 0; c < z.length; c++) {
        z[c] = (sum[c] + x[c] - (k[c] + 1) * mean) * scale[c];
      }
      return z;
    }

    /// Mean and variance are those of the other cells, as in [LocalStatistics].
    double[] others(Border border, int n, double mean, double m2) {
      var k = border.neighbours;
      var spread = border.spread;
      double perOther = 1 / (n - 1.0);
      double squares = n * m2 * perOther;
      var z = new double[x.length];
      for (int c = 0; c < z.length; c++) {
        double d = x[c] - mean;
        double shift = d * perOther;
        double variance = squares - d * shift - shift * shift;
        z[c] = (sum[c] - k[c] * (mean - shift)) / Math.sqrt(variance * spread[c]);
      }
      return z;
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
        starScale[c] = 1 / Math.sqrt(above0(m2 * (n * self - self * self) / (n - 1)));
        spread[c] = above0(((n - 1) * k - k * k) / (n - 2));
      }
    }

    /// Where all cells are neighbours, or none, nothing can vary and nothing can be said.
    private static double above0(double variance) {
      return variance > 0 ? variance : Double.NaN;
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
    return flat(giStar);
  }

  public double[] gi() {
    return flat(gi);
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  /// The smallest |z| of Gi* that Benjamini & Hochberg call a discovery at `level`, two-sided;
  /// infinite when nothing is. Only the tail below `level` is sorted.
  public double discoveryLimit(double level) {
    double least = -Normal.quantile(level / 2);
    var tail = new double[giStar.length * (giStar.length == 0 ? 0 : giStar[0].length)];
    int count = 0;
    int family = 0;
    for (var row : giStar) {
      for (double z : row) {
        family += Double.isNaN(z) ? 0 : 1;
        double size = Math.abs(z);
        if (size >= least) {
          tail[count++] = size;
        }
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
