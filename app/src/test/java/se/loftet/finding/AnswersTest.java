package se.loftet.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.Wishes;
import se.loftet.evidence.DataState;

/// What the ready-made questions are answered, and when they are not.
class AnswersTest extends FindingTown {
  @Test
  void municipalitiesStandInTheOrderOfTheAlphabetWithIntervals() {
    var answer = answer(Question.of(Method.COMPARED, crimes(), "0486", "burglary", "count"));
    assertThat(answer.lines())
        .extracting(Line::name)
        .containsExactly("Eskilstuna", "Strängnäs", "Trosa");
    var own = answer.lines().get(1);
    assertThat(own.mark()).isEqualTo("own");
    assertThat(own.cells().get(0).orNaN()).isBetween(325.0, 331.0);
    assertThat(own.cells().get(1).orNaN()).isLessThan(own.cells().get(0).orNaN());
    assertThat(answer.sentence().in(SWEDISH))
        .startsWith("2025: Strängnäs hade 328 per 100 000 invånare");
    assertThat(cautions(answer)).anyMatch(words -> words.contains("avrundat"));
  }

  @Test
  void municipalitiesAreComparedWithThoseOfSimilarSizeWhenThereAreSome(@TempDir Path folder) {
    var rows = new StringBuilder("kommun;period;key;count;per100k;preliminary\n");
    var sizes = new int[] {38_000, 30_000, 45_000, 60_000, 75_000, 200_000, 9_000};
    var codes = new String[] {"0486", "0488", "0480", "0484", "0483", "0580", "0428"};
    for (int i = 0; i < codes.length; i++) {
      int count = sizes[i] / 100;
      rows.append("%s;2025;slag;%d;%d,0;%n".formatted(codes[i], count, 1000));
    }
    var set = take(folder, "lika.csv", rows.toString(), null);
    var answer = answer(Question.of(Method.COMPARED, set, "0486", "slag", "count"));
    assertThat(answer.lines()).hasSize(5).extracting(Line::name).doesNotContain("Linköping");
    assertThat(cautions(answer)).anyMatch(words -> words.contains("mellan hälften och 2 gånger"));
    var few = answer(Question.of(Method.COMPARED, crimes(), "0486", "burglary", "count"));
    assertThat(few.lines()).hasSize(3);
    assertThat(cautions(few)).anyMatch(words -> words.contains("för få kommuner av liknande"));
  }

  @Test
  void timesOfThePolicesFeedAreToldToBeOfHeadingsAndPublication() {
    var feed = take(DATA.resolve("polisen-handelser-sodermanland.json"), Wishes.NONE);
    var answer = answer(Question.of(Method.RHYTHM, feed, null, null, null));
    assertThat(cautions(answer)).anyMatch(words -> words.contains("tiden för publiceringen"));
  }

  @Test
  void withoutTheNumberOfAnswersNoChangeIsPointedOut() {
    var survey = named("SCB:s medborgarundersökning");
    var question = Question.of(Method.SURVEY, survey, "0486", null, "procent");
    var blind = answer(question);
    assertThat(blind.lines()).hasSize(9).allSatisfy(line -> assertThat(line.mark()).isEmpty());
    assertThat(cautions(blind))
        .contains("Intervall saknas. Det går inte att säga om en förändring är säkerställd.");
    var seen = answer(question.answers(600));
    assertThat(seen.lines()).filteredOn(line -> line.mark().equals("up")).hasSizeBetween(1, 4);
    assertThat(answer(question.answers(12)).headline().in(SWEDISH))
        .isEqualTo("För lite för att säga något");
  }

  @Test
  void whatHasChangedIsJudgedByWhatWasExpected() {
    var answer = answer(Question.of(Method.CHANGED, crimes(), "0486", null, "count"));
    assertThat(answer.lines()).hasSize(6);
    assertThat(answer.sentence().in(SWEDISH)).contains("6 slag jämförda, 2024 mot 2025");
    assertThat(cautions(answer)).anyMatch(words -> words.contains("letar"));
  }

  @Test
  void daysWithoutHoursAreToldAsDays() {
    var fires = named("Polisanmälda brott per DeSO");
    var answer = answer(Question.of(Method.RHYTHM, fires, "0484", null, null));
    assertThat(answer.shape()).isEqualTo(Shape.BARS);
    assertThat(answer.lines()).hasSize(7);
    assertThat(cautions(answer)).contains("Underlaget har bara dag, inte klockslag.");
    assertThat(
            Picture.svg(
                new Result(
                    Question.of(Method.RHYTHM, fires, null, null, null),
                    java.util.List.of(),
                    subject(),
                    answer),
                SWEDISH,
                "x"))
        .contains("mån", "<desc");
  }

  private static Subject subject() {
    return new Subject("Bränder", null, null, null, null, null, null, null, DataKind.EVENTS);
  }

  @Test
  void areasAreComparedOnlyWhereTheResidentsAreKnown() {
    var fires = named("Polisanmälda brott per DeSO");
    var question = Question.of(Method.PLACES, fires, "0484", null, null);
    assertThat(cautions(answer(question)))
        .contains("Invånarantal saknas. Därför jämförs inte andelar.");
    var answer = answer(question.beside(named("Befolkning per DeSO")));
    assertThat(answer.fields())
        .as("%s", cautions(answer))
        .extracting(Field::name)
        .contains("rate", "residents");
    assertThat(answer.lines()).extracting(Line::name).isSorted();
  }

