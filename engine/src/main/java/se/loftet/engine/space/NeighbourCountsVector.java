package se.loftet.engine.space;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Eight candidates in one instruction.
final class NeighbourCountsVector extends NeighbourCounts {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_512;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_512;

  static final int LANES = DOUBLES.length();

  NeighbourCountsVector(DayCells cells, Metric metric, double[] limit) {
    super(cells, metric, limit, LANES);
  }

  /// Whether the machine has vectors of eight numbers.
  static boolean isFast() {
    return DoubleVector.SPECIES_PREFERRED.length() >= LANES;
  }

  @Override
  void add(int event, int from, int to, int[] below) {
    keys(cells.east[event], cells.north[event], from, to);
    int size = to - from;
    DoubleVector.broadcast(DOUBLES, Double.POSITIVE_INFINITY).intoArray(key, size);
    int b = 0;
    for (; b + 1 < limit.length; b += 2) {
      two(size, b, below);
    }
    if (b < limit.length) {
      below[b] += one(size, limit[b]);
    }
  }

  /// Keys beyond the last candidate are those of others and are written over.
  private void keys(double east, double north, int from, int to) {
    var e = DoubleVector.broadcast(DOUBLES, east);
    var n = DoubleVector.broadcast(DOUBLES, north);
    for (int k = from; k < to; k += LANES) {
      var de = e.sub(DoubleVector.fromArray(DOUBLES, cells.east, k));
      var dn = n.sub(DoubleVector.fromArray(DOUBLES, cells.north, k));
      var found =
          straight
              ? de.mul(de).add(dn.mul(dn))
              : de.lanewise(VectorOperators.ABS).add(dn.lanewise(VectorOperators.ABS));
      found.intoArray(key, k - from);
    }
  }

  private int one(int size, double beyond) {
    var count = LongVector.zero(LONGS);
    for (int k = 0; k < size; k += LANES) {
      var near = DoubleVector.fromArray(DOUBLES, key, k).lt(beyond);
      count = count.add(1, near.cast(LONGS));
    }
    return (int) count.reduceLanes(VectorOperators.ADD);
  }

  /// Two limits at once read each key once.
  private void two(int size, int b, int[] below) {
    double near = limit[b];
    double far = limit[b + 1];
    var first = LongVector.zero(LONGS);
    var second = LongVector.zero(LONGS);
    for (int k = 0; k < size; k += LANES) {
      var keys = DoubleVector.fromArray(DOUBLES, key, k);
      first = first.add(1, keys.lt(near).cast(LONGS));
      second = second.add(1, keys.lt(far).cast(LONGS));
    }
    below[b] += (int) first.reduceLanes(VectorOperators.ADD);
    below[b + 1] += (int) second.reduceLanes(VectorOperators.ADD);
  }
}
