package se.loftet.engine.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far a weight must move, and what weights and values may be.
class PriorityLimitsTest {
  private static final OptionalInt NOBODY = OptionalInt.empty();

  @Test
  void theSmallestChangeIsTheNearerOfTheTwo() {
    assertThat(weight(OptionalDouble.of(0.1), OptionalDouble.of(0.45)).smallestChange().orElse(9))
        .isCloseTo(0.05, within(1e-12));
    assertThat(weight(OptionalDouble.of(0.3), OptionalDouble.of(0.9)).smallestChange().orElse(9))
        .isCloseTo(0.1, within(1e-12));
  }

  @Test
  void aChangeInOneDirectionOnlyIsTheSmallest() {
    assertThat(weight(OptionalDouble.of(0.1), OptionalDouble.empty()).smallestChange().orElse(9))
        .isCloseTo(0.3, within(1e-12));
    assertThat(weight(OptionalDouble.empty(), OptionalDouble.of(0.9)).smallestChange().orElse(9))
        .isCloseTo(0.5, within(1e-12));
    assertThat(weight(OptionalDouble.empty(), OptionalDouble.empty()).smallestChange()).isEmpty();
  }

  private static CriticalWeights weight(OptionalDouble down, OptionalDouble up) {
    return new CriticalWeights(0, 0.4, down, NOBODY, up, NOBODY);
  }

  /// The second criterion speaks for the second alternative: it takes over where its weight passes
  /// one half, and nobody takes over below.
  @Test
  void theWeightAtWhichTheFirstPlaceChangesIsFound() {
    var criteria =
        new Criteria(
            List.of(new double[] {1, 0}, new double[] {0, 1}),
            new boolean[] {true, true},
            new double[] {3, 1});
    var second = CriticalWeights.of(criteria).get(1);
    assertThat(second.weight()).isEqualTo(0.25);
    assertThat(second.upTo().orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(second.overtakenAboveBy()).hasValue(1);
    assertThat(second.downTo()).isEmpty();
    assertThat(second.smallestChange().orElseThrow()).isCloseTo(0.25, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 0", "NaN, 1", "Infinity, 1"})
  void weightsAreFromNothingAndNotAllNothing(double first, double second) {
    double[] weights = {first, second};
    assertThatThrownBy(() -> new Criteria(List.of(), new boolean[] {true, true}, weights))
        .hasMessageContaining("weights");
  }

  @Test
  void columnsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new Criteria(List.of(), new boolean[] {true}, new double[] {1, 1}))
        .hasMessageContaining("per criterion");
    assertThatThrownBy(() ->
            new Criteria(List.of(new double[] {1, 2}), new boolean[] {true}, new double[] {1}))
        .hasMessageContaining("a value per criterion");
  }

  @Test
  void aRankingSaysByWhichWeightsAndDirections() {
    var criteria =
        new Criteria(
            List.of(new double[] {1, 2}), new boolean[] {true, false}, new double[] {3, 1});
    assertThat(criteria.provenance("weighted sum").parameters())
        .containsEntry("alternatives", 1)
        .containsEntry("weights", List.of(0.75, 0.25))
        .containsEntry("benefit", List.of(true, false));
  }
}
