package se.loftet.engine.space;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The three nodes of a row, and one beyond them that gets nothing, in one instruction.
final class SharedPointsVector {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;
  private static final double[] CONSTANT = {0, 1, 0, 0};
  private static final double[] LINEAR = {-0.5, 0, 0.5, 0};
  private static final double[] SQUARE = {0.5, -1, 0.5, 0};

  private SharedPointsVector() {}

  static boolean isFast() {
    return DoubleVector.SPECIES_PREFERRED.length() >= SPECIES.length();
  }

  /// Like [SharedPoints#share]; the array goes on one place beyond the last node.
  static void share(double t, double u, double w, double[] weight, int at, int columns) {
    var all = DoubleVector.broadcast(SPECIES, t);
    var slope =
        all.fma(
            DoubleVector.fromArray(SPECIES, SQUARE, 0), DoubleVector.fromArray(SPECIES, LINEAR, 0));
    var share = all.fma(slope, DoubleVector.fromArray(SPECIES, CONSTANT, 0));
    double up = 0.5 * u * (u + 1) * w;
    double down = up - u * w;
    add(share, down, weight, at);
    add(share, w - up - down, weight, at + columns);
    add(share, up, weight, at + 2 * columns);
  }

  private static void add(DoubleVector share, double w, double[] weight, int at) {
    share
        .fma(DoubleVector.broadcast(SPECIES, w), DoubleVector.fromArray(SPECIES, weight, at))
        .intoArray(weight, at);
  }
}
