package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.engine.Agreement.monteCarlo;

import org.junit.jupiter.api.Test;
import se.loftet.engine.OracleCase;

class KnoxAgreementTest {
  @Test
  void tablesAndMomentsAgreeWithEveryReferenceCase() {
    for (var reference : OracleCase.of("knox")) {
      var table = KnoxCases.knox(reference).table();
      var expected = reference.expected();
      assertThat(table.pairs()).isEqualTo(expected.get("pairs").longValue());
      for (int s = 0; s < table.observed().length; s++) {
        assertThat(table.inSpaceBand()[s])
            .isEqualTo(expected.get("pairs_in_space_band").get(s).longValue());
        for (int t = 0; t < table.observed()[s].length; t++) {
          var cell = "%s cell %d %d".formatted(reference, s, t);
          assertThat(table.observed()[s][t])
              .as(cell)
              .isEqualTo(expected.get("observed").get(s).get(t).longValue());
          exact(
              cell,
              table.mean()[s][t],
              expected.get("perm_mean_exact").get(s).get(t).doubleValue(),
              1e-12);
          exact(
              cell,
              table.variance()[s][t],
              expected.get("perm_var_exact").get(s).get(t).doubleValue(),
              1e-9);
          exact(
              cell,
              table.ratio(s, t),
              OracleCase.number(expected.get("knox_ratio_exact_mean").get(s).get(t)),
              1e-12);
        }
      }
    }
  }

  @Test
  void pValuesAgreeWithTheReferenceWithinMonteCarloError() {
    var reference = OracleCase.of("knox", "x4-city-800");
    var knox = KnoxCases.knox(reference);
    var table = knox.table();
    var found = KnoxMonteCarlo.of(knox, table, 999, 7, 2);
    assertThat(found.draws()).isEqualTo(999);
    for (int s = 0; s < 5; s++) {
      for (int t = 0; t < 5; t++) {
        monteCarlo(
            "upper",
            found.pUpper(s, t),
            999,
            reference.expected().get("p_upper").get(s).get(t).doubleValue(),
            9999);
        monteCarlo(
            "lower",
            found.pLower(s, t),
            999,
            reference.expected().get("p_lower").get(s).get(t).doubleValue(),
            9999);
      }
    }
  }

  @Test
  void goingThroughAllOrdersGivesTheExactProbabilities() {
    var reference = OracleCase.of("knox", "x5-enumerate-8");
    var knox = KnoxCases.knox(reference);
    var all = KnoxEnumeration.of(knox, knox.table());
    assertThat(all.orders()).isEqualTo(40_320);
    for (int s = 0; s < 4; s++) {
      for (int t = 0; t < 4; t++) {
        exact(
            "upper",
            all.pUpper(s, t),
            reference.expected().get("p_upper_enumerated").get(s).get(t).doubleValue(),
            1e-12);
        exact(
            "lower",
            all.pLower(s, t),
            reference.expected().get("p_lower_enumerated").get(s).get(t).doubleValue(),
            1e-12);
      }
    }
  }
}
