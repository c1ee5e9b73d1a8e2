package se.loftet.engine.regression;

import static se.loftet.engine.regression.ExpLog.BIAS;
import static se.loftet.engine.regression.ExpLog.EXP;
import static se.loftet.engine.regression.ExpLog.FRACTION_BITS;
import static se.loftet.engine.regression.ExpLog.HALF_ROOT_BITS;
import static se.loftet.engine.regression.ExpLog.HIGHEST;
import static se.loftet.engine.regression.ExpLog.LN2;
import static se.loftet.engine.regression.ExpLog.LN2_REST;
import static se.loftet.engine.regression.ExpLog.LOG;
import static se.loftet.engine.regression.ExpLog.LOG2_E;
import static se.loftet.engine.regression.ExpLog.LOWEST;
import static se.loftet.engine.regression.ExpLog.ONE_BITS;
import static se.loftet.engine.regression.ExpLog.TO_WHOLE;
import static se.loftet.engine.regression.ExpLog.WHOLE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Several rows at a time, with the operations of [RowLoopsScalar] and [ExpLog] in the same order.
final class RowLoopsVector implements RowLoops {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = SPECIES.length();

  private static final int HALF = LANES / 2;

  @Override
  public double dot(double[] x, double[] y) {
    var strands = new double[LANES];
    int whole = x.length - x.length % LANES;
    if (WIDTH == HALF) {
      twoVectors(x, y, whole, strands);
    } else {
      for (int k = 0; k < LANES; k += WIDTH) {
        oneVector(x, y, k, whole, strands);
      }
    }
    for (int i = whole; i < x.length; i++) {
      strands[i - whole] = Math.fma(x[i], y[i], strands[i - whole]);
    }
    return RowLoops.together(strands);
  }

  private static void twoVectors(double[] x, double[] y, int whole, double[] strands) {
    var a = DoubleVector.zero(SPECIES);
    var b = DoubleVector.zero(SPECIES);
    for (int i = 0; i < whole; i += LANES) {
      a = at(x, i).fma(at(y, i), a);
      b = at(x, i + HALF).fma(at(y, i + HALF), b);
    }
    a.intoArray(strands, 0);
    b.intoArray(strands, HALF);
  }

  private static void oneVector(double[] x, double[] y, int k, int whole, double[] strands) {
    var a = DoubleVector.zero(SPECIES);
    for (int i = k; i < whole; i += LANES) {
      a = at(x, i).fma(at(y, i), a);
    }
    a.intoArray(strands, k);
  }

  @Override
  public double sum(double[] x) {
    var strands = new double[LANES];
    int whole = x.length - x.length % LANES;
    for (int k = 0; k < LANES; k += WIDTH) {
      var a = DoubleVector.zero(SPECIES);
      for (int i = k; i < whole; i += LANES) {
        a = a.add(at(x, i));
      }
      a.intoArray(strands, k);
    }
    for (int i = whole; i < x.length; i++) {
      strands[i - whole] += x[i];
    }
    return RowLoops.together(strands);
  }

  @Override
  public void exp(double[] x, double[] into) {
    int i = 0;
    for (; i <= x.length - WIDTH; i += WIDTH) {
      exp(at(x, i)).intoArray(into, i);
    }
    for (; i < x.length; i++) {
      into[i] = ExpLog.exp(x[i]);
    }
  }

  @Override
  public void log(double[] x, double[] into) {
    int i = 0;
    for (; i <= x.length - WIDTH; i += WIDTH) {
      log(at(x, i)).intoArray(into, i);
    }
    for (; i < x.length; i++) {
      into[i] = ExpLog.log(x[i]);
    }
  }

  private static DoubleVector at(double[] x, int i) {
    return DoubleVector.fromArray(SPECIES, x, i);
  }

  private static DoubleVector exp(DoubleVector x) {
    var inside = x.min(HIGHEST).max(LOWEST);
    var shifted = inside.fma(all(LOG2_E), all(TO_WHOLE));
    var k = shifted.sub(TO_WHOLE);
    var r = k.fma(all(-LN2_REST), k.fma(all(-LN2), inside));
    var p = all(EXP[0]);
    for (int j = 1; j < EXP.length; j++) {
      p = p.fma(r, all(EXP[j]));
    }
    var power =
        shifted
            .reinterpretAsLongs()
            .add(BIAS)
            .lanewise(VectorOperators.LSHL, 52)
            .reinterpretAsDoubles();
    return r.mul(r).fma(p, r).add(1).mul(power);
  }

  private static DoubleVector log(DoubleVector x) {
    var bits = x.reinterpretAsLongs().add(ONE_BITS - HALF_ROOT_BITS);
    var whole = bits.lanewise(VectorOperators.LSHR, 52).or(Double.doubleToRawLongBits(WHOLE));
    var k = whole.reinterpretAsDoubles().sub(WHOLE + BIAS);
    var f = fraction(bits).sub(1);
    var s = f.div(f.add(2));
    var z = s.mul(s);
    var p = all(LOG[0]);
    for (int j = 1; j < LOG.length; j++) {
      p = p.fma(z, all(LOG[j]));
    }
    return k.fma(all(LN2), k.fma(all(LN2_REST), s.mul(z).fma(p, s.mul(2))));
  }

  private static DoubleVector fraction(LongVector bits) {
    return bits.and(FRACTION_BITS).add(HALF_ROOT_BITS).reinterpretAsDoubles();
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }
}
