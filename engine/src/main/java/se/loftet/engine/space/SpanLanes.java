package se.loftet.engine.space;

/// Where the changes of one band of rows lie, and how a point adds to them: the inner loop of
/// [DensitySpans].
///
/// A change is eight whole numbers side by side, five of them used, so that one instruction can add
/// all of them. Within a tile with origin `o` the kernel of a point at `x`, in a row where `a` is left
/// of 1 after the distance in north, is `(a - (u - d)^2)^2` with `d = x - o`. As a polynomial of `u`
/// its coefficients are themselves polynomials of `a`,
///
///     a^2 (1, 0, 0, 0, 0) + a (-2d^2, 4d, -2, 0, 0) + (d^4, -4d^3, 6d^2, -4d, 1),
///
/// whose parts are the same for all rows. This is the readable version; [SpanLanesVector] gives the
/// same bits.
class SpanLanes {
  /// Numbers to a change.
  static final int LANES = 8;

  static final int TERMS = 5;

  /// Adding this to a number below 2^51 leaves its nearest whole number in the lowest bits.
  static final double TO_WHOLE = 0x1.8p52;

  static final long WHOLE = Double.doubleToRawLongBits(TO_WHOLE);

  final double perCell;
  final int columns;
  final int[] tileOf;

  /// Changes to a row: one a column, and one more at the end of each tile.
  final int perRow;

  private final double cell;
  private final int tile;
  private final double[] centre;

  /// What is left of 1, and the columns from `west` to before `east`, for rows from the first on.
  final double[] left;

  final long[] west;
  final long[] east;

  /// The parts of the coefficients in the tile before the point's own, in its own, and in the next.
  final double[] constant = new double[3 * LANES];

  final double[] linear = new double[3 * LANES];

  /// Lengths in radii, from the south-west of the grid; `tile` columns to a tile.
  SpanLanes(double cell, int columns, int rows, int tile, int band) {
    this.cell = cell;
    this.perCell = 1 / cell;
    this.columns = columns;
    this.tile = tile;
    tileOf = new int[columns];
    for (int c = 0; c < columns; c++) {
      tileOf[c] = c / tile;
    }
    perRow = columns + tileOf[columns - 1] + 1;
    int padded = (band + LANES - 1) / LANES * LANES;
    centre = new double[rows + padded];
    for (int r = 0; r < centre.length; r++) {
      centre[r] = (r + 0.5) * cell;
    }
    left = new double[padded];
    west = new long[padded];
    east = new long[padded];
  }

  double origin(int ofTile) {
    return (ofTile + 0.5) * tile * cell;
  }

  /// Where the change at a column lies among those of its row.
  int change(int column) {
    return column + tileOf[column];
  }

  static long whole(double value) {
    return Double.doubleToRawLongBits(value + TO_WHOLE) - WHOLE;
  }

  /// Adds a point of a tile to rows `first` to `last - 1`; `change` begins with row `band`.
  final void add(
      double x, double y, double weight, int ofTile, int band, int first, int last, long[] change) {
    reach(x, y, centre, first, last - first);
    for (int k = 0; k < 3; k++) {
      parts(x - origin(ofTile + k - 1), weight, k * LANES);
    }
    change(weight, ofTile - 1, first - band, last - first, change);
  }

  private void parts(double d, double w, int at) {
    linear[at] = w * (-2 * d * d);
    linear[at + 1] = w * (4 * d);
    linear[at + 2] = w * -2;
    constant[at] = w * (d * d * (d * d));
    constant[at + 1] = w * (-4 * d * (d * d));
    constant[at + 2] = w * (6 * d * d);
    constant[at + 3] = w * (-4 * d);
    constant[at + 4] = w;
  }

  /// The span of columns in each row, by the whole number nearest to its ends: a column is reached
  /// where its centre is, half a cell from its border. Nothing lies between equal ends.
  void reach(double x, double y, double[] centres, int first, int rows) {
    for (int j = 0; j < rows; j++) {
      double dy = centres[first + j] - y;
      left[j] = 1 - dy * dy;
      double half = Math.sqrt(Math.max(left[j], 0));
      west[j] = Math.max(whole((x - half) * perCell), 0);
      east[j] = Math.min(whole((x + half) * perCell), columns);
    }
  }

  /// Adds where the span begins and takes away where it ends; where it goes on in the next tile, it
  /// begins there anew.
  void change(double weight, int tileBefore, int row, int rows, long[] change) {
    for (int j = 0; j < rows; j++) {
      if (west[j] >= east[j]) {
        continue;
      }
      int from = (int) west[j];
      int last = (int) east[j] - 1;
      int start = (row + j) * perRow;
      int parts = (tileOf[last] - tileBefore) * LANES;
      if (tileOf[from] == tileOf[last]) {
        add(weight, left[j], parts, (start + change(from)) * LANES, 1, change);
      } else {
        int before = (tileOf[from] - tileBefore) * LANES;
        add(weight, left[j], before, (start + change(from)) * LANES, 1, change);
        add(weight, left[j], parts, (start + change(tileOf[last] * tile)) * LANES, 1, change);
      }
      add(weight, left[j], parts, (start + change(last) + 1) * LANES, -1, change);
    }
  }

  private void add(double w, double a, int parts, int at, int sign, long[] change) {
    for (int k = 0; k < TERMS; k++) {
      double top = Math.fma(a, k == 0 ? w : 0, linear[parts + k]);
      change[at + k] += sign * whole(Math.fma(a, top, constant[parts + k]));
    }
  }

  int tile() {
    return tile;
  }
}
