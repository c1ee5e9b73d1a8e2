package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.reading.Tables;
import se.loftet.support.Workbench;
import se.loftet.survey.Receiving;
import se.loftet.survey.Survey;

/// From a list of persons to letters and response rates, against a real database.
class SamplingTest {
  private static final Workbench BENCH = new Workbench();
  private static final SampledTown TOWN = new SampledTown(BENCH);
  private static final Sampling SAMPLING = BENCH.the(Sampling.class);
  @TempDir private Path folder;

  @AfterAll
  static void close() {
    BENCH.close();
  }

  private static Survey draft() {
    return TOWN.survey(
        Survey.Kind.SAMPLED,
        null,
        SampledTown.choice("trygg", "Känner du dig trygg?", "1=Ja", "2=Nej"));
  }

  private static void refused(String code, Runnable work) {
    assertThatThrownBy(() -> TOWN.run(work))
        .isInstanceOfSatisfying(
            Refused.Rule.class, rule -> assertThat(rule.code()).isEqualTo(code));
  }

  @Test
  void onlyThoseDrawnAreKeptAndEachHasACodeThatOpensTheSurveyOnce() {
    var survey = draft();
    var ref = TOWN.drawn(folder, survey, 300, 100, 80);
    var open = TOWN.open(survey);
    var recipients = TOWN.work(() -> SAMPLING.recipients(ref, false));
    assertThat(recipients).hasSize(80);
    assertThat(
            recipients.stream()
                .collect(Collectors.groupingBy(Recipient::group, Collectors.counting())))
        .isEqualTo(Map.of("Norra", 60L, "Södra", 20L));
    assertThat(TOWN.work(() -> SAMPLING.frame(ref)).orElseThrow().people()).isEqualTo(80);
    var first = recipients.getFirst();
    assertThat(TOWN.answer(open, first.code(), Map.of("trygg", List.of("1"))))
        .isEqualTo(Receiving.TAKEN);
    assertThat(TOWN.answer(open, first.code(), Map.of("trygg", List.of("1"))))
        .isEqualTo(Receiving.CODE);
    assertThat(TOWN.work(() -> SAMPLING.recipients(ref, true))).hasSize(79).doesNotContain(first);
    refused(
        "sampling.drawnAlready",
        () -> SAMPLING.draw(ref, new Draw.Plan(Allocation.NEYMAN, 80, 0, 1, 0, List.of())));
  }

  @Test
  void moreThanTheListHasIsNotDrawnAndARowWithAPersonalNumberIsNamed() throws IOException {
    var survey = draft();
    Ref<Survey> ref = ThreadObject.ref(survey);
    var list = SampledTown.frame(folder, 30, 30);
    TOWN.run(() -> SAMPLING.keep(ref, "ram.csv", TOWN.today().plusDays(9), list));
    var plan = new Draw.Plan(Allocation.PROPORTIONAL, 61, 0, 1, 0, List.of());
    refused("sampling.moreThanList", () -> SAMPLING.preview(ref, plan));
    refused("sampling.moreThanList", () -> SAMPLING.draw(ref, plan));
    assertThat(TOWN.work(() -> SAMPLING.draw(ref))).isEmpty();
    var file =
        Files.writeString(
            folder.resolve("nr.csv"), "namn;adress;stratum\nA;B;C\nA;19121212-1212;C\n");
    assertThatThrownBy(() -> FrameFile.read(Tables.open(file, "nr.csv")))
        .isInstanceOfSatisfying(
            Refused.Rule.class, rule -> assertThat(rule.details()).containsEntry("line", 3L));
  }

