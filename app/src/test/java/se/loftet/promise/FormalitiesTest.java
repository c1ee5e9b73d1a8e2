package se.loftet.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.promise.FormalDesk.CHIEF;
import static se.loftet.promise.FormalDesk.DIRECTOR;
import static se.loftet.promise.FormalDesk.KOMMUN;
import static se.loftet.promise.FormalDesk.POLIS;
import static se.loftet.promise.FormalDesk.saying;
import static se.loftet.promise.FormalDesk.signing;
import static se.loftet.support.Desk.person;

import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;

class FormalitiesTest {
  private static final FormalDesk DESK = new FormalDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void goesTheWholeWay() {
    var ref = DESK.referred();
    assertThat(DESK.read(POLIS, ref).state()).isEqualTo(FormalState.REFERRED);
    assertThat(DESK.approve(KOMMUN, ref).state()).isEqualTo(FormalState.APPROVED_MUNICIPALITY);
    assertThat(DESK.approve(POLIS, ref).state()).isEqualTo(FormalState.APPROVED);
    var signed =
        DESK.desk.as(
            KOMMUN, () -> DESK.way.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF)));
    assertThat(signed.state()).isEqualTo(FormalState.SIGNED);
    assertThat(signed.signatories()).containsExactly(DIRECTOR, CHIEF);
    assertThat(DESK.desk.as(KOMMUN, () -> DESK.way.publish(ref)).state())
        .isEqualTo(FormalState.PUBLISHED);
    assertThat(DESK.desk.as(KOMMUN, () -> DESK.way.followedUp(ref)).state())
        .isEqualTo(FormalState.FOLLOWED_UP);
    assertThat(DESK.desk.as(KOMMUN, () -> DESK.way.close(ref)).state())
        .isEqualTo(FormalState.CLOSED);
  }

  @Test
  void thePoliceMayBeFirst() {
    assertThat(DESK.approve(POLIS, DESK.referred()).state()).isEqualTo(FormalState.APPROVED_POLICE);
  }

  @Test
  void anApprovalIsOfTheTextThatWasRead() {
    var ref = DESK.referred();
    var old = DESK.sha(POLIS, ref);
    DESK.change(ref, p -> saying(p, "Kommunen ordnar minst fem vandringar."));
    assertThatThrownBy(() -> DESK.desk.as(POLIS, () -> DESK.way.approve(ref, old)))
        .isInstanceOf(Refused.Changed.class);
  }

  @Test
  void aChangeAfterAnApprovalVoidsIt() {
    var ref = DESK.referred();
    DESK.approve(KOMMUN, ref);
    DESK.approve(POLIS, ref);
    DESK.change(ref, p -> saying(p, "Kommunen ordnar minst fem vandringar."));
    assertThat(DESK.read(KOMMUN, ref).state()).isEqualTo(FormalState.REFERRED);
    assertThatThrownBy(() ->
            DESK.desk.as(
                KOMMUN, () -> DESK.way.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF))))
        .hasMessageContaining("formal.notApproved");
    assertThat(DESK.approve(POLIS, ref).state()).isEqualTo(FormalState.APPROVED_POLICE);
    assertThat(DESK.approve(KOMMUN, ref).state()).isEqualTo(FormalState.APPROVED);
  }

  @Test
  void aRejectionSaysWhyAndLeadsBackToDraft() {
    var ref = DESK.referred();
    DESK.approve(KOMMUN, ref);
    assertThatThrownBy(() -> DESK.desk.as(POLIS, () -> DESK.way.reject(ref, " ")))
        .hasMessageContaining("formal.commentNeeded");
    assertThat(DESK.desk.as(POLIS, () -> DESK.way.reject(ref, "Vi hinner tre")).state())
        .isEqualTo(FormalState.DRAFT);
    DESK.desk.as(KOMMUN, () -> DESK.way.refer(ref));
    var standing =
        DESK.desk.as(
            KOMMUN, () -> DESK.way.approvals(DESK.desk.store.get(PromiseDocument.class, ref)));
    assertThat(standing.parties()).isEmpty();
    assertThat(standing.all()).hasSize(2);
  }

  @Test
  void onlyAPartyApprovesAndOnlyForItself() {
    var ref = DESK.referred();
    assertThatThrownBy(() -> DESK.approve(person("0486", "bolag"), ref))
        .hasMessageContaining("formal.notAParty");
    assertThatThrownBy(() -> DESK.approve(Acting.system("0486"), ref))
        .hasMessageContaining("formal.notAParty");
    assertThatThrownBy(() ->
            DESK.desk.as(
                KOMMUN,
                () ->
                    DESK.desk
                        .db
                        .sql(
                            "insert into approval (municipality, subject, subject_id, sha256,"
                                + " party, approved, by_role, at) values ('0486',"
                                + " 'promise_document', ?, 'x', 'polis', true, 'x', now())")
                        .param(ref.id())
                        .update()))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void whoLacksTheRightIsRefused() {
    var ref = DESK.referred();
    var reader =
        new Acting(
            8,
            "läsare",
            "0486",
            "kommun",
            SecrecyClass.PARTY,
            Acting.Write.ALL,
            EnumSet.of(Right.READ, Right.EDIT),
            false,
            "");
    var sha = DESK.sha(KOMMUN, ref);
    assertThatThrownBy(() -> DESK.desk.as(reader, () -> DESK.way.approve(ref, sha)))
        .isInstanceOf(Refused.NotAllowed.class);
    assertThatThrownBy(() ->
            DESK.desk.as(reader, () -> DESK.way.sign(ref, signing("2026-03-02", false, DIRECTOR))))
        .isInstanceOf(Refused.NotAllowed.class);
    assertThatThrownBy(() -> DESK.desk.as(reader, () -> DESK.way.publish(ref)))
        .isInstanceOf(Refused.NotAllowed.class);
  }
}
