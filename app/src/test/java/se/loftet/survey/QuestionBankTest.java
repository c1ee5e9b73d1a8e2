package se.loftet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.loftet.testkit.Golden;

/// The question bank: what it asks never changes under the same id.
class QuestionBankTest {
  private static final QuestionBank BANK = QuestionBank.bank();

  @Test
  void theSwedishWordingOfEveryIdIsWhatItWas() {
    var text =
        BANK.questions().stream().map(QuestionBankTest::told).collect(Collectors.joining("\n"));
    Golden.assertMatches("survey/bank.txt", text + "\n");
  }

  private static String told(Question question) {
    var words = new StringBuilder(question.id() + " " + question.type() + ": " + question.in("sv"));
    question
        .choices()
        .forEach(c -> words.append("\n  ").append(c.code()).append(' ').append(c.in("sv")));
    question
        .rows()
        .forEach(r -> words.append("\n  - ").append(r.code()).append(' ').append(r.in("sv")));
    return words.toString();
  }

  @Test
  void idsAndCodesAreStableNamesAndEveryConditionComesBefore() {
    var before = new HashSet<String>();
    for (var question : BANK.questions()) {
      assertThat(question.id()).matches("[a-z][a-z0-9-]{1,40}");
      assertThat(before.add(question.id())).as(question.id()).isTrue();
      var condition = question.showIf();
      if (condition != null) {
        assertThat(before).contains(condition.question());
      }
      assertThat(question.choices()).extracting(Choice::code).doesNotHaveDuplicates();
      assertThat(question.rows()).extracting(Choice::code).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyTrustFactorIsAskedAbout() {
    assertThat(BANK.questions())
        .extracting(Question::factor)
        .contains("CONTROL", "TRUST_SOCIETY", "TRUST_OTHERS", "OWN_ABILITY", "AWARENESS");
  }

  @Test
  void everyQuestionAndEveryWordAroundItIsThereInEveryLanguage() {
    for (var language : AnswerWords.LANGUAGES) {
      assertThat(BANK.questions()).as(language).allMatch(question -> question.saidIn(language));
      assertThat(AnswerWords.in(language).missing()).as(language).isEmpty();
    }
    var names = BankWords.read().names();
    assertThat(names).containsOnlyKeys("sv-x-latt", "en", "ar", "fa", "ti", "so");
    assertThat(names.values()).as("the same names in every file").containsOnly(names.get("en"));
    assertThat(AnswerWords.in("xx").language()).isEqualTo("sv");
  }

  @Test
  void onlySwedishIsSaidToBeReadByPeopleWhoseFirstLanguageItIs() {
    assertThat(BANK.reviewed()).containsExactly("sv");
  }

  private static Sheet filled(Map<String, List<String>> sent) {
    var asked =
        new Questionnaire(
            se.loftet.platform.model.Head.unmarked("0998", "f", "kommun"),
            "F",
            1,
            List.of("sv"),
            List.of(),
            BANK.questions());
    return Sheet.read(asked, key -> sent.getOrDefault(key, List.of()), Set.of("torget"));
  }

  @Test
  void whatWasNotAskedAndWhatCannotBeChosenIsNotSaid() {
    var sheet =
        filled(
            Map.of(
                "ute-sent", List.of("2"),
                "ute-sent-skal", List.of("1"),
                "oro-samhallet", List.of("77", "<script>"),
                "problem.klotter", List.of("3"),
                "problem.annat", List.of("3"),
                "kommundel", List.of("torget"),
                "plats-trygg.lat", List.of("59.37745"),
                "plats-trygg.lon", List.of("17.03211"),
                "plats-otrygg", List.of("nowhere")));
    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.said())
        .containsOnlyKeys("ute-sent", "problem.klotter", "kommundel", "plats-trygg")
        .containsEntry("plats-trygg", List.of("59.377", "17.032"));
  }

  @Test
  void anAreaIsItsCornersOrAPlaceAndNeverLessThanThree() {
    var drawn = "59.37745,17.03211 59.4,17.1 59.35,17.2";
    assertThat(filled(Map.of("omrade-otryggt.form", List.of(drawn))).said())
        .containsEntry(
            "omrade-otryggt", List.of("59.377,17.032", "59.400,17.100", "59.350,17.200"));
    for (var wrong : List.of("59.3,17.0 59.4,17.1", "59.3,17.0 59.4,17.1 0,0", "<script>")) {
      var sent = Map.of("omrade-otryggt.form", List.of(wrong), "omrade-otryggt", List.of("torget"));
      assertThat(filled(sent).said()).containsEntry("omrade-otryggt", List.of("torget"));
    }
  }

  @Test
  void aMatrixAskedByAnyOfItsRowsOpensTheQuestionAfterIt() {
    var sheet = filled(Map.of("utsatt.hot", List.of("1"), "utsatt-anmalt", List.of("2")));
    assertThat(sheet.said()).containsKey("utsatt-anmalt");
    assertThat(filled(Map.of("utsatt.hot", List.of("2"), "utsatt-anmalt", List.of("2"))).said())
        .doesNotContainKey("utsatt-anmalt");
  }
}
