package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;

/// What is missing round an activity.
class ActivityGapsTest {
  private final Period period = new Period("2019-02-01", "2019-12-31");

  @Test
  void anActivityNeedsOwnerTargetAndPeriod() {
    period.activity(
        null, null, Activity.Status.ONGOING, null, List.of(), null, new PartialDate("2019"));
    assertThat(period.gaps("2019-03-01"))
        .contains("activity.noOwner", "activity.noTarget", "activity.noPeriod");
    period.activities.clear();
    var controls = new Target(Target.Kind.COUNT, null, null, "kontroller");
    period.activity(null, null, Activity.Status.ONGOING, controls, List.of("polis"));
    assertThat(period.gaps("2019-03-01"))
        .contains("activity.noTarget")
        .doesNotContain("activity.noOwner", "activity.noPeriod", "activity.noCause");
  }

  @Test
  void anActivityWithoutACauseIsNoted() {
    period.activity(null, null);
    period.change(
        period.activities,
        a ->
            new Activity(
                a.head(),
                a.document(),
                null,
                null,
                a.text(),
                null,
                a.responsible(),
                a.starts(),
                a.ends(),
                a.target(),
                a.status(),
                null,
                List.of(),
                List.of(),
                List.of()));
    assertThat(period.gaps("2019-03-01")).contains("activity.noCause");
  }

  @Test
  void anActivityOutsideThePeriodIsFlagged() {
    period.activity(
        null,
        null,
        Activity.Status.PLANNED,
        Period.FOUR,
        List.of("polis"),
        new PartialDate("2019-11"),
        new PartialDate("2020-01-15"));
    assertThat(period.gaps("2019-03-01")).contains("activity.outsidePeriod");
  }

  @Test
  void anEndedActivityNeedsSomethingToTellOfIt() {
    var activity = period.activity(null, null);
    assertThat(period.gaps("2019-12-31")).doesNotContain("activity.noOutcome");
    assertThat(period.gaps("2020-01-01")).contains("activity.noOutcome");
    log(activity, "2019-05");
    assertThat(period.gaps("2020-01-01")).doesNotContain("activity.noOutcome");
  }

  private void log(Activity activity, String day) {
    var date = new PartialDate(day);
    period.logs.add(new LogSummary(ThreadObject.ref(activity), 1, 0, null, date, date));
  }

  @Test
  void anOngoingActivityFallsSilent() {
    var activity = period.activity(null, null);
    assertThat(period.gaps("2019-04-02")).doesNotContain("activity.silent");
    assertThat(period.gaps("2019-04-03")).contains("activity.silent");
    log(activity, "2019-04-01");
    assertThat(period.gaps("2019-05-31")).doesNotContain("activity.silent");
    assertThat(period.gaps("2019-06-01")).contains("activity.silent");
    assertThat(period.gaps("2020-01-01")).doesNotContain("activity.silent");
  }

  @Test
  void aPausedActivityIsNotSilent() {
    period.activity(null, null, Activity.Status.PAUSED, Period.FOUR, List.of("polis"));
    assertThat(period.gaps("2019-11-01")).doesNotContain("activity.silent");
  }
}
