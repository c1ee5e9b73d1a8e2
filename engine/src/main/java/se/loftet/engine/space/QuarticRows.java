package se.loftet.engine.space;

/// Adds points under the quartic kernel to all cells they reach, one grid row at a time.
///
/// The readable version beside [DensitySpans], and the faster one where a radius is a few cells.
/// Within a row the reached columns are contiguous and found with one square root. Points are added
/// in their order to every row.
final class QuarticRows implements DensityRows {
  private final Points points;
  private final Grid grid;
  private final double h;

  QuarticRows(Points points, Grid grid, double h) {
    this.points = points;
    this.grid = grid;
    this.h = h;
  }

  @Override
  public void fill(int first, int last, double[] density) {
    for (int i = 0; i < points.size(); i++) {
      double y = points.north(i) - grid.south();
      int south = Math.max(first, from(y, h));
      int north = Math.min(last - 1, to(y, h));
      for (int r = south; r <= north; r++) {
        double dy = (grid.northOf(r) - points.north(i)) / h;
        add(points.east(i), 1 - dy * dy, points.weight(i), r * grid.columns(), density);
      }
    }
  }

  private int from(double length, double reach) {
    return (int) Math.ceil((length - reach) / grid.cell() - 0.5);
  }

  private int to(double length, double reach) {
    return (int) Math.floor((length + reach) / grid.cell() - 0.5);
  }

  /// `a` is what is left of 1 after the distance in north.
  private void add(double east, double a, double weight, int row, double[] density) {
    double half = Math.sqrt(Math.max(0, a)) * h;
    int first = Math.max(0, from(east - grid.west(), half));
    int last = Math.min(grid.columns() - 1, to(east - grid.west(), half));
    for (int c = first; c <= last; c++) {
      double dx = (grid.eastOf(c) - east) / h;
      double u = Math.max(0, a - dx * dx);
      density[row + c] += weight * u * u;
    }
  }
}
