package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.engine.Agreement.monteCarlo;
import static se.loftet.testkit.Gen.forAll;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Replicates;

class SpaceTimeScanTest {
  @Test
  void clustersAgreeWithEveryReferenceCase() {
    for (var reference : OracleCase.of("scan")) {
      var scan = scan(reference);
      var expected = reference.expected().get("clusters");
      assertThat(scan.places()).isEqualTo(reference.expected().get("locations").intValue());
      assertThat(scan.clusters()).hasSize(expected.size());
      for (int k = 0; k < expected.size(); k++) {
        var found = scan.clusters().get(k);
        exact(
            reference + " llr",
            found.likelihoodRatio(),
            expected.get(k).get("llr").doubleValue(),
            1e-9);
        exact(
            reference + " mu",
            found.expected(),
            expected.get(k).get("expected").doubleValue(),
            1e-9);
        assertThat(found.rows()).hasSize(expected.get(k).get("observed").intValue());
        var ids = OracleCase.numbers(expected.get(k).get("event_ids"));
        assertThat(found.rows().stream().mapToDouble(Integer::doubleValue).toArray())
            .isEqualTo(ids);
      }
    }
  }

  @Test
  void pValuesAgreeWithTheReferenceWithinMonteCarloError() {
    for (var reference : OracleCase.of("scan")) {
      var scan = scan(reference);
      var simulated = scan.simulate(999, 11, 2);
      var expected = reference.expected();
      for (int k = 0; k < scan.clusters().size(); k++) {
        double p = simulated.pValue(scan.clusters().get(k).likelihoodRatio());
        monteCarlo(
            reference + " p",
            p,
            999,
            expected.get("clusters").get(k).get("p_value").doubleValue(),
            999);
      }
      double q95 = expected.get("mc_quantiles").get("0.95").doubleValue();
      double found = simulated.quantile(0.95);
      assertThat(Math.abs(found - q95) <= 0.05 * q95 || isBetween(simulated, 0.95, q95))
          .as("%s: %s of %s", reference, found, q95)
          .isTrue();
    }
  }

  /// Whether chance in two samples of 999 can put the quantile there: with few cases the maxima
  /// take few values, and a quantile jumps from one to the next.
  private static boolean isBetween(ScanNull simulated, double p, double reference) {
    double error = 5 * Math.sqrt(p * (1 - p) * 2 / 999);
    return reference >= simulated.quantile(p - error) - 1e-9
        && reference <= simulated.quantile(Math.min(1, p + error)) + 1e-9;
  }

  @Test
  void theFastMaximumIsThatOfEveryCylinder() {
    forAll(gen -> {
      int n = gen.between(2, Math.min(80, gen.size() + 2));
      int days = gen.between(3, 40);
      var east = IntStream.range(0, n).mapToDouble(i -> gen.between(0, 9)).toArray();
      var north = IntStream.range(0, n).mapToDouble(i -> gen.between(0, 9)).toArray();
      var day = IntStream.range(0, n).map(i -> gen.between(0, days - 1)).toArray();
      var rule =
          new ScanRule(
              gen.between(0, 8),
              days,
              gen.between(1, 5),
              gen.between(5, 12),
              gen.chance(0.5),
              gen.uniform(0.1, 1),
              gen.between(1, 4));
      var placed = ScanDiscs.of(east, north, rule.maxRadius());
      var fast = ScanMaximum.fastest(rule, placed.discs(), placed.placeOfCase(), day).search();
      for (int b = 0; b < 3; b++) {
        var counts = new ScanCounts(placed.placeOfCase(), day, placed.discs().places(), days);
        assertThat(fast.of(day))
            .isEqualTo(CylinderSearch.best(rule, placed.discs(), counts).ratio(), within(1e-11));
        Replicates.shuffle(day, Replicates.random(gen.nextLong(), b));
      }
    });
  }

