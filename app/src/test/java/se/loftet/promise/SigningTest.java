package se.loftet.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.promise.FormalDesk.CHIEF;
import static se.loftet.promise.FormalDesk.DIRECTOR;
import static se.loftet.promise.FormalDesk.KOMMUN;
import static se.loftet.promise.FormalDesk.POLIS;
import static se.loftet.promise.FormalDesk.saying;
import static se.loftet.promise.FormalDesk.signing;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.formal.FormalVersion;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;

class SigningTest {
  private static final FormalDesk DESK = new FormalDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void aSigningNeedsBothPartiesADayThatHasBeenAndAResponsible() {
    var ref = DESK.referred();
    DESK.approve(KOMMUN, ref);
    DESK.approve(POLIS, ref);
    assertThatThrownBy(() -> DESK.sign(ref, signing("2026-03-02", false, DIRECTOR)))
        .hasMessageContaining("formal.bothSign");
    assertThatThrownBy(() -> DESK.sign(ref, signing("2026-03-03", true, DIRECTOR, CHIEF)))
        .hasMessageContaining("formal.signedInFuture");
    var nobody = DESK.draft(List.of());
    DESK.desk.as(KOMMUN, () -> DESK.way.refer(nobody));
    DESK.approve(KOMMUN, nobody);
    DESK.approve(POLIS, nobody);
    assertThatThrownBy(() -> DESK.sign(nobody, signing("2026-03-02", false, DIRECTOR, CHIEF)))
        .hasMessageContaining("formal.noOwner");
  }

  @Test
  void nothingIsSignedBeforeBothHaveApproved() {
    var ref = DESK.referred();
    DESK.approve(KOMMUN, ref);
    assertThatThrownBy(() -> DESK.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF)))
        .hasMessageContaining("formal.notApproved");
  }

  @Test
  void keepsWhatWasReferredAndWhatWasSigned() {
    var ref = DESK.signed();
    var versions =
        DESK.desk.as(
            POLIS, () -> DESK.way.versions(DESK.desk.store.get(PromiseDocument.class, ref)));
    assertThat(versions)
        .extracting(FormalVersion::audience, FormalVersion::number)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Audience.INTERNAL, 1),
            org.assertj.core.groups.Tuple.tuple(Audience.PUBLIC, 1));
    assertThat(versions.getLast().sha256()).isEqualTo(DESK.sha(KOMMUN, ref));
    assertThat(versions.getLast().signatories()).containsExactly(DIRECTOR, CHIEF);
    assertThat(versions.getLast().released()).isNull();
  }

  @Test
  void thePublicReadsTheSignedVersionOnceItIsPublished() {
    var ref = DESK.signed();
    assertThat(publicVersions(ref)).isZero();
    DESK.desk.as(KOMMUN, () -> DESK.way.publish(ref));
    assertThat(publicVersions(ref)).isOne();
    DESK.desk.as(KOMMUN, () -> DESK.way.takeBack(ref));
    assertThat(publicVersions(ref)).isZero();
  }

  @Test
  void theDatabaseRefusesToChangeWhatIsSigned() {
    var ref = DESK.signed();
    assertThatThrownBy(
            () -> DESK.change(ref, p -> saying(p, "Kommunen ordnar minst fem vandringar.")))
        .hasMessageContaining("only amended");
    var document = DESK.read(KOMMUN, ref);
    assertThatThrownBy(() -> DESK.desk.as(KOMMUN, () -> DESK.desk.store.delete(document)))
        .hasMessageContaining("only amended");
    assertThatThrownBy(
            () -> DESK.desk.owner.sql("update formal_version set text = 'annat'").update())
        .hasMessageContaining("written once");
    assertThatThrownBy(() -> DESK.desk.owner.sql("delete from approval").update())
        .hasMessageContaining("written once");
    assertThatThrownBy(() -> DESK.desk.as(KOMMUN, () -> DESK.way.refer(ref)))
        .hasMessageContaining("formal.wrongState");
  }

  @Test
  void whatIsSignedIsAmendedBySignedRows() {
    var ref = DESK.signed();
    var amendment = DESK.amendment(ref);
    DESK.desk.as(KOMMUN, () -> DESK.amending.refer(amendment));
    for (var who : List.of(KOMMUN, POLIS)) {
      DESK.desk.as(
          who,
          () ->
              DESK.amending.approve(
                  amendment,
                  DESK.amending
                      .canonical(DESK.desk.store.get(Amendment.class, amendment))
                      .sha256()));
    }
    var stored =
        DESK.desk.as(
            KOMMUN,
            () -> DESK.amending.sign(amendment, signing("2026-03-02", false, DIRECTOR, CHIEF)));
    assertThat(stored.state()).isEqualTo(FormalState.SIGNED);
    assertThatThrownBy(() -> DESK.desk.as(KOMMUN, () -> DESK.desk.store.delete(stored)))
        .hasMessageContaining("only amended");
  }

  @Test
  void whatStartsBeforeItIsSignedIsMarkedRetroactive() {
    var ref = DESK.referred();
    DESK.desk.as(
        KOMMUN,
        () -> {
          var d = DESK.desk.store.get(PromiseDocument.class, ref);
          DESK.desk.store.update(
              new PromiseDocument(
                  d.head(),
                  d.title(),
                  new PartialDate("2026-01-01"),
                  d.ends(),
                  null,
                  null,
                  null,
                  d.state(),
                  List.of(),
                  List.of(),
                  false,
                  null,
                  null,
                  List.of(),
                  null));
        });
    DESK.approve(KOMMUN, ref);
    DESK.approve(POLIS, ref);
    assertThatThrownBy(() -> DESK.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF)))
        .hasMessageContaining("formal.retroactive");
    DESK.sign(ref, signing("2026-03-02", true, DIRECTOR, CHIEF));
    assertThat(DESK.read(KOMMUN, ref).retroactive()).isTrue();
  }

  private static long publicVersions(Ref<PromiseDocument> ref) {
    return DESK.desk
        .open
        .sql("select count(*) from formal_version where subject_id = ?")
        .param(ref.id())
        .query(Long.class)
        .single();
  }
}
