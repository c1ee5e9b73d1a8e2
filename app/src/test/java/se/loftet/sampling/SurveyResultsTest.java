package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Store;
import se.loftet.support.Workbench;
import se.loftet.survey.Question;
import se.loftet.survey.Survey;

/// From the answers of a closed survey to figures that may be shown, against a real database.
class SurveyResultsTest {
  private static final Workbench BENCH = new Workbench();
  private static final SampledTown TOWN = new SampledTown(BENCH);
  private static final SurveyResults RESULTS = BENCH.the(SurveyResults.class);
  private static final Sampling SAMPLING = BENCH.the(Sampling.class);
  @TempDir private Path folder;

  @AfterAll
  static void close() {
    BENCH.close();
  }

  private static Question sex() {
    return SampledTown.choice("kon", "Kön", "1=Kvinna", "2=Man", "3=Annat");
  }

  private static Question safe() {
    return SampledTown.choice("trygg", "Är du trygg?", "1=Trygg", "2=Otrygg", "9*=Vet ej");
  }

  private static Ref<Survey> ref(Survey survey) {
    return Sampling.ref(survey);
  }

  private static void refused(String code, Runnable work) {
    assertThatThrownBy(() -> TOWN.run(work))
        .isInstanceOfSatisfying(
            Refused.Rule.class, rule -> assertThat(rule.code()).isEqualTo(code));
  }

  /// 900 people in the north and 100 in the south; 90 and 30 drawn. In the north 45 answer, 9 of
  /// them unsafe, in the south all 30, 15 of them unsafe; women first.
  private Survey answered() {
    var draft = TOWN.survey(Survey.Kind.SAMPLED, null, safe(), sex());
    Ref<Survey> ref = ref(draft);
    TOWN.run(() -> {
      SAMPLING.keep(ref, "ram.csv", TOWN.today().plusDays(60), SampledTown.frame(folder, 900, 100));
      SAMPLING.draw(ref, new Draw.Plan(Allocation.PROPORTIONAL, 120, 30, 1, 0, List.of()));
    });
    var open = TOWN.open(draft);
    answer(open, ref, "Norra", 45, 9);
    answer(open, ref, "Södra", 30, 15);
    return open;
  }

  private static void answer(Survey open, Ref<Survey> ref, String group, int number, int unsafe) {
    var to =
        TOWN.work(() -> SAMPLING.recipients(ref, true)).stream()
            .filter(each -> each.group().equals(group))
            .toList();
    for (int i = 0; i < number; i++) {
      TOWN.answer(
          open,
          to.get(i).code(),
          Map.of("trygg", List.of(i < unsafe ? "2" : "1"), "kon", List.of(i % 3 == 0 ? "2" : "1")));
    }
  }

  private static ResultFigure figure(
      SurveyResult result, String question, String code, String part) {
    return result.figures().stream()
        .filter(each ->
            each.question().equals(question)
                && each.code().equals(code)
                && each.part().equals(part)
                && each.measure() != ResultFigure.Measure.INDEX)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thereAreNoResultsBeforeClosingAndThenEachGroupCountsForItsPeople() {
    var open = answered();
    refused("survey.noResultsYet", () -> RESULTS.compute(ref(open), SurveyResults.Wanted.PLAIN));
    TOWN.close(open);
    var result = TOWN.work(() -> RESULTS.compute(ref(open), SurveyResults.Wanted.PLAIN));
    assertThat(result.answered()).isEqualTo(75);
    assertThat(result.rate()).isEqualTo(75 / 120.0);
    var unsafe = figure(result, "trygg", "2", "");
    // 0.2 in the north, 0.5 in the south, 9 to 1
    assertThat(Objects.requireNonNull(unsafe.value())).isCloseTo(0.23, within(1e-12));
    double north = 0.2 * 0.8 / 44 * (1 - 45 / 900.0) * 0.81;
    double south = 0.5 * 0.5 / 29 * (1 - 30 / 100.0) * 0.01;
    assertThat(Objects.requireNonNull(unsafe.error()))
        .isCloseTo(Math.sqrt(north + south), within(1e-12));
    assertThat(Objects.requireNonNull(unsafe.low())).isBetween(0.10, 0.23);
    var weights = Objects.requireNonNull(result.weights());
    assertThat(weights.low()).isCloseTo(100 / 30.0, within(1e-9));
    assertThat(weights.high()).isCloseTo(20, within(1e-9));
    assertThat(weights.effective())
        .isCloseTo(1000 * 1000 / (45 * 20.0 * 20 + 30 * (100 / 30.0) * (100 / 30.0)), within(1e-6));
  }

  @Test
  void rakingHoldsToThePopulationBySexAndDistrictAndSaysFromWhere() {
    var open = answered();
    TOWN.close(open);
    var wanted =
        new SurveyResults.Wanted(
            "Kön;Antal\nKvinna;480\nMan;520", "", List.of("kon"), "", "", List.of());
    refused("weights.source", () -> RESULTS.compute(ref(open), wanted));
    var result =
        TOWN.work(() ->
            RESULTS.compute(
                ref(open),
                new SurveyResults.Wanted(
                    wanted.margins(), "SCB 2025", List.of("kon"), "", "", List.of())));
    var men = figure(result, "kon", "2", "");
    assertThat(Objects.requireNonNull(men.value())).isCloseTo(0.52, within(1e-9));
    assertThat(result.marginSource()).isEqualTo("SCB 2025");
    assertThat(figure(result, "trygg", "1", "Kvinna").state()).isEqualTo(ResultFigure.State.KNOWN);
    refused(
        "result.crossAlone",
        () ->
            RESULTS.compute(
                ref(open), new SurveyResults.Wanted("", "", List.of("kon"), "kon", "", List.of())));
    assertThatThrownBy(() ->
            TOWN.run(() -> RESULTS.compute(ref(open), margins("Kvinna;480\nMan;500\nAnnat;20"))))
        .isInstanceOfSatisfying(
            Refused.Rule.class,
            rule -> {
              assertThat(rule.code()).isEqualTo("weights.emptyClass");
              assertThat(rule.values()).containsExactly("Kön", "Annat", 20L);
            });
    refused(
        "weights.twice",
        () -> RESULTS.compute(ref(open), margins("Kvinna + Annat;480\nMan + Annat;520")));
    var merged =
        TOWN.work(() -> RESULTS.compute(ref(open), margins("Kvinna;490\nMan + Annat;510")));
    assertThat(Objects.requireNonNull(figure(merged, "kon", "2", "").value()))
        .isCloseTo(0.51, within(1e-9));
    refused(
        "weights.class",
        () ->
            RESULTS.compute(
                ref(open),
                new SurveyResults.Wanted("Ålder 1;5", "x", List.of(), "", "", List.of())));
    refused(
        "weights.number",
        () ->
            RESULTS.compute(
                ref(open),
                new SurveyResults.Wanted("Kvinna;\nMan;", "x", List.of(), "", "", List.of())));
  }

  private static SurveyResults.Wanted margins(String tables) {
    return new SurveyResults.Wanted(tables, "SCB 2025", List.of(), "", "", List.of());
  }

  @Test
  void anIndexSaysWhoseTableItFollows() {
    var open = answered();
    TOWN.close(open);
    var cuts = "trygg;2;11,5;Kommunens egen tabell";
    var result =
        TOWN.work(() ->
            RESULTS.compute(
                ref(open), new SurveyResults.Wanted("", "", List.of(), "", cuts, List.of())));
    var index =
        result.figures().stream()
            .filter(each -> each.measure() == ResultFigure.Measure.INDEX)
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(index.value())).isCloseTo(4, within(1e-9));
    assertThat(result.cuts()).isEqualTo(cuts);
    refused(
        "weights.cuts",
        () ->
            RESULTS.compute(
                ref(open),
                new SurveyResults.Wanted("", "", List.of(), "", "trygg;2;11,5;", List.of())));
  }

