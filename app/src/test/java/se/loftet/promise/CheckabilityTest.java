package se.loftet.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.loftet.platform.model.Target;
import se.loftet.platform.web.Text;
import se.loftet.testkit.Golden;

class CheckabilityTest {
  private static List<Lack> lacks(String text) {
    return Checkability.of(Drafts.text(text)).findings().stream().map(Finding::lack).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COUNT | Minst fyra trygghetsvandringar under 2021
          COUNT | Vi kommer under året etablera minst åtta stycken nya grannsamverkansområden i Strängnäs kommun.
          BINARY | Polisen och kommunen inrättar ett trafiksäkerhetsråd
          COUNT_WITHOUT_TARGET | Fotpatrull i centrum
          COUNT | Minst 50 trafikkontroller i byarna
          VAGUE | Polisen lovar insatser mot trimmade mopeder och A-traktorer.
          VAGUE | Polisen och Strängnäs kommun lovar att verka för att öka medvetenheten om våld i nära relationer
          PARTIAL | Informations- och dialogmöten om trygghet i olika kommundelar
          VAGUE | Arbete med ungdomar som samlas i grupper, begår brott och skapar otrygghet
          PARTIAL | Trafikvandringar med teknik- och servicekontoret där trafikmiljön ses över
          """)
  void gradesTheMeasurabilityFixtures(Grade grade, String text) {
    assertThat(Checkability.of(Drafts.text(text)).grade()).isEqualTo(grade);
  }

  @Test
  void readsTheNumberAndItsUnit() {
    assertThat(Checkability.of(Drafts.text("Minst 200 trafikkontroller under 2019")).found())
        .isEqualTo(
            new Target(
                Target.Kind.COUNT,
                Target.Operator.AT_LEAST,
                new BigDecimal("200"),
                "trafikkontroller"));
    assertThat(Checkability.of(Drafts.text("Högst tre träffar i veckan")).found())
        .extracting(Target::operator)
        .isEqualTo(Target.Operator.AT_MOST);
  }

  @Test
  void takesNoAgeAndNoYearForANumberPromised() {
    assertThat(Checkability.of(Drafts.text("Trygghetsvandringar för unga under 21 år")).grade())
        .isEqualTo(Grade.PARTIAL);
    assertThat(Checkability.of(Drafts.text("Under 2021 trygghetsvandringar med boende")).grade())
        .isEqualTo(Grade.PARTIAL);
  }

  @Test
  void theEnteredTargetRules() {
    var target =
        new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, BigDecimal.TWO, "insatser");
    var mopeds = Drafts.text("Riktade insatser mot trimmade mopeder", target);
    assertThat(Checkability.of(mopeds).grade()).isEqualTo(Grade.COUNT);
    var yes = new Target(Target.Kind.BINARY, null, null, null);
    assertThat(Checkability.of(Drafts.text("Trafiksäkerhetsråd", yes)).grade())
        .isEqualTo(Grade.BINARY);
  }

  @Test
  void aWholePromiseLacksNothing() {
    var target =
        new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4"), "vandringar");
    var promise =
        Drafts.whole(
            "Kommunen ordnar minst fyra trygghetsvandringar i Mariefred under 2021", target);
    assertThat(Checkability.of(promise).findings()).isEmpty();
  }

  @Test
  void namesEachLackOfABareText() {
    assertThat(lacks("Trygghetsvandringar"))
        .containsExactly(
            Lack.NO_PARTY,
            Lack.NO_NUMBER,
            Lack.NO_PLACE,
            Lack.NO_TIME,
            Lack.NO_FOCUS_AREA,
            Lack.NO_OWNER,
            Lack.NO_BASELINE,
            Lack.NO_FOLLOW_UP_DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PASSIVE | Trygghetsvandringar ska genomföras under året
          PASSIVE | Trafikkontroller genomförs i centrum
          NUMBER_NOT_ENTERED | Polisen gör minst två trafikkontroller
          BEYOND_POWER | Kommunen arbetar för nolltolerans mot våld
          ABBREVIATION | Kommunen fördjupar samarbetet inom SSPF
          ABBREVIATION | Polisen besöker bl.a. skolor
          VAGUE_WORDS | Kommunen ska verka för trygghet
          VAGUE_WORDS | Kommunen ska fortsätta utveckla rådet
          VAGUE_WORDS | Kommunen ska fokusera på unga
          VAGUE_WORDS | Kommunen ska öka medvetenheten om våld
          CRIME_GUARANTEE | Polisen ska minska antalet bostadsinbrott
          CRIME_GUARANTEE | Färre båt- och bostadsinbrott
          PERSONAL_DATA | Polisen besöker 811218-9876 varje vecka
          PERSONAL_DATA | Ring kommunen på 070-123 45 67
          PERSONAL_DATA | Polisen stoppar bilen ABC 12D
          PERSONAL_DATA | Skriv till fornamn@exempel.se
          PERSONAL_DATA | Kommunen röjer vid Storgatan 12
          """)
  void warnsForWhatTheTextSays(Lack lack, String text) {
    assertThat(lacks(text)).contains(lack);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PASSIVE | Unga samlas i centrum och polisen finns där
          ABBREVIATION | Samarbete inom SSPF (skola, socialtjänst, polis och fritid)
          CRIME_GUARANTEE | Polisen förebygger brott och motverkar våld
          VAGUE_WORDS | Kommunen fortsätter med minst fyra trygghetsvandringar
          PERSONAL_DATA | Minst 811218 9875 är inget personnummer
          PERSONAL_DATA | Under 2019 och 2020 gör polisen 200 kontroller på Storgatan
          """)
  void doesNotWarnWithoutCause(Lack lack, String text) {
    assertThat(lacks(text)).doesNotContain(lack);
  }

  @ParameterizedTest
  @EnumSource
  void saysEachLackInOneSentenceWithASuggestion(Lack lack) {
    for (var language : List.of(Text.SWEDISH, Text.ENGLISH)) {
      var finding = new Finding(lack, "verka för");
      assertThat(finding.sentence(Text.in(language))).endsWith(".").doesNotContain("{");
      assertThat(finding.suggestion(Text.in(language))).endsWith(".").doesNotContain("{");
    }
  }

  @Test
  void gradesAllPublishedPointsAsReviewed() throws IOException {
    var report = new StringBuilder();
    for (var line : points()) {
      var cells = line.split("\t", -1);
      var promise = Drafts.byParties(cells[3], List.of(cells[2].split("\\+")));
      var found = Checkability.of(promise);
      report.append("%s %s: %s%n  %s%n".formatted(cells[0], cells[1], found.grade(), cells[3]));
      for (var finding : found.findings()) {
        if (!finding.words().isEmpty()) {
          report.append("  %s: %s%n".formatted(finding.lack(), finding.words()));
        }
      }
      report.append(
          "  %s%n"
              .formatted(
                  String.join(
                      " ",
                      found.findings().stream()
                          .filter(f -> f.words().isEmpty())
                          .map(f -> f.lack().name())
                          .toList())));
    }
    Golden.assertMatches("promise/checkability.txt", report.toString());
  }

  private static List<String> points() throws IOException {
    try (var file =
        Objects.requireNonNull(
            CheckabilityTest.class.getResourceAsStream("/medborgarlofte/points.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
