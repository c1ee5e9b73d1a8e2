package se.loftet.engine.space;

import java.util.stream.IntStream;

/// A density surface made from a lattice instead of the points, with a bound on its error.
///
/// Each point is shared out over the four nodes around it (linear binning, Wand 1994), and the
/// nodes are treated exactly, so that the cost hardly grows with the points. A node stands for a
/// kernel interpolated between nodes `s` apart, which is off by at most `s^2/8 (max |K_xx| + max
/// |K_yy|)`; times the weight of all points that can reach one place this bounds the error of every
/// cell. The true error is mostly far below, because the curvature of the kernel has both signs.
public record DensityPreview(KernelDensity density, double errorBound) {
  /// Nodes to a bandwidth unless said otherwise.
  public static final int NODES = 16;

  /// From `nodes` to a bandwidth; the error bound is in events per square kilometre.
  public static DensityPreview of(Points points, Grid grid, DensityRule rule, int nodes) {
    return of(points, grid, rule, nodes, 1);
  }

  /// The same on several threads, to the same bits.
  public static DensityPreview of(
      Points points, Grid grid, DensityRule rule, int nodes, int threads) {
    if (nodes < 1 || rule.edge() == DensityRule.Edge.DIGGLE) {
      throw new IllegalArgumentException(
          "no preview with %d nodes, edge %s".formatted(nodes, rule.edge()));
    }
    var used = ScreenedPoints.of(points, rule, new WindowMass(rule, grid)).used();
    double step = rule.bandwidth() / nodes;
    double reach = rule.kernel().reach(rule.bandwidth()) + 2 * step;
    var lattice = lattice(grid, step, reach);
    var weight = shared(used, lattice);
    var density = KernelDensity.of(nodes(lattice, weight), grid, withoutClip(rule), threads);
    double perPoint = step * step / 8 * 2 * rule.kernel().curvature(rule.bandwidth());
    double bound = 1e6 * perPoint * mostWithin(reach, used, grid) / leastMass(rule, grid);
    return new DensityPreview(density, bound);
  }

  /// Nodes have been screened already, and may lie just outside.
  private static DensityRule withoutClip(DensityRule rule) {
    return new DensityRule(rule.kernel(), rule.bandwidth(), rule.edge(), rule.window(), false);
  }

  /// The lattice around the grid as far as points reach it; its nodes are the centres of its cells.
  private static Grid lattice(Grid grid, double step, double reach) {
    double width = grid.columns() * grid.cell() + 2 * reach;
    double height = grid.rows() * grid.cell() + 2 * reach;
    return new Grid(
        grid.west() - reach,
        grid.south() - reach,
        step,
        (int) Math.ceil(width / step) + 1,
        (int) Math.ceil(height / step) + 1);
  }

  private static double[] shared(Points points, Grid lattice) {
    var weight = new double[lattice.size()];
    for (int i = 0; i < points.size(); i++) {
      double x = (points.east(i) - lattice.west()) / lattice.cell() - 0.5;
      double y = (points.north(i) - lattice.south()) / lattice.cell() - 0.5;
      int column = (int) Math.floor(x);
      int row = (int) Math.floor(y);
      if (column < 0 || row < 0 || column + 1 >= lattice.columns() || row + 1 >= lattice.rows()) {
        continue;
      }
      int node = row * lattice.columns() + column;
      double right = x - column;
      double up = points.weight(i) * (y - row);
      double down = points.weight(i) - up;
      weight[node] += down * (1 - right);
      weight[node + 1] += down * right;
      weight[node + lattice.columns()] += up * (1 - right);
      weight[node + lattice.columns() + 1] += up * right;
    }
    return weight;
  }

  private static Points nodes(Grid lattice, double[] weight) {
    var full = IntStream.range(0, weight.length).filter(k -> weight[k] != 0).toArray();
    return new Points(
        IntStream.of(full).mapToDouble(k -> lattice.eastOf(k % lattice.columns())).toArray(),
        IntStream.of(full).mapToDouble(k -> lattice.northOf(k / lattice.columns())).toArray(),
        IntStream.of(full).mapToDouble(k -> weight[k]).toArray());
  }

  /// The most weight that any disc of a radius holds, from above: boxes of half the radius, and all
  /// boxes that a disc with its centre in one of them can touch.
  private static double mostWithin(double radius, Points points, Grid grid) {
    double side = radius / 2;
    int margin = 3;
    var boxes =
        new Grid(
            grid.west() - margin * side,
            grid.south() - margin * side,
            side,
            (int) Math.ceil(grid.columns() * grid.cell() / side) + 2 * margin,
            (int) Math.ceil(grid.rows() * grid.cell() / side) + 2 * margin);
    var held = new double[boxes.size()];
    for (int i = 0; i < points.size(); i++) {
      int box = boxes.cellOf(points.east(i), points.north(i));
      if (box >= 0) {
        held[box] += Math.abs(points.weight(i));
      }
    }
    double most = 0;
    for (int r = 2; r < boxes.rows() - 2; r++) {
      for (int c = 2; c < boxes.columns() - 2; c++) {
        double sum = 0;
        for (int k = 0; k < 25; k++) {
          sum += held[(r + k / 5 - 2) * boxes.columns() + c + k % 5 - 2];
        }
        most = Math.max(most, sum);
      }
    }
    return most;
  }

  /// What an error is at most divided by: the mass inside at the corners of the window.
  private static double leastMass(DensityRule rule, Grid grid) {
    if (rule.edge() == DensityRule.Edge.NONE) {
      return 1;
    }
    var inside = new WindowMass(rule, grid);
    int last = grid.columns() - 1;
    int top = grid.rows() - 1;
    return Math.min(
        Math.min(inside.atCell(0, 0), inside.atCell(last, 0)),
        Math.min(inside.atCell(0, top), inside.atCell(last, top)));
  }
}
