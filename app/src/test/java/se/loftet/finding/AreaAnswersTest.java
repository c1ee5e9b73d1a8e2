package se.loftet.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.dataset.DataKind;
import se.loftet.platform.model.SecrecyClass;

/// Events put into a municipality's own areas by their position.
class AreaAnswersTest extends FindingTown {
  private static final String AREAS =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"code":"0486-hamnen","name":"Hamnen"},"geometry":{"type":"Polygon",
       "coordinates":[[[17.03,59.37],[17.05,59.37],[17.05,59.39],[17.03,59.39],[17.03,59.37]]]}},
      {"type":"Feature","properties":{"code":"0486-norr","name":"Norr"},"geometry":{"type":"Polygon",
       "coordinates":[[[17.03,59.39],[17.05,59.39],[17.05,59.41],[17.03,59.41],[17.03,59.39]]]}}]}
      """;

  private static String events(Path folder) {
    var rows = new StringBuilder("id,datum,typ,longitude,latitude\n");
    for (int i = 0; i < 60; i++) {
      var at = i < 40 ? "17.04,59.38" : i < 55 ? "17.04,59.40" : "17.20,59.38";
      rows.append("%d,2025-03-%02d 12:00,Skadegörelse,%s%n".formatted(i, 1 + i % 28, at));
    }
    return take(folder, "skador-med-plats.csv", rows.toString(), DataKind.EVENTS);
  }

  @Test
  void eventsAreCountedByTheAreaTheyLieInAndDrawnOnItsMap(@TempDir Path folder) {
    var areas = take(folder, "omraden.geojson", AREAS, DataKind.AREAS);
    var question = Question.of(Method.PLACES, events(folder), null, null, null).districts(areas);
    var result = as(ANALYST, () -> findings.ask(question));
    var answer = result.answer();
    assertThat(answer.shape()).isEqualTo(Shape.AREAS);
    assertThat(answer.lines()).extracting(Line::name).containsExactly("Hamnen", "Norr");
    assertThat(answer.lines().getFirst().cells().getFirst().orNaN()).isEqualTo(40);
    assertThat(answer.lines().getLast().cells().getFirst().orNaN()).isEqualTo(15);
    assertThat(cautions(answer)).anyMatch(words -> words.startsWith("5 "));
    assertThat(Result.read(result.canonical())).isEqualTo(result);
    assertThat(Picture.svg(result, SWEDISH, "a"))
        .contains("2 områden på karta", ">40<", ">15<")
        .doesNotContain("class=\"area-3\"");
    var saved = as(ANALYST, () -> findings.save(question, "Var", SecrecyClass.INTERNAL));
    assertThat(saved.inputs()).extracting(Input::dataSet).contains(areas);
    assertThat(as(ANALYST, () -> findings.verify(saved))).isEqualTo(Verdict.SAME);
  }

  @Test
  void anyQuestionToEventsCanBeAskedOfOneArea(@TempDir Path folder) {
    var areas = take(folder, "delar.geojson", AREAS, DataKind.AREAS);
    var question =
        Question.of(Method.RHYTHM, events(folder), "0486-hamnen", null, null).districts(areas);
    var answer = answer(question);
    var all =
        answer.lines().stream()
            .flatMap(line -> line.cells().stream())
            .mapToDouble(Cell::orNaN)
            .sum();
    assertThat(all).isBetween(39.999, 40.001);
  }

  @Test
  void areasWithoutKnownBordersAreToldAsRanges(@TempDir Path folder) {
    var rows = new StringBuilder("id,datum,typ,deso\n");
    for (int i = 0; i < 60; i++) {
      rows.append("%d,2025-03-01,Brand,0486A00%d0%n".formatted(i, 1 + i % 3));
    }
    var set = take(folder, "bara-omraden.csv", rows.toString(), DataKind.EVENTS);
    var answer = answer(Question.of(Method.PLACES, set, "0486", null, null));
    assertThat(answer.shape()).isEqualTo(Shape.INTERVALS);
  }
}
