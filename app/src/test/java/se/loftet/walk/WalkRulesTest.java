package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;

class WalkRulesTest {
  private static final LocalDate WALKED = LocalDate.of(2026, 3, 2);

  private static Walk walk(@Nullable String day) {
    return new Walk(
        new Head(
            7,
            "0486",
            "vandring",
            se.loftet.platform.model.SecrecyClass.OPEN,
            "kommun",
            null,
            1,
            0),
        new Ref<>(1),
        "Vandring, med; tecken",
        Walk.Kind.SAFETY,
        Walk.State.WALKED,
        null,
        day == null ? null : new PartialDate(day),
        "18.30",
        60,
        null,
        null,
        null,
        null,
        "Torget",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(new ParticipantCount("boende", null, null, 12)),
        null,
        null);
  }

  private static Observation note(
      long id,
      Observation.Feeling feeling,
      boolean social,
      String text,
      Observation.@Nullable Ownership owner) {
    return new Observation(
        new Head(
            id, "0486", "i" + id, se.loftet.platform.model.SecrecyClass.OPEN, "kommun", null, 1, 0),
        new Ref<>(7),
        null,
        feeling,
        "Belysning",
        null,
        social,
        text,
        null,
        null,
        null,
        new java.math.BigDecimal("59.1"),
        new java.math.BigDecimal("17.1"),
        9,
        owner,
        "Hamngatan 4",
        "Hamnen",
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Measure measure(
      long of, Measure.Decision decision, String decided, @Nullable String done) {
    return new Measure(
        Head.unmarked("0486", "a" + of, "kommun"),
        new Ref<>(of),
        "Byta lampa",
        null,
        null,
        decision,
        "Skäl",
        "Gatuenheten",
        done == null ? Measure.Status.ASSESSED : Measure.Status.DONE,
        null,
        null,
        null,
        new PartialDate(decided),
        new PartialDate("2026-05-01"),
        done == null ? null : new PartialDate(done),
        null,
        null,
        null);
  }

  private static WalkFile file(List<Observation> notes, List<Measure> measures) {
    return new WalkFile(walk("2026-03-02"), List.of(), notes, measures, List.of(), List.of());
  }

  @Test
  void aDecisionIsLateFromTheThirtyFirstDay() {
    var note = note(1, Observation.Feeling.UNSAFE, false, "Mörkt", null);
    assertThat(Deadline.of(walk("2026-03-02"), note, null, WALKED.plusDays(30)).days()).isZero();
    assertThat(Deadline.of(walk("2026-03-02"), note, null, WALKED.plusDays(30)).state())
        .isEqualTo(Deadline.State.WAITING);
    assertThat(Deadline.of(walk("2026-03-02"), note, null, WALKED.plusDays(33)))
        .isEqualTo(new Deadline(Deadline.State.LATE, 3));
  }

  @Test
  void aBrightSpotWaitsForNoDecision() {
    var bright = note(1, Observation.Feeling.BRIGHT_SPOT, true, "Fint", null);
    assertThat(Deadline.of(walk("2026-03-02"), bright, null, WALKED.plusDays(90)).state())
        .isEqualTo(Deadline.State.NOT_NEEDED);
  }

  @Test
  void aNoWithoutReasonAndADoneWithoutDayDoNotExist() {
    assertThatThrownBy(() ->
            new Measure(
                Head.unmarked("0486", "a", "kommun"),
                null,
                "x",
                null,
                null,
                Measure.Decision.NO,
                " ",
                null,
                Measure.Status.REJECTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Measure(
                Head.unmarked("0486", "a", "kommun"),
                null,
                "x",
                null,
                null,
                Measure.Decision.YES,
                null,
                "Gatuenheten",
                Measure.Status.DONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbersCountWhatWasDecidedInTimeAndDone() {
    var notes =
        List.of(
            note(1, Observation.Feeling.UNSAFE, false, "Mörkt", null),
            note(2, Observation.Feeling.UNSAFE, true, "Unga", null),
            note(3, Observation.Feeling.BRIGHT_SPOT, true, "Fint", null));
    var measures =
        List.of(
            measure(1, Measure.Decision.YES, "2026-03-20", "2026-04-01"),
            measure(2, Measure.Decision.NO, "2026-05-20", null));
    var n = WalkNumbers.of(List.of(file(notes, measures)), LocalDate.of(2026, 6, 1));
    assertThat(n.observations()).isEqualTo(3);
    assertThat(n.physical()).isEqualTo(1);
    assertThat(n.social()).isEqualTo(2);
    assertThat(n.needed()).isEqualTo(2);
    assertThat(n.decidedInTime()).isEqualTo(1);
    assertThat(n.doneInTime()).isEqualTo(1);
    assertThat(n.medianDays()).isEqualTo(30.0);
    assertThat(n.people()).isEqualTo(12);
  }

  @Test
  void privatePropertyIsNotPointedOutInOpenData() {
    var notes =
        List.of(note(1, Observation.Feeling.UNSAFE, false, "=1+1", Observation.Ownership.PRIVATE));
    var open = new ObservationExport(file(notes, List.of()), true);
    assertThat(open.csv())
        .contains("Hamnen")
        .doesNotContain("Hamngatan")
        .doesNotContain("59.1")
        .contains("'=1+1");
    assertThat(open.geoJson()).contains("\"geometry\":null").doesNotContain("Hamngatan");
    var closed = new ObservationExport(file(notes, List.of()), false);
    assertThat(closed.geoJson()).contains("[17.1,59.1]").contains("Hamngatan 4");
  }

  @Test
  void theCalendarTellsTheTimeInUtcAndEscapesWords() {
    var text =
        new WalkCalendar(walk("2026-03-02"), "https://example.org/x", java.time.Instant.EPOCH)
            .text();
    assertThat(text)
        .contains("DTSTART:20260302T173000Z\r\nDTEND:20260302T183000Z")
        .contains("SUMMARY:Vandring\\, med\\; tecken");
  }

  @Test
  void aChecklistIsWrittenAndReadTheSame() {
    var list = Checklist.parse("Belysning: trasig; bländar\n*Människor\n\n: tom");
    assertThat(list.categories()).hasSize(2);
    assertThat(list.categories().getLast().social()).isTrue();
    assertThat(Checklist.parse(list.lines())).isEqualTo(list);
  }
}