  @Test
  void anOpenSurveyHasNeitherWeightsNorIntervalsNorWaves() {
    var draft = TOWN.survey(Survey.Kind.OPEN, "Öppen", safe(), sex());
    var open = TOWN.open(draft);
    for (int i = 0; i < 40; i++) {
      TOWN.answer(open, null, Map.of("trygg", List.of(i < 10 ? "2" : "1")));
    }
    TOWN.close(open);
    var result =
        TOWN.work(() ->
            RESULTS.compute(
                ref(open),
                new SurveyResults.Wanted("Kvinna;5\nMan;5", "SCB", List.of(), "", "", List.of())));
    var unsafe = figure(result, "trygg", "2", "");
    assertThat(unsafe.state()).isEqualTo(ResultFigure.State.UNWEIGHTED);
    assertThat(unsafe.value()).isEqualTo(0.25);
    assertThat(unsafe.low()).isNull();
    assertThat(result.weights()).isNull();
    assertThat(result.changes()).isEmpty();
    assertThat(result.sample()).isFalse();
  }

  @Test
  void aSecondWaveSaysWhetherTheChangeIsSecured() {
    var first = answered();
    TOWN.close(first);
    TOWN.work(() -> RESULTS.compute(ref(first), SurveyResults.Wanted.PLAIN));
    TOWN.owner().sql("alter table survey disable trigger survey_stays").update();
    TOWN.owner()
        .sql("update survey set opens = opens - 400, closes = closes - 400 where id = ?")
        .param(first.head().id())
        .update();
    TOWN.owner().sql("alter table survey enable trigger survey_stays").update();
    var second = answered();
    TOWN.close(second);
    var result = TOWN.work(() -> RESULTS.compute(ref(second), SurveyResults.Wanted.PLAIN));
    assertThat(result.changes())
        .isNotEmpty()
        .allSatisfy(change -> {
          assertThat(change.change()).isCloseTo(0, within(1e-12));
          assertThat(change.secured()).isFalse();
          assertThat(change.earlier()).isEqualTo("Trygghet i Åby");
        });
  }

  @Test
  void aReleasedResultIsASourceAndStaysAsItIsUntilItIsTakenBack() {
    var open = answered();
    TOWN.close(open);
    var computed = TOWN.work(() -> RESULTS.compute(ref(open), SurveyResults.Wanted.PLAIN));
    var shown = TOWN.work(() -> RESULTS.release(computed.head().id(), computed.head().version()));
    refused("result.released", () -> RESULTS.compute(ref(open), SurveyResults.Wanted.PLAIN));
    var source =
        TOWN.work(() ->
            BENCH.the(Store.class).get(Evidence.class, Objects.requireNonNull(shown.evidence())));
    assertThat(source.kind()).isEqualTo(SourceKind.SURVEY);
    assertThat(source.note()).contains("75 svar").contains("62,5 procent");
    Long audited =
        TOWN.owner()
            .sql(
                "select count(*) from audit_log where action = 'release' and subject ="
                    + " 'survey_result'")
            .query(Long.class)
            .single();
    assertThat(audited).isEqualTo(1);
    assertThatThrownBy(() ->
            TOWN.owner()
                .sql("update survey_result set answered = 76 where id = ?")
                .param(shown.head().id())
                .update())
        .hasMessageContaining("taken back");
    var hidden = TOWN.work(() -> RESULTS.withdraw(shown.head().id(), shown.head().version()));
    assertThat(hidden.head().released()).isNull();
    TOWN.work(() -> RESULTS.compute(ref(open), SurveyResults.Wanted.PLAIN));
  }
}
