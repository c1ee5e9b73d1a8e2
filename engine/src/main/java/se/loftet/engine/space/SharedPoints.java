package se.loftet.engine.space;

/// Points shared out over the nine nodes of a lattice around them, and how much lies in each block.
///
/// A node's share is that of a parabola through three nodes each way (Lagrange), `t` steps from the
/// nearest node: `t(t-1)/2`, `1-t^2` and `t(t+1)/2`. It keeps weight, mean and variance of a point,
/// where sharing by distance alone widens it. Points too far from the middle to be shared are left
/// out: they reach no cell.
@SuppressWarnings("ArrayRecordComponent")
record SharedPoints(double[] weight, double[] held, int blocksAcross, boolean anyNegative) {
  /// Nodes to the side of a block.
  private static final int BLOCK = 2;

  static SharedPoints of(Points points, Grid lattice) {
    int columns = lattice.columns();
    int across = columns / BLOCK + 1;
    var weight = new double[lattice.size()];
    var held = new double[across * (lattice.rows() / BLOCK + 1)];
    double west = lattice.west();
    double south = lattice.south();
    double perStep = 1 / lattice.cell();
    boolean vectors = VectorModule.PRESENT && SharedPointsVector.isFast();
    boolean negative = false;
    for (int i = 0; i < points.size(); i++) {
      double x = (points.east(i) - west) * perStep;
      double y = (points.north(i) - south) * perStep;
      if (!(x >= 1 && y >= 1 && x < columns - 2 && y < lattice.rows() - 1)) {
        continue;
      }
      int column = (int) x;
      int row = (int) y;
      double w = points.weight(i);
      negative |= w < 0;
      held[row / BLOCK * across + column / BLOCK] += Math.abs(w);
      int at = (row - 1) * columns + column - 1;
      if (vectors) {
        SharedPointsVector.share(x - column - 0.5, y - row - 0.5, w, weight, at, columns);
      } else {
        share(x - column - 0.5, y - row - 0.5, w, weight, at, columns);
      }
    }
    return new SharedPoints(weight, held, across, negative);
  }

  /// `at` is the south-western of the nine nodes. The plain version of [SharedPointsVector], to the
  /// same bits.
  static void share(double t, double u, double w, double[] weight, int at, int columns) {
    double left = Math.fma(t, Math.fma(t, 0.5, -0.5), 0);
    double middle = Math.fma(t, Math.fma(t, -1, 0), 1);
    double right = Math.fma(t, Math.fma(t, 0.5, 0.5), 0);
    double up = 0.5 * u * (u + 1) * w;
    double down = up - u * w;
    row(left, middle, right, down, weight, at);
    row(left, middle, right, w - up - down, weight, at + columns);
    row(left, middle, right, up, weight, at + 2 * columns);
  }

  private static void row(
      double left, double middle, double right, double w, double[] weight, int at) {
    weight[at] = Math.fma(left, w, weight[at]);
    weight[at + 1] = Math.fma(middle, w, weight[at + 1]);
    weight[at + 2] = Math.fma(right, w, weight[at + 2]);
  }

  /// The most weight that lies within so many nodes of any place, from above: in the square of
  /// blocks that such a disc can touch when its middle is in the middle block.
  double mostWithin(int nodes) {
    int around = nodes / BLOCK + 1;
    int down = held.length / blocksAcross;
    var columns = new double[held.length];
    for (int r = 0; r < down; r++) {
      running(held, r * blocksAcross, 1, blocksAcross, around, columns);
    }
    var squares = new double[held.length];
    for (int c = 0; c < blocksAcross; c++) {
      running(columns, c, blocksAcross, down, around, squares);
    }
    double most = 0;
    for (double square : squares) {
      most = Math.max(most, square);
    }
    return most;
  }

  /// Sums over `around` to both sides along a line of `length` values from `first`, `apart` apart.
  private static void running(
      double[] from, int first, int apart, int length, int around, double[] to) {
    double sum = 0;
    for (int k = 0; k < length + around; k++) {
      sum += k < length ? from[first + k * apart] : 0;
      int gone = k - 2 * around - 1;
      sum -= gone >= 0 ? from[first + gone * apart] : 0;
      if (k >= around) {
        to[first + (k - around) * apart] = sum;
      }
    }
  }
}
