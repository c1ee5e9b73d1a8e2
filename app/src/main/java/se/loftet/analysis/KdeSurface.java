package se.loftet.analysis;

import java.util.List;
import java.util.Optional;
import se.loftet.engine.Box;
import se.loftet.engine.Provenance;
import se.loftet.engine.space.DensityPreview;
import se.loftet.engine.space.DensityRule;
import se.loftet.engine.space.DensityRule.Edge;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.Kernel;
import se.loftet.engine.space.KernelDensity;
import se.loftet.engine.space.Points;
import se.loftet.engine.space.Polygon;

/// The surface a `kde` run asks for: exact, within an area (`mask`), or a preview of so many nodes
/// to a bandwidth (`preview`) with the error it can have at most.
///
/// A mask is a list of rings of east and north; a ring within a ring is a hole.
///
/// @param errorBound in events per square kilometre; empty where the surface is exact
record KdeSurface(KernelDensity density, Optional<Double> errorBound) {
  private static final double MOST_CELLS = 1e9;

  /// With fewer nodes the bound does not hold.
  private static final int FEWEST_NODES = 4;

  private static final int CORNERS = 3;

  static KdeSurface of(Job job) {
    var params = job.params();
    var rule = rule(params);
    var grid = Grid.over(rule.window(), cell(params, rule.window()));
    var rows = job.input();
    var points = new Points(rows.doubles("e"), rows.doubles("n"), rows.doubles("w", 1));
    if (params.has("preview")) {
      return preview(params, points, grid, rule);
    }
    return exact(
        params.has("mask")
            ? KernelDensity.within(mask(params), points, grid, rule, 1)
            : KernelDensity.of(points, grid, rule));
  }

  private static KdeSurface exact(KernelDensity density) {
    return new KdeSurface(density, Optional.empty());
  }

  private static KdeSurface preview(Params params, Points points, Grid grid, DensityRule rule) {
    int nodes = params.atLeast(FEWEST_NODES, "preview");
    if (params.has("mask")) {
      throw params.missing("preview", "either a mask or a preview, not both, but a preview");
    }
    if (rule.edge() == Edge.DIGGLE) {
      throw params.missing("edge", "none or uniform for a preview");
    }
    var preview = DensityPreview.of(points, grid, rule, nodes);
    return new KdeSurface(preview.density(), Optional.of(preview.errorBound()));
  }

  Provenance provenance(Params params) {
    var provenance = density.provenance();
    if (params.has("mask")) {
      provenance = provenance.with("mask_rings", params.each("mask").size());
    }
    if (errorBound.isPresent()) {
      provenance =
          provenance
              .with("preview_nodes", params.whole("preview"))
              .with("error_bound", errorBound.get());
    }
    return provenance;
  }

  private static Polygon mask(Params params) {
    var rings = params.each("mask");
    if (rings.isEmpty()) {
      throw params.missing("mask", "at least one ring of corners");
    }
    return new Polygon(rings.stream().map(KdeSurface::ring).toList());
  }

  private static Polygon.Ring ring(Params ring) {
    var corners = ring.tree().isArray() ? ring.members() : List.<Params>of();
    if (corners.size() < CORNERS) {
      throw ring.bad("a ring of three or more corners");
    }
    return new Polygon.Ring(
        corners.stream().mapToDouble(corner -> coordinate(corner, 0)).toArray(),
        corners.stream().mapToDouble(corner -> coordinate(corner, 1)).toArray());
  }

  private static double coordinate(Params corner, int which) {
    if (!corner.tree().isArray() || corner.tree().size() != 2) {
      throw corner.bad("a corner, east and north,");
    }
    double value = corner.members().get(which).number();
    if (Double.isInfinite(value)) {
      throw corner.bad("a corner, east and north,");
    }
    return value;
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
}
