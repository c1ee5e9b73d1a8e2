package se.loftet.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.OracleCase;
import se.loftet.engine.space.Grid;
import se.loftet.testkit.Gen;

class PatternTest {
  @Test
  void agreesWithTheCasesThatGiveScores() {
    for (var name : new String[] {"f1-hand-ties", "f2-unequal-areas", "f5-no-future-events"}) {
      var reference = OracleCase.of("forecast", name);
      var input = reference.input();
      var pattern =
          new Pattern(
              input.doubles("score"),
              longs(input.ints("past")),
              longs(input.ints("future")),
              input.doubles("area"));
      agree(name, pattern, reference);
    }
  }

  @Test
  void agreesWithTheDecayedCountAndDensity() {
    for (var name : new String[] {"f3-decay-count", "f4-decay-kde"}) {
      var reference = OracleCase.of("forecast", name);
      var params = reference.params();
      double cell = params.get("cell").doubleValue();
      int side = (int) (params.get("size").doubleValue() / cell);
      var grid = new Grid(310_000, 6_390_000, cell, side, side);
      int end = params.get("train_end").intValue();
      int last = params.get("test_end").intValue();
      var decay =
          new Decay(
              params.get("train_start").intValue(), end, params.get("half_life").doubleValue());
      var input = reference.input();
      var east = input.doubles("e");
      var north = input.doubles("n");
      var day = input.ints("day");
      var score =
          params.has("h")
              ? decay.density(east, north, day, grid, params.get("h").doubleValue())
              : decay.count(east, north, day, grid);
      var expected = reference.table("expected_scores.csv").doubles("score");
      for (int q = 0; q < score.length; q++) {
        exact(name + " cell " + q, score[q], expected[q], 1e-10);
      }
      var area = new double[score.length];
      Arrays.fill(area, cell * cell);
      var past = Decay.events(east, north, day, grid, 2 * end - last, end);
      var future = Decay.events(east, north, day, grid, end, last);
      agree(name, new Pattern(score, past, future, area), reference);
    }
  }

  private static void agree(String name, Pattern pattern, OracleCase reference) {
    var expected = reference.expected();
    exact(
        name + " area",
        pattern.captureArea(),
        OracleCase.number(expected.get("auc_capture")),
        1e-12);
    for (var row : expected.get("scores")) {
      var found = pattern.top(row.get("top_cells").intValue());
      assertThat(found.hits()).isEqualTo(row.get("hits").longValue());
      assertThat(found.pastHits()).isEqualTo(row.get("past_hits").longValue());
      assertThat(found.tie().tiedAtCut()).isEqualTo(row.get("tied_at_cut").intValue());
      exact(name + " pai", found.pai(), OracleCase.number(row.get("pai")), 1e-12);
      exact(name + " pei", found.pei(), OracleCase.number(row.get("pei")), 1e-12);
      exact(name + " rri", found.rri(), OracleCase.number(row.get("rri")), 1e-12);
      exact(
          name + " tie", found.tie().pai(), OracleCase.number(row.get("pai_tie_averaged")), 1e-12);
      exact(
          name + " low",
          found.paiInterval().low(),
          OracleCase.numbers(row.get("pai_wilson95"))[0],
          1e-12);
    }
  }

  @Test
  void nobodyBeatsTheBestPossibleCells() {
    forAll(gen -> {
      var pattern = pattern(gen, true);
      for (var score : pattern.top(new int[] {1, 2, 5})) {
        if (pattern.total() > 0) {
          assertThat(score.pei()).isBetween(0.0, 1.0 + 1e-12);
        }
      }
    });
  }

  @Test
  void takingEverythingIsNoSkill() {
    forAll(gen -> {
      var pattern = pattern(gen, false);
      var all = pattern.top(8);
      assertThat(all.areaShare()).isEqualTo(1, within(1e-12));
      assertThat(Double.isNaN(all.pai()) || Math.abs(all.pai() - 1) < 1e-12).isTrue();
    });
  }

  @Test
  void equalScoresEverywhereAreNoSkill() {
    var pattern =
        new Pattern(new double[4], new long[4], new long[] {3, 0, 1, 0}, new double[] {1, 2, 3, 4});
    assertThat(pattern.captureArea()).isEqualTo(0.5, within(1e-15));
    assertThat(pattern.top(1).tie().tiedAtCut()).isEqualTo(4);
    assertThat(pattern.top(1).tie().hits()).isEqualTo(1);
  }

  @Test
  void refusesMoreCellsThanThereAre() {
    var pattern = new Pattern(new double[1], new long[1], new long[1], new double[] {1});
    assertThatThrownBy(() -> pattern.top(2)).hasMessageContaining("2 of 1");
  }

  @Test
  void anEventLosesHalfItsWeightInAHalfLife() {
    var decay = new Decay(0, 100, 30);
    assertThat(decay.weight(40)).isEqualTo(2 * decay.weight(10), within(1e-15));
    assertThat(decay.weight(100)).isZero();
    assertThat(decay.weight(-1)).isZero();
  }

  private static Pattern pattern(Gen gen, boolean equalAreas) {
    var area = equalAreas ? new double[] {1, 1, 1, 1, 1, 1, 1, 1} : gen.doubles(8, 0.1, 5);
    return new Pattern(gen.doubles(8, 0, 3), counts(gen), counts(gen), area);
  }

  private static long[] counts(Gen gen) {
    return LongStream.range(0, 8).map(i -> gen.between(0, 4)).toArray();
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }
}
