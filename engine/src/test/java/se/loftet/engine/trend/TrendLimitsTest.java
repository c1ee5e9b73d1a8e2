package se.loftet.engine.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.Warning;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;

/// What lies on the limit of a method over time, and what it says of itself.
class TrendLimitsTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.76, 1, 1e18, Double.POSITIVE_INFINITY, 0, -1, Double.NaN, 0.01})
  void segmentsOfWhichTwoDoNotFitGiveNoBreaks(double share) {
    assertThat(BreakPoints.of(new double[] {1, 1, 5, 5}, share)).isEmpty();
  }

  @Test
  void halvesAreTheLongestSegments() {
    var found = BreakPoints.of(new double[] {1, 1, 5, 5}, 0.5).orElseThrow();
    assertThat(found.breaks(1)).containsExactly(2);
    assertThat(found.provenance().method()).isEqualTo("break points");
  }

  @Test
  void ratesOfSmallAreasSayHowManyHadNone() {
    var some = rates(new double[] {3, Double.NaN, 9}, new double[] {10, 10, 0});
    assertThat(some.provenance().rejections().of(Reason.MISSING_VALUE)).isEqualTo(2);
    assertThat(some.provenance().warnings()).contains(Warning.TOO_FEW, Warning.NO_VARIATION);
    var apart = rates(new double[] {3, 90, 400}, new double[] {10, 10, 10});
    assertThat(apart.provenance().rejections().total()).isZero();
    assertThat(apart.provenance().warnings()).isEmpty();
  }

  private static SmallAreaRates rates(double[] count, double[] exposure) {
    return ((SmallAreaRates.Result.Smoothed) SmallAreaRates.of(count, exposure)).rates();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-0.1", "NaN", "1.5"})
  void anAlarmLevelLiesBetweenNothingAndAll(double alpha) {
    assertThatThrownBy(() ->
            new ExpectedRange.Settings(
                3,
                1,
                12,
                1,
                3,
                2.58,
                alpha,
                0.05,
                ExpectedRange.Limit.DELTA,
                ExpectedRange.Errors.PUBLISHED))
        .hasMessageContaining("alpha");
  }

  /// The likelihood counts up to the largest count; one that fills the memory is refused instead.
  @Test
  void countsTooLargeToCountUpToAreRefused() {
    double[] y = {1, 1e11, 5, 2e10, 7, 0};
    double[] ones = {1, 1, 1, 1, 1, 1};
    var design = Design.of(y.length).intercept().build();
    assertThatThrownBy(() -> CountRegression.negativeBinomial(design, y, ones))
        .hasMessageContaining("too large");
  }
}
