package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.engine.Agreement.monteCarlo;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.MultipleTests;
import se.loftet.engine.Normal;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Warning;
import se.loftet.testkit.Gen;

class LocalStatisticsTest {
  @Test
  void agreesWithEveryReferenceCase() {
    for (var reference : OracleCase.of("localstats")) {
      var local = LocalStatistics.of(map(reference), around(reference), style(reference));
      var moran = local.moran();
      agree(reference, "gi_z", local.gi(), 1e-10);
      agree(reference, "gistar_z", local.giStar(), 1e-10);
      agree(reference, "gistar_p2", local.giStarP(), 1e-8);
      agree(
          reference,
          "gistar_p2_bh",
          MultipleTests.BENJAMINI_HOCHBERG.adjusted(local.giStarP()),
          1e-8);
      agree(
          reference,
          "gistar_p2_by",
          MultipleTests.BENJAMINI_YEKUTIELI.adjusted(local.giStarP()),
          1e-8);
      agree(reference, "gistar_p2_holm", MultipleTests.HOLM.adjusted(local.giStarP()), 1e-8);
      agree(reference, "moran_Ii", moran.statistic(), 1e-10);
      agree(reference, "moran_E_cond", moran.conditionalMean(), 1e-10);
      agree(reference, "moran_V_cond", moran.conditionalVariance(), 1e-10);
      agree(reference, "moran_z_cond", moran.conditionalZ(), 1e-10);
      agree(reference, "moran_E_tot", moran.totalMean(), 1e-10);
      agree(reference, "moran_V_tot", moran.totalVariance(), 1e-10);
      agree(reference, "moran_z_tot", moran.totalZ(), 1e-10);
      assertThat(Arrays.stream(moran.quadrants()).map(Enum::name).toArray())
          .isEqualTo(reference.table("expected.csv").text("quadrant"));
    }
  }

  @Test
  void globalFiguresAgreeWithEveryReferenceCase() {
    for (var reference : OracleCase.of("localstats")) {
      var all = GlobalStatistics.of(map(reference), around(reference), style(reference));
      var expected = reference.expected();
      assertThat(all.links()).isEqualTo(expected.get("links").longValue());
      assertThat(all.islands()).isEqualTo(expected.get("islands").intValue());
      exact(reference + " I", all.moran(), expected.get("global_moran_I").doubleValue(), 1e-10);
      exact(
          reference + " V",
          all.moranVariance(),
          expected.get("global_moran_V_rand").doubleValue(),
          1e-10);
      exact(
          reference + " p",
          all.moranPGreater(),
          expected.get("global_moran_p_greater").doubleValue(),
          1e-8);
      exact(reference + " G", all.generalG(), OracleCase.number(expected.get("global_G")), 1e-10);
      exact(
          reference + " G z", all.generalGz(), OracleCase.number(expected.get("global_G_z")), 1e-8);
    }
  }

  @Test
  void falseDiscoveryControlDropsTheHaloOfASingleCell() {
    var reference = OracleCase.of("localstats", "l5-one-cell");
    var local = LocalStatistics.of(map(reference), around(reference), style(reference));
    assertThat(Arrays.stream(local.giStarP()).filter(p -> p <= 0.05).count()).isEqualTo(9);
    assertThat(local.hot(MultipleTests.BENJAMINI_HOCHBERG, 0.05)).containsOnly(false);
  }

  @Test
  void permutationAgreesWithTheReferenceWithinMonteCarloError() {
    var reference = OracleCase.of("localstats", "l2-queen-rowstd");
    var found =
        ConditionalPermutation.of(map(reference), around(reference), style(reference), 999, 5, 2);
    var expected = reference.table("expected_perm.csv").doubles("p_sim_folded");
    for (int i = 0; i < expected.length; i++) {
      monteCarlo("cell " + i, found.folded()[i], 999, expected[i], 999);
    }
  }

  @Test
  void permutationHasTheConditionalMoments() {
    var reference = OracleCase.of("localstats", "l1-queen-counts");
    var local = LocalStatistics.of(map(reference), around(reference), style(reference));
    var found =
        ConditionalPermutation.of(map(reference), around(reference), style(reference), 2000, 5, 1);
    for (int i = 0; i < local.size(); i += 11) {
      double variance = local.moran().conditionalVariance()[i];
      assertThat(found.mean()[i])
          .isEqualTo(
              local.moran().conditionalMean()[i], within(5 * Math.sqrt(variance / 2000) + 1e-12));
    }
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

  @Test
  void adjustingLeavesOutTestsThatWereNotMade() {
    var p = new double[] {0.01, Double.NaN, 0.04, 0.03};
    assertThat(MultipleTests.BENJAMINI_HOCHBERG.adjusted(p))
        .containsExactly(new double[] {0.03, Double.NaN, 0.04, 0.04}, within(1e-15));
    assertThat(MultipleTests.HOLM.adjusted(p))
        .containsExactly(new double[] {0.03, Double.NaN, 0.06, 0.06}, within(1e-15));
    assertThat(MultipleTests.HOLM.adjusted(new double[0])).isEmpty();
  }

  @Test
  void adjustedValuesKeepTheOrderOfTheRawOnes() {
    forAll(gen -> {
      var p = gen.doubles(gen.between(1, gen.size()), 0, 1);
      for (var family : MultipleTests.values()) {
        var q = family.adjusted(p);
        for (int i = 1; i < p.length; i++) {
          assertThat(q[i]).isGreaterThanOrEqualTo(p[i] * (1 - 1e-15)).isLessThanOrEqualTo(1);
          assertThat((q[i] - q[i - 1]) * (p[i] - p[i - 1])).isGreaterThanOrEqualTo(0);
        }
      }
    });
  }

  @Test
  void tailsOfTheNormalLawKeepTheirPrecision() {
    exact("far tail", Normal.upper(30), 4.906713927148187e-198, 1e-12);
    exact("two sides", Normal.twoSided(-1.959963984540054), 0.05, 1e-14);
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

  private static void agree(OracleCase reference, String column, double[] found, double tolerance) {
    var expected = reference.table("expected.csv").doubles(column);
    for (int i = 0; i < expected.length; i++) {
      exact("%s %s cell %d".formatted(reference, column, i), found[i], expected[i], tolerance);
    }
  }

  private static CellMap map(OracleCase reference) {
    var input = reference.input();
    return new CellMap(input.ints("col"), input.ints("row"), input.doubles("x"));
  }

  private static Neighbourhood around(OracleCase reference) {
    return switch (reference.params().get("neigh").stringValue()) {
      case "queen" -> Neighbourhood.queen();
      case "rook" -> Neighbourhood.rook();
      default -> Neighbourhood.band(reference.params().get("band_cells").doubleValue());
    };
  }

  private static WeightStyle style(OracleCase reference) {
    return reference.params().get("style").stringValue().equals("W")
        ? WeightStyle.ROW_STANDARDISED
        : WeightStyle.BINARY;
  }
}
