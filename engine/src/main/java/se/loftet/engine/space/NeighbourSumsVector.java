package se.loftet.engine.space;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Many columns in one instruction and their sums in registers, see [NeighbourSums].
final class NeighbourSumsVector {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private NeighbourSumsVector() {}

  static boolean isFast() {
    return LANES >= 4;
  }

  static void add(double[] all, int[] start, int west, int east, double[] sum) {
    int c = west;
    for (; c + 4 * LANES <= east; c += 4 * LANES) {
      four(all, start, c, sum);
    }
    for (; c + LANES <= east; c += LANES) {
      one(all, start, c, sum);
    }
    NeighbourSums.plain(all, start, c, east, sum);
  }

  private static void four(double[] all, int[] start, int c, double[] sum) {
    var a = DoubleVector.fromArray(SPECIES, sum, c);
    var b = DoubleVector.fromArray(SPECIES, sum, c + LANES);
    var d = DoubleVector.fromArray(SPECIES, sum, c + 2 * LANES);
    var e = DoubleVector.fromArray(SPECIES, sum, c + 3 * LANES);
    for (int s : start) {
      a = a.add(DoubleVector.fromArray(SPECIES, all, s + c));
      b = b.add(DoubleVector.fromArray(SPECIES, all, s + c + LANES));
      d = d.add(DoubleVector.fromArray(SPECIES, all, s + c + 2 * LANES));
      e = e.add(DoubleVector.fromArray(SPECIES, all, s + c + 3 * LANES));
    }
    a.intoArray(sum, c);
    b.intoArray(sum, c + LANES);
    d.intoArray(sum, c + 2 * LANES);
    e.intoArray(sum, c + 3 * LANES);
  }

  private static void one(double[] all, int[] start, int c, double[] sum) {
    var a = DoubleVector.fromArray(SPECIES, sum, c);
    for (int s : start) {
      a = a.add(DoubleVector.fromArray(SPECIES, all, s + c));
    }
    a.intoArray(sum, c);
  }
}
