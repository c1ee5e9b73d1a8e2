package se.loftet.analysis;

import java.math.BigDecimal;

/// How numbers are written in result files.
final class Numbers {
  private Numbers() {}

  /// The shortest text that reads back to the same bits, without exponent for ordinary sizes.
  static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return new BigDecimal(value).toPlainString() + ".0";
    }
    return Double.toString(value);
  }
}
