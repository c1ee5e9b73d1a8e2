package se.loftet.engine.space;

import java.util.ArrayList;
import java.util.List;
import se.loftet.engine.MultipleTests;

/// Whether hot cells stay hot on other grids: one moved by half a cell, one with cells twice as
/// wide.
///
/// Where the cells lie and how large they are is our choice and no property of crime (the
/// modifiable areal unit problem, Openshaw 1984). A cell that is hot on one grid alone is an
/// artefact of it. Cells outside the first grid do not count; points outside are left out.
public record HotSpotStability(List<HotCell> hotCells, int pointsUsed) {
  public HotSpotStability {
    hotCells = List.copyOf(hotCells);
  }

  /// A hot cell by number, and whether the places of its centre are hot on the other grids.
  public record HotCell(int cell, double z, boolean onShifted, boolean onDoubled) {
    public boolean stable() {
      return onShifted && onDoubled;
    }
  }

  /// Cells with an adjusted p of Gi* at most `level`, queen neighbours.
  public static HotSpotStability of(Points points, Grid grid, MultipleTests family, double level) {
    var shifted = grid.shiftedByHalf();
    var doubled = grid.doubled();
    var counts = counts(points, grid);
    var local = local(counts, grid);
    var hot = local.hot(family, level);
    var hotShifted = local(counts(points, shifted), shifted).hot(family, level);
    var hotDoubled = local(counts(points, doubled), doubled).hot(family, level);
    var z = local.giStar();
    var cells = new ArrayList<HotCell>();
    for (int k = 0; k < grid.size(); k++) {
      if (hot[k]) {
        boolean onDoubled = hotDoubled[doubled.cellOf(east(grid, k), north(grid, k))];
        cells.add(new HotCell(k, z[k], anyQuarter(grid, k, shifted, hotShifted), onDoubled));
      }
    }
    int used = 0;
    for (double count : counts) {
      used += (int) count;
    }
    return new HotSpotStability(cells, used);
  }

  /// The centre of a cell is a corner of four moved ones: one of them must be hot.
  private static boolean anyQuarter(Grid grid, int cell, Grid shifted, boolean[] hot) {
    double quarter = grid.cell() / 4;
    boolean any = false;
    for (int corner = 0; corner < 4; corner++) {
      double e = east(grid, cell) + (corner % 2 == 0 ? -quarter : quarter);
      double n = north(grid, cell) + (corner < 2 ? -quarter : quarter);
      any |= hot[shifted.cellOf(e, n)];
    }
    return any;
  }

  private static LocalStatistics local(double[] counts, Grid grid) {
    return LocalStatistics.of(
        CellMap.full(grid.columns(), grid.rows(), counts),
        Neighbourhood.queen(),
        WeightStyle.BINARY);
  }

  private static double[] counts(Points points, Grid grid) {
    var count = new double[grid.size()];
    for (int i = 0; i < points.size(); i++) {
      int cell = grid.cellOf(points.east(i), points.north(i));
      if (cell >= 0) {
        count[cell]++;
      }
    }
    return count;
  }

  private static double east(Grid grid, int cell) {
    return grid.eastOf(cell % grid.columns());
  }

  private static double north(Grid grid, int cell) {
    return grid.northOf(cell / grid.columns());
  }
}
