package se.loftet.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.loftet.agreement.Agreement;
import se.loftet.law.LawAnswer.Status;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.web.Text;
import se.loftet.promise.FocusArea;

class LawTest extends LawCase {
  @ParameterizedTest
  @CsvSource({
    "2024-06-20, 2025-12-19, MET",
    "2024-06-20, 2025-12-20, SOON",
    "2024-06-20, 2026-06-20, SOON",
    "2024-06-20, 2026-06-21, LATE",
    "2024-02-29, 2026-02-28, SOON",
    "2024-02-29, 2026-03-01, LATE"
  })
  void thePictureIsUpdatedWithinTwoYears(String decided, String today, Status expected) {
    picture(decided, "text");
    assertThat(status(LawPoint.L07, today)).isEqualTo(expected);
  }

  @Test
  void twoYearsFromALeapDayEndOnTheLastOfFebruary() {
    picture("2024-02-29", "text");
    assertThat(at(LawPoint.L07, "2025-01-01").due()).isEqualTo("2026-02-28");
  }

  @Test
  void noPlanBeforeJulyOf2024WasNoBreach() {
    picture("2024-01-15", "text");
    assertThat(status(LawPoint.L05, "2024-06-30")).isEqualTo(Status.NOT_YET);
    assertThat(status(LawPoint.L08, "2024-06-30")).isEqualTo(Status.NOT_YET);
    assertThat(status(LawPoint.L05, "2024-07-01")).isEqualTo(Status.MISSING);
  }

  @Test
  void aPlanNamesDayBodyNumberAndThePictureItBuildsOn() {
    var picture = picture("2024-01-15", "text");
    record(LawRecord.Kind.MEASURES_PLAN, "2024-09-01", "Kommunstyrelsen");
    assertThat(status(LawPoint.L05, "2025-01-01")).isEqualTo(Status.MISSING);
    records.add(
        new LawRecord(
            head(),
            LawRecord.Kind.MEASURES_PLAN,
            "Plan",
            new PartialDate("2024-09-01"),
            "Kommunstyrelsen",
            "KS 2",
            new Ref<>(picture.head().id()),
            null,
            null,
            null,
            null,
            null,
            null));
    assertThat(status(LawPoint.L05, "2025-01-01")).isEqualTo(Status.MET);
    assertThat(at(LawPoint.L08, "2025-01-01").due()).isEqualTo("2026-09-01");
    assertThat(status(LawPoint.L08, "2026-09-02")).isEqualTo(Status.LATE);
    record(LawRecord.Kind.PLAN_FOLLOW_UP, "2026-08-20", null);
    assertThat(status(LawPoint.L08, "2026-09-02")).isEqualTo(Status.MET);
  }

  @Test
  void theThreeChaptersAskForTextSourceConsequenceAndCauses() {
    var picture = picture("2024-06-20", "text");
    assertThat(status(LawPoint.L01, "2025-01-01")).isEqualTo(Status.MISSING);
    var problem = problem(picture, "Barn stannar inne", List.of());
    assertThat(status(LawPoint.L01, "2025-01-01")).isEqualTo(Status.MET);
    assertThat(status(LawPoint.L02, "2025-01-01")).isEqualTo(Status.MET);
    assertThat(at(LawPoint.L03, "2025-01-01").lacking()).containsExactly("Buskörning");
    causes.add(new Cause(head(), problem, Cause.Corner.GUARDIAN, "Ingen syns", null));
    assertThat(status(LawPoint.L03, "2025-01-01")).isEqualTo(Status.MET);
  }

  @Test
  void withoutAPictureEverythingOfItIsMissing() {
    assertThat(
            Stream.of(LawPoint.L01, LawPoint.L02, LawPoint.L03, LawPoint.L04, LawPoint.L07)
                .map(point -> status(point, "2025-01-01")))
        .containsOnly(Status.MISSING);
    picture("2024-06-20", "");
    assertThat(
            Stream.of(LawPoint.L01, LawPoint.L02, LawPoint.L03)
                .map(point -> status(point, "2025-01-01")))
        .containsOnly(Status.MISSING);
  }

