package se.loftet.engine.space;

/// Adds points under the gaussian kernel to all cells they reach.
///
/// The kernel is a product of one factor for the column and one for the row, so a point takes an
/// exponential for each column and row it reaches and one product for each cell. Points are added
/// in their order to every row. [KernelDensity#at] is the definition.
final class GaussianRows implements DensityRows {
  private final Points points;
  private final Grid grid;
  private final double h;
  private final double rate;

  GaussianRows(Points points, Grid grid, double h) {
    this.points = points;
    this.grid = grid;
    this.h = h;
    this.rate = -1 / (2 * h * h);
  }

  @Override
  public void fill(int first, int last, double[] density) {
    var across = new double[grid.columns()];
    for (int i = 0; i < points.size(); i++) {
      double reach = reach(points.weight(i));
      int south = Math.max(first, from(points.north(i) - grid.south(), reach));
      int north = Math.min(last - 1, to(points.north(i) - grid.south(), reach));
      int west = Math.max(0, from(points.east(i) - grid.west(), reach));
      int east = Math.min(grid.columns() - 1, to(points.east(i) - grid.west(), reach));
      if (south > north) {
        continue;
      }
      for (int c = west; c <= east; c++) {
        across[c] = factor(grid.eastOf(c) - points.east(i));
      }
      for (int r = south; r <= north; r++) {
        double along = points.weight(i) * factor(grid.northOf(r) - points.north(i));
        add(density, r * grid.columns(), across, west, east, along);
      }
    }
  }

  /// As far as the kernel times the weight is worth as much as the kernel at its usual reach: a
  /// point far outside is raised by a large weight, and what it leaves inside is no rounding.
  private double reach(double weight) {
    double usual = Kernel.GAUSSIAN.reach(h);
    double size = Math.abs(weight);
    return size > 1 ? Math.sqrt(usual * usual + 2 * h * h * Math.log(size)) : usual;
  }

  private int from(double length, double reach) {
    return (int) Math.ceil((length - reach) / grid.cell() - 0.5);
  }

  private int to(double length, double reach) {
    return (int) Math.floor((length + reach) / grid.cell() - 0.5);
  }

  private double factor(double distance) {
    return Math.exp(rate * distance * distance);
  }

  private static void add(
      double[] density, int row, double[] across, int west, int east, double along) {
    for (int c = west; c <= east; c++) {
      density[row + c] += along * across[c];
    }
  }
}
