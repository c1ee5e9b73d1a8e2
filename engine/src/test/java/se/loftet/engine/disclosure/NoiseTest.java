package se.loftet.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.testkit.Gen.forAll;

import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import se.loftet.engine.OracleCase;

class NoiseTest {
  private static final int DRAWS = 50_000;

  @Test
  void discreteLaplaceAgreesWithTheTables() {
    for (var wanted : OracleCase.of("disclosure", "d5-dp").expected().get("discrete_laplace")) {
      var noise =
          DiscreteLaplace.of(wanted.get("epsilon").asDouble(), wanted.get("sensitivity").asInt());
      for (var p : wanted.get("pmf").properties()) {
        double found = noise.probability(Long.parseLong(p.getKey()));
        exact("p " + p.getKey(), found, p.getValue().asDouble(), 1e-12);
      }
      exact("var", noise.variance(), wanted.get("var").asDouble(), 1e-12);
      exact("abs", noise.meanAbsolute(), wanted.get("mean_abs").asDouble(), 1e-12);
      exact("tail", noise.beyond(10), wanted.get("p_gt_10").asDouble(), 1e-12);
      for (var tail : wanted.get("tail_bound").properties()) {
        assertThat(noise.tailBound(Double.parseDouble(tail.getKey())))
            .isEqualTo(tail.getValue().asLong());
      }
    }
  }

  @Test
  void discreteGaussianAgreesWithTheTables() {
    for (var wanted : OracleCase.of("disclosure", "d5-dp").expected().get("discrete_gaussian")) {
      var noise = DiscreteGaussian.of(wanted.get("sigma2").asDouble());
      for (var p : wanted.get("pmf").properties()) {
        double found = noise.probability(Long.parseLong(p.getKey()));
        exact("p " + p.getKey(), found, p.getValue().asDouble(), 1e-12);
      }
      exact("normaliser", noise.normaliser(), wanted.get("normaliser").asDouble(), 1e-12);
      exact("var", noise.variance(), wanted.get("var").asDouble(), 1e-12);
      for (var tail : wanted.get("tail_bound").properties()) {
        assertThat(noise.tailBound(Double.parseDouble(tail.getKey())))
            .isEqualTo(tail.getValue().asLong());
      }
    }
  }

  @Test
  void privacyLossAgreesWithTheTables() {
    for (var wanted : OracleCase.of("disclosure", "d5-dp").expected().get("zcdp")) {
      var loss =
          PrivacyLoss.gaussian(
              wanted.get("sigma2").asDouble(),
              wanted.get("sensitivity").asDouble(),
              wanted.get("queries").asInt());
      double delta = wanted.get("delta").asDouble();
      exact("rho", loss.rho(), wanted.get("rho_total").asDouble(), 1e-12);
      exact("simple", loss.epsilonSimple(delta), wanted.get("epsilon_simple").asDouble(), 1e-12);
      exact("tight", loss.epsilon(delta), wanted.get("epsilon_cks").asDouble(), 1e-12);
      exact("alpha", loss.alpha(delta), wanted.get("alpha").asDouble(), 1e-9);
    }
  }

  @Test
  void drawsFollowTheTables() {
    var random = new SplittableRandom(11);
    var laplace = new DiscreteLaplace(1, 2);
    follows(() -> laplace.sample(random), laplace::probability);
    var gaussian = DiscreteGaussian.of(4);
    follows(() -> gaussian.sample(random), gaussian::probability);
    var uneven = new DiscreteLaplace(2, 3);
    follows(() -> uneven.sample(random), uneven::probability);
  }

  private static void follows(LongSupplier draw, LongToDoubleFunction probability) {
    var seen = new long[27];
    for (int i = 0; i < DRAWS; i++) {
      seen[Math.clamp(draw.getAsLong() + 13, 0, 26)]++;
    }
    double inside = 0;
    double sum = 0;
    int cells = 0;
    for (int k = -12; k <= 12; k++) {
      double expected = DRAWS * probability.applyAsDouble(k);
      inside += expected;
      if (expected > 5) {
        sum += (seen[k + 13] - expected) * (seen[k + 13] - expected) / expected;
        cells++;
      }
    }
    assertThat((double) seen[0] + seen[26]).isCloseTo(DRAWS - inside, within(100.0));
    assertThat(ChiSquaredDistribution.of(cells).survivalProbability(sum)).isGreaterThan(1e-6);
  }

  @Test
  void theLedgerRefusesWhatTheBudgetDoesNotReachFor() {
    var ledger = BudgetLedger.of(new PrivacyLoss(1)).spend("first", new PrivacyLoss(0.6));
    assertThat(ledger.allows(new PrivacyLoss(0.4))).isTrue();
    assertThat(ledger.spent().rho()).isEqualTo(0.6);
    assertThatThrownBy(() -> ledger.spend("second", new PrivacyLoss(0.5)))
        .hasMessageContaining("second");
    assertThatThrownBy(() -> new PrivacyLoss(Double.NaN)).hasMessageContaining("from 0");
  }

  @Test
  void perturbedCountsAreRightOnAverageAndNeverSmall() {
    forAll(gen -> {
      int hidden = gen.between(0, 3);
      int most = hidden + gen.between(1, 5);
      var noise = new CellKeyNoise(most, gen.uniform(0.5, 4), hidden);
      int count = gen.between(1, 30);
      var p = noise.probabilities(count);
      double mean = 0;
      for (int k = 0; k < p.length; k++) {
        mean += (k - most) * p[k];
        assertThat(p[k] < 1e-12 || count + k - most == 0 || count + k - most > hidden).isTrue();
      }
      assertThat(mean).isCloseTo(0, within(1e-6));
      assertThat(noise.shown(0, gen.uniform(0, 1))).isZero();
    });
  }

  @Test
  void theSamePersonsGiveTheSameFigureInAnyOrder() {
    forAll(gen -> {
      int n = gen.between(1, 40);
      var keys = new double[n];
      var turned = new double[n];
      for (int i = 0; i < n; i++) {
        keys[i] = CellKeyNoise.personKey(77, i);
        turned[n - 1 - i] = keys[i];
      }
      assertThat(CellKeyNoise.cellKey(keys)).isEqualTo(CellKeyNoise.cellKey(turned));
      assertThat(CellKeyNoise.cellKey(keys)).isBetween(0.0, 1.0);
    });
  }
}
