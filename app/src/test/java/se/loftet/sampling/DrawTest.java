package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.loftet.platform.Refused;

class DrawTest {
  private static List<FramePerson> people(int each, String... strata) {
    var people = new ArrayList<FramePerson>();
    for (var stratum : strata) {
      for (int i = 0; i < each; i++) {
        int number = people.size() + 1;
        people.add(
            new FramePerson(
                number, stratum, "k" + i % 5, "Namn " + number, "Gata 1", "645 00 Ort"));
      }
    }
    return people;
  }

  private static Draw.Plan plan(int wanted, long seed, int clusters) {
    return new Draw.Plan(Allocation.PROPORTIONAL, wanted, 0, seed, clusters, List.of());
  }

  @Test
  void theSameFileAndSeedDrawTheSamePeople() {
    var people = people(500, "Mariefred", "Åker");
    assertThat(Draw.of(people, plan(100, 17, 0))).isEqualTo(Draw.of(people, plan(100, 17, 0)));
    assertThat(Draw.of(people, plan(100, 17, 0)).drawn())
        .isNotEqualTo(Draw.of(people, plan(100, 18, 0)).drawn());
  }

  @Test
  void everybodyHasTheSameChance() {
    var people = people(100, "A");
    var times = new int[101];
    for (int seed = 0; seed < 2_000; seed++) {
      Draw.of(people, plan(25, seed, 0))
          .drawn()
          .values()
          .forEach(numbers -> numbers.forEach(number -> times[number]++));
    }
    // 500 expected, standard deviation 19.4
    for (int number = 1; number <= 100; number++) {
      assertThat(times[number]).isBetween(500 - 97, 500 + 97);
    }
  }

  @Test
  void clustersAreDrawnFirstAndPeopleWithinThem() {
    var draw = Draw.of(people(250, "A", "B"), plan(160, 3, 2));
    assertThat(draw.groups()).hasSize(4);
    assertThat(draw.groups().stream().collect(Collectors.groupingBy(Draw.Group::stratum)))
        .containsOnlyKeys("A", "B");
    assertThat(draw.groups())
        .allSatisfy(group -> {
          assertThat(group.clusters()).isEqualTo(5);
          assertThat(group.people()).isEqualTo(50);
          assertThat(group.drawn()).isEqualTo(40);
        });
  }

  @Test
  void aGroupTooSmallToHideInIsRefused() {
    assertThatThrownBy(() -> Draw.of(people(50, "A", "B"), plan(30, 1, 0)))
        .isInstanceOfSatisfying(
            Refused.Rule.class,
            rule -> assertThat(rule.code()).isEqualTo("sampling.groupTooSmall"));
  }
}
