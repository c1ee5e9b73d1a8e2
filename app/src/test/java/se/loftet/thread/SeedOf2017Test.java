package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.loftet.activity.Activity;
import se.loftet.promise.FocusArea;

/// The published promise of 2017: three problems, five focus areas, three activities, no promise
/// points and no outcome. It must show its own gaps.
class SeedOf2017Test {
  private final Period period = new Period("2017-02-01", "2017-12-31").withoutPicture();

  SeedOf2017Test() {
    period.problem(null);
    period.problem("centrala Strängnäs");
    period.problem(null);
    var youth = focus("Förebygga brott bland unga");
    focus("Droger");
    var traffic = focus("Trafik");
    focus("Våld i offentlig miljö");
    var safety = focus("Trygghet i offentlig miljö");
    activity("Trafikkontroller", traffic, List.of("polis", "teknik- och servicekontoret"));
    activity("Arbete med ungdomar", youth, List.of());
    activity("Trygghetsvandringar", safety, List.of());
  }

  private FocusArea focus(String title) {
    period.focus(FocusArea.Choice.CHOSEN, null);
    period.change(
        period.focusAreas,
        f -> new FocusArea(f.head(), f.document(), title, f.choice(), null, List.of()));
    return period.focusAreas.getLast();
  }

  private void activity(String text, FocusArea focus, List<String> responsible) {
    period.activity(null, focus, Activity.Status.NOT_REPORTED, null, responsible, null, null);
    period.change(
        period.activities,
        a ->
            new Activity(
                a.head(),
                a.document(),
                null,
                a.focusArea(),
                text,
                null,
                responsible,
                null,
                null,
                null,
                a.status(),
                null,
                List.of(),
                List.of(),
                List.of()));
  }

  private Set<String> with(GapCode code) {
    return Gaps.of(period.thread(), LocalDate.of(2025, 11, 17)).stream()
        .filter(gap -> gap.code() == code)
        .map(Gap::label)
        .collect(Collectors.toSet());
  }

  @Test
  void twoFocusAreasHaveNoActivity() {
    assertThat(with(GapCode.FOCUS_NO_ACTIVITY))
        .containsExactlyInAnyOrder("Droger", "Våld i offentlig miljö");
  }

  @Test
  void noProblemNamesItsSource() {
    var gaps = Gaps.of(period.thread(), LocalDate.of(2025, 11, 17));
    assertThat(gaps).filteredOn(gap -> gap.code() == GapCode.PROBLEM_NO_SOURCE).hasSize(3);
    assertThat(gaps).filteredOn(gap -> gap.code() == GapCode.PROBLEM_NO_PLACE).hasSize(2);
  }

  @Test
  void theActivitiesLackOwnerNumberEndAndOutcome() {
    assertThat(with(GapCode.ACTIVITY_NO_OWNER))
        .containsExactlyInAnyOrder("Arbete med ungdomar", "Trygghetsvandringar");
    assertThat(with(GapCode.ACTIVITY_NO_TARGET)).hasSize(3);
    assertThat(with(GapCode.ACTIVITY_NO_PERIOD)).hasSize(3);
    assertThat(with(GapCode.ACTIVITY_NO_OUTCOME)).hasSize(3);
    assertThat(with(GapCode.ACTIVITY_NO_PROMISE)).hasSize(3);
  }

  @Test
  void everyFocusAreaLacksItsPromiseAndItsProblem() {
    assertThat(with(GapCode.FOCUS_NO_PROMISE)).hasSize(5);
    assertThat(with(GapCode.FOCUS_NO_PROBLEM)).hasSize(5);
  }
}
