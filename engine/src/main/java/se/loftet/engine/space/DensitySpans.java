package se.loftet.engine.space;

import java.util.Arrays;

/// Adds points under the quartic kernel to the rows of a grid by the ends of what they reach.
///
/// Within a row the kernel of a point is a polynomial of degree four of the column, on a span of
/// columns and nothing outside. So its five coefficients are added where the span starts and taken
/// away where it ends; running sums along the row give the polynomial of everything that reaches a
/// column, which is then evaluated. A point costs as much as a few columns in each row, not as all
/// the columns it reaches. The idea is that of sweep lines (Chan et al. 2022).
///
/// Coefficients are whole numbers of `2^-bits`, so that what is taken away is what was added, zero
/// stays zero, and neither the order of points nor the rows asked for change a bit. Columns are
/// taken in tiles about two radii wide, each with its own origin and starting from nothing, so that
/// no power grows large; a span lies in one tile or two. The inner loop is [SpanLanes].
///
/// Points beside the grid and those much heavier than the mean go through [QuarticRows], the
/// readable version: all others fill a cell nearly to their peak, so that an error of `2^-bits` of
/// the mean weight is as small against the largest density.
final class DensitySpans implements DensityRows {
  /// Rows summed at a time, and the most numbers their changes may take: what one column tile of
  /// them takes should stay in the cache.
  private static final int BAND = 64;

  private static final int MOST_NUMBERS = 1 << 20;

  /// No coefficient of a point of weight 1 is larger, being at most two radii from the origin.
  private static final int COEFFICIENT_BITS = 5;

  /// A point that weighs more than `2^8` times the mean is heavy: few can.
  private static final int HEAVY_BITS = 8;

  /// Keeps the scale a finite number however small the weights are.
  private static final int MOST_BITS = 1000;

  /// Radii of fewer cells are cheap to fill and have points that just reach a cell.
  private static final double LEAST_CELLS = 4;

  private final SortedPoints points;
  private final DensityRows others;
  private final Grid grid;
  private final int reach;

  /// A whole power of two, so that multiplying by it is dividing by the scale.
  private final double perScale;

  /// What rounding may not go below: 0 unless weights are negative.
  private final double least;

  /// Lengths in radii, from the south-west of the grid.
  private final double cell;

  private final double[] east;
  private final double[] north;
  private final double[] scaled;

  private final int tile;
  private final int tiles;

  /// The first point of each tile in each row; rows run from `-reach`.
  private final int[] start;

