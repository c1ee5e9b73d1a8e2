package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.engine.Agreement.exact;
import static se.loftet.engine.Agreement.monteCarlo;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Replicates;
import se.loftet.testkit.Gen;

class KnoxTest {
  @Test
  void tablesAndMomentsAgreeWithEveryReferenceCase() {
    for (var reference : OracleCase.of("knox")) {
      var table = knox(reference).table();
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
    var knox = knox(reference);
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
    var knox = knox(reference);
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

  @Test
  void theTableEqualsALookAtEveryPair() {
    forAll(gen -> {
      var events = events(gen, 60);
      var rule = rule(gen);
      var table = knox(events, rule).table();
      var expected = new long[rule.space().count()][rule.time().count()];
      for (int i = 0; i < events.day.length; i++) {
        for (int j = 0; j < i; j++) {
          int s =
              rule.space()
                  .of(
                      rule.metric()
                          .distance(
                              events.east[i] - events.east[j], events.north[i] - events.north[j]));
          int t = rule.time().of(Math.abs(events.day[i] - events.day[j]));
          if (s >= 0 && t >= 0) {
            expected[s][t]++;
          }
        }
      }
      assertThat(table.observed()).isDeepEqualTo(expected);
    });
  }

  @Test
  void exactMomentsAreThoseOfAllOrders() {
    forAll(gen -> {
      var events = events(gen, 6);
      var rule = rule(gen);
      var knox = knox(events, rule);
      var table = knox.table();
      var days = knox.days().clone();
      var sums = new double[2];
      permutations(
          days,
          0,
          order -> {
            long z =
                KnoxCount.finish(
                    new KnoxCount(rule, order).count(knox.pairs()), table.inTimeBand(), rule)[0][0];
            sums[0] += z;
            sums[1] += z * (double) z;
          });
      double orders = LongStream.rangeClosed(1, days.length).reduce(1, (a, b) -> a * b);
      if (days.length > 1) {
        double mean = sums[0] / orders;
        assertThat(table.mean()[0][0]).isEqualTo(mean, within(1e-9));
        assertThat(table.variance()[0][0]).isEqualTo(sums[1] / orders - mean * mean, within(1e-9));
      }
    });
  }

  @Test
  void manyAssignmentsAtOnceCountAsOneByOne() {
    forAll(gen -> {
      var knox = knox(events(gen, 60), rule(gen));
      var assignments = new int[gen.between(1, 35)][];
      for (int b = 0; b < assignments.length; b++) {
        assignments[b] = knox.days().clone();
        Replicates.shuffle(assignments[b], Replicates.random(gen.nextLong(), b));
      }
      var vector = KnoxLanesVector.count(knox, assignments);
      var plain = KnoxLanes.plain(knox, assignments);
      for (int b = 0; b < assignments.length; b++) {
        var alone = new KnoxCount(knox.rule(), assignments[b]).count(knox.pairs());
        assertThat(vector[b]).isDeepEqualTo(alone);
        assertThat(plain[b]).isDeepEqualTo(alone);
      }
    });
  }

  @Test
  void threadsChangeNoReplicate() {
    var knox = knox(OracleCase.of("knox", "x3-burkitt"));
    var table = knox.table();
    assertThat(KnoxMonteCarlo.of(knox, table, 99, 3, 3).counts(0, 0))
        .isEqualTo(KnoxMonteCarlo.of(knox, table, 99, 3, 1).counts(0, 0));
  }

  @Test
  void stoppingEarlyKeepsTheReplicatesDrawnSoFar() {
    var place = IntStream.range(0, 60).mapToDouble(i -> i * 7919 % 101).toArray();
    var day = IntStream.range(0, 60).map(i -> i * 104_729 % 37).toArray();
    var knox =
        new Knox(
            place, new double[60], day, new KnoxRule(Metric.EUCLIDEAN, bands(0, 10), bands(0, 5)));
    var table = knox.table();
    var early = KnoxMonteCarlo.of(knox, table, 999, 3, 1, 5);
    assertThat(early.draws()).isLessThan(999);
    assertThat(KnoxMonteCarlo.of(knox, table, 999, 3, 1).counts(0, 0))
        .startsWith(early.counts(0, 0));
  }

  @Test
  void fewerThanFourEventsStillHaveATable() {
    var rule = new KnoxRule(Metric.EUCLIDEAN, bands(0, 10), bands(0, 5));
    for (int n = 0; n < 4; n++) {
      var table = new Knox(new double[n], new double[n], new int[n], rule).table();
      assertThat(table.observed()[0][0]).isEqualTo(n * (n - 1) / 2);
      assertThat(table.mean()[0]).containsExactly(n < 2 ? Double.NaN : n * (n - 1) / 2.0);
      assertThat(table.z(0, 0)).isNaN();
    }
  }

  @Test
  void aDistanceOnABreakBelongsToTheBandThatClosesThere() {
    assertThat(bands(0, 100, 200).of(100)).isEqualTo(1);
    assertThat(new Bands(new double[] {0, 100, 200}, true).of(100)).isZero();
    assertThat(new Bands(new double[] {5, 100}, true).of(5)).isZero();
    assertThat(bands(0, 100).of(100)).isEqualTo(-1);
  }

  @Test
  void wholeDaysOfABandAreThoseTheBandHolds() {
    forAll(gen -> {
      var bands = timeBands(gen);
      for (int k = 0; k < bands.count(); k++) {
        for (int d = 0; d < 60; d++) {
          boolean within = d >= bands.firstWhole(k) && d <= bands.lastWhole(k);
          assertThat(within).isEqualTo(bands.of(d) == k);
        }
      }
    });
  }

  @Test
  void refusesEventsWithoutAPlace() {
    var rule = new KnoxRule(Metric.EUCLIDEAN, bands(0, 10), bands(0, 5));
    assertThatThrownBy(() -> new Knox(new double[] {Double.NaN}, new double[1], new int[1], rule))
        .hasMessageContaining("event 0");
  }

  @Test
  void farOutliersDoNotExhaustMemory() {
    var rule = new KnoxRule(Metric.EUCLIDEAN, bands(0, 10), bands(0, 5));
    var table =
        new Knox(new double[] {0, 1, 1e300}, new double[] {0, 1, -1e300}, new int[3], rule).table();
    assertThat(table.observed()[0][0]).isEqualTo(1);
  }

  private interface Visitor {
    void visit(int[] order);
  }

  private static void permutations(int[] days, int fixed, Visitor visitor) {
    if (fixed == days.length) {
      visitor.visit(days);
    }
    for (int k = fixed; k < days.length; k++) {
      swap(days, fixed, k);
      permutations(days, fixed + 1, visitor);
      swap(days, fixed, k);
    }
  }

  private static void swap(int[] days, int a, int b) {
    int kept = days[a];
    days[a] = days[b];
    days[b] = kept;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Events(double[] east, double[] north, int[] day) {}

  private static Events events(Gen gen, int most) {
    int n = gen.between(1, Math.min(most, gen.size()));
    return new Events(
        IntStream.range(0, n).mapToDouble(i -> gen.between(0, 30)).toArray(),
        IntStream.range(0, n).mapToDouble(i -> gen.between(0, 30)).toArray(),
        IntStream.range(0, n).map(i -> gen.between(0, 40)).toArray());
  }

  private static KnoxRule rule(Gen gen) {
    var space =
        gen.of(
            List.of(
                new double[] {0, 5, 10},
                new double[] {0, 0.1, 3, Double.POSITIVE_INFINITY},
                new double[] {2, 8}));
    return new KnoxRule(
        gen.of(List.of(Metric.values())), new Bands(space, gen.chance(0.5)), timeBands(gen));
  }

  private static Bands timeBands(Gen gen) {
    var breaks =
        gen.of(
            List.of(
                new double[] {0, 3, 7},
                new double[] {0, 0.5, 2.5, Double.POSITIVE_INFINITY},
                new double[] {1, 2, 30}));
    return new Bands(breaks, gen.chance(0.5));
  }

  private static Knox knox(Events events, KnoxRule rule) {
    return new Knox(events.east, events.north, events.day, rule);
  }

  private static Bands bands(double... breaks) {
    return new Bands(breaks, false);
  }

  private static Knox knox(OracleCase reference) {
    var params = reference.params();
    boolean closed = params.path("right_closed").asBoolean(false);
    var rule =
        new KnoxRule(
            Metric.valueOf(params.get("metric").stringValue().toUpperCase(Locale.ROOT)),
            new Bands(OracleCase.numbers(params.get("s_breaks")), closed),
            new Bands(OracleCase.numbers(params.get("t_breaks")), closed));
    var input = reference.input();
    return new Knox(
        input.doubles("e"),
        input.doubles("n"),
        Arrays.stream(input.doubles("day")).mapToInt(d -> (int) d).toArray(),
        rule);
  }
}
