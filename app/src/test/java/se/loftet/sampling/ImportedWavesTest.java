package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.Refused;
import se.loftet.reading.CodeBook;
import se.loftet.support.Workbench;
import se.loftet.survey.QuestionBank;

/// An earlier wave from a file of answers: its figures are kept with what the interval of a
/// difference needs, and nobody's answers.
class ImportedWavesTest {
  private static final Workbench BENCH = new Workbench();
  private static final SampledTown TOWN = new SampledTown(BENCH);
  private static final ImportedWaves WAVES = BENCH.the(ImportedWaves.class);
  private static final WaveVariable TRUST =
      new WaveVariable(
          "tillit-grannar",
          "q7",
          List.of(
              new WaveVariable.Code("1", "1"),
              new WaveVariable.Code("2", "2"),
              new WaveVariable.Code("3", "3"),
              new WaveVariable.Code("4", "4"),
              new WaveVariable.Code("8", "")));

  @AfterAll
  static void close() {
    BENCH.close();
  }

  /// 100 answers: 40 with code 1, 30 with 2, 20 with 3, 10 with 4; two who do not know, with
  /// weight.
  private static Microdata file(String... more) {
    var rows = new ArrayList<String[]>();
    int[] counts = {40, 30, 20, 10};
    for (int code = 1; code <= counts.length; code++) {
      for (int i = 0; i < counts[code - 1]; i++) {
        rows.add(new String[] {Integer.toString(code), i % 2 == 0 ? "2" : "1"});
      }
    }
    rows.add(new String[] {"8", "1"});
    rows.add(new String[] {"8", "0"});
    for (var code : more) {
      rows.add(new String[] {code, "1"});
    }
    return Microdata.of(List.of("q7", "vikt"), CodeBook.NONE, rows);
  }

  private static ImportedWaves.Wanted wanted(boolean sampled, WaveVariable... variables) {
    return new ImportedWaves.Wanted(
        "Trygghetsmätning",
        "Polisen",
        TOWN.today().minusYears(2),
        TOWN.today().minusYears(2).plusDays(20),
        "per telefon",
        sampled,
        "vikt",
        "",
        "",
        "",
        List.of(variables));
  }

  private static void refused(String code, ImportedWaves.Wanted wanted, Microdata data) {
    assertThatThrownBy(() -> TOWN.work(() -> WAVES.keep(wanted, data, "fil")))
        .isInstanceOfSatisfying(
            Refused.Rule.class, rule -> assertThat(rule.code()).isEqualTo(code));
  }