  @Test
  void whoDoesNotBelongLeavesTheDenominatorAndWhoRefusesStaysInIt() {
    var survey = draft();
    var ref = TOWN.drawn(folder, survey, 40, 40, 50);
    var open = TOWN.open(survey);
    var norra =
        TOWN.work(() -> SAMPLING.recipients(ref, false)).stream()
            .filter(each -> each.group().equals("Norra"))
            .toList();
    for (var each : norra.subList(0, 10)) {
      TOWN.answer(open, each.code(), Map.of("trygg", List.of("2")));
    }
    TOWN.run(() -> SAMPLING.register(ref, norra.get(10).number(), Recipient.Outcome.REFUSED));
    for (var each : norra.subList(11, 16)) {
      TOWN.run(() -> SAMPLING.register(ref, each.number(), Recipient.Outcome.OVER_COVERAGE));
    }
    var board = TOWN.work(() -> SAMPLING.board(ref));
    assertThat(board.lines().getFirst().answered()).isEqualTo(10);
    assertThat(board.lines().getFirst().rate()).isEqualTo(10 / 20.0);
    assertThat(board.rate()).isEqualTo(10 / 45.0);
    assertThat(TOWN.work(() -> SAMPLING.recipients(ref, true))).hasSize(50 - 16);
    assertThat(TOWN.answer(open, norra.get(11).code(), Map.of())).isEqualTo(Receiving.CODE);
    refused(
        "sampling.answeredAlready",
        () -> SAMPLING.register(ref, norra.get(0).number(), Recipient.Outcome.REFUSED));
    refused(
        "sampling.registeredAlready",
        () -> SAMPLING.register(ref, norra.get(10).number(), Recipient.Outcome.OVER_COVERAGE));
  }

  @Test
  void aFrameAndAnAnswerShareNothingButTheGroup() {
    var survey = draft();
    var ref = TOWN.drawn(folder, survey, 60, 60, 60);
    var open = TOWN.open(survey);
    for (var each : TOWN.work(() -> SAMPLING.recipients(ref, false)).subList(0, 40)) {
      TOWN.answer(open, each.code(), Map.of("trygg", List.of("2")));
    }
    TOWN.close(open);
    var answers = words("select to_jsonb(a) from survey_answer a where survey = ?", ref.id());
    var people =
        words(
            "select to_jsonb(p) - 'frame' - 'number' from sample_person p"
                + " join sample_frame f on f.id = p.frame where f.survey = ?",
            ref.id());
    assertThat(answers).contains("Norra");
    answers.retainAll(people);
    assertThat(answers).containsOnly("Norra", "Södra");
  }

  /// Every text and number of the rows, keys left out.
  private static java.util.Set<String> words(String sql, long survey) {
    var words = new java.util.TreeSet<String>();
    for (var row : TOWN.owner().sql(sql).param(survey).query(String.class).list()) {
      leaves(tools.jackson.databind.json.JsonMapper.shared().readTree(row), words);
    }
    return words;
  }

  private static void leaves(tools.jackson.databind.JsonNode node, java.util.Set<String> into) {
    if (node.isContainer()) {
      node.forEach(child -> leaves(child, into));
    } else if (!node.isNull()) {
      into.add(node.asString());
    }
  }

