package se.loftet.analysis;

import se.loftet.engine.Box;
import se.loftet.engine.space.DensityPreview;
import se.loftet.engine.space.DensityRule;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.Kernel;
import se.loftet.engine.space.KernelDensity;
import se.loftet.engine.space.Points;

/// Quartic density of radius 500 m on a 20 km square, exact.
final class KdeBench implements BenchMethod {
  private static final Box SQUARE = new Box(310_000, 6_390_000, 330_000, 6_410_000);

  @Override
  public String name() {
    return "kde";
  }

  @Override
  public void run(Settings settings, Stopwatch watch) {
    var events = BenchEvents.read(settings.input());
    var points = Points.of(events.east(), events.north());
    var rule = new DensityRule(Kernel.QUARTIC, 500, DensityRule.Edge.NONE, SQUARE, false);
    var grid = Grid.over(SQUARE, SQUARE.width() / settings.grid());
    watch.time(
        "exact",
        () -> KernelDensity.of(points, grid, rule, settings.threads()),
        (density, seconds) ->
            Fields.of(
                "kernel", "quartic",
                "n", points.size(),
                "grid", settings.grid(),
                "max_per_km2", density.max()));
    watch.time(
        "preview",
        () -> DensityPreview.of(points, grid, rule, DensityPreview.NODES, settings.threads()),
        (preview, seconds) ->
            Fields.of(
                "kernel", "quartic",
                "n", points.size(),
                "grid", settings.grid(),
                "max_per_km2", preview.density().max(),
                "error_bound_per_km2", preview.errorBound()));
  }
}
