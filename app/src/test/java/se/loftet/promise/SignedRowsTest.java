package se.loftet.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.promise.FormalDesk.CHIEF;
import static se.loftet.promise.FormalDesk.DIRECTOR;
import static se.loftet.promise.FormalDesk.KOMMUN;
import static se.loftet.promise.FormalDesk.POLIS;
import static se.loftet.promise.FormalDesk.at;
import static se.loftet.promise.FormalDesk.basedOn;
import static se.loftet.promise.FormalDesk.saying;
import static se.loftet.promise.FormalDesk.signing;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;

/// What the database itself holds to, whoever asks it.
class SignedRowsTest {
  private static final FormalDesk DESK = new FormalDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void theDatabaseKeepsTheParties() {
    var agreement = agreement("SIGNED");
    assertThatThrownBy(() -> link("agreement_parties", agreement, id("party", "polis")))
        .hasMessageContaining("only amended");
    var draft = agreement("DRAFT");
    link("agreement_parties", draft, id("party", "polis"));
    DESK.desk.owner.sql("update agreement set state = 'SIGNED' where id = ?").param(draft).update();
    assertThatThrownBy(() -> unlink("agreement_parties", draft))
        .hasMessageContaining("only amended");
  }

  private static long agreement(String state) {
    return DESK.desk
        .owner
        .sql(
            "insert into agreement (municipality, ref, owner, secrecy, title, state)"
                + " values ('0486', ?, 'kommun', 'OPEN', 'Överenskommelse', ?) returning id")
        .params("a" + System.nanoTime(), state)
        .query(Long.class)
        .single();
  }

  private static long id(String table, String ref) {
    return DESK.desk
        .owner
        .sql("select id from %s where ref = ?".formatted(table))
        .param(ref)
        .query(Long.class)
        .single();
  }

  private static void link(String table, long source, long target) {
    DESK.desk.as(
        KOMMUN,
        () -> {
          DESK.desk
              .db
              .sql("insert into %s (source, target) values (?, ?)".formatted(table))
              .params(source, target)
              .update();
        });
  }

  private static void unlink(String table, long source) {
    DESK.desk.as(
        KOMMUN,
        () -> {
          DESK.desk
              .db
              .sql("delete from %s where source = ?".formatted(table))
              .param(source)
              .update();
        });
  }

  @Test
  void theDatabaseKeepsThePlaces() {
    var place = DESK.place(KOMMUN, SecrecyClass.OPEN);
    var ref = DESK.referred();
    DESK.change(ref, promise -> at(promise, List.of(place)));
    DESK.approve(KOMMUN, ref);
    DESK.approve(POLIS, ref);
    DESK.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF));
    assertThatThrownBy(() -> DESK.change(ref, promise -> at(promise, List.of())))
        .hasMessageContaining("only amended");
    DESK.change(ref, promise -> basedOn(promise, "Tre vandringar förra året"));
    assertThat(DESK.text(POLIS, ref)).contains("\nat p");
  }

  @Test
  void noStateIsSetPastTheAnswersOfBoth() {
    var half = DESK.referred();
    DESK.approve(KOMMUN, half);
    assertThatThrownBy(() -> state(half, "SIGNED")).hasMessageContaining("both parties");
    var changed = DESK.approved();
    DESK.change(changed, promise -> saying(promise, "Polisen går två fotpatruller i veckan."));
    DESK.approve(KOMMUN, changed);
    assertThatThrownBy(() -> state(changed, "SIGNED")).hasMessageContaining("both parties");
    assertThatThrownBy(() -> agreementOf(KOMMUN)).hasMessageContaining("both parties");
  }

  private static void state(Ref<PromiseDocument> ref, String state) {
    DESK.desk.as(
        KOMMUN,
        () -> {
          DESK.desk
              .db
              .sql("update promise_document set state = ? where id = ?")
              .params(state, ref.id())
              .update();
        });
  }

  private static void agreementOf(Acting who) {
    DESK.desk.as(
        who,
        () -> {
          DESK.desk
              .db
              .sql(
                  "insert into agreement (municipality, ref, owner, title, state)"
                      + " values ('0486', 'ny', 'kommun', 'Överenskommelse', 'SIGNED')")
              .update();
        });
  }

  @Test
  void aPromiseClosedToOnePartyKeepsTheDocumentFromBeingSigned() {
    var ref = DESK.approved();
    DESK.desk
        .owner
        .sql(
            "insert into promise (municipality, ref, owner, document, text)"
                + " values ('0486', 'hemligt', 'polis', ?, 'Polisen gör något.')")
        .param(ref.id())
        .update();
    assertThatThrownBy(() -> DESK.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF)))
        .hasStackTraceContaining("closed to one party");
  }

  @Test
  void aChangedPlaceOfAPromiseVoidsTheApprovals() {
    var ref = DESK.approved();
    DESK.change(ref, promise -> at(promise, List.of(DESK.place(KOMMUN, SecrecyClass.OPEN))));
    assertThat(DESK.read(KOMMUN, ref).state()).isEqualTo(FormalState.REFERRED);
  }

  @Test
  void whatIsNotInTheTextVoidsNothing() {
    var ref = DESK.approved();
    DESK.change(ref, promise -> basedOn(promise, "Tre vandringar förra året"));
    assertThat(DESK.read(KOMMUN, ref).state()).isEqualTo(FormalState.APPROVED);
  }
}
