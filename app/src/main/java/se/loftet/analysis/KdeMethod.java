package se.loftet.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.Box;
import se.loftet.engine.space.DensityRule;
import se.loftet.engine.space.DensityRule.Edge;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.Kernel;
import se.loftet.engine.space.KernelDensity;
import se.loftet.engine.space.Points;

/// `kde`: kernel density on a grid.
final class KdeMethod implements OracleMethod {
  private static final double MOST_CELLS = 1e9;

  @Override
  public String name() {
    return "kde";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("window", "cell", "h", "kernel", "edge", "clip");
  }

  @Override
  public Set<String> notes() {
    return Set.of("n", "seed", "size", "weights", "points_csv");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    return switch (path) {
      case "per_km2" -> new Tolerance.OfLargest(1e-10);
      case "points_used", "nx", "ny" -> Tolerance.equal();
      case "top10" -> new Tolerance.Informative("compared cell by cell below");
      default -> Tolerance.exact(1e-9);
    };
  }

  @Override
  public Outputs run(Job job) {
    var density = density(job);
    return new Outputs()
        .result(result(density))
        .table("expected_grid.csv", cells(density))
        .from(density.provenance());
  }

  private static KernelDensity density(Job job) {
    var rule = rule(job.params());
    var grid = Grid.over(rule.window(), cell(job.params(), rule.window()));
    var rows = job.input();
    var points = new Points(rows.doubles("e"), rows.doubles("n"), rows.doubles("w", 1));
    return KernelDensity.of(points, grid, rule);
  }

  /// A side of cells of which no more than the engine can hold fit into the window.
  private static double cell(Params params, Box window) {
    double cell = params.positive("cell");
    if (!(window.width() / cell * (window.height() / cell) < MOST_CELLS)) {
      throw params.missing("cell", "a side that makes fewer than %.0e cells".formatted(MOST_CELLS));
    }
    return cell;
  }

  static DensityRule rule(Params params) {
    var kernel =
        switch (params.text("kernel")) {
          case "quartic" -> Kernel.QUARTIC;
          case "gaussian" -> Kernel.GAUSSIAN;
          default -> throw params.missing("kernel", "quartic or gaussian");
        };
    var edge =
        switch (params.text("edge", "none")) {
          case "none" -> Edge.NONE;
          case "uniform" -> Edge.UNIFORM;
          case "diggle" -> Edge.DIGGLE;
          default -> throw params.missing("edge", "none, uniform or diggle");
        };
    var window = params.numbers("window");
    if (window.length != 4 || !(window[0] < window[2] && window[1] < window[3])) {
      throw params.missing("window", "west, south, east and north, the first two below the others");
    }
    return new DensityRule(
        kernel,
        params.positive("h"),
        edge,
        new Box(window[0], window[1], window[2], window[3]),
        params.flag("clip"));
  }

  private static Map<String, Object> result(KernelDensity density) {
    var result = new LinkedHashMap<String, Object>();
    result.put("points_used", density.pointsUsed());
    result.put("sum_w", density.weightUsed());
    result.put("nx", density.grid().columns());
    result.put("ny", density.grid().rows());
    result.put("max", density.max());
    result.put("mean", density.mean());
    result.put("integral_over_grid", density.integral());
    result.put("top10", highest(density));
    return result;
  }

  private static List<double[]> highest(KernelDensity density) {
    var value = density.perKm2();
    var grid = density.grid();
    return IntStream.range(0, value.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -value[k]))
        .limit(10)
        .map(k -> new double[] {east(grid, k), north(grid, k), value[k]})
        .toList();
  }

  private static Columns cells(KernelDensity density) {
    var grid = density.grid();
    return new Columns()
        .add("e", IntStream.range(0, grid.size()).mapToDouble(k -> east(grid, k)).toArray())
        .add("n", IntStream.range(0, grid.size()).mapToDouble(k -> north(grid, k)).toArray())
        .add("per_km2", density.perKm2());
  }

  private static double east(Grid grid, int cell) {
    return grid.eastOf(cell % grid.columns());
  }

  private static double north(Grid grid, int cell) {
    return grid.northOf(cell / grid.columns());
  }

  /// Cells that are equal but for rounding may change places among the ten highest, so the density
  /// of each cell named is compared, wherever it stands.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    var reference = JsonFile.read(folder.file("expected.json"));
    var highest = reference.path("top10");
    var result = found.trees().getOrDefault("expected.json", reference);
    var grid = Grid.over(rule(job.params()).window(), job.params().number("cell"));
    var density = density(job).perKm2();
    for (int k = 0; k < highest.size(); k++) {
      double east = Params.number(highest.get(k).get(0));
      double north = Params.number(highest.get(k).get(1));
      double expected = Params.number(highest.get(k).get(2));
      double largest = Params.number(highest.get(0).get(2));
      var near = Tolerance.exact(1e-9);
      int cell = grid.cellOf(east, north);
      comparison.value(
          "top10 cell %s %s".formatted(east, north),
          expected,
          cell < 0 ? Double.NaN : density[cell],
          near,
          largest);
      comparison.value(
          "top10[%d]".formatted(k),
          expected,
          Params.number(result.path("top10").get(k).get(2)),
          near,
          largest);
    }
  }
}
