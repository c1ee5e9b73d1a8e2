package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Amendment;
import se.loftet.promise.Promise;
import se.loftet.promise.SigningMatter;

/// What is missing round a signing, amendments and follow-ups.
class DocumentGapsTest {
  private static final Signatory CHIEF =
      new Signatory(null, "Lokalpolisområdeschef", null, "polis", false);
  private final Period period = new Period("2019-02-01", "2019-12-31");

  @Test
  void aPeriodThatHasBegunIsSigned() {
    period.signed(FormalState.DRAFT, List.of(), List.of(), false);
    assertThat(period.gaps("2019-01-31")).doesNotContain("promise.notSigned");
    assertThat(period.gaps("2019-02-01")).contains("promise.notSigned");
  }

  @Test
  void aSigningHasOneDateAndKnownSignatories() {
    period.signed(FormalState.SIGNED, List.of(), List.of(), false);
    assertThat(period.gaps("2019-03-01"))
        .contains("document.noSigningDate", "document.noSignatory");
    var unsure = new Signatory(null, "Säkerhetschef", null, "kommun", true);
    period.signed(
        FormalState.SIGNED, List.of("2019-01", "2019-02-01"), List.of(CHIEF, unsure), false);
    assertThat(period.gaps("2019-03-01"))
        .contains("document.signingConflict", "document.signatoriesUnclear");
    period.signed(FormalState.SIGNED, List.of("2019-02", "2019-02-01"), List.of(CHIEF), false);
    assertThat(period.gaps("2019-03-01"))
        .doesNotContain(
            "document.signingConflict",
            "document.signatoriesUnclear",
            "document.noSigningDate",
            "document.noSignatory",
            "document.retroactive");
  }

  @Test
  void aPeriodThatBeganBeforeItWasSignedIsMarkedRetroactive() {
    period.signed(FormalState.SIGNED, List.of("2019-03-16"), List.of(CHIEF), false);
    assertThat(period.gaps("2019-04-01")).contains("document.retroactive");
    period.signed(FormalState.SIGNED, List.of("2019-03-16"), List.of(CHIEF), true);
    assertThat(period.gaps("2019-04-01")).doesNotContain("document.retroactive");
  }

  @Test
  void aDocumentNeedsPromisesAndAPicture() {
    assertThat(period.gaps("2019-03-01"))
        .contains("document.noPromise")
        .doesNotContain("document.noPicture");
    assertThat(period.withoutPicture().gaps("2019-03-01")).contains("document.noPicture");
  }

  private void amendment(
      FormalState state, @Nullable Ref<Promise> promise, String text, SigningMatter... settles) {
    period.amendments.add(
        new Amendment(
            Head.unmarked("0486", "t" + period.amendments.size(), "kommun"),
            new Ref<>(1),
            promise,
            text,
            null,
            List.of(settles),
            state,
            List.of(),
            List.of()));
  }

  @Test
  void anAmendmentIsSigned() {
    amendment(FormalState.DRAFT, null, "Två vandringar till");
    assertThat(period.gaps("2019-03-01")).contains("amendment.notSigned");
    period.amendments.clear();
    amendment(FormalState.SIGNED, null, "Två vandringar till");
    assertThat(period.gaps("2019-03-01")).doesNotContain("amendment.notSigned");
  }

  @Test
  void whatASignedDocumentLacksIsClearedUpByASignedAmendmentOnly() {
    period.signed(FormalState.SIGNED, List.of(), List.of(), false);
    amendment(FormalState.DRAFT, null, "Den 10 januari", SigningMatter.DAY);
    assertThat(period.gaps("2019-03-01"))
        .contains("document.noSigningDate", "document.noSignatory");
    amendment(FormalState.SIGNED, null, "Den 10 januari", SigningMatter.DAY);
    assertThat(period.gaps("2019-03-01"))
        .contains("document.noSignatory")
        .doesNotContain("document.noSigningDate");
    amendment(FormalState.SIGNED, null, "Ordföranden", SigningMatter.SIGNATORIES);
    assertThat(period.gaps("2019-03-01")).doesNotContain("document.noSignatory");
    period.signed(FormalState.SIGNED, List.of("2019-03-16"), List.of(CHIEF), false);
    assertThat(period.gaps("2019-04-01")).contains("document.retroactive");
    amendment(FormalState.SIGNED, null, "I efterhand", SigningMatter.RETROACTIVE);
    assertThat(period.gaps("2019-04-01")).doesNotContain("document.retroactive");
  }

  @Test
  void aSignedPromiseIsMadeCheckableByAnAmendmentToIt() {
    var promise = period.bare("Vi ska verka för trygghet.");
    assertThat(period.gaps("2019-03-01")).contains("promise.notCheckable");
    amendment(FormalState.DRAFT, ThreadObject.ref(promise), "Det blir minst fyra vandringar.");
    assertThat(period.gaps("2019-03-01")).contains("promise.notCheckable");
    amendment(FormalState.SIGNED, ThreadObject.ref(promise), "Det blir minst fyra vandringar.");
    assertThat(period.gaps("2019-03-01")).doesNotContain("promise.notCheckable");
  }

  @Test
  void aFollowUpIsLateTheDayAfterItWasDue() {
    period.followUp(LocalDate.of(2019, 5, 31), null);
    assertThat(period.gaps("2019-05-31")).doesNotContain("followUp.late");
    assertThat(period.gaps("2019-06-01")).contains("followUp.late");
    period.followUps.clear();
    period.followUp(LocalDate.of(2019, 5, 31), "2019-06-02");
    assertThat(period.gaps("2019-08-01")).doesNotContain("followUp.late");
  }
}
