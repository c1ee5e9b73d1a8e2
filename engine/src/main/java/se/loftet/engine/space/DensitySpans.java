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
/// no power grows large; a span lies in one tile or two.
///
/// Points beside the grid and those much heavier than the mean go through [QuarticRows], the
/// readable version: all others fill a cell nearly to their peak, so that an error of `2^-bits` of
/// the mean weight is as small against the largest density.
final class DensitySpans implements DensityRows {
  private static final int TERMS = 5;

  /// No coefficient of a point of weight 1 is larger, being at most two radii from the origin.
  private static final int COEFFICIENT_BITS = 5;

  /// A point that weighs more than `2^8` times the mean is heavy: few can.
  private static final int HEAVY_BITS = 8;

  /// Keeps the scale a finite number however small the weights are.
  private static final int MOST_BITS = 1000;

  /// Radii of fewer cells are cheap to fill and have points that just reach a cell.
  private static final double LEAST_CELLS = 4;

  /// Adding this to a number below 2^51 leaves its whole part in the lowest bits.
  private static final double TO_WHOLE = 0x1.8p52;

  private static final long WHOLE = Double.doubleToRawLongBits(TO_WHOLE);

  private final SortedPoints points;
  private final DensityRows others;
  private final Grid grid;
  private final int reach;
  private final double scale;

  /// What rounding may not go below: 0 unless weights are negative.
  private final double least;

  /// Lengths in radii, from the south-west of the grid.
  private final double cell;

  private final double perCell;
  private final double[] east;
  private final double[] north;
  private final double[] scaled;

  private final int tile;
  private final double[] origin;

  /// Where the changes of a column start; a tile has room for one column more.
  private final int[] slot;

  private final int[] tileOf;
  private final int unused;

  private DensitySpans(Points all, Grid grid, double h) {
    this.grid = grid;
    this.cell = grid.cell() / h;
    this.perCell = 1 / cell;
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
    scale = Math.scalb(1.0, bits());
    Arrays.setAll(scaled, i -> scaled[i] * scale);
    tile = (int) Math.clamp(Math.floor(2 / cell), 1, grid.columns());
    origin = new double[(grid.columns() + tile - 1) / tile];
    Arrays.setAll(origin, t -> (t + 0.5) * tile * cell);
    tileOf = new int[grid.columns()];
    Arrays.setAll(tileOf, c -> c / tile);
    slot = new int[grid.columns()];
    Arrays.setAll(slot, c -> TERMS * (c + tileOf[c]));
    unused = TERMS * (grid.columns() + origin.length);
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
    var change = new long[unused + TERMS];
    for (int r = first; r < last; r++) {
      add(points.start(r - reach), points.start(r + reach + 1), (r + 0.5) * cell, change);
      sum(change, r * grid.columns(), density);
      Arrays.fill(change, 0);
    }
    others.fill(first, last, density);
  }

  private void add(int from, int to, double y, long[] change) {
    for (int i = from; i < to; i++) {
      double dy = y - north[i];
      double a = 1 - dy * dy;
      if (a > 0) {
        add(east[i], a, scaled[i], change);
      }
    }
  }

  /// One point. Where its span lies in one tile, the start of the second goes to an unused slot: no
  /// branch to guess.
  private void add(double x, double a, double w, long[] change) {
    double half = Math.sqrt(a);
    int west = Math.max(0, (int) Math.ceil((x - half) * perCell - 0.5));
    int last = Math.min(tileOf.length - 1, (int) Math.floor((x + half) * perCell - 0.5));
    if (west > last) {
      return;
    }
    int tileWest = tileOf[west];
    int tileEast = tileOf[last];
    add(change, slot[west], x - origin[tileWest], a, w);
    int second = tileWest == tileEast ? unused : slot[tileEast * tile];
    addBoth(change, second, slot[last] + TERMS, x - origin[tileEast], a, w);
  }

  private static long whole(double value) {
    return Double.doubleToRawLongBits(value + TO_WHOLE) - WHOLE;
  }

  /// `(a - (u - d)^2)^2` as a polynomial of `u`.
  private static void add(long[] change, int at, double d, double a, double w) {
    double p = a - d * d;
    change[at] += whole(w * (p * p));
    change[at + 1] += whole(w * (4 * p * d));
    change[at + 2] += whole(w * (4 * d * d - 2 * p));
    change[at + 3] += whole(w * (-4 * d));
    change[at + 4] += whole(w);
  }

  private static void addBoth(long[] change, int at, int end, double d, double a, double w) {
    double p = a - d * d;
    long c0 = whole(w * (p * p));
    long c1 = whole(w * (4 * p * d));
    long c2 = whole(w * (4 * d * d - 2 * p));
    long c3 = whole(w * (-4 * d));
    long c4 = whole(w);
    change[at] += c0;
    change[at + 1] += c1;
    change[at + 2] += c2;
    change[at + 3] += c3;
    change[at + 4] += c4;
    change[end] -= c0;
    change[end + 1] -= c1;
    change[end + 2] -= c2;
    change[end + 3] -= c3;
    change[end + 4] -= c4;
  }

  /// Sums up a row and evaluates it.
  private void sum(long[] change, int row, double[] density) {
    for (int t = 0; t < origin.length; t++) {
      long c0 = 0;
      long c1 = 0;
      long c2 = 0;
      long c3 = 0;
      long c4 = 0;
      for (int c = t * tile; c < Math.min(grid.columns(), (t + 1) * tile); c++) {
        int at = slot[c];
        c0 += change[at];
        c1 += change[at + 1];
        c2 += change[at + 2];
        c3 += change[at + 3];
        c4 += change[at + 4];
        double u = (c + 0.5) * cell - origin[t];
        double all = (((c4 * u + c3) * u + c2) * u + c1) * u + c0;
        density[row + c] = Math.max(least, all) / scale;
      }
    }
  }
}
