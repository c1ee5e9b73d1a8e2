package se.loftet.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.Value;
import se.loftet.evidence.DataState;

/// A number of a finding, or the state that says why there is none.
///
/// Numbers keep ten digits, so that the last bit of a computation never decides whether two results
/// are the same.
public record Cell(@Nullable BigDecimal number, DataState state) {
  private static final MathContext TEN = new MathContext(10);
  static final Cell NONE = new Cell(null, DataState.NOT_APPLICABLE);

  /// A computed number; `NaN` is not applicable.
  static Cell of(double number) {
    return Double.isFinite(number) ? new Cell(digits(number), DataState.FINAL) : NONE;
  }

  static Cell of(long count) {
    return new Cell(BigDecimal.valueOf(count), DataState.FINAL);
  }

  static Cell of(Value value) {
    return switch (value) {
      case Value.Known(double number, DataState state) -> new Cell(digits(number), state);
      case Value.Absent(DataState state) -> new Cell(null, state);
    };
  }

  static Cell absent(DataState state) {
    return new Cell(null, state);
  }

  private static BigDecimal digits(double number) {
    var exact = new BigDecimal(number).round(TEN).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  /// The number, `NaN` where there is none.
  public double orNaN() {
    return number == null ? Double.NaN : number.doubleValue();
  }
}
