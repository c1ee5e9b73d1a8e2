package se.loftet.engine.space;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The row of [LatticeKernel] with many columns in one instruction and their sums in registers.
final class LatticeRowsVector {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private LatticeRowsVector() {}

  static boolean isFast() {
    return LANES >= 8;
  }

  static void across(float[] pair, float[] factor, int around, float[] sum) {
    int end = pair.length - around;
    int c = around;
    for (; c + 4 * LANES <= end; c += 4 * LANES) {
      four(pair, factor, c, sum);
    }
    for (; c + LANES <= end; c += LANES) {
      one(pair, factor, c, sum);
    }
    for (; c < end; c++) {
      for (int k = 0; k < factor.length; k++) {
        sum[c] = Math.fma(factor[k], pair[c - k] + pair[c + k], sum[c]);
      }
    }
  }

  private static void four(float[] pair, float[] factor, int c, float[] sum) {
    var a = FloatVector.fromArray(SPECIES, sum, c);
    var b = FloatVector.fromArray(SPECIES, sum, c + LANES);
    var d = FloatVector.fromArray(SPECIES, sum, c + 2 * LANES);
    var e = FloatVector.fromArray(SPECIES, sum, c + 3 * LANES);
    for (int k = 0; k < factor.length; k++) {
      var f = FloatVector.broadcast(SPECIES, factor[k]);
      a = both(pair, c, k).fma(f, a);
      b = both(pair, c + LANES, k).fma(f, b);
      d = both(pair, c + 2 * LANES, k).fma(f, d);
      e = both(pair, c + 3 * LANES, k).fma(f, e);
    }
    a.intoArray(sum, c);
    b.intoArray(sum, c + LANES);
    d.intoArray(sum, c + 2 * LANES);
    e.intoArray(sum, c + 3 * LANES);
  }

  private static void one(float[] pair, float[] factor, int c, float[] sum) {
    var a = FloatVector.fromArray(SPECIES, sum, c);
    for (int k = 0; k < factor.length; k++) {
      a = both(pair, c, k).fma(FloatVector.broadcast(SPECIES, factor[k]), a);
    }
    a.intoArray(sum, c);
  }

  private static FloatVector both(float[] pair, int c, int k) {
    return FloatVector.fromArray(SPECIES, pair, c - k)
        .add(FloatVector.fromArray(SPECIES, pair, c + k));
  }
}
