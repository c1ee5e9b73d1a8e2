package se.loftet.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.engine.OracleCase.number;
import static se.loftet.testkit.Gen.forAll;

import org.junit.jupiter.api.Test;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.OracleCase;
import se.loftet.engine.effect.Displacement.Counts;
import se.loftet.engine.effect.Displacement.Quotient;
import tools.jackson.databind.JsonNode;

class RatesTest {
  private static final Counts CONTROL = new Counts(400, 390);

  @Test
  void rateRatiosAgreeWithThePeer() {
    for (var pair : OracleCase.of("effect", "e5-rate-ratios").expected().get("ratios")) {
      var ratio =
          new RateRatio(
              pair.get("x1").asLong(),
              pair.get("t1").asDouble(),
              pair.get("x0").asLong(),
              pair.get("t0").asDouble());
      exact("ratio", ratio.ratio(), number(pair.get("ratio")), 1e-9);
      interval(ratio.exact(0.95), pair, "exact", 1e-9);
      interval(ratio.wald(0.95), pair, "wald", 1e-9);
      interval(ratio.score(0.95), pair, "score", 1e-9);
      interval(ratio.midP(0.95), pair, "midp", 1e-7);
      exact("p", ratio.pByLikelihood(), number(pair.get("exact_p_two_sided_minlik")), 1e-9);
      exact("p doubled", ratio.pDoubled(), number(pair.get("exact_p_doubled")), 1e-9);
    }
  }

  private static void interval(Interval found, JsonNode expected, String name, double tolerance) {
    exact(name + " low", found.low(), number(expected.get(name + "_lo")), tolerance);
    exact(name + " high", found.high(), number(expected.get(name + "_hi")), tolerance);
  }

  @Test
  void turningTheRatioRoundTurnsItsIntervalRound() {
    forAll(gen -> {
      int a = gen.between(0, 30);
      int b = gen.between(a == 0 ? 1 : 0, 30);
      var one = new RateRatio(a, 2, b, 3).exact(0.9);
      var other = new RateRatio(b, 3, a, 2).exact(0.9);
      assertThat(1 / other.high()).isCloseTo(one.low(), within(1e-7 * (1 + one.low())));
      assertThat(new RateRatio(a, 2, b, 3).midP(0.9).low()).isGreaterThanOrEqualTo(one.low());
    });
  }

  @Test
  void withoutCasesThereIsNoRatio() {
    var none = new RateRatio(0, 10, 0, 10);
    assertThat(none.ratio()).isNaN();
    assertThat(none.exact(0.95).isDefined()).isFalse();
    assertThat(none.score(0.95).isDefined()).isFalse();
    assertThatThrownBy(() -> new RateRatio(-1, 1, 1, 1)).hasMessageContaining("below 0");
    assertThatThrownBy(() -> new RateRatio(1, 0, 1, 1)).hasMessageContaining("exposure");
  }

  @Test
  void displacementAgreesWithTheClosedForms() {
    for (var set : OracleCase.of("effect", "e6-wdq").expected().get("wdq")) {
      var seen = displacement(set.get("input"));
      var value = (Quotient.Value) seen.quotient(0.95);
      exact("wdq", value.quotient(), number(set.get("wdq")), 1e-10);
      exact("buffer", value.buffer(), number(set.get("numerator_buffer")), 1e-10);
      exact("target", value.target(), number(set.get("denominator_target")), 1e-10);
      exact("se", value.error(), number(set.get("delta_se")), 1e-10);
      exact("delta low", value.delta().low(), number(set.get("delta_lo95")), 1e-10);
      exact("g", value.fiellerG(), number(set.get("fieller_g")), 1e-10);
      exact("fieller low", value.fieller().low(), number(set.get("fieller_lo95")), 1e-10);
      exact("fieller high", value.fieller().high(), number(set.get("fieller_hi95")), 1e-10);
      assertThat(value.judgeable()).isEqualTo(number(set.get("fieller_g")) < 1);
      var difference = seen.difference(0.95);
      exact("wdd", difference.value(), number(set.get("wdd")), 1e-10);
      exact("wdd se", difference.error(), number(set.get("wdd_se")), 1e-10);
      exact("wdd p", difference.p(), number(set.get("wdd_p_two_sided")), 1e-10);
      var ratio = (Figure.Estimate) seen.ratio(0.95);
      exact("rr low", ratio.interval().low(), number(set.get("rr_lo95")), 1e-10);
      if (value.judgeable()) {
        bootstrapAgrees(seen, set);
      }
    }
  }

  private static void bootstrapAgrees(Displacement seen, JsonNode set) {
    var drawn = DisplacementBootstrap.of(seen, 200_000, 7);
    near(drawn.quantile(0.5), number(set.get("boot_median")));
    near(drawn.quantile(0.025), number(set.get("boot_lo95")));
    near(drawn.quantile(0.975), number(set.get("boot_hi95")));
  }

