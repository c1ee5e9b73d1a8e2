package se.loftet.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.testkit.Gen.forAll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.OracleCase;
import tools.jackson.databind.JsonNode;

class SuppressionTest {
  static Stream<OracleCase> tables() {
    return OracleCase.of("disclosure").stream()
        .filter(c -> c.params().get("kind").asString().equals("table"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void primaryCellsAndTheirBoundsAgree(OracleCase oracle) {
    var table = table(oracle);
    var primary = rule(oracle).apply(table, contributions(oracle)).keySet();
    var expected = oracle.expected();
    var wanted = new TreeSet<Cell>();
    expected
        .get("primary")
        .forEach(p -> wanted.add(cell(p.get("row").asInt(), p.get("col").asInt())));
    assertThat(primary).isEqualTo(wanted);
    agrees(new Audit(table, primary), expected.get("audit_primary_only"));
    for (var which : List.of("optimal_by_value", "optimal_by_count")) {
      var pattern = new TreeSet<Cell>();
      expected
          .get(which)
          .get("one_optimal_pattern")
          .forEach(c -> pattern.add(cell(c.get(0).asInt(), c.get(1).asInt())));
      agrees(new Audit(table, pattern), expected.get(which).get("audit"));
    }
  }

  private static void agrees(Audit audit, JsonNode expected) {
    for (var wanted : expected) {
      var bounds = audit.bounds(cell(wanted.get("row").asInt(), wanted.get("col").asInt()));
      assertThat((double) bounds.low()).isEqualTo(wanted.get("min").asDouble());
      assertThat((double) bounds.high()).isEqualTo(wanted.get("max").asDouble());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void hidesNoMoreThanTheOptimum(OracleCase oracle) {
    var table = table(oracle);
    var primary = rule(oracle).apply(table, contributions(oracle)).keySet();
    long need = oracle.params().get("need").asLong();
    var found = Suppression.protecting(table, primary, need, 1);
    assertThat(found.isProven()).isTrue();
    assertThat(found.hidden()).containsAll(primary);
    double optimum = oracle.expected().get("optimal_by_value").get("added_value").asDouble();
    assertThat((double) found.addedValue()).isEqualTo(optimum);
    var fewest = Suppression.protecting(table, primary, need, 1, Suppression.Objective.CELLS);
    assertThat(fewest.isProven()).isTrue();
    assertThat(fewest.added())
        .hasSize(oracle.expected().get("optimal_by_count").get("added_cells").asInt());
  }

  private static Cell cell(int row, int column) {
    return new Cell(row, column);
  }

  private static CountTable table(OracleCase oracle) {
    var input = oracle.input();
    var rows = new ArrayList<long[]>();
    for (var row : input.rows()) {
      var counts = new long[row.length - 1];
      for (int c = 1; c < row.length; c++) {
        counts[c - 1] = Long.parseLong(row[c]);
      }
      rows.add(counts);
    }
    return new CountTable(rows);
  }

  private static PrimaryRule rule(OracleCase oracle) {
    var params = oracle.params();
    return new PrimaryRule(
        params.get("k").asInt(),
        params.path("dom_n").asInt(2),
        params.path("dom_p").asDouble(85),
        params.path("p_percent").asDouble(10));
  }

  private static Map<Cell, double[]> contributions(OracleCase oracle) {
    var map = new HashMap<Cell, double[]>();
    for (var field : oracle.params().path("contributions").properties()) {
      var at = field.getKey().split(",", -1);
      map.put(
          cell(Integer.parseInt(at[0]), Integer.parseInt(at[1])),
          OracleCase.numbers(field.getValue()));
    }
    return map;
  }

  @Test
  void noHiddenCellCanBeBoundedCloserThanItsProtection() {
    forAll(gen -> {
      int columns = gen.between(3, 6);
      var rows = new ArrayList<long[]>();
      for (int r = gen.between(3, 6); r > 0; r--) {
        rows.add(LongStream.generate(() -> gen.between(0, 30)).limit(columns).toArray());
      }
      var table = new CountTable(rows);
      var primary = PrimaryRule.USUAL.apply(table, Map.of()).keySet();
      var found = Suppression.protecting(table, primary, 4, 1);
      for (var one : primary) {
        var bounds = found.audit().bounds(one);
        boolean fits =
            bounds.high() - table.at(one) >= 4
                && table.at(one) - bounds.low() >= Math.min(4, table.at(one));
        assertThat(fits || !found.isProven()).isTrue();
      }
      assertThat(found.hidden()).containsAll(primary);
    });
  }

  @Test
  void aTableWithoutSmallCountsHidesNothing() {
    var table = new CountTable(List.of(new long[] {9, 8}, new long[] {7, 0}));
    var primary = PrimaryRule.USUAL.apply(table, Map.of()).keySet();
    assertThat(primary).isEmpty();
    assertThat(Suppression.protecting(table, primary, 4, 1).hidden()).isEmpty();
    var empty = new CountTable(List.of());
    assertThat(Suppression.protecting(empty, Set.of(), 4, 1).isProven()).isTrue();
  }

  @Test
  void aSingleRowCannotBeProtectedByItsSums() {
    var table = new CountTable(List.of(new long[] {3, 12, 20}));
    var found = Suppression.protecting(table, Set.of(cell(0, 0)), 4, 1);
    assertThat(found.isProven()).isFalse();
  }

  @Test
  void aListHidesTheSmallestRemainingCountToo() {
    assertThat(Suppression.inList(new long[] {3, 12, 20}, PrimaryRule.USUAL, 4))
        .containsExactly(0, 1);
    assertThat(Suppression.inList(new long[] {30, 12, 0}, PrimaryRule.USUAL, 4)).isEmpty();
    assertThat(Suppression.inList(new long[] {3, 2, 20, 9}, PrimaryRule.USUAL, 4))
        .containsExactly(0, 1, 3);
  }

  @Test
  void refusesCountsBelowZero() {
    assertThatThrownBy(() -> new CountTable(List.of(new long[] {-1})))
        .hasMessageContaining("below 0");
  }

  @Test
  void rulesOnContributorsBeginBeyondTheirLimit() {
    var rule = new PrimaryRule(3, 1, 80, 10);
    var table = new CountTable(List.of(new long[] {10, 10, 3}));
    var cell = new Cell(0, 0);
    assertThat(rule.apply(table, Map.of(cell, new double[] {8, 2}))).containsOnlyKeys(cell);
    assertThat(rule.apply(table, Map.of(cell, new double[] {8, 1, 1}))).isEmpty();
    assertThat(rule.apply(table, Map.of(cell, new double[] {8.1, 1, 0.9})))
        .containsEntry(cell, Set.of(PrimaryRule.Why.DOMINANCE));
    assertThat(rule.apply(table, Map.of(cell, new double[] {70, 25, 7}))).isEmpty();
    assertThat(rule.apply(table, Map.of(cell, new double[] {70, 25, 6})))
        .containsEntry(cell, Set.of(PrimaryRule.Why.P_PERCENT));
    assertThat(rule.apply(table, Map.of(cell, new double[] {0, 0}))).isEmpty();
    assertThat(PrimaryRule.tooFew(4).apply(table, Map.of())).containsOnlyKeys(new Cell(0, 2));
  }
}