  @Test
  void everyDistrictHasAProblemOrAStatus() {
    var picture = picture("2024-06-20", "text");
    place(Place.Kind.LOCALITY, "Byn");
    var north = place(Place.Kind.DISTRICT, "Norr");
    var south = place(Place.Kind.DISTRICT, "Söder");
    problem(picture, null, List.of(north));
    assertThat(at(LawPoint.L04, "2025-01-01").lacking()).containsExactly("Söder");
    records.add(
        new LawRecord(
            head(),
            LawRecord.Kind.AREA_STATUS,
            "Inget avviker",
            null,
            null,
            null,
            null,
            south,
            null,
            null,
            null,
            null,
            null));
    assertThat(status(LawPoint.L04, "2025-01-01")).isEqualTo(Status.MET);
  }

  @Test
  void aMeasureLeadsBackToAProblem() {
    var picture = picture("2024-06-20", "text");
    var problem = problem(picture, "följd", List.of());
    var period = period();
    var focus = head();
    focusAreas.add(
        new FocusArea(focus, period, "Trafik", FocusArea.Choice.CHOSEN, "Mest", List.of(problem)));
    activity(period, new Ref<>(focus.id()), null);
    assertThat(status(LawPoint.L06, "2025-06-01")).isEqualTo(Status.MET);
    activity(period, null, null);
    assertThat(at(LawPoint.L06, "2025-06-01").lacking()).hasSize(1);
  }

  @Test
  void camerasAreAskedAboutOnlyWhereTheyAreUsed() {
    var period = period();
    assertThat(status(LawPoint.L19, "2025-06-01")).isEqualTo(Status.NOT_APPLICABLE);
    activity(period, null, "Kamerabevakning");
    assertThat(status(LawPoint.L19, "2025-06-01")).isEqualTo(Status.MISSING);
  }

  @Test
  void anAttemptCountsWhereTheLawAsksOnlyToWorkForIt() {
    assertThat(status(LawPoint.L10, "2025-06-01")).isEqualTo(Status.MISSING);
    assertThat(LawPoint.L10.weight()).isEqualTo(LawPoint.Weight.WARNS);
    record(LawRecord.Kind.COOPERATION_ATTEMPT, "2025-02-01", "Regionen");
    assertThat(status(LawPoint.L10, "2025-06-01")).isEqualTo(Status.MET);
  }