  private static void near(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(Math.max(0.03, 0.03 * Math.abs(expected))));
  }

  private static Displacement displacement(JsonNode input) {
    return new Displacement(
        counts(input, "A"), counts(input, "B"), counts(input, "C"), counts(input, "D"));
  }

  private static Counts counts(JsonNode input, String area) {
    return input.has(area + "0")
        ? new Counts(input.get(area + "0").asLong(), input.get(area + "1").asLong())
        : Counts.NONE;
  }

  @Test
  void displacementWithoutControlCasesIsUndefined() {
    var seen = new Displacement(new Counts(5, 3), new Counts(2, 2), Counts.NONE, Counts.NONE);
    assertThat(seen.quotient(0.95))
        .isEqualTo(new Quotient.Undefined(Figure.Reason.DIVISION_BY_ZERO));
    var still = new Displacement(CONTROL, CONTROL, CONTROL, Counts.NONE);
    assertThat(still.quotient(0.95))
        .isEqualTo(new Quotient.Undefined(Figure.Reason.DIVISION_BY_ZERO));
    assertThat(DisplacementBootstrap.of(seen, 100, 1).quantile(0.5)).isNaN();
    assertThat(DisplacementBootstrap.of(seen, 100, 1).unusable()).isEqualTo(100);
  }

  @Test
  void targetThatRoseCannotBeJudged() {
    var rose = new Displacement(new Counts(10, 30), new Counts(5, 4), CONTROL, Counts.NONE);
    assertThat(((Quotient.Value) rose.quotient(0.95)).judgeable()).isFalse();
  }

  @Test
  void sameSeedGivesTheSameBits() {
    forAll(gen -> {
      var seen =
          new Displacement(
              new Counts(gen.between(1, 50), gen.between(1, 50)),
              new Counts(gen.between(0, 50), gen.between(0, 50)),
              CONTROL,
              Counts.NONE);
      long seed = gen.nextLong();
      var one = DisplacementBootstrap.of(seen, 500, seed);
      var two = DisplacementBootstrap.of(seen, 500, seed);
      assertThat(one.quantile(0.3)).isEqualTo(two.quantile(0.3));
      assertThat(one.seed()).isEqualTo(seed);
    });
  }

  @Test
  void drawnCountsFollowPoisson() {
    var table = new DisplacementBootstrap.PoissonTable(3);
    assertThat(table.at(0)).isZero();
    assertThat(table.at(Math.exp(-3) - 1e-12)).isZero();
    assertThat(table.at(Math.exp(-3) + 1e-12)).isEqualTo(1);
    assertThat(table.at(0.5)).isEqualTo(3);
    assertThat(new DisplacementBootstrap.PoissonTable(0).at(0.999)).isZero();
  }

  @Test
  void theVerdictNeedsBothCertaintyAndSize() {
    assertThat(verdict(0.7, 0.5, 0.9)).isEqualTo(Verdict.IMPROVED);
    assertThat(verdict(0.95, 0.92, 0.98)).isEqualTo(Verdict.UNCHANGED);
    assertThat(verdict(0.7, 0.4, 1.2)).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(verdict(1.4, 1.1, 1.8)).isEqualTo(Verdict.WORSE);
    assertThat(Verdict.ofRise(1.4, new Interval(1.1, 1.8, 0.95, "x"), 0.1))
        .isEqualTo(Verdict.IMPROVED);
    assertThat(Verdict.ofFall(0.5, Interval.undefined(0.95, "x"), 0.1))
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  private static Verdict verdict(double ratio, double low, double high) {
    return Verdict.ofFall(ratio, new Interval(low, high, 0.95, "x"), 0.1);
  }

  @Test
  void theNumberNeededGivesThePowerAskedFor() {
    forAll(gen -> {
      var power = new Power(0.95, gen.uniform(1, 4));
      double ratio = gen.uniform(0.3, 0.95);
      double needed = power.casesNeeded(ratio, 0.8);
      assertThat(power.at(needed, ratio)).isCloseTo(0.8, within(1e-9));
      assertThat(power.smallestVisibleFall(needed, 0.8)).isCloseTo(ratio, within(1e-9));
    });
    assertThat(new Power(0.95, 1).casesNeeded(1, 0.8)).isInfinite();
    assertThat(new Power(0.95, 1).casesNeeded(0.8, 0.8)).isCloseTo(354.7, within(0.1));
  }

  @Test
  void theDifferenceCountsTheBuffersOwnControl() {
    var seen =
        new Displacement(
            new Counts(300, 150), new Counts(100, 140), new Counts(1000, 800), new Counts(110, 90));
    var found = seen.difference(0.95);
    assertThat(found.value()).isEqualTo(-150 + 200 + 40 + 20);
    assertThat(found.error()).isCloseTo(Math.sqrt(450 + 1800 + 240 + 200), within(1e-12));
    assertThat(found.interval().high() - found.value())
        .isCloseTo(found.value() - found.interval().low(), within(1e-9));
  }
}
