package se.loftet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.picture.EditionDesk.ADOPTION;
import static se.loftet.picture.EditionDesk.KOMMUN;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.SecrecyClass;

/// What an edition says, and what of it the parties have approved.
class EditionTextTest {
  private static final EditionDesk DESK = new EditionDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void aChangedProblemVoidsTheApprovalsAndAClosedOneDoesNot() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.approve(ref);
    assertThat(DESK.state(ref)).isEqualTo(FormalState.APPROVED);
    DESK.desk.as(KOMMUN, () -> DESK.problem(ref, "Ännu en egen notering", SecrecyClass.PARTY));
    assertThat(DESK.state(ref)).isEqualTo(FormalState.APPROVED);
    DESK.desk.as(KOMMUN, () -> DESK.problem(ref, "Nytt problem", SecrecyClass.INTERNAL));
    assertThat(DESK.state(ref)).isEqualTo(FormalState.REFERRED);
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
      var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
      DESK.approve(ref);
      DESK.desk.owner.sql(change).param(ref.id()).update();
      assertThat(DESK.state(ref)).as(change).isEqualTo(FormalState.REFERRED);
    }
  }

  @Test
  void aSentenceIsToldToItsAudienceOnlyAndLeavesWhenItHasExpired() {
    DESK.sentence("pm-joint", se.loftet.judgement.Audience.JOINT, "2026-12-31");
    DESK.sentence("pm-public", se.loftet.judgement.Audience.PUBLIC, "2026-12-31");
    DESK.sentence("pm-old", se.loftet.judgement.Audience.PUBLIC, "2026-02-01");
    DESK.sentence("pm-waiting", null, "2026-12-31");
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.desk.as(
        KOMMUN,
        () -> {
          var problem = DESK.problem(ref, "Handel vid stationen", SecrecyClass.OPEN);
          DESK.sentences
              .keySet()
              .forEach(each -> DESK.stance(problem, new Basis(Basis.Kind.SENTENCE, each)));
          DESK.stance(problem, new Basis(Basis.Kind.FINDING, "fynd-7"));
        });
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    assertThat(DESK.last(ref, Audience.INTERNAL).text())
        .contains("samma sak pm-joint", "samma sak pm-public", "policeExpired 2026-02-01")
        .contains("finding fynd-7")
        .doesNotContain("samma sak pm-old", "samma sak pm-waiting");
    assertThat(DESK.last(ref, Audience.PUBLIC).text())
        .contains("samma sak pm-public", "policeExpired 2026-02-01")
        .doesNotContain("samma sak pm-joint", "samma sak pm-old", "pm-waiting", "fynd-7");
  }

  @Test
  void twoEditionsAreToldApartStatementByStatement() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    DESK.desk.as(KOMMUN, () -> DESK.editions.reopen(ref));
    DESK.desk.as(KOMMUN, () -> DESK.problem(ref, "Nytt problem", SecrecyClass.OPEN));
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    var texts =
        List.of(1, 2).stream()
            .map(n -> DESK.desk.as(KOMMUN, () -> DESK.editions.get(ref, Audience.PUBLIC, n).text()))
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