  @Test
  void anAgreementStatesPurposeAndArea() {
    assertThat(status(LawPoint.L11, "2025-06-01")).isEqualTo(Status.NOT_APPLICABLE);
    agreements.add(
        new Agreement(
            head(),
            "Överenskommelse",
            new PartialDate("2023"),
            new PartialDate("2026"),
            List.of(),
            List.of("Trygghet"),
            List.of(),
            List.of(),
            null,
            FormalState.DRAFT,
            List.of(),
            List.of(),
            List.of(),
            null));
    assertThat(at(LawPoint.L11, "2025-06-01").lacking()).containsExactly("Överenskommelse");
    assertThat(status(LawPoint.L11, "2027-01-01")).isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void theCouncilIsLedByTheMunicipalityAndHasLeadingMembers() {
    record(LawRecord.Kind.COUNCIL, null, "Kommunstyrelsens ordförande");
    record(LawRecord.Kind.COUNCIL_MEMBER, null, null, LawRecord.Level.POLICE_AREA_CHIEF, null);
    assertThat(status(LawPoint.L12, "2025-06-01")).isEqualTo(Status.MET);
    assertThat(status(LawPoint.L13, "2025-06-01")).isEqualTo(Status.MET);
    record(LawRecord.Kind.COUNCIL_MEMBER, null, null, LawRecord.Level.OTHER, null);
    assertThat(status(LawPoint.L13, "2025-06-01")).isEqualTo(Status.MISSING);
  }

  @Test
  void theFunctionIsNamedAndReached() {
    record(LawRecord.Kind.COORDINATION, null, null, null, null);
    assertThat(status(LawPoint.L14, "2025-06-01")).isEqualTo(Status.MISSING);
    record(LawRecord.Kind.COORDINATION, null, null, null, "trygghet@ekeby.example");
    assertThat(status(LawPoint.L14, "2025-06-01")).isEqualTo(Status.MET);
    assertThat(status(LawPoint.L15, "2025-06-01")).isEqualTo(Status.MISSING);
    here =
        new Municipality(
            "0999",
            "Ekeby kommun",
            "ekeby",
            null,
            null,
            "Växeln",
            Instant.EPOCH,
            1,
            java.util.Map.of());
    assertThat(status(LawPoint.L15, "2025-06-01")).isEqualTo(Status.MET);
  }

  @Test
  void reportsAndInformationHaveADueDateTheMunicipalityMayChoose() {
    record(LawRecord.Kind.COUNCIL_REPORT, "2025-02-01", "Fullmäktige");
    record(LawRecord.Kind.INFORMATION, "2025-02-01", null);
    assertThat(at(LawPoint.L18, "2025-03-01").due()).isEqualTo("2025-06-01");
    assertThat(status(LawPoint.L18, "2025-06-02")).isEqualTo(Status.LATE);
    assertThat(at(LawPoint.L16, "2025-03-01").due()).isEqualTo("2026-02-01");
    here =
        new Municipality(
            "0999", "E", "e", null, null, null, null, 1, java.util.Map.of("reportMonths", 12));
    assertThat(status(LawPoint.L18, "2025-06-02")).isEqualTo(Status.MET);
  }

  @Test
  void allNineteenPointsAreAnsweredInOrderAndInWords() {
    assertThat(all("2025-06-01").stream().map(LawAnswer::point)).containsExactly(LawPoint.values());
    for (var language : List.of(Text.SWEDISH, Text.ENGLISH)) {
      for (var point : LawPoint.values()) {
        assertThat(Text.in(language).has("law." + point + ".duty")).isTrue();
        assertThat(Text.in(language).has("law." + point + ".do")).isTrue();
      }
    }
  }

  /// What is only practice, or not verified, is not told as if the law said it.
  @Test
  void nothingUnverifiedIsToldAsAFact() {
    var text = Text.in(Text.SWEDISH);
    assertThat(text.of("law.L05.duty")).contains("Lagen säger inte vem som beslutar");
    assertThat(text.of("law.L16.duty")).contains("Lagen anger ingen tid");
    assertThat(text.of("law.L18.duty")).contains("Lagen anger ingen tid");
    assertThat(text.of("law.L10.duty")).contains("verka för", "ingen skyldighet");
    assertThat(text.of("law.L12.duty")).contains("verka för");
    for (var point : LawPoint.values()) {
      assertThat(text.of("law." + point + ".duty") + text.of("law." + point + ".do"))
          .doesNotContainIgnoringCase("medborgarlöfte", "miljoner", "varje år", "böter");
    }
  }

  @Test
  void aPlanOnAPictureNobodyDecidedIsNoPlan() {
    var draft = picture(null, "text");
    plan("2024-09-01", draft.head().id());
    assertThat(status(LawPoint.L05, "2025-01-01")).isEqualTo(Status.MISSING);
    plan("2024-09-01", picture("2024-06-20", "text").head().id());
    assertThat(status(LawPoint.L05, "2025-01-01")).isEqualTo(Status.MET);
  }

  private void plan(String day, long picture) {
    records.add(
        new LawRecord(
            head(),
            LawRecord.Kind.MEASURES_PLAN,
            "Plan",
            new PartialDate(day),
            "Kommunstyrelsen",
            "KS 4",
            new Ref<>(picture),
            null,
            null,
            null,
            null,
            null,
            null));
  }

  @Test
  void withoutALeadingBodyNothingIsAdoptedAndWithoutAFunctionNothingIsPublished() {
    var day = LocalDate.of(2026, 2, 20);
    assertThat(LegalDemands.adoption(day, records)).containsExactly("law.stops.L17");
    assertThat(LegalDemands.publishing(day, records))
        .containsExactly("law.stops.L14", "law.stops.L17");
    record(LawRecord.Kind.LEADING_BODY, null, "Kommunstyrelsen");
    record(LawRecord.Kind.COORDINATION, null, "Trygghetssamordnaren");
    assertThat(LegalDemands.adoption(day, records)).isEmpty();
    assertThat(LegalDemands.publishing(day, records)).containsExactly("law.stops.L14");
    record(LawRecord.Kind.COORDINATION, null, null, null, "trygghet@ekeby.example");
    assertThat(LegalDemands.publishing(day, records)).isEmpty();
  }

  @Test
  void whatWasDecidedBeforeTheLawIsNotAskedAbout() {
    assertThat(LegalDemands.adoption(LocalDate.of(2017, 2, 1), records)).isEmpty();
    assertThat(LegalDemands.publishing(LocalDate.of(2023, 6, 30), records)).isEmpty();
    assertThat(LegalDemands.adoption(LocalDate.of(2023, 7, 1), records)).isNotEmpty();
  }
}
