package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.loftet.followup.Decision;
import se.loftet.followup.Verdict;
import se.loftet.picture.Stance;
import se.loftet.platform.model.FormalState;
import se.loftet.promise.FocusArea;

/// What is missing round problems, focus areas, promises and outcomes.
class GapsTest {
  private final Period period = new Period("2019-02-01", "2019-12-31");

  /// Every link in its place: no gap at all, even after the period.
  private Period whole() {
    var whole = new Period("2019-02-01", "2019-12-31");
    whole.agreement("2018", "2021", List.of("Trygghet"), List.of("Trafik"));
    var problem = whole.problem("centrum");
    whole.stance(problem, Stance.Kind.SUPPORTS, true);
    whole.cause(problem);
    var focus = whole.focus(FocusArea.Choice.CHOSEN, null, problem);
    var promise = whole.promise(Period.FOUR, focus);
    var activity = whole.activity(promise, null);
    whole.outcome(promise, "4", true);
    whole.outcome(activity);
    whole.verdict(promise, Verdict.Mattered.CANNOT_TELL, false);
    whole.decision(promise, null, Decision.Choice.KEEP);
    whole.decision(null, activity, Decision.Choice.KEEP);
    return whole;
  }

  @Test
  void findsNothingInAWholeThread() {
    assertThat(whole().gaps("2020-02-01")).isEmpty();
  }

  @Test
  void aProblemNeedsSourcePlaceCauseAndFocusArea() {
    period.problem(null);
    assertThat(period.gaps("2019-03-01"))
        .contains("problem.noSource", "problem.noPlace", "problem.noCause", "problem.noFocusArea");
  }

  @Test
  void aSilentOrUnnamedSourceIsNoSource() {
    var problem = period.problem("centrum");
    period.stance(problem, Stance.Kind.SILENT, true);
    period.stance(problem, Stance.Kind.SUPPORTS, false);
    assertThat(period.gaps("2019-03-01")).contains("problem.noSource");
    period.stance(problem, Stance.Kind.CONTRADICTS, true);
    assertThat(period.gaps("2019-03-01")).doesNotContain("problem.noSource");
  }

  @Test
  void aChosenFocusAreaNeedsProblemPromiseAndActivity() {
    var focus = period.focus(FocusArea.Choice.CHOSEN, null);
    assertThat(period.gaps("2019-03-01"))
        .contains("focus.noProblem", "focus.noPromise", "focus.noActivity");
    period.activity(period.promise(Period.FOUR, focus), null);
    assertThat(period.gaps("2019-03-01")).doesNotContain("focus.noPromise", "focus.noActivity");
  }

  @Test
  void anActivityDirectlyUnderAFocusAreaCountsForItButLacksItsPromise() {
    var focus = period.focus(FocusArea.Choice.CHOSEN, null);
    period.activity(null, focus);
    assertThat(period.gaps("2019-03-01"))
        .contains("activity.noPromise")
        .doesNotContain("focus.noActivity");
  }

  @Test
  void aDeselectedFocusAreaNeedsOnlyItsReason() {
    period.focus(FocusArea.Choice.DESELECTED, null);
    assertThat(period.gaps("2019-03-01"))
        .contains("focus.noReason")
        .doesNotContain("focus.noProblem", "focus.noPromise");
    period.focusAreas.clear();
    period.focus(FocusArea.Choice.DESELECTED, "räcker inte till");
    assertThat(period.gaps("2019-03-01")).doesNotContain("focus.noReason");
  }

  @Test
  void focusAreasAreTooManyByTheMunicipalitysOwnMeasure() {
    for (int i = 0; i < 5; i++) {
      period.focus(FocusArea.Choice.CHOSEN, null);
    }
    assertThat(period.gaps("2019-03-01")).doesNotContain("focus.tooMany");
    period.settings.put("mostFocusAreas", 4);
    assertThat(period.gaps("2019-03-01")).containsOnlyOnce("focus.tooMany");
  }

  @Test
  void aBareTextLacksEverythingAPromiseNeeds() {
    period.bare("Verka för ökad medvetenhet");
    assertThat(period.gaps("2019-03-01"))
        .contains(
            "promise.notCheckable",
            "promise.noOwner",
            "promise.noFocusArea",
            "promise.noBaseline",
            "promise.noFollowUpDate",
            "promise.noActivity")
        .doesNotContain("promise.noOutcome", "promise.noVerdict", "nextPeriod.undecided");
  }

  @Test
  void onlyWhenThePeriodIsOverAnOutcomeVerdictAndDecisionAreMissing() {
    period.promise(Period.FOUR);
    assertThat(period.gaps("2019-12-31")).doesNotContain("promise.noOutcome");
    assertThat(period.gaps("2020-01-01"))
        .contains("promise.noOutcome", "promise.noVerdict", "nextPeriod.undecided");
  }

