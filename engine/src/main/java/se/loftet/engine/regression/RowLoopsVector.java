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

  /// Four columns at a time, since one sum alone would wait for each addition.
  @Override
  public void dots(double[] x, double[][] columns, int count, double[] into) {
    int j = 0;
    if (WIDTH == HALF) {
      for (; j + 4 <= count; j += 4) {
        fourColumns(x, columns, j, into);
      }
      for (; j + 2 <= count; j += 2) {
        twoColumns(x, columns[j], columns[j + 1], j, into);
      }
    }
    for (; j < count; j++) {
      into[j] = dot(x, columns[j]);
    }
  }

  private static void fourColumns(double[] x, double[][] columns, int j, double[] into) {
    var c0 = columns[j];
    var c1 = columns[j + 1];
    var c2 = columns[j + 2];
    var c3 = columns[j + 3];
    var a0 = DoubleVector.zero(SPECIES);
    var a1 = a0;
    var a2 = a0;
    var a3 = a0;
    var b0 = a0;
    var b1 = a0;
    var b2 = a0;
    var b3 = a0;
    int whole = x.length - x.length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      var low = at(x, i);
      var high = at(x, i + HALF);
      a0 = low.fma(at(c0, i), a0);
      b0 = high.fma(at(c0, i + HALF), b0);
      a1 = low.fma(at(c1, i), a1);
      b1 = high.fma(at(c1, i + HALF), b1);
      a2 = low.fma(at(c2, i), a2);
      b2 = high.fma(at(c2, i + HALF), b2);
      a3 = low.fma(at(c3, i), a3);
      b3 = high.fma(at(c3, i + HALF), b3);
    }
    into[j] = finish(x, c0, whole, a0, b0);
    into[j + 1] = finish(x, c1, whole, a1, b1);
    into[j + 2] = finish(x, c2, whole, a2, b2);
    into[j + 3] = finish(x, c3, whole, a3, b3);
  }

  private static void twoColumns(double[] x, double[] c0, double[] c1, int j, double[] into) {
    var a0 = DoubleVector.zero(SPECIES);
    var a1 = a0;
    var b0 = a0;
    var b1 = a0;
    int whole = x.length - x.length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      var low = at(x, i);
      var high = at(x, i + HALF);
      a0 = low.fma(at(c0, i), a0);
      b0 = high.fma(at(c0, i + HALF), b0);
      a1 = low.fma(at(c1, i), a1);
      b1 = high.fma(at(c1, i + HALF), b1);
    }
    into[j] = finish(x, c0, whole, a0, b0);
    into[j + 1] = finish(x, c1, whole, a1, b1);
  }

  /// The rows after the last whole round, and the strands put together in the order of
  /// [RowLoops#together].
  private static double finish(
      double[] x, double[] y, int whole, DoubleVector low, DoubleVector high) {
    boolean half = x.length - whole >= HALF;
    var first = half ? at(x, whole).fma(at(y, whole), low) : low;
    int from = half ? whole + HALF : whole;
    var strands = new double[HALF];
    if (from == x.length) {
      first.add(high).intoArray(strands, 0);
      return RowLoops.together(strands);
    }
    var far = half ? high : first;
    var near = half ? first : high;
    far.intoArray(strands, 0);
    for (int i = from; i < x.length; i++) {
      strands[i - from] = Math.fma(x[i], y[i], strands[i - from]);
    }
    at(strands, 0).add(near).intoArray(strands, 0);
    return RowLoops.together(strands);
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

  @Override
  public void multiply(double[] x, double[] y, double[] into) {
    int i = 0;
    for (; i <= into.length - WIDTH; i += WIDTH) {
      at(x, i).mul(at(y, i)).intoArray(into, i);
    }
    for (; i < into.length; i++) {
      into[i] = x[i] * y[i];
    }
  }

  private static void addMultiple(double b, double[] x, double[] into) {
    int i = 0;
    for (; i <= into.length - WIDTH; i += WIDTH) {
      at(x, i).fma(all(b), at(into, i)).intoArray(into, i);
    }
    for (; i < into.length; i++) {
      into[i] = Math.fma(b, x[i], into[i]);
    }
  }

  @Override
  public void addMultiples(double[] b, double[][] x, double[] into) {
    int j = 0;
    for (; j + 4 <= b.length; j += 4) {
      addFour(b, x, j, into);
    }
    for (; j < b.length; j++) {
      addMultiple(b[j], x[j], into);
    }
  }

  private static void addFour(double[] b, double[][] x, int j, double[] into) {
    var x0 = x[j];
    var x1 = x[j + 1];
    var x2 = x[j + 2];
    var x3 = x[j + 3];
    int i = 0;
    for (; i <= into.length - WIDTH; i += WIDTH) {
      var two = at(x1, i).fma(all(b[j + 1]), at(x0, i).fma(all(b[j]), at(into, i)));
      at(x3, i).fma(all(b[j + 3]), at(x2, i).fma(all(b[j + 2]), two)).intoArray(into, i);
    }
    for (; i < into.length; i++) {
      double two = Math.fma(b[j + 1], x1[i], Math.fma(b[j], x0[i], into[i]));
      into[i] = Math.fma(b[j + 3], x3[i], Math.fma(b[j + 2], x2[i], two));
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
