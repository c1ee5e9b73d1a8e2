package se.loftet.engine.space;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.testkit.Gen.forAll;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.OracleCase;
import se.loftet.engine.Replicates;

class KnoxSimulationTest {
  @Test
  void manyAssignmentsAtOnceCountAsOneByOne() {
    forAll(gen -> {
      var knox = KnoxCases.knox(KnoxCases.events(gen, 60), KnoxCases.rule(gen));
      var assignments = new int[gen.between(1, 35)][];
      for (int b = 0; b < assignments.length; b++) {
        assignments[b] = knox.days().clone();
        Replicates.shuffle(assignments[b], Replicates.random(gen.nextLong(), b));
      }
      var vector = KnoxLanesVector.count(knox, assignments);
      var table =
          KnoxLanesTable.canCount(knox.rule(), 40)
              ? KnoxLanesTable.count(knox, assignments)
              : vector;
      var plain = KnoxLanes.plain(knox, assignments);
      for (int b = 0; b < assignments.length; b++) {
        var alone = new KnoxCount(knox.rule(), assignments[b]).count(knox.pairs());
        assertThat(vector[b]).isDeepEqualTo(alone);
        assertThat(table[b]).isDeepEqualTo(alone);
        assertThat(plain[b]).isDeepEqualTo(alone);
      }
    });
  }

  @Test
  void threadsChangeNoReplicate() {
    var knox = KnoxCases.knox(OracleCase.of("knox", "x3-burkitt"));
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
            place,
            new double[60],
            day,
            new KnoxRule(Metric.EUCLIDEAN, KnoxCases.bands(0, 10), KnoxCases.bands(0, 5)));
    var table = knox.table();
    var early = KnoxMonteCarlo.of(knox, table, 999, 3, 1, 5);
    assertThat(early.draws()).isLessThan(999);
    assertThat(KnoxMonteCarlo.of(knox, table, 999, 3, 1).counts(0, 0))
        .startsWith(early.counts(0, 0));
  }

  @Test
  void replicatesDrawnApartMergeToThoseDrawnTogether() {
    forAll(gen -> {
      var knox = KnoxCases.knox(KnoxCases.events(gen, 30), KnoxCases.rule(gen));
      var table = knox.table();
      int cut = gen.between(0, 40);
      int later = gen.between(cut, 40);
      var a = KnoxMonteCarlo.part(knox, table, 0, cut, 5, 1);
      var b = KnoxMonteCarlo.part(knox, table, cut, later, 5, 2);
      var c = KnoxMonteCarlo.part(knox, table, later, 40, 5, 1);
      var whole = KnoxMonteCarlo.of(knox, table, 40, 5, 1).counts(0, 0);
      assertThat(a.merge(b).merge(c).counts(0, 0)).isEqualTo(whole);
      assertThat(a.merge(b.merge(c)).counts(0, 0)).isEqualTo(whole);
      assertThat(a.merge(b.merge(c)).pUpper(0, 0))
          .isEqualTo(KnoxMonteCarlo.of(knox, table, 40, 5, 1).pUpper(0, 0));
    });
  }
}
