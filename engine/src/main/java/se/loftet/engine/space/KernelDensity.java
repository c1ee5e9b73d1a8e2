package se.loftet.engine.space;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import se.loftet.engine.Parallel;
import se.loftet.engine.Provenance;

/// Kernel density of points on a grid, in events per square kilometre.
///
/// Definition: intensity `sum w_i K_h(x - x_i)` at the cell centre (Silverman 1986; Wand & Jones
/// 1995). Peer: direct sums in exact arithmetic, scikit-learn and spatstat at points, see
/// `src/test/oracles/kde`. The bandwidth of the quartic is its radius, of the gaussian its standard
/// deviation. The result is an intensity, not a probability: it adds up to events. Points without
/// coordinates or with a weight that is no number are left out and counted.
///
/// [#of] is exact; its cost is points times rows within reach for the quartic, points times cells
/// within reach for the gaussian. [#at] is the definition, [DensityPreview] faster and near.
public final class KernelDensity {
  private static final double PER_KM2 = 1e6;
  private static final int BAND = 64;

  private final Grid grid;
  private final double[] perKm2;
  private final int pointsUsed;
  private final double weightUsed;
  private final Provenance provenance;

  private KernelDensity(Grid grid, double[] perKm2, ScreenedPoints points, Provenance provenance) {
    this.grid = grid;
    this.perKm2 = perKm2;
    this.pointsUsed = points.used().size();
    this.weightUsed = points.used().sum();
    this.provenance = provenance;
  }

  public static KernelDensity of(Points points, Grid grid, DensityRule rule) {
    return of(points, grid, rule, 1);
  }

  /// The same on several threads, to the same bits: a thread owns bands of rows.
  public static KernelDensity of(Points points, Grid grid, DensityRule rule, int threads) {
    return of(points, grid, rule, new WindowMass(rule, grid), threads);
  }

  /// Only within an area: cells whose centre lies outside are `NaN`, points outside are left out
  /// where the rule clips, and the edge is that of the area, see [AreaMass].
  public static KernelDensity within(
      Polygon area, Points points, Grid grid, DensityRule rule, int threads) {
    return of(points, grid, rule, new AreaMass(area, rule, grid, threads), threads);
  }

  private static KernelDensity of(
      Points points, Grid grid, DensityRule rule, InsideMass inside, int threads) {
    var screened = ScreenedPoints.of(points, rule, inside);
    var rows = DensityRows.of(screened.raised(rule, inside), grid, rule);
    int bands = threads == 1 ? 1 : (grid.rows() + BAND - 1) / BAND;
    var density = new double[grid.size()];
    Parallel.each(
        bands,
        threads,
        b -> {
          int first = (int) ((long) grid.rows() * b / bands);
          int last = (int) ((long) grid.rows() * (b + 1) / bands);
          rows.fill(first, last, density);
          finish(density, grid, rule, inside, first, last);
          return b;
        });
    return new KernelDensity(grid, density, screened, screened.provenance(rule));
  }

  /// A surface that was made otherwise; it becomes the result.
  static KernelDensity of(double[] perKm2, Grid grid, DensityRule rule, ScreenedPoints screened) {
    return new KernelDensity(grid, perKm2, screened, screened.provenance(rule));
  }

  /// The definition at one place, without correction for the edge at the place.
  public static double at(Points points, double east, double north, DensityRule rule) {
    var inside = new WindowMass(rule, Grid.over(rule.window(), rule.window().width()));
    var used = ScreenedPoints.of(points, rule, inside).used();
    double sum = 0;
    for (int i = 0; i < used.size(); i++) {
      double de = east - used.east(i);
      double dn = north - used.north(i);
      sum += used.weight(i) * rule.kernel().density(de * de + dn * dn, rule.bandwidth());
    }
    return PER_KM2 * sum;
  }

  /// From units of the kernel's peak to square kilometres, and for the uniform edge rule per mass
  /// inside.
  static void finish(
      double[] density, Grid grid, DensityRule rule, InsideMass inside, int first, int last) {
    double scale = PER_KM2 * rule.kernel().peak(rule.bandwidth());
    for (int r = first; r < last; r++) {
      int start = r * grid.columns();
      for (int c = start; c < start + grid.columns(); c++) {
        density[c] *= scale;
      }
      if (rule.edge() == DensityRule.Edge.UNIFORM) {
        for (int c = 0; c < grid.columns(); c++) {
          density[start + c] /= inside.atCell(c, r);
        }
      }
      if (!inside.isWhole()) {
        for (int c = 0; c < grid.columns(); c++) {
          density[start + c] = inside.holds(c, r) ? density[start + c] : Double.NaN;
        }
      }
    }
  }

  public Grid grid() {
    return grid;
  }

  /// Events per square kilometre, west to east, then south to north; `NaN` outside the area.
  public double[] perKm2() {
    return perKm2.clone();
  }

  /// The density of one cell.
  double perKm2(int cell) {
    return perKm2[cell];
  }

  public int pointsUsed() {
    return pointsUsed;
  }

  public double weightUsed() {
    return weightUsed;
  }

  public Provenance provenance() {
    return provenance;
  }

  /// The highest density, 0 without cells.
  public double max() {
    return inArea().max().orElse(0);
  }

  public double mean() {
    return inArea().average().orElse(Double.NaN);
  }

  /// The sum over the cells times their area: close to the weight of the points well inside.
  public double integral() {
    return inArea().sum() * grid.cell() * grid.cell() / PER_KM2;
  }

  private DoubleStream inArea() {
    return Arrays.stream(perKm2).filter(d -> !Double.isNaN(d));
  }
}
