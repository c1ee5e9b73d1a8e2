package se.loftet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.support.Desk.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.formal.FormalVersion;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.formal.Signing;
import se.loftet.judgement.SanitisedSentence;
import se.loftet.municipality.Party;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.FocusArea;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Desk;

class EditionsTest {
  private static final Desk DESK = new Desk();
  private static final Acting KOMMUN = person("0486", "kommun");
  private static final Acting POLIS = person("0486", "polis");
  private static final Map<String, SanitisedSentence> SENTENCES = new HashMap<>();
  private static final Editions EDITIONS =
      Editions.of(DESK.store, Desk.NOON, ref -> java.util.Optional.ofNullable(SENTENCES.get(ref)));
  private static final Adoption ADOPTION =
      new Adoption(
          new Signing(new PartialDate("2026-02-20"), "styrgruppen", List.of(), false),
          "Kommunstyrelsen",
          "KS 2026/17");
  private static final AtomicInteger COUNT = new AtomicInteger();

  @BeforeAll
  static void twoParties() {
    DESK.municipality("0486", "Strängnäs kommun");
    DESK.as(KOMMUN, () -> party("kommun", Party.Kind.MUNICIPALITY));
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

  private static Head head(String ref, SecrecyClass secrecy) {
    return Head.unmarked("0486", ref + COUNT.incrementAndGet(), "kommun").marked(secrecy);
  }

  private static Ref<Evidence> evidence(SourceKind kind) {
    return ThreadObject.ref(
        DESK.store.insert(
            new Evidence(
                head("e", SecrecyClass.OPEN),
                kind,
                kind.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
  }

  private static Ref<SituationPicture> picture(SecrecyClass secrecy, @Nullable String analysis) {
    return DESK.as(
        KOMMUN,
        () -> {
          Ref<SituationPicture> ref =
              ThreadObject.ref(
                  DESK.store.insert(
                      new SituationPicture(
                          head("bild", secrecy),
                          SituationPicture.Kind.JOINT,
                          null,
                          "Gemensam lägesbild",
                          null,
                          null,
                          null,
                          "Anmälda brott och följder",
                          "Enkät och vandringar",
                          analysis,
                          FormalState.DRAFT,
                          List.of(),
                          List.of(
                              evidence(SourceKind.REPORTED_CRIME), evidence(SourceKind.SURVEY)))));
          cause(problem(ref, "Buskörning", SecrecyClass.OPEN));
          problem(ref, "Öppen försäljning", SecrecyClass.INTERNAL);
          problem(ref, "Kommunens egen notering", SecrecyClass.PARTY);
          return ref;
        });
  }

  private static Ref<Problem> problem(
      Ref<SituationPicture> picture, String title, SecrecyClass secrecy) {
    return ThreadObject.ref(
        DESK.store.insert(
            new Problem(
                head("p", secrecy),
                picture,
                title,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "Barn vågar inte gå över gatan",
                null,
                null)));
  }

  private static void cause(Ref<Problem> problem) {
    DESK.store.insert(
        new Cause(
            head("o", SecrecyClass.OPEN), problem, Cause.Corner.GUARDIAN, "Få vuxna ute", null));
  }

  private static FocusArea focus(Ref<Problem> problem) {
    var document =
        DESK.store.insert(
            new PromiseDocument(
                head("d", SecrecyClass.OPEN),
                "Medborgarlöfte",
                new PartialDate("2026"),
                new PartialDate("2026"),
                null,
                null,
                null,
                FormalState.DRAFT,
                List.of(),
                List.of(),
                false,
                null,
                null,
                List.of(),
                null));
    return DESK.store.insert(
        new FocusArea(
            head("f", SecrecyClass.OPEN),
            ThreadObject.ref(document),
            "Skadegörelse",
            FocusArea.Choice.CHOSEN,
            null,
            List.of(problem)));
  }

  private static void approve(Ref<SituationPicture> ref) {
    DESK.as(KOMMUN, () -> EDITIONS.procedure().refer(ref));
    for (var who : List.of(KOMMUN, POLIS)) {
      DESK.as(
          who,
          () ->
              EDITIONS
                  .procedure()
                  .approve(
                      ref,
                      EDITIONS
                          .procedure()
                          .canonical(DESK.store.get(SituationPicture.class, ref))
                          .sha256()));
    }
  }

  private static FormalVersion last(Ref<SituationPicture> ref, Audience audience) {
    return DESK
        .as(KOMMUN, () -> EDITIONS.list(DESK.store.get(SituationPicture.class, ref)))
        .stream()
        .filter(version -> version.audience() == audience)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  @Test
  void freezesOneEditionForBothPartiesAndOneOfWhatIsOpen() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    approve(ref);
    var adopted = DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    assertThat(adopted.state()).isEqualTo(FormalState.SIGNED);
    assertThat(adopted.decided()).isEqualTo(new PartialDate("2026-02-20"));
    assertThat(last(ref, Audience.INTERNAL).text())
        .contains("Buskörning", "Öppen försäljning")
        .doesNotContain("egen notering");
    assertThat(last(ref, Audience.PUBLIC).text())
        .contains("Buskörning")
        .doesNotContain("Öppen försäljning", "egen notering");
  }

  @Test
  void numbersTheEditionsAndKeepsTheOldOnes() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    approve(ref);
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    assertThat(last(ref, Audience.PUBLIC).number()).isOne();
    DESK.as(KOMMUN, () -> EDITIONS.reopen(ref));
    DESK.as(KOMMUN, () -> problem(ref, "Nytt problem", SecrecyClass.OPEN));
    approve(ref);
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    assertThat(last(ref, Audience.PUBLIC).number()).isEqualTo(2);
    assertThat(last(ref, Audience.PUBLIC).text()).contains("Nytt problem");
  }

  @Test
  void anEmptyChapterBlocksAdoption() {
    var ref = picture(SecrecyClass.OPEN, " ");
    approve(ref);
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION)))
        .hasMessageContaining("formal.noAnalysis");
  }

