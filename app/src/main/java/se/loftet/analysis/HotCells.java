package se.loftet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.loftet.engine.Box;
import se.loftet.engine.MultipleTests;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.HotSpotStability;
import se.loftet.engine.space.Points;

/// Where events lie closer together than chance gives: cells with a high Gi*, at most one in twenty
/// of them falsely (Benjamini & Hochberg), and whether they stay hot on other grids.
///
/// @param west border of the grid in metres, `south` likewise
/// @param used points on the grid
public record HotCells(
    List<Hot> cells, double west, double south, int columns, int rows, int used, Made made) {
  private static final double LEVEL = 0.05;
  private static final int MOST_CELLS = 250_000;

  /// A cell with more than chance gives.
  ///
  /// @param east of the cell's west border, `north` of its south border
  public record Hot(double east, double north, long count, double z, boolean stable) {}

  public HotCells {
    cells = List.copyOf(cells);
  }

  /// `cell` is the side in metres; it is doubled until the grid is no larger than it may be.
  public static HotCells of(double[] east, double[] north, double cell) {
    double side = cell;
    var grid = grid(east, north, side);
    while ((long) grid.columns() * grid.rows() > MOST_CELLS) {
      side *= 2;
      grid = grid(east, north, side);
    }
    var found =
        HotSpotStability.of(Points.of(east, north), grid, MultipleTests.BENJAMINI_HOCHBERG, LEVEL);
    var parameters = new TreeMap<String, String>();
    parameters.put("cellMetres", Double.toString(side));
    parameters.put("neighbours", "queen");
    parameters.put("falseDiscoveries", Double.toString(LEVEL));
    return new HotCells(
        cells(found, grid, east, north),
        grid.west(),
        grid.south(),
        grid.columns(),
        grid.rows(),
        found.pointsUsed(),
        new Made("Gi* (Ord & Getis)", "1", Map.copyOf(parameters), null));
  }

  /// Whole cells around all points, so that the same points always get the same grid.
  private static Grid grid(double[] east, double[] north, double side) {
    double west = Math.floor(Arrays.stream(east).min().orElse(0) / side - 1) * side;
    double south = Math.floor(Arrays.stream(north).min().orElse(0) / side - 1) * side;
    double right = Math.ceil(Arrays.stream(east).max().orElse(0) / side + 1) * side;
    double top = Math.ceil(Arrays.stream(north).max().orElse(0) / side + 1) * side;
    return Grid.over(new Box(west, south, right, top), side);
  }

  private static List<Hot> cells(HotSpotStability found, Grid grid, double[] east, double[] north) {
    var counts = new long[grid.size()];
    for (int i = 0; i < east.length; i++) {
      int cell = grid.cellOf(east[i], north[i]);
      if (cell >= 0) {
        counts[cell]++;
      }
    }
    var cells = new ArrayList<Hot>();
    for (var hot : found.hotCells()) {
      double half = grid.cell() / 2;
      cells.add(
          new Hot(
              grid.eastOf(hot.cell() % grid.columns()) - half,
              grid.northOf(hot.cell() / grid.columns()) - half,
              counts[hot.cell()],
              hot.z(),
              hot.stable()));
    }
    return cells;
  }

  public double side() {
    return Double.parseDouble(
        java.util.Objects.requireNonNull(made.parameters().get("cellMetres")));
  }
}
