package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.loftet.analysis.SurveyDesignColumns;
import se.loftet.analysis.SurveyFigure;
import se.loftet.analysis.SurveyMargin;
import se.loftet.analysis.SurveySample;
import se.loftet.platform.Refused;
import se.loftet.reading.CodeBook;
import se.loftet.reading.Tables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two real surveys, read as they come, give the figures of R survey 4.1.1 to 1e-8.
///
/// Files and expected values: `src/test/resources/enkat/make.R`.
class MicrodataTest {
  private static final Path FILES = Path.of("src/test/resources/enkat");
  private static final double NEAR = 1e-8;
  private static final String ESS_BOOK =
      """
      variabel;fråga;kod;betydelse;saknas
      *;;NA;;ja
      aesfdrk;Trygg ute ensam efter mörkrets inbrott;1;Mycket trygg;
      aesfdrk;;2;Trygg;
      aesfdrk;;3;Otrygg;
      aesfdrk;;4;Mycket otrygg;
      aesfdrk;;7;Vill ej svara;ja
      aesfdrk;;8;Vet ej;ja
      aesfdrk;;9;Ej svar;ja
      agea;;999;;ja
      crmvct;;7;;ja
      crmvct;;8;;ja
      crmvct;;9;;ja
      ppltrst;;77;;ja
      ppltrst;;88;;ja
      ppltrst;;99;;ja
      trstplc;Förtroende för polisen;77;;ja
      trstplc;;88;;ja
      trstplc;;99;;ja
      """;
  @TempDir private Path folder;

  private static JsonNode expected() throws IOException {
    return JsonMapper.shared().readTree(FILES.resolve("expected.json").toFile());
  }

  private Microdata csv() throws IOException {
    var file = FILES.resolve("ess9_be.csv.gz");
    var table = Tables.open(file, "ess9_be.csv.gz");
    var book = Files.writeString(folder.resolve("kodbok.csv"), ESS_BOOK);
    var codes =
        CodeBookFile.read(Tables.open(book, "kodbok.csv"), table.codeBook(), table.columns());
    return Microdata.read(table, codes);
  }

  private static Microdata spss(String name) throws IOException {
    return Microdata.read(Tables.open(FILES.resolve(name), name));
  }

  private static SurveySample ess(Microdata data, String weight) {
    var design =
        SurveyDesignColumns.of(data.size())
            .strata(data.codes("stratum"))
            .clusters(data.codes("psu"));
    return SurveySample.of(design, data.numbers(weight)).showing(1, 0);
  }

  private static void same(SurveyFigure found, JsonNode expected) {
    var known = (SurveyFigure.Known) found;
    double estimate = expected.path("estimate").asDouble();
    assertThat(known.value()).isCloseTo(estimate, within(NEAR * estimate));
    assertThat(known.error()).isCloseTo(expected.path("se").asDouble(), within(NEAR * estimate));
    if (expected.has("n")) {
      assertThat(known.answers()).isEqualTo(expected.path("n").asLong());
    }
  }

  private static void sameByLevel(
      Microdata data, SurveySample sample, double[] y, String by, JsonNode expected, boolean mean) {
    assertThat(data.levels(by)).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
    for (var level : data.levels(by)) {
      var in = data.where(by, level);
      same(mean ? sample.mean(y, in) : sample.share(y, in), expected.path(level));
    }
  }

  private static void essAgrees(Microdata data) throws IOException {
    var expected = expected().path("ess");
    var sample = ess(data, "anweight");
    var unsafe = data.having("aesfdrk", List.of("3", "4"));
    var police = data.numbers("trstplc");
    var all = sample.everyone();
    assertThat(data.size()).isEqualTo(expected.path("rows").asInt());
    assertThat(sample.weights().total())
        .isCloseTo(expected.path("weights").asDouble(), within(1e-9));
    same(sample.share(unsafe, all), expected.path("unsafe"));
    same(sample.share(data.having("crmvct", List.of("1")), all), expected.path("victim"));
    same(sample.mean(police, all), expected.path("police"));
    same(sample.mean(data.numbers("ppltrst"), all), expected.path("people"));
    sameByLevel(data, sample, unsafe, "gndr", expected.path("unsafe_by_gndr"), false);
    sameByLevel(data, sample, police, "region", expected.path("police_by_region"), true);
    sameByLevel(data, sample, unsafe, "domicil", expected.path("unsafe_by_domicil"), false);
  }

  @Test
  void theEuropeanSocialSurveyAsCsvWithACodeBookGivesWhatRGives() throws IOException {
    essAgrees(csv());
  }

  @Test
  void theSameAsAnSpssFileWithItsOwnCodeBookGivesWhatRGives() throws IOException {
    essAgrees(spss("ess9_be.zsav"));
  }

  @Test
  void rakedToSexAndRegionItGivesWhatRGives() throws IOException {
    var data = csv();
    var expected = expected().path("ess").path("raked");
    var raked =
        ess(data, "dweight")
            .raked(
                List.of(
                    margin(data, "gndr", expected.path("sex")),
                    margin(data, "region", expected.path("region"))));
    var weights = raked.weights();
    assertThat(weights.total()).isCloseTo(1800, within(1e-8));
    assertThat(weights.low()).isCloseTo(expected.path("low").asDouble(), within(NEAR));
    assertThat(weights.high()).isCloseTo(expected.path("high").asDouble(), within(NEAR));
    assertThat(weights.effective()).isCloseTo(expected.path("effective").asDouble(), within(1e-5));
    var unsafe = data.having("aesfdrk", List.of("3", "4"));
    same(raked.share(unsafe, raked.everyone()), expected.path("unsafe"));
    same(raked.mean(data.numbers("trstplc"), raked.everyone()), expected.path("police"));
  }

