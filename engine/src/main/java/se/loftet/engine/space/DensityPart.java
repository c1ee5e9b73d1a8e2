package se.loftet.engine.space;

import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;

/// The density of some of the points, to be merged with that of the others.
///
/// Cells hold whole numbers of a common small unit, so that [#merge] is associative and commutative
/// to the last bit, wherever the parts were computed. Parts have no correction for the edge at the
/// cell; the Jones-Diggle weights are part of the points.
public final class DensityPart {
  private final Grid grid;
  private final DensityRule rule;
  private final double unit;
  private final long[] cell;
  private final long points;
  private final Rejections rejections;

  private DensityPart(
      Grid grid, DensityRule rule, double unit, long[] cell, long points, Rejections rejections) {
    this.grid = grid;
    this.rule = rule;
    this.unit = unit;
    this.cell = cell;
    this.points = points;
    this.rejections = rejections;
  }

  /// `mostPerKm2` bounds the density of all parts together; a part's cell is rounded to `2^-52` of
  /// it.
  public static DensityPart of(Points points, Grid grid, DensityRule rule, double mostPerKm2) {
    if (!(mostPerKm2 > 0) || rule.edge() == DensityRule.Edge.UNIFORM) {
      throw new IllegalArgumentException(
          "no part with bound %s, edge %s".formatted(mostPerKm2, rule.edge()));
    }
    double unit = Math.scalb(1.0, Math.getExponent(mostPerKm2) - 52);
    var density = KernelDensity.of(points, grid, rule);
    var cell = new long[grid.size()];
    for (int k = 0; k < cell.length; k++) {
      cell[k] = Math.round(density.perKm2(k) / unit);
    }
    var rejected = density.provenance().rejections();
    return new DensityPart(grid, rule, unit, cell, density.pointsUsed(), rejected);
  }

  /// Both together. Only parts on the same grid, by the same rule and in the same unit merge.
  public DensityPart merge(DensityPart other) {
    if (!grid.equals(other.grid) || !rule.equals(other.rule) || unit != other.unit) {
      throw new IllegalArgumentException("parts of different surfaces");
    }
    var sum = cell.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += other.cell[k];
    }
    return new DensityPart(
        grid, rule, unit, sum, points + other.points, rejections.merge(other.rejections));
  }

  /// Events per square kilometre, west to east, then south to north.
  public double[] perKm2() {
    var density = new double[cell.length];
    for (int k = 0; k < density.length; k++) {
      density[k] = cell[k] * unit;
    }
    return density;
  }

  public long points() {
    return points;
  }

  public Provenance provenance() {
    return Provenance.of("kde", "3", rule.parameters()).withRejections(rejections);
  }
}
