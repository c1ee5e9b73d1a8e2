package se.loftet.engine.space;

import java.util.stream.IntStream;
import se.loftet.engine.Parallel;

/// An area within the grid, as the cells whose centre it holds.
///
/// The mass inside is the kernel summed over those cells times their size, that is the same density
/// of one point per cell: exact as cells become small. A point takes the mass of its cell; one
/// outside the grid has none.
final class AreaMass implements InsideMass {
  private final Polygon area;
  private final Grid grid;
  private final boolean[] inside;
  private final double[] mass;

  AreaMass(Polygon area, DensityRule rule, Grid grid, int threads) {
    this.area = area;
    this.grid = grid;
    this.inside = area.centres(grid);
    this.mass = new double[grid.size()];
    if (rule.edge() != DensityRule.Edge.NONE) {
      var cells = DensityRows.of(centres(), grid, rule);
      Parallel.each(
          grid.rows(),
          threads,
          r -> {
            cells.fill(r, r + 1, mass);
            return r;
          });
      double scale = rule.kernel().peak(rule.bandwidth()) * grid.cell() * grid.cell();
      for (int k = 0; k < mass.length; k++) {
        mass[k] *= scale;
      }
    }
  }

  private Points centres() {
    var cells = IntStream.range(0, grid.size()).filter(k -> inside[k]).toArray();
    return Points.of(
        IntStream.of(cells).mapToDouble(k -> grid.eastOf(k % grid.columns())).toArray(),
        IntStream.of(cells).mapToDouble(k -> grid.northOf(k / grid.columns())).toArray());
  }

  @Override
  public boolean contains(double east, double north) {
    return area.contains(east, north);
  }

  @Override
  public boolean holds(int column, int row) {
    return inside[row * grid.columns() + column];
  }

  @Override
  public double atPoint(double east, double north) {
    int cell = grid.cellOf(east, north);
    return cell < 0 ? 0 : mass[cell];
  }

  @Override
  public double atCell(int column, int row) {
    return mass[row * grid.columns() + column];
  }
}
