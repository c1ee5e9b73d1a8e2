package se.loftet.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import se.loftet.platform.web.Text;

/// A figure of a result as people read it: a share as percent, everything else with a decimal.
record FigureWords(Text text) {
  String shown(ResultFigure each) {
    return of(each, Objects.requireNonNull(each.value()));
  }

  String of(ResultFigure each, double value) {
    return each.measure() == ResultFigure.Measure.SHARE ? percent(value) : decimals(value, 1);
  }

  String interval(ResultFigure each) {
    var low = each.low();
    var high = each.high();
    return low == null || high == null
        ? ""
        : text.of("result.interval", of(each, low), of(each, high));
  }

  String step(ResultFigure each, double size) {
    return each.measure() == ResultFigure.Measure.SHARE
        ? decimals(100 * size, 1)
        : decimals(size, 2);
  }

  String percent(double share) {
    return text.of("result.percent", decimals(100 * share, 1));
  }

  String decimals(double value, int digits) {
    return text.number(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
  }
}
