package se.loftet.engine.space;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import se.loftet.engine.Parallel;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;
import se.loftet.engine.Warning;

/// Kernel density of points on a grid, in events per square kilometre.
///
/// Definition: intensity `sum w_i K_h(x - x_i)` at the cell centre (Silverman 1986; Wand & Jones
/// 1995). Peer: direct sums in exact arithmetic, scikit-learn and spatstat at points, see
/// `src/test/oracles/kde`. The bandwidth of the quartic is its radius, of the gaussian its standard
/// deviation. The result is an intensity, not a probability: it adds up to events.
///
/// [#of] is exact: every point is added to the cells it reaches, row by row, each row's span found
/// with one square root. Its cost is points times cells within reach. [#at] is the definition.
public final class KernelDensity {
  private static final double PER_KM2 = 1e6;
  private static final int BAND = 64;

  private final Grid grid;
  private final double[] perKm2;
  private final int pointsUsed;
  private final double weightUsed;
  private final Provenance provenance;

  private KernelDensity(
      Grid grid, double[] perKm2, int pointsUsed, double weightUsed, Provenance provenance) {
    this.grid = grid;
    this.perKm2 = perKm2;
    this.pointsUsed = pointsUsed;
    this.weightUsed = weightUsed;
    this.provenance = provenance;
  }

  public static KernelDensity of(Points points, Grid grid, DensityRule rule) {
    return of(points, grid, rule, 1);
  }

  /// The same on several threads, to the same bits: a thread owns bands of rows.
  public static KernelDensity of(Points points, Grid grid, DensityRule rule, int threads) {
    var used = used(points, rule);
    var scatter = new DensityScatter(used, grid, rule);
    int bands = threads == 1 ? 1 : (grid.rows() + BAND - 1) / BAND;
    var density = new double[grid.size()];
    Parallel.each(
        bands,
        threads,
        b -> {
          int first = (int) ((long) grid.rows() * b / bands);
          int last = (int) ((long) grid.rows() * (b + 1) / bands);
          scatter.rows(first, last, density);
          finish(density, grid, rule, first, last);
          return b;
        });
    return new KernelDensity(
        grid, density, used.size(), sum(used), provenance(points.size() - used.size(), used, rule));
  }

  /// The definition at one place, without correction for the edge at the place.
  public static double at(Points points, double east, double north, DensityRule rule) {
    var used = used(points, rule);
    double sum = 0;
    for (int i = 0; i < used.size(); i++) {
      double de = east - used.east(i);
      double dn = north - used.north(i);
      sum += used.weight(i) * rule.kernel().density(de * de + dn * dn, rule.bandwidth());
    }
    return PER_KM2 * sum;
  }

  /// The points that take part, with their weights raised where the edge rule says so. A point
  /// whose kernel has no mass in the window cannot reach it.
  static Points used(Points points, DensityRule rule) {
    int n = points.size();
    var east = new double[n];
    var north = new double[n];
    var weight = new double[n];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (rule.takes(points.east(i), points.north(i))) {
        east[kept] = points.east(i);
        north[kept] = points.north(i);
        weight[kept++] = points.weight(i);
      }
    }
    return new Points(
        Arrays.copyOf(east, kept), Arrays.copyOf(north, kept), Arrays.copyOf(weight, kept));
  }

  /// To square kilometres, and for the uniform edge rule per mass inside the window.
  private static void finish(double[] density, Grid grid, DensityRule rule, int first, int last) {
    boolean corrected = rule.edge() == DensityRule.Edge.UNIFORM;
    for (int r = first; r < last; r++) {
      for (int c = 0; c < grid.columns(); c++) {
        double mass = corrected ? rule.mass(grid.eastOf(c), grid.northOf(r)) : 1;
        density[r * grid.columns() + c] *= PER_KM2 / mass;
      }
    }
  }

  private static double sum(Points points) {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      sum += points.weight(i);
    }
    return sum;
  }

  private static Provenance provenance(int left, Points used, DensityRule rule) {
    var why = new EnumMap<Rejections.Reason, Long>(Rejections.Reason.class);
    why.put(Rejections.Reason.OUTSIDE_AREA, (long) left);
    var provenance =
        Provenance.of("kde", "1", rule.parameters())
            .withRejections(new Rejections(Map.copyOf(why)));
    return DefaultPoints.dominated(used)
        ? provenance.warning(Warning.ONE_COORDINATE_DOMINATES)
        : provenance;
  }

  public Grid grid() {
    return grid;
  }

  /// Events per square kilometre, west to east, then south to north.
  public double[] perKm2() {
    return perKm2.clone();
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

  public double max() {
    return Arrays.stream(perKm2).max().orElse(0);
  }

  public double mean() {
    return Arrays.stream(perKm2).average().orElse(Double.NaN);
  }

  /// The sum over the cells times their area: close to the weight of the points well inside.
  public double integral() {
    return Arrays.stream(perKm2).sum() * grid.cell() * grid.cell() / PER_KM2;
  }
}
