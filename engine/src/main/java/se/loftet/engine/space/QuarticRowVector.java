package se.loftet.engine.space;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Several columns at a time, with the operations of [QuarticRowScalar] in the same order.
final class QuarticRowVector implements QuarticRow {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public void add(
      double[] density,
      int row,
      double[] centre,
      int west,
      int east,
      double x,
      double a,
      double perH2,
      double scaled) {
    int c = west;
    for (; c + LANES.length() <= east + 1; c += LANES.length()) {
      var dx = DoubleVector.fromArray(LANES, centre, c).sub(x);
      var u = DoubleVector.broadcast(LANES, a).sub(dx.mul(dx).mul(perH2)).max(0);
      DoubleVector.fromArray(LANES, density, row + c)
          .add(u.mul(scaled).mul(u))
          .intoArray(density, row + c);
    }
    if (c <= east) {
      var rest = LANES.indexInRange(c, east + 1);
      var dx = DoubleVector.fromArray(LANES, centre, c, rest).sub(x);
      var u = DoubleVector.broadcast(LANES, a).sub(dx.mul(dx).mul(perH2)).max(0);
      DoubleVector.fromArray(LANES, density, row + c, rest)
          .add(u.mul(scaled).mul(u))
          .intoArray(density, row + c, rest);
    }
  }
}
