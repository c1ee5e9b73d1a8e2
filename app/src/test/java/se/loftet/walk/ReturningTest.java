package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.walk.Measure.Status;
import se.loftet.walk.Observation.Found;

/// What a return walk says of the measures of the first one.
class ReturningTest {
  private static final PartialDate DAY = new PartialDate("2026-01-19");
  private static final Ref<Observation> OLD = new Ref<>(7);

  private static Measure measure(Status status, @Nullable String responsible) {
    return new Measure(
        Head.unmarked("0999", "a-1", "kommun"),
        OLD,
        "Byt lampan",
        null,
        null,
        status == Status.REJECTED ? Measure.Decision.NO : Measure.Decision.YES,
        status == Status.REJECTED ? "Inte vår" : null,
        responsible,
        status,
        null,
        null,
        null,
        null,
        null,
        status == Status.DONE ? new PartialDate("2025-12-01") : null,
        null,
        null,
        null);
  }

  private static Observation seen(Found found, @Nullable Ref<Observation> same) {
    return new Observation(
        Head.unmarked("0999", "sett", "kommun"),
        new Ref<>(1),
        null,
        Observation.Feeling.NEUTRAL,
        "Belysning",
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        same,
        OLD,
        found);
  }

  private static @Nullable Status after(Status before, Found... found) {
    var notes = java.util.Arrays.stream(found).map(f -> seen(f, null)).toList();
    var file =
        new WalkFile(
            walk(),
            List.of(),
            notes,
            List.of(measure(before, "Gatuenheten")),
            List.of(),
            List.of());
    return file.seen().stream().findFirst().map(Measure::status).orElse(null);
  }

  private static Walk walk() {
    return new Walk(
        Head.unmarked("0999", "igen", "kommun"),
        new Ref<>(1),
        "Återvandring",
        Walk.Kind.SAFETY,
        Walk.State.WALKED,
        null,
        DAY,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Ref<>(2),
        List.of(),
        List.of(),
        null,
        null);
  }

  @Test
  void whatIsSeenFixedIsDoneOnTheDayOfTheReturnWalk() {
    assertThat(measure(Status.ORDERED, "Gatuenheten").seen(Found.FIXED, DAY).orElseThrow())
        .returns(Status.DONE, Measure::status)
        .returns(DAY, Measure::done);
  }

  @Test
  void whatWasCalledDoneAndIsNotGoesOn() {
    assertThat(measure(Status.DONE, "Gatuenheten").seen(Found.NOT_FIXED, DAY).orElseThrow())
        .returns(Status.ONGOING, Measure::status)
        .returns(null, Measure::done);
    assertThat(after(Status.NOT_REPORTED, Found.NOT_FIXED)).isEqualTo(Status.ONGOING);
  }

  @Test
  void nothingIsDoneWithoutSomebodyResponsibleAndANoStaysANo() {
    assertThat(measure(Status.ASSESSED, null).seen(Found.FIXED, DAY)).isEmpty();
    assertThat(after(Status.REJECTED, Found.FIXED)).isNull();
  }

  @Test
  void whatSaysNothingNewOrWhatSeveralSawDifferentlyChangesNothing() {
    assertThat(after(Status.ORDERED, Found.CANNOT_SEE)).isNull();
    assertThat(after(Status.ORDERED, Found.CHANGED)).isNull();
    assertThat(after(Status.ORDERED, Found.FIXED, Found.NOT_FIXED)).isNull();
    assertThat(after(Status.ORDERED, Found.FIXED, Found.FIXED)).isEqualTo(Status.DONE);
  }
}
