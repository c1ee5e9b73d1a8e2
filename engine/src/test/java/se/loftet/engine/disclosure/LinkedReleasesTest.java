package se.loftet.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LinkedReleasesTest {
  @Test
  void twoDivisionsOfOneAreaTogetherGiveACountAway() {
    var releases =
        new LinkedReleases()
            .publish(40, List.of("north", "centre"))
            .publish(50, List.of("centre", "south"));
    assertThat(releases.bounds("centre").isDisclosed()).isFalse();
    releases.publish(52, List.of("north", "centre", "south"));
    var south = releases.bounds("south");
    assertThat(south.isDisclosed()).isTrue();
    assertThat(south.low()).isCloseTo(12, within(1e-9));
  }

  @Test
  void theDifferenceBetweenTwoReleasesIsBounded() {
    var releases =
        new LinkedReleases().publish(17, List.of("before")).publish(20, List.of("before", "new"));
    assertThat(releases.bounds("new")).isEqualTo(new LinkedReleases.Bounds(3, 3));
  }

  @Test
  void saysHowManyFiguresOfHowManyPartsItRestsOn() {
    var releases =
        new LinkedReleases().publish(17, List.of("a")).publish(20, List.of("a", "b", "a"));
    assertThat(releases.provenance().method()).isEqualTo("linked releases");
    assertThat(releases.provenance().parameters()).containsEntry("parts", 2);
    assertThat(releases.provenance().parameters()).containsEntry("figures", 2);
  }

  @Test
  void whatNobodyPublishedIsUnbounded() {
    var releases = new LinkedReleases().publish(5, List.of("a", "b"));
    assertThat(releases.bounds("c").high()).isInfinite();
    assertThat(releases.bounds("a")).isEqualTo(new LinkedReleases.Bounds(0, 5));
    assertThat(releases.bounds(List.of("a", "b")).isDisclosed()).isTrue();
  }

  @Test
  void figuresThatContradictEachOtherAreRefused() {
    var releases = new LinkedReleases().publish(5, List.of("a")).publish(4, List.of("a", "b"));
    assertThatThrownBy(() -> releases.bounds("b")).hasMessageContaining("contradict");
    assertThatThrownBy(() -> new LinkedReleases().publish(Double.NaN, List.of("a")))
        .hasMessageContaining("from 0");
  }

  @Test
  void agreesWithTheNetworkFlowOnOneTable() {
    forAll(gen -> {
      int columns = gen.between(2, 4);
      var rows = new ArrayList<long[]>();
      for (int r = gen.between(2, 4); r > 0; r--) {
        rows.add(LongStream.generate(() -> gen.between(0, 20)).limit(columns).toArray());
      }
      var table = new CountTable(rows);
      var hidden = new TreeSet<Cell>();
      table.cells().stream().filter(_ -> gen.chance(0.6)).forEach(hidden::add);
      var releases = released(table, hidden);
      var audit = new Audit(table, hidden);
      for (var cell : hidden) {
        var bounds = releases.bounds(cell.toString());
        assertThat(bounds.low()).isCloseTo((double) audit.bounds(cell).low(), within(1e-6));
        assertThat(bounds.high()).isCloseTo((double) audit.bounds(cell).high(), within(1e-6));
      }
    });
  }

  private static LinkedReleases released(CountTable table, Set<Cell> hidden) {
    var releases = new LinkedReleases();
    for (var cell : table.cells()) {
      if (!hidden.contains(cell)) {
        releases.publish((double) table.at(cell), List.of(cell.toString()));
      }
    }
    for (int r = 0; r < table.rows(); r++) {
      int row = r;
      publish(
          releases,
          table,
          IntStream.range(0, table.columns()).mapToObj(c -> new Cell(row, c)).toList());
    }
    for (int c = 0; c < table.columns(); c++) {
      int column = c;
      publish(
          releases,
          table,
          IntStream.range(0, table.rows()).mapToObj(r -> new Cell(r, column)).toList());
    }
    return releases;
  }

  private static void publish(LinkedReleases releases, CountTable table, List<Cell> cells) {
    double sum = cells.stream().mapToLong(table::at).sum();
    releases.publish(sum, cells.stream().map(Cell::toString).toList());
  }
}