  @Test
  void theFrameIsGoneOnItsLastDayAndCanNotBeKeptLonger() {
    var survey = draft();
    var ref = TOWN.drawn(folder, survey, 40, 40, 50);
    refused(
        "sampling.drawnAlready",
        () ->
            SAMPLING.keep(ref, "x", TOWN.today().plusDays(300), SampledTown.frame(folder, 40, 40)));
    var owner = TOWN.owner();
    assertThatThrownBy(() ->
            owner
                .sql("update sample_frame set forget_on = forget_on + 1 where survey = ?")
                .param(ref.id())
                .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("no longer than was said");
    var day = TOWN.today();
    owner
        .sql("update sample_frame set made_on = made_on where survey = ?")
        .param(ref.id())
        .update();
    owner.sql("alter table sample_frame disable trigger frame_is_forgotten").update();
    owner
        .sql("update sample_frame set made_on = ?, forget_on = ? where survey = ?")
        .params(day.minusDays(10), day, ref.id())
        .update();
    owner.sql("alter table sample_frame enable trigger frame_is_forgotten").update();
    assertThat(TOWN.work(() -> SAMPLING.frame(ref))).as("the job has not run").isEmpty();
    refused("sampling.noFrame", () -> SAMPLING.recipients(ref, false));
    assertThat(left(ref.id())).isEqualTo(50);
    Integer forgotten =
        TOWN.as(Acting.NOBODY, () -> BENCH.the(SamplingRepository.class).forgetFrames(day));
    assertThat(forgotten).isEqualTo(1);
    assertThat(left(ref.id())).isZero();
    assertThat(TOWN.work(() -> SAMPLING.board(ref)).drawn()).isEqualTo(50);
  }

  private static long left(long survey) {
    return TOWN.owner()
        .sql(
            "select count(*) from sample_person p join sample_frame f on f.id = p.frame"
                + " where f.survey = ?")
        .param(survey)
        .query(Long.class)
        .single();
  }

  @Test
  void aFrameIsKeptAYearAtMostAndOnlyForASampledSurvey() {
    var survey = draft();
    var ref = Sampling.ref(survey);
    var file = SampledTown.frame(folder, 30, 30);
    refused("sampling.forgetOn", () -> SAMPLING.keep(ref, "x", TOWN.today().plusDays(367), file));
    refused("sampling.forgetOn", () -> SAMPLING.keep(ref, "x", TOWN.today(), file));
    var open = TOWN.survey(Survey.Kind.OPEN, null, SampledTown.choice("a", "A?", "1=Ja", "2=Nej"));
    refused(
        "sampling.openSurvey",
        () -> SAMPLING.keep(Sampling.ref(open), "x", TOWN.today().plusDays(9), file));
  }

  @Test
  void onlyWhoMayEditSeesNames() {
    var survey = draft();
    var ref = TOWN.drawn(folder, survey, 40, 40, 50);
    var reader =
        new Acting(
            7,
            "läsare",
            SampledTown.CODE,
            "kommun",
            SecrecyClass.PARTY,
            Acting.Write.NONE,
            java.util.Set.of(se.loftet.platform.model.Right.READ),
            false,
            "");
    Long seen =
        TOWN.as(
            reader,
            () ->
                BENCH
                    .the(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("select count(*) from sample_person")
                    .query(Long.class)
                    .single());
    assertThat(seen).isZero();
    assertThatThrownBy(() -> TOWN.as(reader, () -> SAMPLING.recipients(ref, false)))
        .isInstanceOf(Refused.NotAllowed.class);
  }

  @Test
  void aLetterHasAddressCodeAndThePromise() throws IOException {
    var survey = draft();
    var ref = TOWN.drawn(folder, survey, 60, 60, 40);
    TOWN.open(survey);
    var to = TOWN.work(() -> SAMPLING.recipients(ref, false));
    byte[] pdf =
        TOWN.work(() ->
            BENCH
                .the(Letters.class)
                .pdf(
                    BENCH.the(Municipalities.class).get(SampledTown.CODE),
                    ref,
                    "https://loftet.example/aby/undersokning/e1",
                    false,
                    0));
    Files.write(Path.of("target/letters.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(40);
      var strip = new PDFTextStripper();
      strip.setEndPage(1);
      assertThat(strip.getText(document))
          .contains(to.getFirst().name(), to.getFirst().address(), "999 99 Åby")
          .contains(new se.loftet.survey.Code(to.getFirst().code()).printed())
          .contains("Ingen kan se vad just du har svarat")
          .doesNotContain("påminnelse");
    }
  }

  @Test
  void aFileWithAPersonalNumberIsRefusedAndRowsThatLackSomethingAreToldOf() throws IOException {
    var number =
        Files.writeString(
            folder.resolve("p.csv"),
            "Namn;Adress;Stratum\nA B;Gatan 1, 811228-9874;Norra\nC D;Gatan 2;Norra\n");
    assertThatThrownBy(() -> FrameFile.read(Tables.open(number, "p.csv")))
        .isInstanceOfSatisfying(
            Refused.Rule.class,
            rule -> assertThat(rule.code()).isEqualTo("sampling.framePersonalNumber"));
    var gaps =
        Files.writeString(
            folder.resolve("g.csv"),
            "Förnamn;Efternamn;Adress;Stratum\nA;B;Gatan 1;Norra\nC;D;;Norra\nE;F;Gatan 3;\n");
    var read = FrameFile.read(Tables.open(gaps, "g.csv"));
    assertThat(read.people()).singleElement().extracting(FramePerson::name).isEqualTo("A B");
    assertThat(read.leftOut()).containsExactly(3L, 4L);
  }
}
