package se.loftet.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.support.Desk.person;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.formal.FormalVersion;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.formal.Procedure;
import se.loftet.formal.Signing;
import se.loftet.municipality.Party;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Desk;

class FormalitiesTest {
  private static final Desk DESK = new Desk();
  private static final Acting KOMMUN = person("0486", "kommun");
  private static final Acting POLIS = person("0486", "polis");
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Signatory DIRECTOR =
      new Signatory(null, "Kommundirektör", "Strängnäs kommun", "kommun", false);
  private static final Signatory CHIEF =
      new Signatory(null, "Lokalpolisområdeschef", "Polisen", "polis", false);
  private static final Procedure<PromiseDocument> WAY =
      new Procedure<>(new DocumentText(DESK.store), DESK.store, Desk.NOON);
  private static final Procedure<Amendment> AMENDING =
      new Procedure<>(new AmendmentText(DESK.store), DESK.store, Desk.NOON);

  @BeforeAll
  static void twoParties() {
    DESK.municipality("0486", "Strängnäs kommun");
    DESK.as(
        KOMMUN,
        () -> {
          party("kommun", Party.Kind.MUNICIPALITY);
          party("bolag", Party.Kind.OTHER);
        });
    DESK.as(POLIS, () -> party("polis", Party.Kind.POLICE));
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static void party(String ref, Party.Kind kind) {
    DESK.store.insert(
        new Party(Head.unmarked("0486", ref, ref).marked(SecrecyClass.OPEN), kind, ref, null));
  }

  private static Ref<PromiseDocument> draft(List<Share> shares) {
    return DESK.as(
        KOMMUN,
        () -> {
          int number = COUNT.incrementAndGet();
          var document =
              DESK.store.insert(
                  new PromiseDocument(
                      Head.unmarked("0486", "d" + number, "kommun"),
                      "Medborgarlöfte",
                      new PartialDate("2026-03-02"),
                      new PartialDate("2027-12-31"),
                      null,
                      null,
                      "Ökad trygghet",
                      FormalState.DRAFT,
                      List.of(),
                      List.of(),
                      false,
                      null,
                      null,
                      List.of(),
                      null));
          DESK.store.insert(
              new Promise(
                  Head.unmarked("0486", "d" + number + "-1", "kommun"),
                  ThreadObject.ref(document),
                  "Kommunen ordnar minst fyra trygghetsvandringar.\nI Mariefred och i A\u030akers styckebruk.",
                  List.of(),
                  shares,
                  null,
                  "Mariefred",
                  List.of(),
                  null,
                  new Target(
                      Target.Kind.COUNT,
                      Target.Operator.AT_LEAST,
                      new BigDecimal("4.0"),
                      "vandringar"),
                  null,
                  null,
                  null));
          return ThreadObject.ref(document);
        });
  }

  private static Ref<PromiseDocument> referred() {
    var ref = draft(List.of(new Share("kommun", "bjuder in")));
    DESK.as(KOMMUN, () -> WAY.refer(ref));
    return ref;
  }

  private static PromiseDocument read(Acting who, Ref<PromiseDocument> ref) {
    return DESK.as(who, () -> DESK.store.get(PromiseDocument.class, ref));
  }

  private static String sha(Acting who, Ref<PromiseDocument> ref) {
    return DESK.as(who, () -> WAY.canonical(DESK.store.get(PromiseDocument.class, ref)).sha256());
  }

  private static PromiseDocument approve(Acting who, Ref<PromiseDocument> ref) {
    var sha = sha(who, ref);
    return DESK.as(who, () -> WAY.approve(ref, sha));
  }

  private static Signing signing(String date, boolean retroactive, Signatory... signatories) {
    return new Signing(new PartialDate(date), "möte", List.of(signatories), retroactive);
  }

  private static Ref<PromiseDocument> signed() {
    var ref = referred();
    approve(KOMMUN, ref);
    approve(POLIS, ref);
    DESK.as(KOMMUN, () -> WAY.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF)));
    return ref;
  }

  @Test
  void goesTheWholeWay() {
    var ref = referred();
    assertThat(read(POLIS, ref).state()).isEqualTo(FormalState.REFERRED);
    assertThat(approve(KOMMUN, ref).state()).isEqualTo(FormalState.APPROVED_MUNICIPALITY);
    assertThat(approve(POLIS, ref).state()).isEqualTo(FormalState.APPROVED);
    var signed =
        DESK.as(KOMMUN, () -> WAY.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF)));
    assertThat(signed.state()).isEqualTo(FormalState.SIGNED);
    assertThat(signed.signatories()).containsExactly(DIRECTOR, CHIEF);
    assertThat(DESK.as(KOMMUN, () -> WAY.publish(ref)).state()).isEqualTo(FormalState.PUBLISHED);
    assertThat(DESK.as(KOMMUN, () -> WAY.followedUp(ref)).state())
        .isEqualTo(FormalState.FOLLOWED_UP);
    assertThat(DESK.as(KOMMUN, () -> WAY.close(ref)).state()).isEqualTo(FormalState.CLOSED);
  }

  @Test
  void thePoliceMayBeFirst() {
    assertThat(approve(POLIS, referred()).state()).isEqualTo(FormalState.APPROVED_POLICE);
  }

  @Test
  void writesTheSameTextForBothPartiesInLines() {
    var ref = referred();
    assertThat(sha(KOMMUN, ref)).isEqualTo(sha(POLIS, ref)).hasSize(64);
    var text = DESK.as(POLIS, () -> WAY.canonical(DESK.store.get(PromiseDocument.class, ref)));
    assertThat(text.text().lines().skip(3).map(line -> line.replaceAll("d\\d+", "D")))
        .containsExactly(
            "ref D",
            "title Medborgarlöfte",
            "starts 2026-03-02",
            "ends 2027-12-31",
            "aim Ökad trygghet",
            "promise D-1",
            "text Kommunen ordnar minst fyra trygghetsvandringar.\\nI Mariefred och i Åkers styckebruk.",
            "share kommun bjuder in",
            "place Mariefred",
            "target COUNT AT_LEAST 4 vandringar");
  }

  @Test
  void anApprovalIsOfTheTextThatWasRead() {
    var ref = referred();
    var old = sha(POLIS, ref);
    change(ref);
    assertThatThrownBy(() -> DESK.as(POLIS, () -> WAY.approve(ref, old)))
        .isInstanceOf(Refused.Changed.class);
  }

  private static void change(Ref<PromiseDocument> ref) {
    DESK.as(
        KOMMUN,
        () -> {
          var promise = DESK.store.of(Promise.class, "document", ref).getFirst();
          DESK.store.update(
              new Promise(
                  promise.head(),
                  ref,
                  "Kommunen ordnar minst fem trygghetsvandringar.",
                  List.of(),
                  promise.shares(),
                  null,
                  null,
                  List.of(),
                  null,
                  promise.target(),
                  null,
                  null,
                  null));
        });
  }

  @Test
  void aChangeAfterAnApprovalVoidsIt() {
    var ref = referred();
    approve(KOMMUN, ref);
    approve(POLIS, ref);
    change(ref);
    assertThat(read(KOMMUN, ref).state()).isEqualTo(FormalState.REFERRED);
    assertThatThrownBy(() ->
            DESK.as(KOMMUN, () -> WAY.sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF))))
        .hasMessageContaining("formal.notApproved");
    assertThat(approve(POLIS, ref).state()).isEqualTo(FormalState.APPROVED_POLICE);
    assertThat(approve(KOMMUN, ref).state()).isEqualTo(FormalState.APPROVED);
  }

  @Test
  void aRejectionSaysWhyAndLeadsBackToDraft() {
    var ref = referred();
    approve(KOMMUN, ref);
    assertThatThrownBy(() -> DESK.as(POLIS, () -> WAY.reject(ref, " ")))
        .hasMessageContaining("formal.commentNeeded");
    assertThat(DESK.as(POLIS, () -> WAY.reject(ref, "Vi hinner tre")).state())
        .isEqualTo(FormalState.DRAFT);
    DESK.as(KOMMUN, () -> WAY.refer(ref));
    var standing = DESK.as(KOMMUN, () -> WAY.approvals(DESK.store.get(PromiseDocument.class, ref)));
    assertThat(standing.parties()).isEmpty();
    assertThat(standing.all()).hasSize(2);
  }

  @Test
  void onlyAPartyApprovesAndOnlyForItself() {
    var ref = referred();
    assertThatThrownBy(() -> approve(person("0486", "bolag"), ref))
        .hasMessageContaining("formal.notAParty");
    assertThatThrownBy(() -> approve(Acting.system("0486"), ref))
        .hasMessageContaining("formal.notAParty");
    assertThatThrownBy(() ->
            DESK.as(
                KOMMUN,
                () ->
                    DESK.db
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
    var ref = referred();
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
    var sha = sha(KOMMUN, ref);
    assertThatThrownBy(() -> DESK.as(reader, () -> WAY.approve(ref, sha)))
        .isInstanceOf(Refused.NotAllowed.class);
    assertThatThrownBy(
            () -> DESK.as(reader, () -> WAY.sign(ref, signing("2026-03-02", false, DIRECTOR))))
        .isInstanceOf(Refused.NotAllowed.class);
    assertThatThrownBy(() -> DESK.as(reader, () -> WAY.publish(ref)))
        .isInstanceOf(Refused.NotAllowed.class);
  }

  @Test
  void aSigningNeedsBothPartiesADayThatHasBeenAndAResponsible() {
    var ref = referred();
    approve(KOMMUN, ref);
    approve(POLIS, ref);
    assertThatThrownBy(() -> sign(ref, signing("2026-03-02", false, DIRECTOR)))
        .hasMessageContaining("formal.bothSign");
    assertThatThrownBy(() -> sign(ref, signing("2026-03-03", true, DIRECTOR, CHIEF)))
        .hasMessageContaining("formal.signedInFuture");
    var nobody = draft(List.of());
    DESK.as(KOMMUN, () -> WAY.refer(nobody));
    approve(KOMMUN, nobody);
    approve(POLIS, nobody);
    assertThatThrownBy(() -> sign(nobody, signing("2026-03-02", false, DIRECTOR, CHIEF)))
        .hasMessageContaining("formal.noOwner");
  }

  private static void sign(Ref<PromiseDocument> ref, Signing signing) {
    DESK.as(KOMMUN, () -> WAY.sign(ref, signing));
  }

  @Test
  void nothingIsSignedBeforeBothHaveApproved() {
    var ref = referred();
    approve(KOMMUN, ref);
    assertThatThrownBy(() -> sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF)))
        .hasMessageContaining("formal.notApproved");
  }

  @Test
  void keepsWhatWasReferredAndWhatWasSigned() {
    var ref = signed();
    var versions = DESK.as(POLIS, () -> WAY.versions(DESK.store.get(PromiseDocument.class, ref)));
    assertThat(versions)
        .extracting(FormalVersion::audience, FormalVersion::number)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Audience.INTERNAL, 1),
            org.assertj.core.groups.Tuple.tuple(Audience.PUBLIC, 1));
    assertThat(versions.getLast().sha256()).isEqualTo(sha(KOMMUN, ref));
    assertThat(versions.getLast().signatories()).containsExactly(DIRECTOR, CHIEF);
    assertThat(versions.getLast().released()).isNull();
  }

  @Test
  void thePublicReadsTheSignedVersionOnceItIsPublished() {
    var ref = signed();
    assertThat(publicVersions(ref)).isZero();
    DESK.as(KOMMUN, () -> WAY.publish(ref));
    assertThat(publicVersions(ref)).isOne();
    DESK.as(KOMMUN, () -> WAY.takeBack(ref));
    assertThat(publicVersions(ref)).isZero();
  }

  private static long publicVersions(Ref<PromiseDocument> ref) {
    return DESK.open
        .sql("select count(*) from formal_version where subject_id = ?")
        .param(ref.id())
        .query(Long.class)
        .single();
  }

  @Test
  void theDatabaseRefusesToChangeWhatIsSigned() {
    var ref = signed();
    assertThatThrownBy(() -> change(ref)).hasMessageContaining("only amended");
    var document = read(KOMMUN, ref);
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> DESK.store.delete(document)))
        .hasMessageContaining("only amended");
    assertThatThrownBy(() -> DESK.owner.sql("update formal_version set text = 'annat'").update())
        .hasMessageContaining("written once");
    assertThatThrownBy(() -> DESK.owner.sql("delete from approval").update())
        .hasMessageContaining("written once");
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> WAY.refer(ref)))
        .hasMessageContaining("formal.wrongState");
  }

  @Test
  void whatIsSignedIsAmendedBySignedRows() {
    var ref = signed();
    var amendment = amendment(ref);
    DESK.as(KOMMUN, () -> AMENDING.refer(amendment));
    for (var who : List.of(KOMMUN, POLIS)) {
      DESK.as(
          who,
          () ->
              AMENDING.approve(
                  amendment,
                  AMENDING.canonical(DESK.store.get(Amendment.class, amendment)).sha256()));
    }
    var stored =
        DESK.as(
            KOMMUN, () -> AMENDING.sign(amendment, signing("2026-03-02", false, DIRECTOR, CHIEF)));
    assertThat(stored.state()).isEqualTo(FormalState.SIGNED);
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> DESK.store.delete(stored)))
        .hasMessageContaining("only amended");
  }

  private static Ref<Amendment> amendment(Ref<PromiseDocument> document) {
    return DESK.as(
        KOMMUN,
        () ->
            ThreadObject.ref(
                DESK.store.insert(
                    new Amendment(
                        Head.unmarked("0486", "t" + COUNT.incrementAndGet(), "kommun"),
                        document,
                        null,
                        "En vandring till i Stallarholmen",
                        "Önskemål",
                        FormalState.DRAFT,
                        List.of(),
                        List.of()))));
  }

  @Test
  void whatStartsBeforeItIsSignedIsMarkedRetroactive() {
    var ref = referred();
    DESK.as(
        KOMMUN,
        () -> {
          var d = DESK.store.get(PromiseDocument.class, ref);
          DESK.store.update(
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
    approve(KOMMUN, ref);
    approve(POLIS, ref);
    assertThatThrownBy(() -> sign(ref, signing("2026-03-02", false, DIRECTOR, CHIEF)))
        .hasMessageContaining("formal.retroactive");
    sign(ref, signing("2026-03-02", true, DIRECTOR, CHIEF));
    assertThat(read(KOMMUN, ref).retroactive()).isTrue();
  }
}
