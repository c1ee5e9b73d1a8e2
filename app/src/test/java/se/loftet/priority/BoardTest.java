package se.loftet.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.loftet.picture.Problem;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Bare;

class BoardTest {
  private final List<Problem> problems = new ArrayList<>();
  private final List<Rating> ratings = new ArrayList<>();
  private final Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);

  private Problem problem(String title) {
    var head =
        new Head(problems.size() + 1L, "0999", title, SecrecyClass.OPEN, "kommun", null, 1, 0);
    var problem = Bare.problem(head, new Ref<>(1), title);
    problems.add(problem);
    return problem;
  }

  /// Seven scores in the order of the criteria; 0 is none.
  private void rate(Problem problem, long staff, int... given) {
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    var criteria = List.of(Criterion.values());
    for (int i = 0; i < given.length; i++) {
      if (given[i] > 0) {
        scores.put(criteria.get(i), given[i]);
      }
    }
    ratings.add(new Rating(problem.head().id(), staff, "kommun", scores, null));
  }

  private Board board() {
    return new Board(problems, ratings, weights, List.of());
  }

  @Test
  void saysHowLittleMustChangeForAnotherToComeFirst() {
    var traffic = problem("Buskörning");
    var dark = problem("Mörker");
    rate(traffic, 1, 5, 5, 5, 1, 1, 1, 1);
    rate(dark, 1, 1, 1, 1, 5, 5, 3, 1);
    for (var criterion : Criterion.values()) {
      weights.put(criterion, 1);
    }
    var tied = board().ranking().orElseThrow();
    assertThat(tied.ranks()).containsExactly(1, 1);
    weights.put(Criterion.COMMON, 2);
    var ranking = board().ranking().orElseThrow();
    assertThat(ranking.ranks()).containsExactly(1, 2);
    assertThat(ranking.scores().get(0)).isEqualTo(0.5, within(1e-12));
    assertThat(ranking.scores().get(1)).isEqualTo(0.375, within(1e-12));
    var change = ranking.sensitivity().orElseThrow();
    assertThat(problems.get(change.overtakenBy()).title()).isEqualTo("Mörker");
    assertThat(Math.abs(change.to() - change.from())).isLessThan(0.12);
    assertThat(ranking.first().get(0) + ranking.first().get(1)).isEqualTo(1, within(1e-9));
  }

  @Test
  void aScoreNobodyGaveIsNoScore() {
    var traffic = problem("Buskörning");
    var dark = problem("Mörker");
    rate(traffic, 1, 5, 5, 5, 1, 1, 1, 0);
    rate(dark, 1, 1, 1, 1, 5, 5, 3, 1);
    assertThat(board().compared()).containsExactly(dark);
    assertThat(board().ranking()).isEmpty();
    rate(traffic, 2, 0, 0, 0, 0, 0, 0, 4);
    assertThat(board().compared()).containsExactly(traffic, dark);
    assertThat(board().ranking()).isPresent();
  }

  @Test
  void showsWhereAssessorsAreFarApart() {
    var traffic = problem("Buskörning");
    var dark = problem("Mörker");
    rate(traffic, 1, 5, 3, 3, 3, 3, 3, 3);
    rate(traffic, 2, 1, 3, 3, 3, 3, 3, 3);
    rate(dark, 1, 1, 3, 3, 3, 3, 3, 3);
    rate(dark, 2, 5, 3, 3, 3, 3, 3, 3);
    assertThat(board().spread(traffic, Criterion.COMMON)).isEqualTo(4);
    assertThat(board().spread(traffic, Criterion.LASTING)).isZero();
    assertThat(board().ranking().orElseThrow().agreement()).isEqualTo(0, within(1e-12));
  }

  @Test
  void withoutAnyWeightNothingIsRanked() {
    rate(problem("A"), 1, 5, 5, 5, 1, 1, 1, 1);
    rate(problem("B"), 1, 1, 1, 1, 5, 5, 3, 1);
    for (var criterion : Criterion.values()) {
      weights.put(criterion, 0);
    }
    assertThat(board().ranking()).isEmpty();
  }

  @Test
  void aScoreIsFromOneToFive() {
    assertThatThrownBy(() -> new Rating(1, 1, "kommun", Map.of(Criterion.COMMON, 6), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
