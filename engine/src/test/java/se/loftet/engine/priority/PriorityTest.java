package se.loftet.engine.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.engine.Agreement.monteCarlo;
import static se.loftet.testkit.Gen.forAll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.OracleCase;
import tools.jackson.databind.JsonNode;

class PriorityTest {
  private static final boolean[] MORE_IS_BETTER = {true, true};

  static Stream<OracleCase> cases() {
    return OracleCase.of("priority").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void scoresRanksAndCriticalWeightsAgree(OracleCase oracle) {
    var criteria = criteria(oracle);
    var expected = oracle.expected();
    all("score", criteria.scores(), expected.get("score"), 1e-12);
    all("topsis", Topsis.closeness(criteria), expected.get("topsis_closeness"), 1e-10);
    assertThat(criteria.top()).isEqualTo(expected.get("top").asInt());
    int[] ranks = Criteria.ranks(criteria.scores());
    for (int i = 0; i < ranks.length; i++) {
      assertThat(ranks[i]).isEqualTo(expected.get("rank").get(i).asInt());
    }
    var critical = CriticalWeights.of(criteria);
    assertThat(critical).hasSize(expected.get("one_at_a_time").size());
    for (int k = 0; k < critical.size(); k++) {
      var wanted = expected.get("one_at_a_time").get(k);
      optional(critical.get(k).downTo().orElse(-1), wanted.get("top_holds_down_to"));
      optional(critical.get(k).overtakenBelowBy().orElse(-1), wanted.get("overtaken_below_by"));
      optional(critical.get(k).upTo().orElse(-1), wanted.get("top_holds_up_to"));
      optional(critical.get(k).overtakenAboveBy().orElse(-1), wanted.get("overtaken_above_by"));
    }
  }

  private static void optional(double found, JsonNode expected) {
    exact("critical", found, expected.isNull() ? -1 : expected.asDouble(), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void acceptabilityAgrees(OracleCase oracle) {
    var criteria = criteria(oracle);
    var expected = oracle.expected().get("smaa_rank_acceptability_mc");
    int draws = oracle.expected().get("smaa_B").asInt();
    var found = Acceptability.of(criteria, 5, 50_000, 3);
    for (int i = 0; i < expected.size(); i++) {
      for (int r = 1; r <= found.ranks(); r++) {
        double reference = expected.get(i).get(r - 1).asDouble();
        monteCarlo("rank " + r, found.share(i, r), 50_000, reference, draws);
      }
    }
    if (criteria.criteria() == 3) {
      var triangle = new WeightTriangle(criteria);
      var first = oracle.expected().get("exact_first_rank_acceptability");
      var pairs = oracle.expected().get("exact_pairwise_win_probability");
      for (int i = 0; i < first.size(); i++) {
        assertThat(triangle.first(i)).isCloseTo(first.get(i).asDouble(), within(1e-12));
        for (int k = 0; k < first.size(); k++) {
          double beats = pairs.get(i).get(k).asDouble();
          assertThat(triangle.beats(i, k)).isCloseTo(beats, within(1e-12));
        }
      }
    }
  }

  private static Criteria criteria(OracleCase oracle) {
    var params = oracle.params();
    int m = params.get("criteria").size();
    var benefit = new boolean[m];
    // with assessors and no weights of its own a case takes the mean of everyone's
    var weights =
        OracleCase.numbers(
            params.has("weights") ? params.get("weights") : oracle.expected().get("weights"));
    var values = new ArrayList<double[]>();
    for (int i = 0; i < oracle.input().size(); i++) {
      values.add(new double[m]);
    }
    for (int j = 0; j < m; j++) {
      benefit[j] = params.get("direction").get(j).asString().equals("benefit");
      var column = oracle.input().doubles(params.get("criteria").get(j).asString());
      for (int i = 0; i < column.length; i++) {
        values.get(i)[j] = column[i];
      }
    }
    return new Criteria(values, benefit, weights);
  }

  private static void all(String what, double[] found, JsonNode expected, double tolerance) {
    for (int i = 0; i < found.length; i++) {
      exact(what + " " + i, found[i], OracleCase.number(expected.get(i)), tolerance);
    }
  }

  @Test
  void atItsCriticalWeightTheLeaderIsCaughtUpWith() {
    forAll(gen -> {
      int n = gen.between(2, 8);
      var values = new ArrayList<double[]>();
      for (int i = 0; i < n; i++) {
        values.add(gen.doubles(3, 0, 10));
      }
      boolean[] benefit = {true, true, false};
      var criteria = new Criteria(values, benefit, gen.doubles(3, 0.1, 1));
      for (var critical : CriticalWeights.of(criteria)) {
        if (critical.upTo().isPresent()) {
          var scores = moved(criteria, critical, values, benefit);
          int rival = critical.overtakenAboveBy().orElseThrow();
          assertThat(scores[rival]).isCloseTo(scores[criteria.top()], within(1e-9));
        }
      }
    });
  }

  private static double[] moved(
      Criteria criteria, CriticalWeights critical, List<double[]> values, boolean[] benefit) {
    double x = critical.upTo().orElseThrow();
    var weights = criteria.weights();
    for (int j = 0; j < weights.length; j++) {
      weights[j] = j == critical.criterion() ? x : weights[j] * (1 - x) / (1 - critical.weight());
    }
    return new Criteria(values, benefit, weights).scores();
  }

  @Test
  void equalScoresShareTheBestRank() {
    assertThat(Criteria.ranks(new double[] {0.5, 0.1 + 0.4, 0.2, 0.9})).containsExactly(2, 2, 4, 1);
    assertThat(Criteria.ranks(new double[0])).isEmpty();
  }

  @Test
  void refusesMissingValuesAndWeightsBelowZero() {
    List<double[]> missing = List.of(new double[] {1, Double.NaN});
    assertThatThrownBy(() -> new Criteria(missing, MORE_IS_BETTER, new double[] {1, 1}))
        .hasMessageContaining("alternative 1");
    assertThatThrownBy(() -> new Criteria(List.of(), MORE_IS_BETTER, new double[] {1, -1}))
        .hasMessageContaining("from 0");
  }

  @Test
  void oneAlternativeAndNoneHaveNothingToFear() {
    var alone = new Criteria(List.of(new double[] {3, 4}), MORE_IS_BETTER, new double[] {1, 1});
    assertThat(CriticalWeights.of(alone)).allMatch(c -> c.smallestChange().isEmpty());
    assertThat(Topsis.closeness(alone)[0]).isNaN();
    var none = new Criteria(List.of(), MORE_IS_BETTER, new double[] {1, 1});
    assertThat(none.top()).isEqualTo(-1);
    assertThat(CriticalWeights.of(none)).isEmpty();
    assertThat(Acceptability.of(none, 5, 10, 1).ranks()).isZero();
  }

  @Test
  void sameSeedGivesTheSameShares() {
    var values = List.of(new double[] {1, 4}, new double[] {3, 2}, new double[] {2, 3});
    var criteria = new Criteria(values, MORE_IS_BETTER, new double[] {1, 1});
    var one = Acceptability.of(criteria, 3, 3000, 5);
    var two = Acceptability.of(criteria, 3, 3000, 5);
    assertThat(one.share(0, 1)).isEqualTo(two.share(0, 1));
    assertThat(one.seed()).isEqualTo(5);
  }

  @Test
  void assessorsWhoWeighAlikeAgreeCompletely() {
    var values = List.of(new double[] {1, 4}, new double[] {3, 2}, new double[] {2, 1});
    double[] own = {2, 1};
    var alike = new Assessors(values, MORE_IS_BETTER, List.of(own, own, own));
    assertThat(alike.agreement()).isCloseTo(1, within(1e-12));
    assertThat(alike.together().scores())
        .containsExactly(new Criteria(values, MORE_IS_BETTER, own).scores(), within(1e-12));
    double[] other = {0, 1};
    double[] first = {1, 0};
    var apart = new Assessors(values, MORE_IS_BETTER, List.of(first, other));
    assertThat(apart.agreement()).isLessThan(1);
    assertThat(Arrays.stream(apart.spread(0)).boxed()).containsExactly(1, 3);
    var alone = new Assessors(values, MORE_IS_BETTER, List.of(own));
    assertThat(alone.agreement()).isNaN();
  }
}
