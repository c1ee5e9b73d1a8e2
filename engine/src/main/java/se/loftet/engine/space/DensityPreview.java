package se.loftet.engine.space;

import se.loftet.engine.Parallel;

/// A density surface made from a lattice instead of the points, with a bound on its error.
///
/// Points are shared out over the nodes around them ([SharedPoints]; binning after Wand 1994, here
/// of the second order), the kernel is laid over the nodes ([LatticeKernel]), and cells between
/// nodes are interpolated ([CubicRows]). The cost hardly grows with the points. In effect the
/// kernel itself is interpolated at both ends: [Kernel#sharingError] and [Kernel#cubicError] bound
/// what that changes for one point, and times the weight of all points that can reach one place
/// they bound the error of every cell. The true error is mostly far below, since errors of points
/// at different distances have both signs. Where the lattice would have more nodes than the exact
/// surface has work, the exact one is made and the bound is 0.
public record DensityPreview(KernelDensity density, double errorBound) {
  /// Nodes to a bandwidth unless said otherwise.
  public static final int NODES = 16;

  /// With fewer the bounds do not hold: both ends of a chord through a rim could lie together.
  private static final int FEWEST = 4;

  private static final int BAND = 64;

  /// Numbers of 24 bits, added up along some thousand nodes at most, with shares of both signs.
  private static final double ROUNDING = 1e-4;

  /// From `nodes` to a bandwidth; the error bound is in events per square kilometre.
  public static DensityPreview of(Points points, Grid grid, DensityRule rule, int nodes) {
    return of(points, grid, rule, nodes, 1);
  }

  /// The same on several threads, to the same bits.
  public static DensityPreview of(
      Points points, Grid grid, DensityRule rule, int nodes, int threads) {
    if (nodes < FEWEST || rule.edge() == DensityRule.Edge.DIGGLE) {
      throw new IllegalArgumentException(
          "no preview with %d nodes, edge %s".formatted(nodes, rule.edge()));
    }
    double step = rule.bandwidth() / nodes;
    int around = (int) Math.ceil(rule.kernel().reach(rule.bandwidth()) / step);
    double margin = (around + 2) * step;
    double columns = nodesOver(grid.columns() * grid.cell(), margin, step);
    double rows = nodesOver(grid.rows() * grid.cell(), margin, step);
    if (columns * rows > 4.0 * ((double) grid.size() + points.size())) {
      return new DensityPreview(KernelDensity.of(points, grid, rule, threads), 0);
    }
    var lattice =
        new Grid(grid.west() - margin, grid.south() - margin, step, (int) columns, (int) rows);
    var inside = new WindowMass(rule, grid);
    var screened = ScreenedPoints.of(points, rule, inside);
    var shared = SharedPoints.of(screened.used(), lattice);
    var surface = surface(shared, lattice, grid, rule, around, inside, threads);
    double bound = perPoint(rule, step) * shared.mostWithin(around) / leastMass(rule, grid);
    return new DensityPreview(KernelDensity.of(surface, grid, rule, screened), 1e6 * bound);
  }

  /// Nodes that cover a length and a margin on both sides, and one more.
  private static double nodesOver(double length, double margin, double step) {
    return Math.ceil((length + 2 * margin) / step) + 1;
  }

  private static double[] surface(
      SharedPoints shared,
      Grid lattice,
      Grid grid,
      DensityRule rule,
      int around,
      InsideMass inside,
      int threads) {
    var kernel = LatticeKernel.of(rule, lattice.cell(), around);
    var cubic = new CubicRows(lattice, grid);
    var smooth = new double[lattice.rows()][];
    inBands(
        lattice.rows() - 2 * around,
        threads,
        row ->
            smooth[row + around] =
                cubic.across(kernel.row(shared.weight(), lattice, row + around)));
    var surface = new double[grid.size()];
    // a parabola or cubic can fall below 0 beside a rim; a density of nothing negative cannot
    double least = shared.anyNegative() ? Double.NEGATIVE_INFINITY : 0;
    inBands(
        grid.rows(),
        threads,
        row -> {
          cubic.along(smooth, row, least, surface);
          KernelDensity.finish(surface, grid, rule, inside, row, row + 1);
        });
    return surface;
  }

  private interface Row {
    void make(int row);
  }

  private static void inBands(int rows, int threads, Row row) {
    int bands = (rows + BAND - 1) / BAND;
    Parallel.each(
        bands,
        threads,
        b -> {
          for (int r = b * BAND; r < Math.min(rows, (b + 1) * BAND); r++) {
            row.make(r);
          }
          return b;
        });
  }

  /// What may be wrong for a point of weight one: a kernel interpolated at the point's end, and one
  /// interpolated at the cell's, taken with shares whose sizes add up to at most 1.25 each way.
  private static double perPoint(DensityRule rule, double step) {
    double spread = 1.25;
    double plane = 1 + spread;
    double h = rule.bandwidth();
    return ROUNDING * rule.kernel().peak(h)
        + plane * rule.kernel().sharingError(h, step)
        + spread * spread * plane * rule.kernel().cubicError(h, step);
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
