package se.loftet.engine.space;

/// Values at the nodes of a lattice carried over to the centres of cells, by the cubic through the
/// four nodes around each, first along rows, then along columns.
final class CubicRows {
  private static final int NODES = 4;

  private final Grid grid;
  private final int[] column;
  private final double[] eastward;
  private final int[] row;
  private final double[] northward;

  CubicRows(Grid lattice, Grid grid) {
    this.grid = grid;
    column = new int[grid.columns()];
    eastward = new double[NODES * grid.columns()];
    for (int c = 0; c < grid.columns(); c++) {
      double at = (grid.eastOf(c) - lattice.west()) / lattice.cell() - 0.5;
      column[c] = shares(at, eastward, c);
    }
    row = new int[grid.rows()];
    northward = new double[NODES * grid.rows()];
    for (int r = 0; r < grid.rows(); r++) {
      double at = (grid.northOf(r) - lattice.south()) / lattice.cell() - 0.5;
      row[r] = shares(at, northward, r);
    }
  }

  /// The first of four nodes around a place, and the share of each (Lagrange).
  private static int shares(double at, double[] share, int k) {
    int node = (int) at;
    double t = at - node;
    share[NODES * k] = -t * (t - 1) * (t - 2) / 6;
    share[NODES * k + 1] = (t + 1) * (t - 1) * (t - 2) / 2;
    share[NODES * k + 2] = -(t + 1) * t * (t - 2) / 2;
    share[NODES * k + 3] = (t + 1) * t * (t - 1) / 6;
    return node - 1;
  }

  /// A row of nodes as a row with a value for each column of cells.
  double[] across(float[] nodes) {
    var cells = new double[column.length];
    for (int c = 0; c < cells.length; c++) {
      int k = column[c];
      int s = NODES * c;
      cells[c] =
          (eastward[s] * nodes[k] + eastward[s + 1] * nodes[k + 1])
              + (eastward[s + 2] * nodes[k + 2] + eastward[s + 3] * nodes[k + 3]);
    }
    return cells;
  }

  /// A row of cells from the four rows of nodes around it, nowhere below `least`.
  void along(double[][] rows, int r, double least, double[] cells) {
    int first = row[r];
    int s = NODES * r;
    blend(
        new double[][] {rows[first], rows[first + 1], rows[first + 2], rows[first + 3]},
        new double[] {northward[s], northward[s + 1], northward[s + 2], northward[s + 3]},
        least,
        cells,
        r * grid.columns());
  }

  private static void blend(
      double[][] rows, double[] share, double least, double[] cells, int from) {
    double[] a = rows[0];
    double[] b = rows[1];
    double[] c = rows[2];
    double[] d = rows[3];
    double p = share[0];
    double q = share[1];
    double r = share[2];
    double s = share[3];
    for (int k = 0; k < a.length; k++) {
      double value = (p * a[k] + q * b[k]) + (r * c[k] + s * d[k]);
      cells[from + k] = Math.max(value, least);
    }
  }
}
