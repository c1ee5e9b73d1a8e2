package se.loftet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.picture.EditionDesk.ADOPTION;
import static se.loftet.picture.EditionDesk.KOMMUN;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.SecrecyClass;

/// How a situation picture is adopted, numbered and published.
class EditionsTest {
  private static final EditionDesk DESK = new EditionDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void freezesOneEditionForBothPartiesAndOneOfWhatIsOpen() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.approve(ref);
    var adopted = DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    assertThat(adopted.state()).isEqualTo(FormalState.SIGNED);
    assertThat(adopted.decided()).isEqualTo(new PartialDate("2026-02-20"));
    assertThat(DESK.last(ref, Audience.INTERNAL).text())
        .contains("Buskörning", "Öppen försäljning")
        .doesNotContain("egen notering");
    assertThat(DESK.last(ref, Audience.PUBLIC).text())
        .contains("Buskörning")
        .doesNotContain("Öppen försäljning", "egen notering");
  }

  @Test
  void numbersTheEditionsAndKeepsTheOldOnes() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    assertThat(DESK.last(ref, Audience.PUBLIC).number()).isOne();
    DESK.desk.as(KOMMUN, () -> DESK.editions.reopen(ref));
    DESK.desk.as(KOMMUN, () -> DESK.problem(ref, "Nytt problem", SecrecyClass.OPEN));
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    assertThat(DESK.last(ref, Audience.PUBLIC).number()).isEqualTo(2);
    assertThat(DESK.last(ref, Audience.PUBLIC).text()).contains("Nytt problem");
  }

  @Test
  void anEmptyChapterBlocksAdoption() {
    var ref = DESK.picture(SecrecyClass.OPEN, " ");
    DESK.approve(ref);
    assertThatThrownBy(() -> DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION)))
        .hasMessageContaining("formal.noAnalysis");
  }

  @Test
  void aProblemThatAFocusAreaAnswersIsAnalysedBeforeAdoption() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    var chosen = DESK.desk.as(KOMMUN, () -> DESK.problem(ref, "Skadegörelse", SecrecyClass.OPEN));
    DESK.desk.as(KOMMUN, () -> DESK.focus(chosen));
    DESK.approve(ref);
    assertThatThrownBy(() -> DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION)))
        .hasMessageContaining("formal.noCause");
  }

  @Test
  void bothPartiesApproveBeforeAdoption() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.desk.as(KOMMUN, () -> DESK.editions.procedure().refer(ref));
    assertThatThrownBy(() -> DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION)))
        .hasMessageContaining("formal.notApproved");
  }

  @Test
  void aClosedPictureHasNoPublicEdition() {
    var ref = DESK.picture(SecrecyClass.INTERNAL, "Samlad analys");
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    assertThatThrownBy(() -> DESK.desk.as(KOMMUN, () -> DESK.editions.publish(ref)))
        .hasMessageContaining("formal.noPublicEdition");
  }

  @Test
  void thePublicReadsOnlyThePublicEdition() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    DESK.desk.as(KOMMUN, () -> DESK.editions.publish(ref));
    var texts =
        DESK.desk
            .open
            .sql("select text from formal_version where subject_id = ?")
            .param(ref.id())
            .query(String.class)
            .list();
    assertThat(texts).hasSize(1).noneMatch(text -> text.contains("Öppen försäljning"));
  }

  @Test
  void anAdoptedPictureIsOpenedAgainBeforeItsChaptersChange() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.approve(ref);
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    assertThatThrownBy(() -> DESK.rewrite(ref)).hasMessageContaining("opened again");
    DESK.desk.as(KOMMUN, () -> DESK.editions.reopen(ref));
    DESK.rewrite(ref);
    assertThat(DESK.last(ref, Audience.INTERNAL).text()).contains("Samlad analys");
  }

  @Test
  void adoptionNamesTheBodyTheDayAndTheRegistryNumber() {
    var ref = DESK.picture(SecrecyClass.OPEN, "Samlad analys");
    DESK.approve(ref);
    var nameless = new Adoption(ADOPTION.signing(), "Kommunstyrelsen", " ");
    assertThatThrownBy(() -> DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, nameless)))
        .hasMessageContaining("formal.noDecisionBody");
    DESK.desk.as(KOMMUN, () -> DESK.editions.adopt(ref, ADOPTION));
    var edition = Edition.read(DESK.last(ref, Audience.PUBLIC).text());
    assertThat(edition.facts().one("decidedBy")).isEqualTo("Kommunstyrelsen");
    assertThat(edition.facts().one("decided")).isEqualTo("2026-02-20");
    assertThat(edition.facts().one("registryNumber")).isEqualTo("KS 2026/17");
    assertThat(edition.facts().all("approved"))
        .extracting(line -> Approver.read(line).party())
        .containsExactly(
            se.loftet.municipality.Party.Kind.MUNICIPALITY,
            se.loftet.municipality.Party.Kind.POLICE);
    assertThat(edition.facts().all("signatory"))
        .isEqualTo(Approver.titles(ADOPTION.signing()))
        .noneMatch(String::isBlank);
  }
}