  private DensitySpans(Points all, Grid grid, double h) {
    this.grid = grid;
    this.cell = grid.cell() / h;
    this.reach = (int) Math.min(grid.rows() + 1.0, Math.ceil(1 / cell) + 1);
    this.points = new SortedPoints(all, grid, reach);
    int n = points.size();
    this.east = new double[n];
    this.north = new double[n];
    this.scaled = new double[n];
    double heavy = Math.scalb(points.meanWeight(), HEAVY_BITS);
    var apart = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      double weight = points.weight(i);
      boolean inner =
          Math.abs(weight) <= heavy && grid.cellOf(points.east(i), points.north(i)) >= 0;
      east[i] = (points.east(i) - grid.west()) / h;
      north[i] = (points.north(i) - grid.south()) / h;
      scaled[i] = inner ? weight : 0;
      apart[count] = i;
      count += inner ? 0 : 1;
    }
    others = new QuarticRows(points.select(Arrays.copyOf(apart, count)), grid, h);
    least = Arrays.stream(scaled).anyMatch(w -> w < 0) ? Double.NEGATIVE_INFINITY : 0;
    int bits = bits();
    double scale = Math.scalb(1.0, bits);
    perScale = Math.scalb(1.0, -bits);
    Arrays.setAll(scaled, i -> scaled[i] * scale);
    tile = (int) Math.clamp(Math.floor(2 / cell), 1, grid.columns());
    tiles = (grid.columns() - 1) / tile + 1;
    start = starts();
  }

  private int[] starts() {
    int rows = grid.rows() + 2 * reach;
    var first = new int[rows * tiles + 1];
    int i = 0;
    for (int r = 0; r < rows; r++) {
      int end = points.start(r - reach + 1);
      for (int t = 0; t < tiles; t++) {
        first[r * tiles + t] = i;
        while (i < end && points.column(i) < (t + 1) * tile) {
          i++;
        }
      }
    }
    first[rows * tiles] = i;
    return first;
  }

  static DensityRows of(Points points, Grid grid, double h) {
    return h < LEAST_CELLS * grid.cell()
        ? new QuarticRows(points, grid, h)
        : new DensitySpans(points, grid, h);
  }

  /// As many bits after the point as leave room for the largest coefficient of a point and for the
  /// largest sum in a row.
  private int bits() {
    double most = 0;
    double inRow = 0;
    double sum = 0;
    int from = 0;
    for (int r = 0; r < grid.rows() + reach; r++) {
      for (int i = points.start(r); i < points.start(r + 1); i++) {
        sum += Math.abs(scaled[i]);
        most = Math.max(most, Math.abs(scaled[i]));
      }
      for (; from < points.start(r - 2 * reach); from++) {
        sum -= Math.abs(scaled[from]);
      }
      inRow = Math.max(inRow, sum);
    }
    int forSum = 62 - COEFFICIENT_BITS - Math.getExponent(inRow) - 1;
    int forOne = 51 - COEFFICIENT_BITS - Math.getExponent(most) - 1;
    return most == 0 ? 0 : Math.min(MOST_BITS, Math.min(forSum, forOne));
  }

  @Override
  public void fill(int first, int last, double[] density) {
    int numbers = (grid.columns() + tiles) * SpanLanes.LANES;
    int band = Math.clamp(MOST_NUMBERS / numbers, 1, BAND);
    var lanes = lanes(band);
    var change = new long[band * numbers];
    for (int r = first; r < last; r += band) {
      int end = Math.min(last, r + band);
      for (int t = 0; t < tiles; t++) {
        add(lanes, t, r, end, change);
      }
      for (int row = r; row < end; row++) {
        sum(lanes, change, (row - r) * numbers, row * grid.columns(), density);
      }
    }
    others.fill(first, last, density);
  }

  private SpanLanes lanes(int band) {
    int columns = grid.columns();
    return VectorModule.PRESENT && SpanLanesVector.isFast()
        ? new SpanLanesVector(cell, columns, grid.rows(), tile, band)
        : new SpanLanes(cell, columns, grid.rows(), tile, band);
  }

  /// All points of a tile to the rows of a band, tile by tile so that what they change is near.
  private void add(SpanLanes lanes, int ofTile, int band, int end, long[] change) {
    for (int r = band - reach; r < end + reach; r++) {
      int from = start[(r + reach) * tiles + ofTile];
      int to = start[(r + reach) * tiles + ofTile + 1];
      int first = Math.max(band, r - reach);
      int last = Math.min(end, r + reach + 1);
      for (int i = from; i < to; i++) {
        if (scaled[i] != 0) {
          lanes.add(east[i], north[i], scaled[i], ofTile, band, first, last, change);
        }
      }
    }
  }

  /// Sums up a row and evaluates it, and clears its changes while they are near.
  private void sum(SpanLanes lanes, long[] change, int from, int row, double[] density) {
    for (int t = 0; t < tiles; t++) {
      long c0 = 0;
      long c1 = 0;
      long c2 = 0;
      long c3 = 0;
      long c4 = 0;
      double origin = lanes.origin(t);
      for (int c = t * tile; c < Math.min(grid.columns(), (t + 1) * tile); c++) {
        int at = from + lanes.change(c) * SpanLanes.LANES;
        c0 += change[at];
        c1 += change[at + 1];
        c2 += change[at + 2];
        c3 += change[at + 3];
        c4 += change[at + 4];
        double u = (c + 0.5) * cell - origin;
        double all = (((c4 * u + c3) * u + c2) * u + c1) * u + c0;
        density[row + c] = Math.max(least, all) * perScale;
      }
    }
    Arrays.fill(change, from, from + (grid.columns() + tiles) * SpanLanes.LANES, 0);
  }
}