  @Test
  void aProblemThatAFocusAreaAnswersIsAnalysedBeforeAdoption() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    var chosen = DESK.as(KOMMUN, () -> problem(ref, "Skadegörelse", SecrecyClass.OPEN));
    DESK.as(KOMMUN, () -> focus(chosen));
    approve(ref);
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION)))
        .hasMessageContaining("formal.noCause");
  }

  @Test
  void bothPartiesApproveBeforeAdoption() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.as(KOMMUN, () -> EDITIONS.procedure().refer(ref));
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION)))
        .hasMessageContaining("formal.notApproved");
  }

  @Test
  void aClosedPictureHasNoPublicEdition() {
    var ref = picture(SecrecyClass.INTERNAL, "Samlad analys");
    approve(ref);
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> EDITIONS.publish(ref)))
        .hasMessageContaining("formal.noPublicEdition");
  }

  @Test
  void thePublicReadsOnlyThePublicEdition() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    approve(ref);
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    DESK.as(KOMMUN, () -> EDITIONS.publish(ref));
    var texts =
        DESK.open
            .sql("select text from formal_version where subject_id = ?")
            .param(ref.id())
            .query(String.class)
            .list();
    assertThat(texts).hasSize(1).noneMatch(text -> text.contains("Öppen försäljning"));
  }

  private static FormalState state(Ref<SituationPicture> ref) {
    return DESK.as(KOMMUN, () -> DESK.store.get(SituationPicture.class, ref)).state();
  }

  @Test
  void aChangedProblemVoidsTheApprovalsAndAClosedOneDoesNot() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    approve(ref);
    assertThat(state(ref)).isEqualTo(FormalState.APPROVED);
    DESK.as(KOMMUN, () -> problem(ref, "Ännu en egen notering", SecrecyClass.PARTY));
    assertThat(state(ref)).isEqualTo(FormalState.APPROVED);
    DESK.as(KOMMUN, () -> problem(ref, "Nytt problem", SecrecyClass.INTERNAL));
    assertThat(state(ref)).isEqualTo(FormalState.REFERRED);
  }

  @Test
  void whatHangsOnAProblemIsApprovedWithIt() {
    for (var change :
        List.of(
            "insert into cause (municipality, ref, owner, secrecy, problem, corner, text) select"
                + " municipality, ref, owner, 'INTERNAL', id, 'OTHER', 'Rak väg' from problem"
                + " where picture = ? and secrecy = 'OPEN'",
            "insert into stance (municipality, ref, owner, secrecy, problem, source, stance) select"
                + " municipality, ref, owner, 'OPEN', id, 'SURVEY', 'SUPPORTS' from problem"
                + " where picture = ? and secrecy = 'OPEN'",
            "update evidence set title = 'Annan källa' where id in"
                + " (select target from situation_picture_sources where source = ?)",
            "delete from situation_picture_sources where source = ?",
            "delete from problem where picture = ? and secrecy = 'INTERNAL'")) {
      var ref = picture(SecrecyClass.OPEN, "Samlad analys");
      approve(ref);
      DESK.owner.sql(change).param(ref.id()).update();
      assertThat(state(ref)).as(change).isEqualTo(FormalState.REFERRED);
    }
  }

  @Test
  void anAdoptedPictureIsOpenedAgainBeforeItsChaptersChange() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    approve(ref);
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    assertThatThrownBy(() -> rewrite(ref)).hasMessageContaining("opened again");
    DESK.as(KOMMUN, () -> EDITIONS.reopen(ref));
    rewrite(ref);
    assertThat(last(ref, Audience.INTERNAL).text()).contains("Samlad analys");
  }

  private static void rewrite(Ref<SituationPicture> ref) {
    DESK.owner
        .sql("update situation_picture set analysis = 'En annan' where id = ?")
        .param(ref.id())
        .update();
  }

  @Test
  void adoptionNamesTheBodyTheDayAndTheRegistryNumber() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    approve(ref);
    var nameless = new Adoption(ADOPTION.signing(), "Kommunstyrelsen", " ");
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, nameless)))
        .hasMessageContaining("formal.noDecisionBody");
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    var edition = Edition.read(last(ref, Audience.PUBLIC).text());
    assertThat(edition.facts().one("decidedBy")).isEqualTo("Kommunstyrelsen");
    assertThat(edition.facts().one("decided")).isEqualTo("2026-02-20");
    assertThat(edition.facts().one("registryNumber")).isEqualTo("KS 2026/17");
  }

  private static void sentence(
      String ref, se.loftet.judgement.@Nullable Audience audience, String until) {
    var now = Instant.parse("2026-01-01T00:00:00Z");
    SENTENCES.put(
        ref,
        new SanitisedSentence(
            1,
            ref,
            "polis",
            1L,
            11,
            "Polisen ser samma sak " + ref,
            "Kommunpolis",
            11,
            now,
            LocalDate.parse(until),
            audience,
            audience == null ? null : now,
            null));
  }

  private static void stance(Ref<Problem> problem, Basis basis) {
    DESK.store.insert(
        new Stance(
            head("h", SecrecyClass.OPEN),
            problem,
            SourceKind.INTELLIGENCE,
            Stance.Kind.SUPPORTS,
            null,
            null,
            null,
            basis));
  }

  @Test
  void aSentenceIsToldToItsAudienceOnlyAndLeavesWhenItHasExpired() {
    sentence("pm-joint", se.loftet.judgement.Audience.JOINT, "2026-12-31");
    sentence("pm-public", se.loftet.judgement.Audience.PUBLIC, "2026-12-31");
    sentence("pm-old", se.loftet.judgement.Audience.PUBLIC, "2026-02-01");
    sentence("pm-waiting", null, "2026-12-31");
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.as(
        KOMMUN,
        () -> {
          var problem = problem(ref, "Handel vid stationen", SecrecyClass.OPEN);
          SENTENCES.keySet().forEach(each -> stance(problem, new Basis(Basis.Kind.SENTENCE, each)));
          stance(problem, new Basis(Basis.Kind.FINDING, "fynd-7"));
        });
    approve(ref);
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    assertThat(last(ref, Audience.INTERNAL).text())
        .contains("samma sak pm-joint", "samma sak pm-public", "policeExpired 2026-02-01")
        .contains("finding fynd-7")
        .doesNotContain("samma sak pm-old", "samma sak pm-waiting");
    assertThat(last(ref, Audience.PUBLIC).text())
        .contains("samma sak pm-public", "policeExpired 2026-02-01")
        .doesNotContain("samma sak pm-joint", "samma sak pm-old", "pm-waiting", "fynd-7");
  }

  @Test
  void twoEditionsAreToldApartStatementByStatement() {
    var ref = picture(SecrecyClass.OPEN, "Samlad analys");
    approve(ref);
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    DESK.as(KOMMUN, () -> EDITIONS.reopen(ref));
    DESK.as(KOMMUN, () -> problem(ref, "Nytt problem", SecrecyClass.OPEN));
    approve(ref);
    DESK.as(KOMMUN, () -> EDITIONS.adopt(ref, ADOPTION));
    var texts =
        List.of(1, 2).stream()
            .map(n -> DESK.as(KOMMUN, () -> EDITIONS.get(ref, Audience.PUBLIC, n).text()))
            .toList();
    var changes = EditionDiff.of(Edition.read(texts.get(0)), Edition.read(texts.get(1)));
    assertThat(changes)
        .extracting(EditionDiff.Change::field)
        .containsExactly("title", "consequence");
    assertThat(changes).allMatch(c -> c.before() == null && "Nytt problem".equals(c.problem()));
    var same = Edition.read(texts.get(0));
    assertThat(EditionDiff.of(same, same)).isEmpty();
  }

  @Test
  void whatWasWrittenComesBackAsItWas() {
    var text =
        se.loftet.formal.CanonicalText.of("situation_picture", "0486", "b")
            .line("title", "Rad ett\nRad två \\ och \\n kvar")
            .done();
    assertThat(Edition.read(text.text()).title()).isEqualTo("Rad ett\nRad två \\ och \\n kvar");
  }
}
