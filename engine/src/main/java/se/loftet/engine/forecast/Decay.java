package se.loftet.engine.forecast;

import java.util.Arrays;
import java.util.Map;
import se.loftet.engine.Box;
import se.loftet.engine.Provenance;
import se.loftet.engine.space.DensityRule;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.Kernel;
import se.loftet.engine.space.KernelDensity;
import se.loftet.engine.space.Points;

/// Past events weighed by age: half as much for every half-life since they happened.
///
/// After Bowers, Johnson & Pease (2004), as a description of the past period. Training days are
/// `start <= day < end`; an event of the last training day weighs `2^(-1/halfLife)`. Events without
/// a coordinate, outside the grid or outside the days add nothing: screen them with
/// [se.loftet.engine.EventTable#within], which counts them.
public record Decay(int start, int end, double halfLifeDays) {
  public Decay {
    if (!(halfLifeDays > 0) || end < start) {
      throw new IllegalArgumentException(
          "no decay from day %d to %d with half-life %s".formatted(start, end, halfLifeDays));
    }
  }

  /// The weight of an event, 0 outside the training days.
  public double weight(int day) {
    return day >= start && day < end ? Math.pow(2, -(end - day) / halfLifeDays) : 0;
  }

  private double[] weights(int[] day) {
    return Arrays.stream(day).mapToDouble(this::weight).toArray();
  }

  /// The sum of weights per cell.
  public double[] count(double[] east, double[] north, int[] day, Grid grid) {
    var sum = new double[grid.size()];
    for (int i = 0; i < day.length; i++) {
      int cell = grid.cellOf(east[i], north[i]);
      if (cell >= 0) {
        sum[cell] += weight(day[i]);
      }
    }
    return sum;
  }

  /// The weighted quartic density at the cell centres, per square kilometre, without correction for
  /// the edge.
  public double[] density(double[] east, double[] north, int[] day, Grid grid, double radius) {
    var window =
        new Box(
            grid.west(),
            grid.south(),
            grid.west() + grid.cell() * grid.columns(),
            grid.south() + grid.cell() * grid.rows());
    var rule = new DensityRule(Kernel.QUARTIC, radius, DensityRule.Edge.NONE, window, false);
    return KernelDensity.of(new Points(east, north, weights(day)), grid, rule).perKm2();
  }

  /// Events per cell with `first <= day < last`.
  public static long[] events(
      double[] east, double[] north, int[] day, Grid grid, int first, int last) {
    var count = new long[grid.size()];
    for (int i = 0; i < day.length; i++) {
      int cell = grid.cellOf(east[i], north[i]);
      if (cell >= 0 && day[i] >= first && day[i] < last) {
        count[cell]++;
      }
    }
    return count;
  }

  /// Where a score comes from; `radius` is 0 for counts.
  public Provenance provenance(Grid grid, double radius) {
    return Provenance.of(
        radius > 0 ? "decayed density" : "decayed count",
        "1",
        Map.of(
            "train_start",
            start,
            "train_end",
            end,
            "half_life",
            halfLifeDays,
            "cell",
            grid.cell(),
            "cells",
            grid.size(),
            "radius",
            radius));
  }
}
