package se.loftet.engine.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.testkit.Gen.forAll;

import org.junit.jupiter.api.Test;
import se.loftet.engine.OracleCase;

class IntervalsTest {
  @Test
  void wilsonMatchesThePublishedSurveyExample() {
    var interval = Wilson.ofProportion(0.255, 435, 0.95);
    assertThat(interval.low()).isEqualTo(0.216, within(0.0005));
    assertThat(interval.high()).isEqualTo(0.298, within(0.0005));
  }

  @Test
  void wilsonMatchesTheForecastOracle() {
    var interval = Wilson.of(4, 11, 0.95);
    exact("low", interval.low(), 0.15166471095367573, 1e-12);
    exact("high", interval.high(), 0.6461988254921511, 1e-12);
  }

  @Test
  void wilsonStaysWideAtZeroAndIsUndefinedWithoutAnswers() {
    assertThat(Wilson.of(0, 20, 0.95).low()).isZero();
    assertThat(Wilson.of(0, 20, 0.95).high()).isBetween(0.1, 0.2);
    assertThat(Wilson.of(20, 20, 0.95).high()).isEqualTo(1);
    assertThat(Wilson.of(0, 0, 0.95).isDefined()).isFalse();
  }

  @Test
  void wilsonRefusesWhatIsNoProportion() {
    assertThatThrownBy(() -> Wilson.of(5, 4, 0.95)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fiveCasesCouldBeBetweenOneAndTwelve() {
    var interval = PoissonInterval.exact(5, 0.95);
    assertThat(interval.low()).isEqualTo(1.6, within(0.05));
    assertThat(interval.high()).isEqualTo(11.7, within(0.05));
  }

  @Test
  void poissonIntervalsMatchThePeer() {
    for (var single : OracleCase.of("effect", "e5-rate-ratios").expected().get("single")) {
      long count = single.get("x").asLong();
      double exposure = single.get("t").asDouble();
      var exact = PoissonInterval.perUnit(PoissonInterval.exact(count, 0.95), exposure);
      exact("exact low of " + count, exact.low(), single.get("exact_lo").asDouble(), 1e-9);
      exact("exact high of " + count, exact.high(), single.get("exact_hi").asDouble(), 1e-9);
      var byar = PoissonInterval.perUnit(PoissonInterval.byar(count, 0.95), exposure);
      exact("byar low of " + count, byar.low(), single.get("byar_lo").asDouble(), 1e-9);
      exact("byar high of " + count, byar.high(), single.get("byar_hi").asDouble(), 1e-9);
    }
  }

  @Test
  void aHigherLevelIsNeverNarrower() {
    forAll(gen -> {
      int count = gen.between(0, 10 * gen.size());
      var narrow = PoissonInterval.exact(count, 0.8);
      var wide = PoissonInterval.exact(count, 0.99);
      assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
      assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
      assertThat(narrow.contains(Math.max(count, 0.1))).isTrue();
    });
  }
}
