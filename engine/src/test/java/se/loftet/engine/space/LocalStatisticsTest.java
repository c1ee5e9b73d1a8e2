package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.MultipleTests;
import se.loftet.engine.Normal;
import se.loftet.engine.Warning;
import se.loftet.testkit.Gen;

class LocalStatisticsTest {
  /// Counts have few sums, and many draws give the very sum of the neighbours. Those count as
  /// reached, whatever the rounding of the mean that is taken from them.
  @Test
  void drawsEqualToTheNeighboursCountAsReached() {
    double[] x = {1, 0, 1, 0, 0, 0, 0};
    var map = CellMap.full(7, 1, x);
    int draws = 20_000;
    var found =
        ConditionalPermutation.of(map, Neighbourhood.rook(), WeightStyle.BINARY, draws, 1, 1);
    // the fourth has one full neighbour: of 15 pairs of the others 1 holds more, 8 as much, 6 less
    assertThat(found.folded()[3]).isCloseTo(1 / 15.0, within(0.01));
  }

  @Test
  void threadsChangeNothing() {
    var map =
        new CellMap(
            IntStream.range(0, 900).map(i -> i % 30).toArray(),
            IntStream.range(0, 900).map(i -> i / 30).toArray(),
            IntStream.range(0, 900).mapToDouble(i -> i % 7).toArray());
    var one = ConditionalPermutation.of(map, Neighbourhood.queen(), WeightStyle.BINARY, 20, 1, 1);
    var three = ConditionalPermutation.of(map, Neighbourhood.queen(), WeightStyle.BINARY, 20, 1, 3);
    assertThat(three.folded()).isEqualTo(one.folded());
    assertThat(three.mean()).isEqualTo(one.mean());
  }

  @Test
  void moranUnderItsConditionalMomentsIsGiUpToSign() {
    forAll(gen -> {
      var map = map(gen);
      var local =
          LocalStatistics.of(
              map,
              gen.of(List.of(Neighbourhood.queen(), Neighbourhood.rook(), Neighbourhood.band(2.3))),
              gen.of(List.of(WeightStyle.values())));
      for (int i = 0; i < local.size(); i++) {
        double z = local.moran().conditionalZ()[i];
        if (!Double.isNaN(z) && !Double.isNaN(local.gi()[i])) {
          assertThat(Math.abs(z))
              .isEqualTo(Math.abs(local.gi()[i]), within(1e-6 * (1 + Math.abs(z))));
        }
      }
    });
  }

  @Test
  void listedNeighboursAreTheSameAsThoseOfAGrid() {
    forAll(gen -> {
      int wide = gen.between(1, 6);
      int high = gen.between(1, 6);
      var x = gen.doubles(wide * high, 0, 4);
      var style = gen.of(List.of(WeightStyle.values()));
      var grid = LocalStatistics.of(rectangle(wide, x), Neighbourhood.queen(), style);
      var listed = LocalStatistics.ofAreas(x, queen(wide, high), "borders", style);
      assertThat(listed.giStar()).isEqualTo(grid.giStar());
      assertThat(listed.gi()).isEqualTo(grid.gi());
      assertThat(listed.neighbours()).isEqualTo(grid.neighbours());
    });
  }

  private static int[][] queen(int wide, int high) {
    return IntStream.range(0, wide * high)
        .mapToObj(i ->
            IntStream.range(0, wide * high)
                .filter(j -> j != i)
                .filter(
                    j -> Math.abs(j % wide - i % wide) <= 1 && Math.abs(j / wide - i / wide) <= 1)
                .toArray())
        .toArray(int[][]::new);
  }

