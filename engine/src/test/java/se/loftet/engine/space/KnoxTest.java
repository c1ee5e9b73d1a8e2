package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KnoxTest {
  @Test
  void theTableEqualsALookAtEveryPair() {
    forAll(gen -> {
      var events = KnoxCases.events(gen, 60);
      var rule = KnoxCases.rule(gen);
      var table = KnoxCases.knox(events, rule).table();
      var expected = new long[rule.space().count()][rule.time().count()];
      for (int i = 0; i < events.day().length; i++) {
        for (int j = 0; j < i; j++) {
          int s =
              rule.space()
                  .of(
                      rule.metric()
                          .distance(
                              events.east()[i] - events.east()[j],
                              events.north()[i] - events.north()[j]));
          int t = rule.time().of(Math.abs(events.day()[i] - events.day()[j]));
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
      var events = KnoxCases.events(gen, 6);
      var rule = KnoxCases.rule(gen);
      var knox = KnoxCases.knox(events, rule);
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
  void fewerThanFourEventsStillHaveATable() {
    var rule = new KnoxRule(Metric.EUCLIDEAN, KnoxCases.bands(0, 10), KnoxCases.bands(0, 5));
    for (int n = 0; n < 4; n++) {
      var table = new Knox(new double[n], new double[n], new int[n], rule).table();
      assertThat(table.observed()[0][0]).isEqualTo(n * (n - 1) / 2);
      assertThat(table.mean()[0]).containsExactly(n < 2 ? Double.NaN : n * (n - 1) / 2.0);
      assertThat(table.z(0, 0)).isNaN();
    }
  }

  @Test
  void aDistanceOnABreakBelongsToTheBandThatClosesThere() {
    assertThat(KnoxCases.bands(0, 100, 200).of(100)).isEqualTo(1);
    assertThat(new Bands(new double[] {0, 100, 200}, true).of(100)).isZero();
    assertThat(new Bands(new double[] {5, 100}, true).of(5)).isZero();
    assertThat(KnoxCases.bands(0, 100).of(100)).isEqualTo(-1);
  }

  @Test
  void pairsAreSortedIntoBandsAsTheirDistanceSays() {
    forAll(gen -> {
      var events = KnoxCases.events(gen, 40);
      var rule = KnoxCases.rule(gen);
      var pairs = new KnoxPairs(events.east(), events.north(), rule);
      pairs.forEach(block -> {
        for (int k = 0; k < block.size; k++) {
          int i = pairs.original(block.first[k]);
          int j = pairs.original(block.second[k]);
          double de = events.east()[i] - events.east()[j];
          double dn = events.north()[i] - events.north()[j];
          assertThat(rule.space().of(rule.metric().distance(de, dn))).isEqualTo(block.band);
        }
      });
    });
  }

  @Test
  void wholeDaysOfABandAreThoseTheBandHolds() {
    forAll(gen -> {
      var bands = KnoxCases.timeBands(gen);
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
    var rule = new KnoxRule(Metric.EUCLIDEAN, KnoxCases.bands(0, 10), KnoxCases.bands(0, 5));
    assertThatThrownBy(() -> new Knox(new double[] {Double.NaN}, new double[1], new int[1], rule))
        .hasMessageContaining("event 0");
  }

  @Test
  void farOutliersDoNotExhaustMemory() {
    var rule = new KnoxRule(Metric.EUCLIDEAN, KnoxCases.bands(0, 10), KnoxCases.bands(0, 5));
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
}
