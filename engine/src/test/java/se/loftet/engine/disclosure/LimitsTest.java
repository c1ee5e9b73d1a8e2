package se.loftet.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What lies on the limit of a rule, a table or a budget.
class LimitsTest {
  private static final CountTable TABLE =
      new CountTable(List.of(new long[] {3, 9}, new long[] {8, 7}));

  @ParameterizedTest
  @CsvSource({"2,0", "0,2", "-1,0", "0,-1"})
  void aCellOutsideTheTableIsNotAudited(int row, int column) {
    assertThatThrownBy(() -> new Audit(TABLE, Set.of(new Cell(row, column))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no cell %d %d in 2 x 2".formatted(row, column));
  }

  @Test
  void cellsAtTheEdgesOfTheTableAreAudited() {
    var corners = Set.of(new Cell(0, 0), new Cell(0, 1), new Cell(1, 0), new Cell(1, 1));
    var bounds = new Audit(TABLE, corners).bounds(new Cell(0, 0));
    assertThat(bounds.low()).isZero();
    assertThat(bounds.high()).isEqualTo(11);
  }

  @Test
  void theWholeBudgetCanBeSpentAndNoMore() {
    var half = new PrivacyLoss(0.5);
    var ledger = BudgetLedger.of(new PrivacyLoss(1)).spend("first", half);
    assertThat(ledger.allows(half)).isTrue();
    var spent = ledger.spend("second", half);
    assertThat(spent.spent().rho()).isEqualTo(1);
    assertThat(spent.allows(new PrivacyLoss(0))).isTrue();
    assertThat(spent.allows(new PrivacyLoss(1e-6))).isFalse();
    assertThatThrownBy(() -> spent.spend("third", half)).hasMessageContaining("third");
  }

  @ParameterizedTest
  @CsvSource({"Infinity", "NaN", "-1"})
  void aContributionThatIsNoAmountIsRefused(double part) {
    var parts = Map.of(new Cell(0, 0), new double[] {5, part});
    assertThatThrownBy(() -> PrimaryRule.USUAL.apply(TABLE, parts))
        .hasMessageContaining("a contribution");
  }

  @Test
  void theListOfPrimaryCellsSaysByWhichRulesAndOfWhatTable() {
    var provenance = new PrimaryRule(4, 1, 70, 5).provenance(TABLE);
    assertThat(provenance.method()).isEqualTo("primary suppression");
    assertThat(provenance.parameters())
        .containsEntry("threshold", 4)
        .containsEntry("largest", 1)
        .containsEntry("share", 70.0)
        .containsEntry("percent", 5.0)
        .containsEntry("rows", 2)
        .containsEntry("columns", 2);
  }

  /// Epsilon of a millionth a step makes noise of millions: the bound is worked out, not walked to.
  @Test
  void theTailBoundOfVeryWideNoiseIsTheLeastThatHolds() {
    var noise = DiscreteLaplace.of(1e-9, 1);
    long bound = noise.tailBound(0.05);
    assertThat(noise.beyond(bound)).isLessThanOrEqualTo(0.05);
    assertThat((double) bound).isCloseTo(-Math.log(0.05) * 1e9, within(2.0 * 1e3));
    assertThat(DiscreteLaplace.of(20, 1).tailBound(0.5)).isZero();
    assertThat(DiscreteLaplace.of(1, 1).tailBound(1)).isZero();
    assertThatThrownBy(() -> noise.tailBound(0)).hasMessageContaining("above 0");
  }
}