  private static SurveyMargin margin(Microdata data, String variable, JsonNode people) {
    var sizes =
        data.levels(variable).stream()
            .mapToDouble(level -> people.path(level).asDouble())
            .toArray();
    return new SurveyMargin(data.codes(variable), sizes);
  }

  @Test
  void theBritishCrimeSurveyGivesWhatRGives() throws IOException {
    var read = Microdata.read(Tables.open(FILES.resolve("bcs_2007.csv.gz"), "bcs_2007.csv.gz"));
    var expected = expected().path("bcs");
    assertThat(read.size()).isEqualTo(expected.path("rows").asInt());
    var data = read.with("tcindwt");
    assertThat(data.size()).isEqualTo(expected.path("weighted").asInt());
    var design = SurveyDesignColumns.of(data.size()).strata(data.codes("rural2"));
    var sample = SurveySample.of(design, data.numbers("tcindwt"));
    var all = sample.everyone();
    var unsafe = data.having("walkdark", List.of("a bit unsafe", "very unsafe"));
    var victim = data.having("bcsvictim", List.of("victim of crime"));
    same(sample.share(unsafe, all), expected.path("unsafe"));
    same(
        sample.share(data.having("wburgl", List.of("fairly worried", "very worried")), all),
        expected.path("worried"));
    same(sample.share(victim, all), expected.path("victim"));
    same(sample.mean(data.numbers("tcarea"), all), expected.path("area"));
    sameByLevel(data, sample, unsafe, "sex", expected.path("unsafe_by_sex"), false);
    sameByLevel(data, sample, victim, "rural2", expected.path("victim_by_rural2"), false);
  }

  @Test
  void everyPackingOfAnSpssFileHoldsTheSameAnswersAsTheCsv() throws IOException {
    var csv = csv();
    for (var name : List.of("ess9_be_120_none.sav", "ess9_be_120_byte.sav", "ess9_be.zsav")) {
      var data = spss(name);
      for (var variable : csv.variables()) {
        var read = data.answers(variable);
        assertThat(read)
            .as(name + " " + variable)
            .isEqualTo(csv.answers(variable).subList(0, read.size()));
      }
    }
  }

  @Test
  void anSpssFileTellsWhatItsVariablesAskAndWhatItsCodesMean() throws IOException {
    var data = spss("ess9_be_120_byte.sav");
    var safe = data.variable("aesfdrk");
    assertThat(safe.label()).startsWith("Feeling of safety of walking alone");
    assertThat(safe.meaning("3")).isEqualTo("Unsafe");
    assertThat(List.of("7", "8", "9", "", "3").stream().map(safe::isMissing))
        .containsExactly(true, true, true, true, false);
    var victim = data.variable("crmvct");
    assertThat(victim.label()).isEqualTo("Offer för inbrott eller överfall, 5 år");
    assertThat(victim.span()).isEqualTo(new CodeBook.Span(7, 9));
    assertThat(data.variables()).contains("answered_on_a_very_long_name");
    assertThat(data.answers("answered_on_a_very_long_name").getFirst()).isEqualTo("2018-10-02");
    assertThat(data.answers("words").get(99)).hasSize(18 * 40 - 1).startsWith("lång text med åäö");
    assertThat(data.answers("words").getFirst()).isEqualTo("kort");
  }

  @Test
  void aCodeThatIsNoAnswerIsNeverCountedAsOne() throws IOException {
    var bare = Microdata.read(Tables.open(FILES.resolve("ess9_be.csv.gz"), "ess9_be.csv.gz"));
    assertThat(Arrays.stream(bare.numbers("aesfdrk")).max()).hasValue(8);
    assertThat(Arrays.stream(csv().numbers("aesfdrk")).max().orElseThrow()).isNaN();
    assertThat(Arrays.stream(csv().numbers("aesfdrk")).filter(each -> !Double.isNaN(each)).max())
        .hasValue(4);
  }

  @Test
  void wordsWhereNumbersShouldBeAreRefusedByName() throws IOException {
    var data = csv();
    assertThatThrownBy(() -> data.numbers("region"))
        .isInstanceOfSatisfying(
            Refused.Rule.class,
            fault -> assertThat(fault.details()).containsEntry("variable", "region"));
    assertThatThrownBy(() -> data.numbers("finns_inte"))
        .isInstanceOfSatisfying(
            Refused.Rule.class, fault -> assertThat(fault.code()).isEqualTo("sampling.noVariable"));
  }

  @Test
  void aGroupWithTooFewAnswersGivesNoFigure() throws IOException {
    var data = csv();
    var sample = ess(data, "anweight").showing(30, 5);
    var few = new boolean[data.size()];
    Arrays.fill(few, 0, 29, true);
    assertThat(sample.share(data.having("aesfdrk", List.of("3", "4")), few))
        .isInstanceOf(SurveyFigure.TooFew.class);
    assertThat(sample.share(data.having("aesfdrk", List.of("3", "4")), new boolean[data.size()]))
        .isInstanceOf(SurveyFigure.None.class);
  }
}
