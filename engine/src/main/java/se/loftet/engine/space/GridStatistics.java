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

  private final double[] giStar;
  private final double[] gi;

  private GridStatistics(double[] giStar, double[] gi) {
    this.giStar = giStar;
    this.gi = gi;
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
    var found = new GridStatistics(new double[x.length], new double[x.length]);
    var moments = Moments.of(x);
    double mean = moments.mean();
    if (!Double.isFinite(moments.squares())) {
      CellMap.check(x);
    }
    double m2 = moments.squares() / x.length;
    double rounding = Math.abs(mean) * 1e-13;
    if (!(m2 > rounding * rounding)) {
      Arrays.fill(found.giStar, Double.NaN);
      Arrays.fill(found.gi, Double.NaN);
      return found;
    }
    int bands = threads == 1 ? 1 : (rows + BAND - 1) / BAND;
    Parallel.each(
        bands,
        threads,
        b -> {
          int first = (int) ((long) rows * b / bands);
          int last = (int) ((long) rows * (b + 1) / bands);
          found.fill(columns, rows, x, around, mean, m2, first, last);
          return b;
        });
    alone(found.gi, x, mean, m2);
    return found;
  }

  private void fill(
      int columns,
      int rows,
      double[] x,
      Neighbourhood around,
      double mean,
      double m2,
      int first,
      int last) {
    var border = new Border(columns, rows, around);
    var row = new Row(columns);
    for (int r = first; r < last; r++) {
      border.at(r, x.length, m2);
      row.sum(x, r, rows, around);
      row.star(border, mean);
      System.arraycopy(row.z, 0, giStar, r * columns, columns);
      row.others(border, x.length, mean, m2);
      System.arraycopy(row.z, 0, gi, r * columns, columns);
    }
  }

  /// Where one cell differs and all others are equal, nothing can be said of that cell; it must
  /// hold nearly all squares.
  private static void alone(double[] z, double[] x, double mean, double m2) {
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      largest = Math.max(largest, Math.abs(x[i] - mean));
    }
    double m = x.length - 1.0;
    double whole = x.length * m2;
    if ((whole - largest * largest) / m - largest / m * (largest / m) > 1e-13 * whole / m) {
      return;
    }
    for (int i = 0; i < x.length; i++) {
      z[i] = Math.abs(x[i] - mean) == largest ? Double.NaN : z[i];
    }
  }

  /// One row at a time. Everything is copied to arrays of its own first and used at the same index,
  /// which is what lets the compiler make vector instructions of the loops.
  private static final class Row {
    private final double[] x;
    private final double[] moved;
    private final double[] sum;
    private final double[] z;

    Row(int columns) {
      x = new double[columns];
      moved = new double[columns];
      sum = new double[columns];
      z = new double[columns];
    }

    /// Sums over the neighbours, offset by offset.
    void sum(double[] all, int row, int rows, Neighbourhood around) {
      int n = x.length;
      System.arraycopy(all, row * n, x, 0, n);
      Arrays.fill(sum, 0);
      for (int o = 0; o < around.size(); o++) {
        int other = row + around.rows()[o];
        int shift = around.columns()[o];
        if (other < 0 || other >= rows || Math.abs(shift) >= n) {
          continue;
        }
        Arrays.fill(moved, 0);
        int from = Math.max(0, shift);
        System.arraycopy(all, other * n + from, moved, from - shift, n - Math.abs(shift));
        for (int c = 0; c < n; c++) {
          sum[c] += moved[c];
        }
      }
    }

    void star(Border border, double mean) {
      var k = border.neighbours;
      var scale = border.starScale;
      for (int c = 0; c < z.length; c++) {
        z[c] = (sum[c] + x[c] - (k[c] + 1) * mean) * scale[c];
      }
    }

    /// Mean and variance are those of the other cells, as in [LocalStatistics].
    void others(Border border, int n, double mean, double m2) {
      var k = border.neighbours;
      var spread = border.spread;
      double perOther = 1 / (n - 1.0);
      double squares = n * m2 * perOther;
      for (int c = 0; c < z.length; c++) {
        double d = x[c] - mean;
        double shift = d * perOther;
        double variance = squares - d * shift - shift * shift;
        z[c] = (sum[c] - k[c] * (mean - shift)) / Math.sqrt(variance * spread[c]);
      }
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