  @Test
  void whatComesNextCanBeAskedForEarlier() {
    period.promise(Period.FOUR);
    period.settings.put("nextPeriodDays", 60);
    assertThat(period.gaps("2019-10-31")).doesNotContain("nextPeriod.undecided");
    assertThat(period.gaps("2019-11-15")).contains("nextPeriod.undecided");
  }

  @Test
  void anActivityGoesWithADroppedPromise() {
    var promise = period.promise(Period.FOUR);
    period.activity(promise, null);
    assertThat(period.gaps("2020-01-01")).filteredOn("nextPeriod.undecided"::equals).hasSize(2);
    period.decision(promise, null, Decision.Choice.DROP);
    assertThat(period.gaps("2020-01-01")).doesNotContain("nextPeriod.undecided");
    period.decisions.clear();
    period.decision(promise, null, Decision.Choice.KEEP);
    assertThat(period.gaps("2020-01-01")).containsOnlyOnce("nextPeriod.undecided");
  }

  @Test
  void aNumberPromisedAndATextReportedLeavesTheNumberMissing() {
    var promise = period.promise(Period.FOUR);
    period.outcome(promise, null, true);
    assertThat(period.gaps("2020-01-01"))
        .contains("promise.noNumber")
        .doesNotContain("promise.noOutcome");
    period.outcome(promise, "0", true);
    assertThat(period.gaps("2020-01-01")).doesNotContain("promise.noNumber");
  }

  @Test
  void aNumberReportedWithoutTargetIsNoted() {
    period.outcome(period.promise(null), "303", true);
    assertThat(period.gaps("2020-01-01")).contains("outcome.noTarget");
  }

  @Test
  void anOutcomeNeedsASourceAndAgreesWithTheOthersOrIsChosen() {
    var promise = period.promise(Period.FOUR);
    period.outcome(promise, "4", false);
    assertThat(period.gaps("2020-01-01"))
        .contains("outcome.noSource")
        .doesNotContain("outcome.conflict");
    period.outcome(promise, "5", true);
    assertThat(period.gaps("2020-01-01")).contains("outcome.conflict");
    period.change(
        period.outcomes,
        o ->
            new se.loftet.followup.Outcome(
                o.head(),
                o.promise(),
                null,
                o.value(),
                null,
                null,
                null,
                o.evidence(),
                true,
                "protokollen finns"));
    assertThat(period.gaps("2020-01-01")).doesNotContain("outcome.conflict");
  }

  @Test
  void aVerdictThatItMatteredNeedsEvidence() {
    var promise = period.promise(Period.FOUR);
    period.verdict(promise, Verdict.Mattered.IMPROVED, false);
    assertThat(period.gaps("2020-01-01")).contains("verdict.noEvidence");
    period.verdicts.clear();
    period.verdict(promise, Verdict.Mattered.IMPROVED, true);
    assertThat(period.gaps("2020-01-01")).doesNotContain("verdict.noEvidence");
  }

  @Test
  void worksInOnePassOnAFullPeriod() {
    var focus = period.focus(FocusArea.Choice.CHOSEN, null);
    for (int i = 0; i < 20; i++) {
      var promise = period.promise(Period.FOUR, focus);
      for (int j = 0; j < 20; j++) {
        period.outcome(period.activity(promise, null));
      }
    }
    assertThat(period.gaps("2020-01-01"))
        .filteredOn("nextPeriod.undecided"::equals)
        .hasSize(20 + 400);
  }

  @Test
  void putsTheHeaviestFirst() {
    period.bare("Verka för trygghet");
    period.signed(FormalState.DRAFT, List.of(), List.of(), false);
    var severities =
        Gaps.of(period.thread(), LocalDate.of(2019, 3, 1)).stream().map(Gap::severity).toList();
    assertThat(severities).isSorted();
    assertThat(severities.getFirst()).isEqualTo(Severity.BLOCKS_SIGNING);
  }

  @Test
  void nothingBlocksWhatIsSignedAlready() {
    period.bare("Verka för trygghet");
    assertThat(Gaps.of(period.thread(), LocalDate.of(2019, 3, 1)))
        .extracting(Gap::severity)
        .doesNotContain(Severity.BLOCKS_SIGNING);
  }

  @Test
  void aLongNameIsCutInTheSentenceOnly() {
    var text = "Polisen och kommunen ordnar trygghetsvandringar ".repeat(4).strip();
    period.bare(text);
    var gap =
        Gaps.of(period.thread(), LocalDate.of(2019, 3, 1)).stream()
            .filter(g -> g.code() == GapCode.PROMISE_NO_OWNER)
            .findFirst()
            .orElseThrow();
    assertThat(gap.label()).isEqualTo(text);
    assertThat(gap.sentence(se.loftet.platform.web.Text.in(se.loftet.platform.web.Text.SWEDISH)))
        .contains(" …”")
        .hasSizeLessThan(130);
  }
}
