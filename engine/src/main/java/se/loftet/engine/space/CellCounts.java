package se.loftet.engine.space;

import java.util.Arrays;
import java.util.Map;
import se.loftet.engine.Rejections;
import se.loftet.engine.Rejections.Reason;

/// Events per cell of a grid: the part of a map that adds up.
///
/// The statistics of [LocalStatistics] and [GridStatistics] do not: each compares a cell with the
/// mean of the whole map. What they are made from does, so partitions of the events are counted
/// apart, merged, and looked at as one. Whole numbers, so [#merge] is associative and commutative
/// to the last bit. Events outside the grid, or without a coordinate, are counted as rejected.
public final class CellCounts {
  private final Grid grid;
  private final long[] count;
  private final Rejections rejections;

  private CellCounts(Grid grid, long[] count, Rejections rejections) {
    this.grid = grid;
    this.count = count;
    this.rejections = rejections;
  }

  public static CellCounts of(double[] east, double[] north, Grid grid) {
    if (east.length != north.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    var count = new long[grid.size()];
    long missing = 0;
    long outside = 0;
    for (int i = 0; i < east.length; i++) {
      if (!Double.isFinite(east[i]) || !Double.isFinite(north[i])) {
        missing++;
        continue;
      }
      int cell = grid.cellOf(east[i], north[i]);
      if (cell < 0) {
        outside++;
      } else {
        count[cell]++;
      }
    }
    var rejected =
        new Rejections(Map.of(Reason.MISSING_COORDINATE, missing, Reason.OUTSIDE_AREA, outside));
    return new CellCounts(grid, count, rejected);
  }

  /// Both together. Only counts on the same grid merge.
  public CellCounts merge(CellCounts other) {
    if (!grid.equals(other.grid)) {
      throw new IllegalArgumentException("counts on different grids");
    }
    var sum = count.clone();
    Arrays.setAll(sum, k -> count[k] + other.count[k]);
    return new CellCounts(grid, sum, rejections.merge(other.rejections));
  }

  /// West to east, then south to north.
  public double[] values() {
    return Arrays.stream(count).asDoubleStream().toArray();
  }

  public Rejections rejections() {
    return rejections;
  }

  /// Gi* and Gi of the whole map.
  public GridStatistics statistics(Neighbourhood around) {
    return GridStatistics.of(grid.columns(), grid.rows(), values(), around);
  }
}
