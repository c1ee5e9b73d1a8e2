package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.loftet.agreement.Agreement;
import se.loftet.platform.model.ThreadObject;

/// What surrounds a period: agreements and the situation picture.
class FrameGapsTest {
  private final Period period = new Period("2022-01-01", "2023-12-31");

  private void agreement(String from, String to) {
    period.agreement(from, to, List.of("Trygghet"), List.of("Trafik"));
  }

  @Test
  void noAgreementForThePeriodIsAGap() {
    assertThat(period.gaps("2022-02-01")).containsOnlyOnce("agreement.gap");
    agreement("2020", "2023");
    assertThat(period.gaps("2022-02-01")).doesNotContain("agreement.gap");
  }

  @Test
  void eachStretchWithoutAnAgreementIsAGapOfItsOwn() {
    agreement("2022-03-01", "2022-12-31");
    agreement("2023-02-01", "2023-06-30");
    assertThat(period.gaps("2022-02-01")).filteredOn("agreement.gap"::equals).hasSize(3);
  }

  @Test
  void agreementsThatTouchDayToDayLeaveNoGapAndDoNotOverlap() {
    agreement("2020", "2022");
    agreement("2023", "2026");
    assertThat(period.gaps("2022-02-01")).doesNotContain("agreement.gap", "agreement.overlap");
  }

  @Test
  void overlappingAgreementsAreNoted() {
    agreement("2020", "2023");
    agreement("2023", "2026");
    assertThat(period.gaps("2022-02-01")).containsOnlyOnce("agreement.overlap");
  }

  @Test
  void theLawAsksForPurposesAndAreas() {
    period.agreement("2020", "2023", List.of(), List.of());
    assertThat(period.gaps("2022-02-01")).contains("agreement.noPurpose", "agreement.noArea");
    period.agreements.clear();
    agreement("2020", "2023");
    assertThat(period.gaps("2022-02-01")).doesNotContain("agreement.noPurpose", "agreement.noArea");
  }

  @Test
  void anAgreementAboutToEndWithoutASuccessorIsAnnounced() {
    agreement("2020", "2023");
    assertThat(period.gaps("2023-07-04")).contains("agreement.expiring");
    assertThat(period.gaps("2023-07-03")).doesNotContain("agreement.expiring");
    assertThat(period.gaps("2024-01-01")).doesNotContain("agreement.expiring");
    period.settings.put("expiryDays", 30);
    assertThat(period.gaps("2023-07-04")).doesNotContain("agreement.expiring");
    period.settings.clear();
    agreement("2024", "2027");
    assertThat(period.gaps("2023-07-04")).doesNotContain("agreement.expiring");
  }

  @Test
  void theAgreementOfThePeriodHasAStartAndAnEnd() {
    agreement("2020", "2023");
    period.change(
        period.agreements,
        a ->
            new Agreement(
                a.head(),
                a.title(),
                a.starts(),
                null,
                List.of(),
                a.purposes(),
                a.areas(),
                List.of(),
                null,
                a.state(),
                List.of(),
                List.of(),
                List.of(),
                null));
    assertThat(ThreadObject.ref(period.thread().agreements().getFirst())).isNotNull();
    assertThat(period.gaps("2022-02-01")).contains("agreement.noPeriod", "agreement.gap");
  }

  @Test
  void eachEmptyChapterOfThePictureIsNamed() {
    period.picture = Period.picture("2022-01-01", "Kartläggning", " ", null);
    assertThat(period.gaps("2022-02-01")).filteredOn("picture.chapterEmpty"::equals).hasSize(2);
    period.picture = Period.picture("2022-01-01", "a", "b", "c");
    assertThat(period.gaps("2022-02-01")).doesNotContain("picture.chapterEmpty");
  }

  @Test
  void thePictureIsTooOldTheDayAfterTwoYears() {
    var running = new Period("2024-01-01", "2027-12-31");
    running.picture = Period.picture("2024-06-20", "a", "b", "c");
    assertThat(running.gaps("2025-12-19")).doesNotContain("picture.ageing", "picture.tooOld");
    assertThat(running.gaps("2025-12-20")).contains("picture.ageing");
    assertThat(running.gaps("2026-06-20")).contains("picture.ageing");
    assertThat(running.gaps("2026-06-21")).contains("picture.tooOld");
    running.picture = Period.picture("2024-02-29", "a", "b", "c");
    assertThat(running.gaps("2026-02-28")).doesNotContain("picture.tooOld");
    assertThat(running.gaps("2026-03-01")).contains("picture.tooOld");
  }

  @Test
  void thePictureOfAPastPeriodIsAsOldAsItWasThen() {
    period.picture = Period.picture("2022-06-01", "a", "b", "c");
    assertThat(period.gaps("2030-01-01")).contains("picture.ageing");
    assertThat(period.gaps("2030-01-01")).doesNotContain("picture.tooOld");
  }

  @Test
  void aPictureNobodyDecidedOnHasNoAge() {
    period.picture = Period.picture(null, "a", "b", "c");
    assertThat(period.gaps("2022-02-01"))
        .contains("picture.noDecision")
        .doesNotContain("picture.tooOld");
  }
}
