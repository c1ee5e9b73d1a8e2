package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.activity.LogEntry;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Desk;

class PublicationTest {
  private static final Seed SEED = new Seed();
  private static final Publication PUBLICATION =
      new Publication(SEED.desk.store, SEED.formalities, SEED.municipalities, Desk.NOON);

  @AfterAll
  static void close() {
    SEED.desk.close();
  }

  private static List<String> refs(List<Preview.Item> items, Preview.Reason reason) {
    return items.stream()
        .filter(item -> item.reason() == reason)
        .map(item -> item.object().head().ref())
        .toList();
  }

  private static long seen(String table, String prefix) {
    return SEED.desk
        .open
        .sql("select count(*) from %s where ref like ?".formatted(table))
        .param(prefix + "%")
        .query(Long.class)
        .single();
  }

  private static Ref<PromiseDocument> filled(String name) {
    var document = SEED.document(name, SecrecyClass.OPEN, FormalState.DRAFT);
    var open = SEED.promise(document, name + "-1", SecrecyClass.OPEN, List.of());
    var internal = SEED.promise(document, name + "-2", SecrecyClass.INTERNAL, List.of());
    SEED.promise(document, name + "-3", SecrecyClass.PARTY, List.of());
    SEED.outcome(open, name + "-u1", SecrecyClass.OPEN);
    SEED.outcome(open, name + "-u2", SecrecyClass.PARTY);
    SEED.outcome(internal, name + "-u3", SecrecyClass.OPEN);
    var activity = SEED.activity(document, name + "-a", open, true);
    SEED.desk.as(
        Seed.KOMMUN,
        () -> {
          for (var secrecy : List.of(SecrecyClass.OPEN, SecrecyClass.INTERNAL)) {
            SEED.desk.store.insert(
                new LogEntry(
                    SEED.head(name + "-l" + secrecy, secrecy),
                    ThreadObject.ref(activity),
                    new PartialDate("2025-05-01"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false));
          }
        });
    SEED.sign(document);
    return document;
  }

  @Test
  void showsBeforehandWhatOpensAndWhatStaysClosedAndWhy() {
    var document = filled("pre");
    var preview = SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.preview(document));
    assertThat(refs(preview.opens(), Preview.Reason.OPENS))
        .containsExactlyInAnyOrder("pre", "pre-1", "pre-u1", "pre-a");
    assertThat(refs(preview.stays(), Preview.Reason.INTERNAL)).containsExactly("pre-2");
    assertThat(refs(preview.stays(), Preview.Reason.PARTY_ONLY))
        .containsExactlyInAnyOrder("pre-3", "pre-u2");
    assertThat(refs(preview.stays(), Preview.Reason.ABOVE_IS_CLOSED)).containsExactly("pre-u3");
    assertThat(seen("promise", "pre")).isZero();
  }

  @Test
  void releasesWhatIsOpenAndNothingElseAndTakesItBack() {
    var document = filled("rel");
    SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.release(document));
    assertThat(seen("promise_document", "rel")).isOne();
    assertThat(seen("promise", "rel")).isOne();
    assertThat(seen("outcome", "rel")).isOne();
    assertThat(seen("log_entry", "rel")).isOne();
    assertThat(SEED.municipalities.get("0486").released()).isNotNull();
    assertThat(read(document).state()).isEqualTo(FormalState.PUBLISHED);
    var again = SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.release(document));
    assertThat(again.opens()).isEmpty();

    SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.takeBack(document));
    assertThat(seen("promise_document", "rel")).isZero();
    assertThat(seen("promise", "rel")).isZero();
    assertThat(seen("log_entry", "rel")).isZero();
  }

  private static PromiseDocument read(Ref<PromiseDocument> ref) {
    return SEED.desk.as(Seed.KOMMUN, () -> SEED.desk.store.get(PromiseDocument.class, ref));
  }

  @Test
  void leavesATraceForEachObject() {
    var document = filled("audit");
    SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.release(document));
    var subjects =
        SEED.desk
            .owner
            .sql(
                "select subject_id from audit_log where action = 'release' and subject = 'promise'")
            .query(String.class)
            .list();
    assertThat(subjects).contains("0486/audit-1").doesNotContain("0486/audit-2");
  }

  @Test
  void releasesOneObjectByItself() {
    var document = filled("one");
    SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.release(document));
    var promise =
        SEED.desk.as(
            Seed.KOMMUN,
            () ->
                SEED.desk
                    .store
                    .named(se.loftet.promise.Promise.class, "0486", "one-1")
                    .orElseThrow());
    var late = SEED.outcome(promise, "one-late", SecrecyClass.OPEN);
    SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.release(late));
    assertThat(seen("outcome", "one-late")).isOne();
    var closed = SEED.outcome(promise, "one-closed", SecrecyClass.PARTY);
    assertThatThrownBy(() -> SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.release(closed)))
        .hasMessageContaining("publication.notOpen");
  }

  @Test
  void refusesWhatIsNotSignedNotOpenOrNotThePersonsToRelease() {
    var draft = SEED.document("draft", SecrecyClass.OPEN, FormalState.DRAFT);
    assertThatThrownBy(() -> SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.release(draft)))
        .hasMessageContaining("formal.notSigned");
    var internal = SEED.document("internal", SecrecyClass.INTERNAL, FormalState.DRAFT);
    SEED.sign(internal);
    assertThatThrownBy(() -> SEED.desk.as(Seed.KOMMUN, () -> PUBLICATION.release(internal)))
        .hasMessageContaining("publication.notOpen");
    var writer =
        new Acting(
            8,
            "handläggare",
            "0486",
            "kommun",
            SecrecyClass.PARTY,
            Acting.Write.ALL,
            EnumSet.of(Right.READ, Right.EDIT, Right.SIGN),
            false,
            "");
    assertThatThrownBy(() -> SEED.desk.as(writer, () -> PUBLICATION.release(draft)))
        .isInstanceOf(Refused.NotAllowed.class);
  }
}
