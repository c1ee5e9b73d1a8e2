package se.loftet.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.KernelDensity;
import tools.jackson.databind.JsonNode;

/// `kde`: kernel density on a grid.
final class KdeMethod implements OracleMethod {
  private static final double EXACT = 1e-10;

  /// What of a preview may be off by its error bound.
  private static final Set<String> BOUNDED = Set.of("per_km2", "max", "mean", "integral_over_grid");

  @Override
  public String name() {
    return "kde";
  }

  @Override
  public Set<String> parameters() {
    return Suspects.with(
        List.of("window", "cell", "h", "kernel", "edge", "clip", "mask", "preview"));
  }

  @Override
  public Set<String> notes() {
    return Set.of("n", "seed", "size", "weights", "points_csv");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    if (job.params().has("preview") && BOUNDED.contains(path)) {
      return new Tolerance.Informative("compared within the stated bound below");
    }
    return switch (path) {
      case "per_km2" -> new Tolerance.OfLargest(EXACT);
      case "points_used", "nx", "ny" -> Tolerance.equal();
      case "top10" -> new Tolerance.Informative("compared cell by cell below");
      default -> Tolerance.exact(1e-9);
    };
  }

  @Override
  public Outputs run(Job job) {
    var surface = KdeSurface.of(job);
    var result = result(surface.density());
    surface.errorBound().ifPresent(bound -> result.put("error_bound", bound));
    var outputs =
        new Outputs()
            .table("expected_grid.csv", cells(surface.density()))
            .from(surface.provenance(job.params()));
    Suspects.add(job, result, outputs);
    return outputs.result(result);
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
        .filter(k -> !Double.isNaN(value[k]))
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
  /// of each cell named is compared, wherever it stands. A preview is held to its own bound.
  @Override
  public void compare(OracleFolder folder, Job job, Outputs found, Comparison comparison) {
    OracleMethod.super.compare(folder, job, found, comparison);
    var surface = KdeSurface.of(job);
    var reference = JsonFile.read(folder.file("expected.json"));
    surface
        .errorBound()
        .ifPresent(bound -> bounded(folder, surface.density(), bound, reference, comparison));
    Tolerance near =
        surface.errorBound().isPresent()
            ? within(surface.errorBound().get(), surface.density())
            : Tolerance.exact(1e-9);
    var highest = reference.path("top10");
    var result = found.trees().getOrDefault("expected.json", reference);
    var grid = surface.density().grid();
    var density = surface.density().perKm2();
    for (int k = 0; k < highest.size(); k++) {
      double east = Params.number(highest.get(k).get(0));
      double north = Params.number(highest.get(k).get(1));
      double expected = Params.number(highest.get(k).get(2));
      double largest = Params.number(highest.get(0).get(2));
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
          Params.number(result.path("top10").path(k).path(2)),
          near,
          largest);
    }
  }

  /// Where the lattice would be larger than the work it saves the preview is exact, bound 0.
  private static Tolerance within(double bound, KernelDensity density) {
    return new Tolerance.Absolute(bound + EXACT * density.max());
  }

  /// Every cell, the highest and the mean may be off by the bound, and their sum by it times the
  /// window.
  private static void bounded(
      OracleFolder folder,
      KernelDensity density,
      double bound,
      JsonNode reference,
      Comparison comparison) {
    var within = within(bound, density);
    var expected = Csv.read(folder.file("expected_grid.csv")).doubles("per_km2");
    var found = density.perKm2();
    for (int k = 0; k < Math.min(expected.length, found.length); k++) {
      comparison.value("per_km2 row " + (k + 1), expected[k], found[k], within, expected[k]);
    }
    comparison.value("max", Params.number(reference.path("max")), density.max(), within, bound);
    comparison.value("mean", Params.number(reference.path("mean")), density.mean(), within, bound);
    var grid = density.grid();
    double square = grid.size() * grid.cell() * grid.cell() / 1e6;
    comparison.value(
        "integral_over_grid",
        Params.number(reference.path("integral_over_grid")),
        density.integral(),
        new Tolerance.Absolute((bound + EXACT * density.max()) * square),
        bound);
  }
}
