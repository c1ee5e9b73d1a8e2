package se.loftet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.loftet.followup.Standing.State;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.promise.Promise;
import se.loftet.support.Bare;

class StandingTest {
  private static final Target COUNCIL = new Target(Target.Kind.BINARY, null, null, null);

  private static Target atLeast(String value, String unit) {
    return new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal(value), unit);
  }

  private static Outcome outcome(
      @Nullable String value,
      @Nullable Boolean answer,
      @Nullable String text,
      @Nullable String unit,
      @Nullable String reliedReason) {
    return new Outcome(
        Head.unmarked("0486", "u", "kommun"),
        new Ref<>(1),
        null,
        value == null ? null : new BigDecimal(value),
        answer,
        text,
        unit,
        new Ref<>(9),
        reliedReason != null,
        reliedReason);
  }

  private static Outcome number(String value) {
    return outcome(value, null, null, null, null);
  }

  private static Standing standing(@Nullable Target target, Outcome... outcomes) {
    return Standing.of(target, null, List.of(outcomes), null);
  }

  @Test
  void walksThrough2019() {
    var watch = standing(atLeast("8", "områden"), number("20"));
    assertThat(watch.state()).isEqualTo(State.KEPT);
    assertThat(watch.percent()).isEqualTo(new BigDecimal("250"));

    assertThat(standing(atLeast("2", "områden"), number("3")).state()).isEqualTo(State.KEPT);

    var premises = standing(null);
    assertThat(premises.state()).isEqualTo(State.NOT_REPORTED);

    var walks = standing(atLeast("4", "vandringar"), number("4"), number("5"));
    assertThat(walks.state()).isEqualTo(State.KEPT);
    assertThat(walks.conflict()).isTrue();
    assertThat(walks.values()).containsExactly(new BigDecimal("4"), new BigDecimal("5"));
    assertThat(walks.value()).isNull();
    assertThat(walks.percent()).isNull();

    var controls = standing(null, outcome("303", null, null, "kontroller", null));
    assertThat(controls.state()).isEqualTo(State.REPORTED_WITHOUT_TARGET);
    assertThat(controls.value()).isEqualTo(new BigDecimal("303"));
    assertThat(controls.percent()).isNull();

    var mopeds =
        standing(atLeast("2", "insatser"), outcome(null, null, "insats genomförd", null, null));
    assertThat(mopeds.state()).isEqualTo(State.NUMBER_MISSING);
    assertThat(mopeds.values()).isEmpty();

    assertThat(standing(COUNCIL, outcome(null, true, null, null, null)).state())
        .isEqualTo(State.KEPT);
  }

  @Test
  void walksThrough2020() {
    assertThat(standing(atLeast("2", "insatser"), number("2")).state()).isEqualTo(State.KEPT);
    var exactly = new Target(Target.Kind.COUNT, Target.Operator.EXACTLY, BigDecimal.TWO, "sök");
    assertThat(standing(exactly).state()).isEqualTo(State.NOT_REPORTED);
    assertThat(standing(null, outcome(null, null, "fyra lokala BRÅ-möten", null, null)).state())
        .isEqualTo(State.REPORTED_WITHOUT_TARGET);
    var walks = Standing.of((Target) null, "coronapandemin", List.of(number("3")), null);
    assertThat(walks.state()).isEqualTo(State.OBSTACLE);
    assertThat(walks.obstacle()).isEqualTo("coronapandemin");
    assertThat(walks.value()).isEqualTo(new BigDecimal("3"));
    assertThat(walks.suggested()).contains(Verdict.Done.PARTLY);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 4, 4, KEPT",
    "AT_LEAST, 4, 3, PARTLY",
    "AT_LEAST, 4, 0, NOT_KEPT",
    "AT_LEAST, 2.5, 2.50, KEPT",
    "EXACTLY, 2, 2, KEPT",
    "EXACTLY, 2, 1, PARTLY",
    "EXACTLY, 2, 3, PARTLY",
    "EXACTLY, 2, 0, NOT_KEPT",
    "AT_MOST, 5, 5, KEPT",
    "AT_MOST, 5, 0, KEPT",
    "AT_MOST, 5, 6, NOT_KEPT"
  })
  void holdsTheNumberAgainstTheTarget(
      Target.Operator operator, String target, String value, State expected) {
    var aim = new Target(Target.Kind.COUNT, operator, new BigDecimal(target), "st");
    assertThat(standing(aim, number(value)).state()).isEqualTo(expected);
  }

  @Test
  void takesANoForNotKeptAndSilenceForMissing() {
    assertThat(standing(COUNCIL, outcome(null, false, null, null, null)).state())
        .isEqualTo(State.NOT_KEPT);
    assertThat(standing(COUNCIL, outcome(null, null, "arbete pågår", null, null)).state())
        .isEqualTo(State.NUMBER_MISSING);
    assertThat(standing(COUNCIL).state()).isEqualTo(State.NOT_REPORTED);
  }

  @Test
  void leavesItOpenWhenTheSourcesLeadToDifferentVerdicts() {
    var disputed = standing(atLeast("4", "vandringar"), number("3"), number("5"));
    assertThat(disputed.state()).isEqualTo(State.CONTRADICTED);
    assertThat(disputed.suggested()).isEmpty();
  }

  @Test
  void followsTheSourceReliedOnAndKeepsTheOther() {
    var settled =
        standing(
            atLeast("4", "vandringar"),
            outcome("3", null, null, null, "protokollen finns"),
            number("5"));
    assertThat(settled.state()).isEqualTo(State.PARTLY);
    assertThat(settled.percent()).isEqualTo(new BigDecimal("75"));
    assertThat(settled.values()).hasSize(2);
    assertThat(settled.conflict()).isTrue();
    assertThat(settled.settled()).isTrue();
  }

  @Test
  void doesNotCompareNumbersOfDifferentThings() {
    var cars = standing(atLeast("4", "vandringar"), outcome("300", null, null, "bilar", null));
    assertThat(cars.state()).isEqualTo(State.NUMBER_MISSING);
    var same =
        standing(
            atLeast("4", "vandringar"),
            outcome("4", null, null, "Vandringar", null),
            outcome("300", null, null, "bilar", null));
    assertThat(same.state()).isEqualTo(State.KEPT);
    assertThat(same.conflict()).isFalse();
  }

  @Test
  void anObstacleNeverTakesAwayWhatWasKept() {
    assertThat(Standing.of(atLeast("4", "st"), "pandemi", List.of(number("4")), null).state())
        .isEqualTo(State.KEPT);
    assertThat(Standing.of(atLeast("4", "st"), "pandemi", List.of(), null).state())
        .isEqualTo(State.OBSTACLE);
  }

  private static Standing logged(@Nullable Target target, String sum, Outcome... outcomes) {
    return Standing.of(target, null, List.of(outcomes), new BigDecimal(sum));
  }

  @Test
  void theLogIsHeldAgainstTheTarget() {
    var walks = logged(atLeast("4", "vandringar"), "5");
    assertThat(walks.state()).isEqualTo(State.KEPT);
    assertThat(walks.percent()).isEqualTo(new BigDecimal("125"));
    assertThat(walks.onlyLogged()).isTrue();
    assertThat(logged(atLeast("4", "vandringar"), "3").state()).isEqualTo(State.PARTLY);
    assertThat(logged(atLeast("4", "vandringar"), "0").state()).isEqualTo(State.NOT_KEPT);
    assertThat(logged(null, "303").state()).isEqualTo(State.REPORTED_WITHOUT_TARGET);
  }

  @Test
  void aLogThatTellsLessThanWhatWasReportedContradictsNothing() {
    var reported = logged(atLeast("4", "vandringar"), "3", number("4"));
    assertThat(reported.state()).isEqualTo(State.KEPT);
    assertThat(reported.conflict()).isFalse();
    assertThat(reported.logged()).isEqualTo("3");
    assertThat(reported.onlyLogged()).isFalse();
    var told = outcome(null, null, "Vi gick ofta", null, null);
    assertThat(logged(atLeast("4", "vandringar"), "5", told).state()).isEqualTo(State.KEPT);
  }

  @Test
  void aYesOrNoIsNotCounted() {
    assertThat(logged(COUNCIL, "3").state()).isEqualTo(State.NOT_REPORTED);
  }

  private static Standing parts(@Nullable Target target, List<List<Outcome>> parts) {
    var promise = promise(target);
    return Standing.of(promise, List.of(), parts, null);
  }

  private static Promise promise(@Nullable Target target) {
    return Bare.promise(Head.unmarked("0486", "l", "kommun"), new Ref<>(1), "Löftet", target);
  }

  private static Outcome relied(String value) {
    return outcome(value, null, null, null, "Protokollen visar det.");
  }

  private static Outcome answer(boolean yes) {
    return outcome(null, yes, null, null, null);
  }

  @Test
  void whatTwoActivitiesGaveAddsUpAndContradictsNothing() {
    var walks =
        parts(atLeast("4", "vandringar"), List.of(List.of(number("3")), List.of(number("2"))));
    assertThat(walks.state()).isEqualTo(State.KEPT);
    assertThat(walks.value()).isEqualTo("5");
    assertThat(walks.conflict()).isFalse();
    var without = parts(null, List.of(List.of(number("3")), List.of(number("2"))));
    assertThat(without.state()).isEqualTo(State.REPORTED_WITHOUT_TARGET);
    assertThat(without.conflict()).isFalse();
  }

  @Test
  void theSourcesOfOneActivityAreComparedWithinIt() {
    var unsettled = List.of(List.of(number("2"), number("3")), List.of(number("2")));
    assertThat(parts(atLeast("4", "st"), unsettled).state()).isEqualTo(State.KEPT);
    assertThat(parts(atLeast("4", "st"), unsettled).conflict()).isTrue();
    assertThat(parts(atLeast("5", "st"), unsettled).state()).isEqualTo(State.CONTRADICTED);
    assertThat(parts(atLeast("5", "st"), unsettled).values())
        .containsExactly(new BigDecimal("4"), new BigDecimal("5"));
    var settled = List.of(List.of(number("2"), relied("3")), List.of(number("2")));
    assertThat(parts(atLeast("5", "st"), settled).state()).isEqualTo(State.KEPT);
  }

  @Test
  void theWholeGoesBeforeTheActivities() {
    var own = List.of(number("4"));
    var standing =
        Standing.of(promise(atLeast("5", "st")), own, List.of(List.of(number("9"))), null);
    assertThat(standing.state()).isEqualTo(State.PARTLY);
    assertThat(standing.conflict()).isFalse();
  }

  @Test
  void onlyActivitiesThatSpeakOfTheTargetAreAdded() {
    var hours = outcome("40", null, null, "timmar", null);
    var walks = outcome("3", null, null, "vandringar", null);
    var both = parts(atLeast("3", "vandringar"), List.of(List.of(hours), List.of(walks)));
    assertThat(both.state()).isEqualTo(State.KEPT);
    assertThat(both.value()).isEqualTo("3");
    assertThat(parts(atLeast("3", "vandringar"), List.of(List.of(hours), List.of(hours))).state())
        .isEqualTo(State.NUMBER_MISSING);
  }

  @Test
  void aYesOrNoOfSeveralActivitiesIsPartlyWhenSomeSayNo() {
    assertThat(parts(COUNCIL, List.of(List.of(answer(true)), List.of(answer(true)))).state())
        .isEqualTo(State.KEPT);
    assertThat(parts(COUNCIL, List.of(List.of(answer(true)), List.of(answer(false)))).state())
        .isEqualTo(State.PARTLY);
    assertThat(
            parts(COUNCIL, List.of(List.of(answer(true), answer(false)), List.of(answer(true))))
                .state())
        .isEqualTo(State.CONTRADICTED);
  }
}
