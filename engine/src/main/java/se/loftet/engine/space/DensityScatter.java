package se.loftet.engine.space;

/// Adds points to the cells their kernel reaches, one grid row at a time.
///
/// Within a row the reached columns are contiguous, so the innermost loop runs over neighbouring
/// numbers without a test. Points are taken in their order for every row, whatever rows are asked
/// for, so cutting the grid into bands changes no bit.
final class DensityScatter {
  private final Points points;
  private final Grid grid;
  private final DensityRule rule;
  private final double[] centre;
  private final QuarticRow quarticRow;

  DensityScatter(Points points, Grid grid, DensityRule rule) {
    this(points, grid, rule, QuarticRow.fastest());
  }

  DensityScatter(Points points, Grid grid, DensityRule rule, QuarticRow quarticRow) {
    this.quarticRow = quarticRow;
    this.points = points;
    this.grid = grid;
    this.rule = rule;
    this.centre = new double[grid.columns()];
    for (int c = 0; c < centre.length; c++) {
      centre[c] = grid.eastOf(c) - grid.west();
    }
  }

  /// Fills rows `first` to `last - 1` of `density`, per square unit.
  void rows(int first, int last, double[] density) {
    for (int i = 0; i < points.size(); i++) {
      double weight = points.weight(i);
      if (rule.edge() == DensityRule.Edge.DIGGLE) {
        double mass = rule.mass(points.east(i), points.north(i));
        weight = mass > 0 ? weight / mass : 0;
      }
      if (weight != 0) {
        add(
            points.east(i) - grid.west(),
            points.north(i) - grid.south(),
            weight,
            first,
            last,
            density);
      }
    }
  }

  private void add(double x, double y, double weight, int first, int last, double[] density) {
    double h = rule.bandwidth();
    double reach = rule.kernel().reach(h);
    double perCell = 1 / grid.cell();
    double perH2 = 1 / (h * h);
    int low = (int) Math.max(first, Math.ceil((y - reach) * perCell - 0.5));
    int high = (int) Math.min(last - 1, Math.floor((y + reach) * perCell - 0.5));
    double scaled = weight * rule.kernel().peak(h);
    boolean quartic = rule.kernel() == Kernel.QUARTIC;
    for (int r = low; r <= high; r++) {
      double dy = (r + 0.5) * grid.cell() - y;
      double half = Math.sqrt(Math.max(0, reach * reach - dy * dy));
      int west = (int) Math.max(0, Math.ceil((x - half) * perCell - 0.5));
      int east = (int) Math.min(centre.length - 1, Math.floor((x + half) * perCell - 0.5));
      int row = r * centre.length;
      if (quartic) {
        quarticRow.add(density, row, centre, west, east, x, 1 - dy * dy * perH2, perH2, scaled);
      } else {
        gaussian(density, row, west, east, x, dy * dy, scaled);
      }
    }
  }

  private void gaussian(
      double[] density, int row, int west, int east, double x, double dy2, double scaled) {
    double rate = -1 / (2 * rule.bandwidth() * rule.bandwidth());
    for (int c = west; c <= east; c++) {
      double dx = centre[c] - x;
      density[row + c] += scaled * Math.exp(rate * (dx * dx + dy2));
    }
  }
}