  @Test
  void neighboursThatAreNoneAreRefused() {
    for (var around : new int[][][] {{{1}}, {{0}, {0}}, {{2}, {}}, {{1, 1}, {0}}, {{-1}, {}}}) {
      assertThatThrownBy(() ->
              LocalStatistics.ofAreas(new double[] {1, 2}, around, "borders", WeightStyle.BINARY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("neighbours");
    }
  }

  @Test
  void theFastVersionForFullGridsIsEqual() {
    forAll(gen -> {
      int wide = gen.between(1, 9);
      var x = gen.doubles(wide * gen.between(1, 9), 0, 4);
      x[0] = Math.rint(x[0]);
      var around =
          gen.of(List.of(Neighbourhood.queen(), Neighbourhood.rook(), Neighbourhood.band(2.3)));
      var local = LocalStatistics.of(rectangle(wide, x), around, WeightStyle.BINARY);
      var fast = GridStatistics.of(wide, x.length / wide, x, around);
      for (int i = 0; i < x.length; i++) {
        if (local.neighbourCount(i) + 1 < x.length - 1) {
          near(fast.giStar()[i], local.giStar()[i]);
          near(fast.gi()[i], local.gi()[i]);
        }
      }
    });
  }

  private static void near(double found, double expected) {
    assertThat(Double.isFinite(found)).isEqualTo(Double.isFinite(expected));
    if (Double.isFinite(expected)) {
      assertThat(found).isEqualTo(expected, within(1e-9 * (1 + Math.abs(expected))));
    }
  }

  @Test
  void theDiscoveryLimitMarksTheCellsThatAdjustingMarks() {
    forAll(gen -> {
      var x = gen.doubles(120, 0, 2);
      for (int i = 0; i < gen.between(0, 12); i++) {
        x[13 * (i % 9)] += gen.uniform(0, 30);
      }
      var fast = GridStatistics.of(12, 10, x, Neighbourhood.queen());
      double limit = fast.discoveryLimit(0.05);
      var adjusted =
          MultipleTests.BENJAMINI_HOCHBERG.adjusted(
              Arrays.stream(fast.giStar()).map(Normal::twoSided).toArray());
      for (int i = 0; i < x.length; i++) {
        assertThat(Math.abs(fast.giStar()[i]) >= limit).isEqualTo(adjusted[i] <= 0.05);
      }
    });
  }

  @Test
  void scaleAndOriginOfTheValuesDoNotMatter() {
    forAll(gen -> {
      var x = gen.doubles(30, 0, 9);
      double scale = gen.uniform(0.1, 10);
      double shift = gen.uniform(-5, 5);
      var moved = Arrays.stream(x).map(v -> shift + scale * v).toArray();
      var a =
          LocalStatistics.of(rectangle(6, x), Neighbourhood.queen(), WeightStyle.BINARY).giStar();
      var b =
          LocalStatistics.of(rectangle(6, moved), Neighbourhood.queen(), WeightStyle.BINARY)
              .giStar();
      for (int i = 0; i < a.length; i++) {
        assertThat(b[i]).isEqualTo(a[i], within(1e-8));
      }
    });
  }

  @Test
  void constantValuesAreUndefinedAndSayWhy() {
    for (double constant : new double[] {0, 7, 0.1}) {
      var x = new double[12];
      Arrays.fill(x, constant);
      var local = LocalStatistics.of(rectangle(4, x), Neighbourhood.queen(), WeightStyle.BINARY);
      assertThat(local.giStar()).containsOnly(Double.NaN);
      assertThat(local.gi()).containsOnly(Double.NaN);
      assertThat(local.moran().conditionalZ()).containsOnly(Double.NaN);
      assertThat(local.provenance().warnings()).contains(Warning.NO_VARIATION);
      assertThat(local.hot(MultipleTests.BENJAMINI_HOCHBERG, 0.05)).containsOnly(false);
    }
  }

  @Test
  void oneCellOrNoneIsUndefined() {
    assertThat(
            LocalStatistics.of(
                    rectangle(1, new double[] {3}), Neighbourhood.queen(), WeightStyle.BINARY)
                .giStar())
        .containsOnly(Double.NaN);
    assertThat(
            LocalStatistics.of(
                    rectangle(1, new double[0]), Neighbourhood.queen(), WeightStyle.BINARY)
                .size())
        .isZero();
  }

  @Test
  void refusesValuesThatAreMissingAndCellsGivenTwice() {
    assertThatThrownBy(() ->
            LocalStatistics.of(
                rectangle(2, new double[] {1, Double.NaN}),
                Neighbourhood.queen(),
                WeightStyle.BINARY))
        .hasMessageContaining("cell 1");
    assertThatThrownBy(() -> new CellMap(new int[2], new int[2], new double[2]))
        .hasMessageContaining("twice");
  }

  private static CellMap map(Gen gen) {
    int wide = gen.between(2, 6);
    return rectangle(wide, gen.doubles(wide * gen.between(2, 6), 0, 10));
  }

  private static CellMap rectangle(int wide, double[] x) {
    return new CellMap(
        IntStream.range(0, x.length).map(i -> i % wide).toArray(),
        IntStream.range(0, x.length).map(i -> i / wide).toArray(),
        x);
  }
}
