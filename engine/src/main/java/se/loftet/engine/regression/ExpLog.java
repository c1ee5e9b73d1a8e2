package se.loftet.engine.regression;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The exponential and the logarithm of one number, as sums of their power series.
///
/// `e^x = 2^k e^r` with `|r| <= ln(2)/2`; `ln x = k ln 2 + 2 artanh(f / (2 + f))` with `1 + f` from
/// the square root of one half to that of two (Muller 2016, Elementary Functions). The series go as
/// far as a double can tell. Constants are shared with the vector version.
final class ExpLog {
  static final double LOG2_E = 1 / Math.log(2);
  static final double LN2 = Math.log(2);

  /// What the double [#LN2] leaves of ln 2.
  static final double LN2_REST = 2.3190468138462996e-17;

  static final double LOWEST = -708;
  static final double HIGHEST = 709;

  /// Adding it leaves a whole number in the last bits.
  static final double TO_WHOLE = 0x1.8p52;

  static final long BIAS = 1023;
  static final long ONE_BITS = Double.doubleToRawLongBits(1);
  static final long HALF_ROOT_BITS = Double.doubleToRawLongBits(Math.sqrt(0.5));
  static final long FRACTION_BITS = (1L << 52) - 1;

  /// A double whose last bits are those of the whole number 0.
  static final double WHOLE = 0x1p52;

  /// `1/n!` from `n = 13` down to 2.
  static final double[] EXP = series(12, k -> 1 / factorial(13 - k));

  /// `2/n` for the odd `n` from 23 down to 3.
  static final double[] LOG = series(11, k -> 2.0 / (23 - 2 * k));

  private ExpLog() {}

  private static double[] series(int terms, IntToDoubleFunction term) {
    return IntStream.range(0, terms).mapToDouble(term).toArray();
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  static double exp(double x) {
    double inside = Math.max(LOWEST, Math.min(HIGHEST, x));
    double shifted = Math.fma(inside, LOG2_E, TO_WHOLE);
    double k = shifted - TO_WHOLE;
    double r = Math.fma(k, -LN2_REST, Math.fma(k, -LN2, inside));
    double p = EXP[0];
    for (int j = 1; j < EXP.length; j++) {
      p = Math.fma(p, r, EXP[j]);
    }
    double power = Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + BIAS) << 52);
    return (1 + Math.fma(r * r, p, r)) * power;
  }

  static double log(double x) {
    long bits = Double.doubleToRawLongBits(x) + (ONE_BITS - HALF_ROOT_BITS);
    long whole = (bits >>> 52) | Double.doubleToRawLongBits(WHOLE);
    double k = Double.longBitsToDouble(whole) - (WHOLE + BIAS);
    double f = Double.longBitsToDouble((bits & FRACTION_BITS) + HALF_ROOT_BITS) - 1;
    double s = f / (2 + f);
    double z = s * s;
    double p = LOG[0];
    for (int j = 1; j < LOG.length; j++) {
      p = Math.fma(p, z, LOG[j]);
    }
    return Math.fma(k, LN2, Math.fma(k, LN2_REST, Math.fma(s * z, p, 2 * s)));
  }
}