  /// Twenty evenings of the same week beside the harbour, and a hundred anywhere at any time.
  private static String events(Path folder) {
    var random = new SplittableRandom(7);
    var rows = new StringBuilder("id;start;slut;typ;long;lat\n");
    for (int i = 0; i < 400; i++) {
      boolean near = i % 2 == 0;
      int day = near ? 8 + i / 2 % 7 : 1 + random.nextInt(28);
      int month = near ? 6 : 1 + random.nextInt(12);
      int hour = near ? 21 : random.nextInt(24);
      double east = near ? 17.03 + random.nextDouble() * 0.001 : 16.9 + random.nextDouble() * 0.3;
      double north =
          near ? 59.375 + random.nextDouble() * 0.0005 : 59.3 + random.nextDouble() * 0.12;
      var start = "2024-%02d-%02d %02d:15".formatted(month, day, hour);
      rows.append(
          String.format(Locale.ROOT, "%d;%s;%s;skada;%.6f;%.6f%n", i, start, start, east, north));
    }
    return take(folder, "handelser.csv", rows.toString(), DataKind.EVENTS);
  }

  @Test
  void pointsGiveHoursHotCellsAndRepeats(@TempDir Path folder) {
    var set = events(folder);
    var when = answer(Question.of(Method.RHYTHM, set, null, null, null));
    assertThat(when.shape()).isEqualTo(Shape.HEAT);
    assertThat(when.headline().in(SWEDISH)).startsWith("Tyngst ").contains("kl ");
    var where = answer(Question.of(Method.PLACES, set, null, null, null));
    assertThat(where.shape()).isEqualTo(Shape.MAP);
    assertThat(where.lines()).isNotEmpty();
    assertThat(Objects.requireNonNull(where.frame()).side()).isGreaterThanOrEqualTo(250);
    var again = answer(Question.of(Method.REPEATS, set, null, null, null));
    assertThat(again.headline().in(SWEDISH))
        .isEqualTo("Det upprepas i närheten oftare än slumpen ger");
    for (var method : java.util.List.of(Method.RHYTHM, Method.PLACES, Method.REPEATS)) {
      var saved = saved(Question.of(method, set, null, null, null), method.name());
      assertThat(as(ANALYST, () -> findings.verify(saved)))
          .as(method.name())
          .isEqualTo(Verdict.SAME);
      assertThat(Picture.svg(as(ANALYST, () -> findings.result(saved)), SWEDISH, "y"))
          .contains("<title");
    }
  }

  @Test
  void whatIsReleasedHidesSmallNumbersAndWhatWouldGiveThemAway(@TempDir Path folder) {
    var saved = saved(Question.of(Method.RHYTHM, events(folder), null, null, null), "När");
    var open = as(ANALYST, () -> findings.preview(saved)).answer();
    assertThat(open.lines()).hasSize(4);
    var known =
        open.lines().stream()
            .flatMap(line -> line.cells().stream())
            .filter(cell -> cell.number() != null)
            .mapToDouble(Cell::orNaN)
            .toArray();
    for (double number : known) {
      assertThat(number == 0 || number >= 5).as("%s", number).isTrue();
    }
    long hidden =
        open.lines().stream()
            .flatMap(line -> line.cells().stream())
            .filter(cell -> cell.state() == DataState.SUPPRESSED)
            .count();
    assertThat(hidden).isNotEqualTo(1);
    var fires =
        saved(
            Question.of(Method.PLACES, named("Polisanmälda brott per DeSO"), "0486", null, null),
            "Var");
    assertThat(as(ANALYST, () -> findings.preview(fires)).answer().lines())
        .allSatisfy(line -> assertThat(line.cells().get(0).orNaN()).isNotIn(1.0, 2.0, 3.0, 4.0));
  }

  @Test
  void numbersThatCannotBeAddedAreNotAddedNorTakenFromTheFirstArea(@TempDir Path folder) {
    var rows = "kommun;år;fråga;andel\n0486;2023;otrygg;31\n0484;2023;otrygg;44\n";
    var survey = take(folder, "otrygghet.csv", rows, DataKind.SURVEY);
    var none = answer(Question.of(Method.SURVEY, survey, null, null, null));
    assertThat(none.sentence().in(SWEDISH)).contains("flera områden");
    var own = answer(Question.of(Method.SURVEY, survey, "0484", null, null));
    assertThat(own.lines().getFirst().cells().getFirst().orNaN()).isEqualTo(44);
    var index = take(folder, "index.csv", rows, DataKind.KPI);
    assertThat(answer(Question.of(Method.USUAL, index, null, null, null)).sentence().in(SWEDISH))
        .contains("flera områden");
  }

  @Test
  void wordsOfASourceAreSaidAsPeopleSayThem() {
    assertThat(Sheet.name(SWEDISH, "total, vandalism")).isEqualTo("alla brott, skadegörelse");
    assertThat(Sheet.name(SWEDISH, "oro_brott_samhället")).isEqualTo("oro brott samhället");
    assertThat(Sheet.name(SWEDISH, "Stöld, annan")).isEqualTo("Stöld, annan");
  }
}