  private static ResultFigure figure(List<ResultFigure> all, String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void figuresAreKeptWithTheirErrorsAndTheAnswersAreNot() {
    var wave = TOWN.work(() -> WAVES.keep(wanted(true, TRUST), file(), "svar.csv, SHA-256 ab"));
    var first = figure(wave.figures(), "1");
    assertThat(Objects.requireNonNull(first.value())).isCloseTo(0.4, within(1e-12));
    assertThat(first.answers()).isEqualTo(100);
    assertThat(Objects.requireNonNull(first.error())).isPositive();
    assertThat(wave.answers()).isEqualTo(101);
    assertThat(wave.figures()).hasSize(4);
    assertThat(
            TOWN.owner()
                .sql("select to_jsonb(w)::text from imported_wave w where id = ?")
                .param(wave.head().id())
                .query(String.class)
                .single())
        .hasSizeLessThan(3000);
    TOWN.run(() -> WAVES.remove(wave.head().id(), wave.head().version()));
    assertThat(TOWN.work(WAVES::list)).isEmpty();
  }

  @Test
  void aSurveyIsComparedWithItAsWithAnyWave() {
    var wave = TOWN.work(() -> WAVES.keep(wanted(true, TRUST), file(), "svar.csv"));
    var before = figure(wave.figures(), "1");
    var now = before.question();
    var later =
        new ResultFigure(
            now,
            before.measure(),
            "1",
            before.answer(),
            "",
            "",
            ResultFigure.State.KNOWN,
            0.6,
            0.5,
            0.7,
            0.05,
            120L,
            119);
    var change = wave.wave().change(later, 0.001).orElseThrow();
    double width = 0.2 - change.low();
    double error = Math.hypot(0.05, Objects.requireNonNull(before.error()));
    assertThat(change.change()).isCloseTo(0.2, within(1e-12));
    assertThat(width / error).isBetween(1.96, 2.0);
    assertThat(change.secured()).isTrue();
    assertThat(change.earlier()).isEqualTo("Trygghetsmätning (Polisen; per telefon)");
    TOWN.run(() -> WAVES.remove(wave.head().id(), wave.head().version()));
  }

  @Test
  void whatCannotBeAWaveIsRefusedByName() {
    refused("wave.sample", wanted(false, TRUST), file());
    refused("wave.noVariables", wanted(true), file());
    refused("wave.unknownCode", wanted(true, TRUST), file("7"));
    refused("sampling.noVariable", wanted(true, named("q9", TRUST.codes())), file());
    var twice = new ArrayList<>(TRUST.codes());
    twice.add(new WaveVariable.Code("1", "2"));
    refused("wave.twice", wanted(true, named("q7", twice)), file());
    var few = Microdata.of(List.of("q7", "vikt"), CodeBook.NONE, rows(20));
    refused("wave.noFigures", wanted(true, TRUST), few);
    refused("wave.named", titled("", TOWN.today().minusDays(9)), file());
    refused("wave.dates", titled("X", null), file());
    refused("wave.order", titled("X", TOWN.today().minusYears(3)), file());
    refused("wave.order", titled("X", TOWN.today().plusDays(1)), file());
  }

  private static List<String[]> rows(int number) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < number; i++) {
      rows.add(new String[] {Integer.toString(1 + i % 4), "1"});
    }
    return rows;
  }

  private static WaveVariable named(String variable, List<WaveVariable.Code> codes) {
    return new WaveVariable("tillit-grannar", variable, codes);
  }

  private static ImportedWaves.Wanted titled(String title, @Nullable LocalDate ends) {
    return new ImportedWaves.Wanted(
        title,
        "Polisen",
        TOWN.today().minusYears(2),
        ends,
        "",
        true,
        "",
        "",
        "",
        "",
        List.of(TRUST));
  }

  @Test
  void everyTrustFactorAndTheKnowledgeOfThePromiseAreReadyQuestions() {
    var factors =
        QuestionBank.bank().questions().stream().map(each -> each.factor()).distinct().toList();
    assertThat(factors)
        .contains("CONTROL", "TRUST_SOCIETY", "TRUST_OTHERS", "OWN_ABILITY", "AWARENESS");
  }

  /// A variable for each answer of a question with several, and an index of answers together.
  @Test
  void answersOfSeveralAndAnIndexAreTakenInToo() {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 100; i++) {
      var dark = i < 60 ? "1" : "0";
      rows.add(new String[] {dark, i >= 50 ? "1" : "0", Integer.toString(1 + i % 4)});
    }
    var data = Microdata.of(List.of("dark", "day", "q7"), CodeBook.NONE, rows);
    var wanted =
        new ImportedWaves.Wanted(
            "Mätning",
            "Polisen",
            TOWN.today().minusYears(2),
            TOWN.today().minusYears(2),
            "",
            true,
            "",
            "",
            "",
            "tillit-grannar;3,4;25;Kommunens egen",
            List.of(
                of("morker", "dark"),
                of("dag", "day"),
                new WaveVariable("tillit-grannar", "q7", TRUST.codes())));
    var wave = TOWN.work(() -> WAVES.keep(wanted, data, "svar.csv"));
    assertThat(wave.figures())
        .extracting(ResultFigure::question, ResultFigure::code, ResultFigure::value)
        .contains(tuple("plats-otrygg-nar", "morker", 0.6), tuple("plats-otrygg-nar", "dag", 0.5));
    assertThat(wave.figures())
        .filteredOn(each -> each.measure() == ResultFigure.Measure.INDEX)
        .singleElement()
        .satisfies(
            each -> assertThat(Objects.requireNonNull(each.value())).isCloseTo(4, within(1e-9)));
    assertThat(wave.cuts()).contains("Kommunens egen");
    // what is closed with one party is compared with nothing of the other's
    assertThat(wave.comparesFor(wave.head().owner())).isTrue();
    assertThat(wave.comparesFor("polis")).isFalse();
    TOWN.run(() -> WAVES.remove(wave.head().id(), wave.head().version()));
  }

  private static WaveVariable of(String answer, String variable) {
    return new WaveVariable(
        WaveVariable.chosen("plats-otrygg-nar", answer),
        variable,
        List.of(
            new WaveVariable.Code("1", WaveVariable.YES),
            new WaveVariable.Code("0", WaveVariable.NO)));
  }
}
