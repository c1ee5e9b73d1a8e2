package se.loftet.engine.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.loftet.testkit.Gen.forAll;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.survey.SurveyTable.RakedVariance;
import se.loftet.testkit.Gen;

class CountedClustersTest {
  @Test
  void countingNumbersClustersAsSortingDoes() {
    forAll(gen -> {
      int n = gen.between(1, 200);
      int[] stratum = whole(gen, n, -3, 5);
      int[] cluster = whole(gen, n, -2, 9);
      var counted = ClusterRows.of(stratum, cluster);
      var sorted = ClusterRows.sorted(stratum, cluster);
      assertThat(counted.clusters()).isEqualTo(sorted.clusters());
      assertThat(counted.strata()).isEqualTo(sorted.strata());
      assertThat(IntStream.range(0, n).map(counted::of).toArray())
          .isEqualTo(IntStream.range(0, n).map(sorted::of).toArray());
      assertThat(IntStream.rangeClosed(0, counted.strata()).map(counted::firstOf).toArray())
          .isEqualTo(IntStream.rangeClosed(0, sorted.strata()).map(sorted::firstOf).toArray());
    });
  }

  @Test
  void numbersFarApartAreSorted() {
    var far = ClusterRows.of(new int[] {Integer.MIN_VALUE, 7, Integer.MAX_VALUE}, new int[3]);
    assertThat(far.strata()).isEqualTo(3);
    assertThat(ClusterRows.of(new int[0], new int[0]).clusters()).isZero();
  }

  @Test
  void rakingCellsEqualsRakingPersons() {
    forAll(gen -> {
      int n = gen.between(40, 200);
      var weight = gen.doubles(n, 1, 9);
      var sex = classes(gen, n, 2);
      var age = classes(gen, n, 3);
      double all = Arrays.stream(weight).sum();
      var margins =
          List.of(
              new Classification(sex, new double[] {0.4 * all, 0.6 * all}),
              new Classification(age, new double[] {0.3 * all, 0.3 * all, 0.4 * all}));
      var byPerson = weight.clone();
      SurveyTable.rake(margins, byPerson);
      var table = SurveyTable.of(SurveyDesign.of(n).build(), weight);
      var byCell = table.raked(margins, RakedVariance.REGRESSION).weights();
      for (int i = 0; i < n; i++) {
        assertThat(byCell[i]).isCloseTo(byPerson[i], within(1e-10 * byPerson[i]));
      }
    });
  }

  /// Everyone in some class, and each pair of classes met.
  private static int[] classes(Gen gen, int n, int number) {
    return IntStream.range(0, n)
        .map(i -> i < 6 ? (number == 2 ? i % 2 : i / 2) : gen.between(0, number - 1))
        .toArray();
  }

  private static int[] whole(Gen gen, int n, int low, int high) {
    return IntStream.range(0, n).map(_ -> gen.between(low, high)).toArray();
  }
}
