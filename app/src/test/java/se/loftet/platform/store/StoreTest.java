package se.loftet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.support.Desk.person;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.Refused;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.promise.Share;
import se.loftet.support.Bare;
import se.loftet.support.Desk;

class StoreTest {
  private static final Desk DESK = new Desk();

  @BeforeAll
  static void twoMunicipalities() {
    DESK.municipality("0486", "Strängnäs kommun");
    DESK.municipality("0484", "Eskilstuna kommun");
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static PromiseDocument document(String ref) {
    return new PromiseDocument(
        Head.unmarked("0486", ref, "kommun"),
        "Medborgarlöfte",
        new PartialDate("2019-02"),
        new PartialDate("2019-12-31"),
        null,
        null,
        null,
        FormalState.DRAFT,
        List.of(new SigningClaim(new PartialDate("2019-02"), "strangnas.se")),
        List.of(),
        false,
        null,
        null,
        List.of(),
        null);
  }

  private static Promise promise(PromiseDocument document, String ref, List<FocusArea> focus) {
    return new Promise(
        Head.unmarked("0486", ref, "kommun"),
        ThreadObject.ref(document),
        "Minst fyra vandringar",
        focus.stream().map(ThreadObject::ref).toList(),
        List.of(new Share("kommun", null)),
        null,
        null,
        List.of(),
        null,
        new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4"), "vandringar"),
        null,
        null,
        null);
  }

  @Test
  void givesBackWhatWasStored() {
    DESK.as(
        person("0486", "kommun"),
        () -> {
          var document = DESK.store.insert(document("back"));
          var focus =
              DESK.store.insert(
                  Bare.focus(
                      Head.unmarked("0486", "back-trafik", "kommun"),
                      ThreadObject.ref(document),
                      "Trafik",
                      List.of()));
          var wanted = promise(document, "back-1", List.of(focus));
          var stored = DESK.store.insert(wanted);
          assertThat(stored).usingRecursiveComparison().ignoringFields("head.id").isEqualTo(wanted);
          assertThat(DESK.store.of(Promise.class, "document", ThreadObject.ref(document)))
              .containsExactly(stored);
          assertThat(document.signed().getFirst().date()).isEqualTo(new PartialDate("2019-02"));
        });
  }

  @Test
  void refusesToWriteOverSomebodyElsesChange() {
    DESK.as(
        person("0486", "kommun"),
        () -> {
          var document = DESK.store.insert(document("twice"));
          DESK.store.update(document);
          assertThatThrownBy(() -> DESK.store.update(document)).isInstanceOf(Refused.Changed.class);
        });
  }

  @Test
  void hidesWhatIsMarkedForTheOtherParty() {
    var stored = DESK.as(person("0486", "kommun"), () -> DESK.store.insert(document("hidden")));
    DESK.as(
        person("0486", "polis"),
        () ->
            assertThat(DESK.store.find(PromiseDocument.class, ThreadObject.ref(stored))).isEmpty());
    DESK.as(
        person("0484", "kommun"),
        () ->
            assertThat(DESK.store.find(PromiseDocument.class, ThreadObject.ref(stored))).isEmpty());
  }

  @Test
  void theDatabaseRefusesToChangeWhatIsSigned() {
    var draft = DESK.as(person("0486", "kommun"), () -> DESK.store.insert(document("signed")));
    DESK.owner
        .sql("update promise_document set state = 'SIGNED' where id = ?")
        .param(draft.head().id())
        .update();
    assertThatThrownBy(() ->
            DESK.owner
                .sql("update promise_document set title = 'Annat' where id = ?")
                .param(draft.head().id())
                .update())
        .hasMessageContaining("only amended");
  }

  @Test
  void thePublicRoleSeesOnlyReleasedRows() {
    var stored =
        DESK.as(
            person("0486", "kommun"),
            () -> {
              var document = DESK.store.insert(document("released"));
              return DESK.store.insert(promise(document, "released-1", List.of()));
            });
    var visible =
        DESK.open
            .sql("select count(*) from promise where id = ?")
            .param(stored.head().id())
            .query(Long.class)
            .single();
    assertThat(visible).isZero();
  }
}
