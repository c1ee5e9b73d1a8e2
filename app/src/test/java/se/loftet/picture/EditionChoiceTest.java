package se.loftet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.picture.EditionDesk.ADOPTION;
import static se.loftet.picture.EditionDesk.KOMMUN;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.document.DiffPage;
import se.loftet.document.EditionPage;
import se.loftet.document.EditionPages;
import se.loftet.formal.FormalVersion;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;

/// What was chosen and deselected stands in the editions, and what changed between them is told.
class EditionChoiceTest {
  private static final EditionDesk DESK = new EditionDesk();
  private static final Text SWEDISH = Text.in(Text.SWEDISH);

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Ref<Problem> problem(Ref<SituationPicture> picture, String title) {
    return DESK.desk.as(
        KOMMUN,
        () -> {
          var ref = DESK.problem(picture, title, SecrecyClass.OPEN);
          DESK.cause(ref);
          return ref;
        });
  }

  private static void choose(Ref<Problem> problem, String choice, String reason) {
    DESK.desk.as(
        KOMMUN,
        () ->
            DESK.desk
                .db
                .sql(
                    "insert into priority_choice (municipality, problem, choice, reason)"
                        + " values ('0486', ?, ?, ?)"
                        + " on conflict (problem) do update set reason = excluded.reason")
                .params(problem.id(), choice, reason)
                .update());
  }

  private static void adopt(Ref<SituationPicture> ref) {
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
  }

  private static EditionPage page(FormalVersion edition) {
    return new EditionPages(SWEDISH).page(edition.text(), edition.number(), edition.sha256());
  }

  @Test
  void anEditionSaysWhatWasChosenAndDeselectedAndWhy() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    choose(problem(ref, "Bilbränder"), "DESELECTED", "Minskar redan");
    choose(problem(ref, "Fart"), "CHOSEN", "Drabbar många\r\noch går att påverka");
    adopt(ref);
    assertThat(page(DESK.last(ref, Audience.INTERNAL)).choices())
        .extracting(c -> c.title() + ": " + c.choice() + ", " + c.reason())
        .containsExactly(
            "Fart: Valt, Drabbar många\noch går att påverka",
            "Bilbränder: Bortvalt, Minskar redan");
  }

  @Test
  void everybodyReadsAChoiceOnlyWhereAnOpenFocusAreaSaysItInTheSameWords() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    var told = problem(ref, "Fart");
    var other = problem(ref, "Bilbränder");
    choose(told, "CHOSEN", "Drabbar många\r\nbarn ");
    choose(other, "CHOSEN", "Ett skäl som stannar hos parterna");
    choose(problem(ref, "Inbrott"), "DESELECTED", "Ett annat skäl som stannar");
    DESK.desk.as(KOMMUN, () -> DESK.focus(told, "Drabbar många\nbarn"));
    DESK.desk.as(KOMMUN, () -> DESK.focus(other, "Ett skäl för alla"));
    adopt(ref);
    assertThat(page(DESK.last(ref, Audience.PUBLIC)).choices())
        .singleElement()
        .satisfies(c -> assertThat(c.reason()).isEqualTo("Drabbar många\nbarn"));
    assertThat(DESK.last(ref, Audience.PUBLIC).text()).doesNotContain("som stannar");
    assertThat(DESK.last(ref, Audience.INTERNAL).text()).contains("som stannar hos parterna");
  }

  @Test
  void choosingAfterAnApprovalAsksForANewOneAndLeavesAnAdoptedEditionAsItWas() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    var problem = problem(ref, "Fart");
    DESK.approve(ref);
    choose(problem, "CHOSEN", "Drabbar många");
    assertThat(DESK.state(ref)).isEqualTo(FormalState.REFERRED);
    DESK.desk.as(KOMMUN, () -> DESK.editions.procedure().reject(ref, "Valet kom sent"));
    adopt(ref);
    var first = DESK.last(ref, Audience.INTERNAL);
    choose(problem, "CHOSEN", "Ett annat skäl");
    assertThat(DESK.last(ref, Audience.INTERNAL)).isEqualTo(first);
    var now = DESK.desk.as(KOMMUN, () -> DESK.editions.today(ref));
    assertThat(DiffPage.since(SWEDISH, first.text(), now, first.number()).groups())
        .singleElement()
        .satisfies(group ->
            assertThat(group.changes())
                .extracting(DiffPage.ChangeView::what, DiffPage.ChangeView::after)
                .containsExactly(
                    org.assertj.core.groups.Tuple.tuple("Skälet till valet", "Ett annat skäl")));
  }

  @Test
  void anAdoptedEditionIsComparedWithTheAdoptedOneBeforeIt() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    adopt(ref);
    var first = DESK.last(ref, Audience.INTERNAL);
    var referred = DESK.desk.as(KOMMUN, () -> DESK.editions.before(ref, first));
    assertThat(DiffPage.of(SWEDISH, referred.text(), first.text(), 1, 2).groups()).isEmpty();
    DESK.desk.as(KOMMUN, () -> DESK.editions.reopen(ref));
    problem(ref, "Nytt problem");
    adopt(ref);
    var second = DESK.last(ref, Audience.INTERNAL);
    assertThat(second.number()).isGreaterThan(first.number() + 1);
    assertThat(DESK.desk.as(KOMMUN, () -> DESK.editions.before(ref, second))).isEqualTo(first);
    assertThat(DiffPage.of(SWEDISH, first.text(), second.text(), 2, 4).groups())
        .extracting(DiffPage.GroupView::title)
        .containsExactly("Nytt problem");
  }
}