  @Test
  void secondaryClustersShareNoPlace() {
    var scan = scan(OracleCase.of("scan", "s2-retrospective-grid"));
    assertThat(scan.clusters()).hasSizeGreaterThan(1);
    for (int k = 1; k < scan.clusters().size(); k++) {
      assertThat(scan.clusters().get(k).rows())
          .doesNotContainAnyElementsOf(scan.clusters().get(k - 1).rows());
      assertThat(scan.clusters().get(k).likelihoodRatio())
          .isLessThanOrEqualTo(scan.clusters().get(k - 1).likelihoodRatio());
    }
  }

  @Test
  void threadsChangeNoReplicate() {
    var scan = scan(OracleCase.of("scan", "s1-prospective-injected"));
    assertThat(scan.simulate(50, 4, 3).maxima()).isEqualTo(scan.simulate(50, 4, 1).maxima());
  }

  @Test
  void replicatesDrawnApartMergeToThoseDrawnTogether() {
    var scan = scan(OracleCase.of("scan", "s1-prospective-injected"));
    var first = scan.simulate(0, 7, 4, 1);
    var second = scan.simulate(7, 30, 4, 2);
    var third = scan.simulate(30, 50, 4, 1);
    var whole = scan.simulate(50, 4, 1).maxima();
    assertThat(first.merge(second).merge(third).maxima()).isEqualTo(whole);
    assertThat(first.merge(second.merge(third)).maxima()).isEqualTo(whole);
  }

  @Test
  void nothingToFindGivesNoCluster() {
    var rule = new ScanRule(100, 10, 1, 5, true, 0.5, 2);
    assertThat(SpaceTimeScan.of(new double[0], new double[0], new int[0], rule, 2).clusters())
        .isEmpty();
    assertThat(SpaceTimeScan.of(new double[1], new double[1], new int[1], rule, 2).clusters())
        .isEmpty();
    assertThat(SpaceTimeScan.of(new double[9], new double[9], new int[9], rule, 2).clusters())
        .isEmpty();
  }

  @Test
  void allCasesInsideTheCylinderHaveNoOutside() {
    var rule = new ScanRule(0, 4, 1, 2, true, 1, 2);
    var scan =
        SpaceTimeScan.of(new double[] {0, 0, 9}, new double[3], new int[] {1, 1, 3}, rule, 0);
    assertThat(scan.clusters().getFirst().observed()).isEqualTo(2);
    assertThat(scan.clusters().getFirst().likelihoodRatio())
        .isEqualTo(2 * Math.log(1.5) + Math.log(1 / (3 - 4 / 3.0)), within(1e-12));
  }

  @Test
  void refusesDaysOutsideThePeriodAndCasesWithoutAPlace() {
    var rule = new ScanRule(100, 10, 1, 5, true, 0.5, 2);
    assertThatThrownBy(
            () -> SpaceTimeScan.of(new double[1], new double[1], new int[] {10}, rule, 0))
        .hasMessageContaining("day 10");
    assertThatThrownBy(
            () -> SpaceTimeScan.of(new double[] {Double.NaN}, new double[1], new int[1], rule, 0))
        .hasMessageContaining("coordinate");
  }

  @Test
  void farOutTheGumbelTailContinuesTheSimulatedOne() {
    var simulated = scan(OracleCase.of("scan", "s1-prospective-injected")).simulate(200, 1, 1);
    assertThat(simulated.gumbelP(18)).isLessThan(1e-6);
    assertThat(simulated.gumbelP(simulated.quantile(0.5))).isEqualTo(0.5, within(0.1));
  }

  private static SpaceTimeScan scan(OracleCase reference) {
    var params = reference.params();
    var input = reference.input();
    var rule =
        new ScanRule(
            params.get("max_radius").doubleValue(),
            params.get("days").intValue(),
            params.path("min_days").asInt(1),
            params.get("max_days").intValue(),
            params.get("retrospective").booleanValue(),
            params.path("max_fraction").asDouble(0.5),
            params.path("min_cases").asInt(2));
    return SpaceTimeScan.of(
        input.doubles("e"),
        input.doubles("n"),
        input.ints("day"),
        rule,
        params.path("secondary").asInt(2));
  }
}
