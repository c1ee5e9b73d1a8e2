package se.loftet.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.dataset.DataKind;
import se.loftet.evidence.DataState;

/// What must not be added is not, and what is too little is told to be.
class SumsTest extends FindingTown {
  private static String told(Question question) {
    return answer(question).sentence().in(SWEDISH);
  }

  @Test
  void allCrimesAreNeverAddedToSomeOfThemNorCountsToRates() {
    assertThat(told(Question.of(Method.USUAL, crimes(), "0486", null, "count")))
        .contains("flera slags tal");
    assertThat(told(Question.of(Method.COMPARED, crimes(), "0486", null, "count")))
        .contains("flera slags tal");
    assertThat(told(Question.of(Method.COMPARED, crimes(), "0486", "total", null)))
        .contains("flera mått");
    assertThat(told(Question.of(Method.COMPARED, crimes(), "0486", "total", "per100k")))
        .startsWith("Välj måttet antal");
    assertThat(told(Question.of(Method.CHANGED, crimes(), "0486", null, null)))
        .contains("flera mått");
  }

  @Test
  void aSumOfFewerAreasIsMissingAndNotSmall() {
    var answer = answer(Question.of(Method.USUAL, crimes(), null, "total", "count"));
    assertThat(cautions(answer)).anyMatch(words -> words.contains("färre områden"));
    assertThat(answer.lines().getFirst().name()).isEqualTo("2015");
    assertThat(answer.lines().getFirst().cells().get(1).state())
        .isEqualTo(DataState.NOT_APPLICABLE);
  }

  @Test
  void aCountyAndItsMunicipalitiesAreNotAdded(@TempDir Path folder) {
    var rows =
        """
        kommun;period;key;count;per100k;preliminary
        0486;2025;brott;50;1,0;
        04;2025;brott;90;1,0;
        """;
    var set = take(folder, "lan-och-kommun.csv", rows, null);
    assertThat(told(Question.of(Method.USUAL, set, null, "brott", "count")))
        .contains("flera områden");
    assertThat(cautions(answer(Question.of(Method.USUAL, set, "04", "brott", "count"))))
        .contains("Talen gäller Södermanlands län, inte bara den egna kommunen.");
  }

  @Test
  void oneEventAfterMonthsOfNoneIsNotCalledUnusual(@TempDir Path folder) {
    var rows = new StringBuilder("id,datum,typ,deso\n");
    for (int month = 0; month < 60; month += 5) {
      rows.append(
          "%d,%s,Brand,0486A0010%n".formatted(month, LocalDate.of(2019, 1, 9).plusMonths(month)));
    }
    var set = take(folder, "glesa-brander.csv", rows.toString(), DataKind.EVENTS);
    var answer = answer(Question.of(Method.USUAL, set, "0486", null, null));
    assertThat(answer.lines()).noneMatch(line -> line.mark().equals("high"));
    var question = Question.of(Method.REPEATS, set, null, null, null);
    assertThat(told(question)).startsWith("Händelserna har ingen punkt på kartan");
  }

  @Test
  void aTimeTheDataDoesNotReachIsNotAnsweredWithAnother() {
    var question = Question.of(Method.USUAL, crimes(), "0486", "total", "count");
    assertThat(told(question.from(LocalDate.of(2030, 1, 1))))
        .isEqualTo("Underlaget har inga tal för det du valde.");
  }

  @Test
  void aSurveyIsAnsweredForTheTimeAskedAbout() {
    var question =
        Question.of(Method.SURVEY, named("SCB:s medborgarundersökning"), "0486", null, "procent");
    assertThat(answer(question).headline().in(SWEDISH)).isEqualTo("Så svarade invånarna 2023");
    var before =
        new Question(
            Method.SURVEY,
            question.dataSet(),
            null,
            "0486",
            null,
            "procent",
            null,
            LocalDate.of(2023, 1, 1),
            null,
            List.of(),
            null);
    var result = as(ANALYST, () -> findings.ask(before));
    assertThat(result.answer().headline().in(SWEDISH)).isEqualTo("Så svarade invånarna 2022");
    assertThat(Picture.svg(result, SWEDISH, "s"))
        .contains("Skötsel av gator och vägar.", "av gång- och cykelvägar.");
  }
}
