package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.testkit.Gen.forAll;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static Allocation.Stratum stratum(int people, double share) {
    return new Allocation.Stratum("s", people, share);
  }

  /// The six districts of Strängnäs in 2019.
  private static final List<Allocation.Stratum> STRANGNAS =
      List.of(
          stratum(15_026, 0.5),
          stratum(4_391, 0.5),
          stratum(6_352, 0.5),
          stratum(4_609, 0.5),
          stratum(3_676, 0.5),
          stratum(2_439, 0.5));

  @Test
  void aProportionalSampleIsTheShareOfEachDistrict() {
    assertThat(Allocation.PROPORTIONAL.of(STRANGNAS, 1_500, 0))
        .containsExactly(618, 181, 261, 189, 151, 100);
  }

  @Test
  void aSmallDistrictGetsTheLeastAndTheOthersGiveItUp() {
    assertThat(Allocation.PROPORTIONAL.of(STRANGNAS, 1_500, 200))
        .containsExactly(492, 200, 208, 200, 200, 200);
  }

  @Test
  void neymanDrawsMoreWhereAnswersDiffer() {
    // 1000·0.5 : 1000·0.3 = 5 : 3
    assertThat(Allocation.NEYMAN.of(List.of(stratum(1_000, 0.5), stratum(1_000, 0.1)), 160, 0))
        .containsExactly(100, 60);
  }

  @Test
  void nobodyIsDrawnTwiceHoweverManyAreWanted() {
    assertThat(Allocation.NEYMAN.of(List.of(stratum(40, 0.5), stratum(1_000, 0.01)), 600, 0))
        .containsExactly(40, 560);
    assertThat(Allocation.PROPORTIONAL.of(List.of(stratum(5, 0.5), stratum(7, 0.5)), 100, 3))
        .containsExactly(5, 7);
  }

  @Test
  void togetherTheyAreAlwaysAsManyAsWantedAndNeverMoreThanThereAre() {
    forAll(gen -> {
      var strata = new ArrayList<Allocation.Stratum>();
      int many = gen.between(1, 12);
      for (int i = 0; i < many; i++) {
        strata.add(stratum(gen.between(1, 5_000), gen.between(1, 99) / 100.0));
      }
      int everybody = strata.stream().mapToInt(Allocation.Stratum::people).sum();
      int wanted = gen.between(1, everybody);
      for (var method : Allocation.values()) {
        var drawn = method.of(strata, wanted, 0);
        assertThat(drawn.stream().mapToInt(Integer::intValue).sum()).isEqualTo(wanted);
        for (int i = 0; i < many; i++) {
          assertThat(drawn.get(i)).isBetween(0, strata.get(i).people());
        }
      }
    });
  }
}
