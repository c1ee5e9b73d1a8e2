package se.loftet.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
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

  /// Five by five areas, each with a thousand residents and two events, nine of them with twelve.
  private static String block(Path folder, String name, String ending) {
    var rows = new StringBuilder("id,datum,typ,deso\n");
    int id = 0;
    for (int i = 0; i < 25; i++) {
      boolean within = i % 5 < 3 && i / 5 < 3;
      for (int n = 0; n < (within ? 12 : 2); n++) {
        rows.append("%d,2024-03-%02d,Brand,%s%n".formatted(id++, 1 + n, code(i) + ending));
      }
    }
    for (int n = 0; n < 7; n++) {
      rows.append("%d,2024-04-01,Brand,%n".formatted(id++));
    }
    return take(folder, name, rows.toString(), DataKind.EVENTS);
  }

  private static String code(int i) {
    return "0486A1%02d0".formatted(i);
  }

  private static String residents(Path folder, String name, String ending) {
    var rows = new StringBuilder("deso;år;Folkmängd\n");
    for (int i = 0; i < 25; i++) {
      rows.append("%s;2024;%d%n".formatted(code(i) + ending, 1000 + i % 5 * 100));
    }
    return take(folder, name, rows.toString(), DataKind.POPULATION);
  }

  private static String squares(Path folder, String name, int missing) {
    var features = new ArrayList<String>();
    for (int i = missing; i < 25; i++) {
      int row = i / 5;
      double west = 17 + i % 5 * 0.01;
      double south = 59.3 + row * 0.01;
      features.add(
          String.format(
              Locale.ROOT,
              """
              {"type":"Feature","properties":{"code":"%1$s","name":"Ruta %2$d"},"geometry":{"type":"Polygon",
              "coordinates":[[[%3$.2f,%4$.2f],[%5$.2f,%4$.2f],[%5$.2f,%6$.2f],[%3$.2f,%6$.2f],[%3$.2f,%4$.2f]]]}}\
              """,
              code(i),
              i,
              west,
              south,
              west + 0.01,
              south + 0.01));
    }
    var all = String.join(",", features);
    return take(
        folder,
        name,
        "{\"type\":\"FeatureCollection\",\"features\":[" + all + "]}",
        DataKind.AREAS);
  }

  @Test
  void areasThatStandOutTogetherWithTheirNeighboursAreToldAndRinged(@TempDir Path folder) {
    var question =
        Question.of(Method.PLACES, block(folder, "block.csv", ""), null, null, null)
            .beside(residents(folder, "folk.csv", ""))
            .districts(squares(folder, "rutor.geojson", 0));
    var result = as(ANALYST, () -> findings.ask(question));
    var answer = result.answer();
    assertThat(answer.shape()).isEqualTo(Shape.AREAS);
    assertThat(answer.fields()).extracting(Field::name).endsWith("residents", "z");
    var middle = line(answer, "Ruta 6");
    assertThat(middle.mark()).isEqualTo("higherHot");
    assertThat(middle.cells().get(5).orNaN()).isGreaterThan(3);
    assertThat(line(answer, "Ruta 24").mark()).isNotEqualTo("hot").doesNotEndWith("Hot");
    assertThat(answer.headline().in(SWEDISH)).contains("Hett tillsammans med grannarna", "Ruta 6");
    assertThat(cautions(answer))
        .anyMatch(words -> words.startsWith("7 händelser saknar område"))
        .anyMatch(words -> words.contains("hela tiden från mars 2024 till mars 2024"));
    assertThat(Picture.svg(result, SWEDISH, "b"))
        .contains(
            "class=\"area-3\"",
            "class=\"edge\"",
            "class=\"out\"",
            "Ring:",
            ">het tillsammans med grannarna<");
    var saved = as(ANALYST, () -> findings.save(question, "Hett", SecrecyClass.INTERNAL));
    assertThat(as(ANALYST, () -> findings.verify(saved))).isEqualTo(Verdict.SAME);
    var open = as(ANALYST, () -> findings.preview(saved)).answer();
    assertThat(open.fields()).extracting(Field::name).doesNotContain("z");
    assertThat(open.lines()).allSatisfy(line -> assertThat(line.cells()).hasSize(5));
  }

  private static Line line(Answer answer, String name) {
    return answer.lines().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutAllBordersNoNeighboursAreGuessed(@TempDir Path folder) {
    var question =
        Question.of(Method.PLACES, block(folder, "block-utan.csv", ""), null, null, null)
            .beside(residents(folder, "folk-utan.csv", ""));
    var none = answer(question);
    assertThat(none.shape()).isEqualTo(Shape.INTERVALS);
    assertThat(cautions(none)).anyMatch(words -> words.startsWith("Gränserna till 25 områden"));
    var some = answer(question.districts(squares(folder, "tva-saknas.geojson", 1)));
    assertThat(cautions(some))
        .anyMatch(words -> words.startsWith("Gränsen till ett område är inte känd"));
    assertThat(some.lines())
        .noneMatch(line -> line.mark().toLowerCase(Locale.ROOT).contains("hot"));
  }

  @Test
  void areasOfTwoYearsAreNeverPutTogether(@TempDir Path folder) {
    var events = block(folder, "block-2025.csv", "_DeSO2025");
    var question = Question.of(Method.PLACES, events, null, null, null);
    var mixed = answer(question.beside(residents(folder, "folk-2018.csv", "")));
    assertThat(cautions(mixed)).anyMatch(words -> words.contains("invånarna är från olika år"));
    assertThat(mixed.fields()).extracting(Field::name).doesNotContain("rate");
    var right = residents(folder, "folk-2025.csv", "_DeSO2025");
    var whole = answer(question.beside(right).districts(squares(folder, "DeSO_2025.geojson", 0)));
    assertThat(line(whole, "Ruta 6").mark()).isEqualTo("higherHot");
    var old = question.beside(right).districts(squares(folder, "DeSO_2018.geojson", 0));
    assertThat(cautions(answer(old)))
        .anyMatch(words -> words.contains("gränserna är från olika år"));
  }
}
