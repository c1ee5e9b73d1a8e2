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
  void swedishEnglishAndArabicAreWholeAndWhatIsMissingIsListed() {
    for (var language : List.of("sv", "en", "ar")) {
      assertThat(BANK.questions()).as(language).allMatch(question -> question.saidIn(language));
      assertThat(AnswerWords.in(language).missing()).as(language).isEmpty();
    }
    assertThat(AnswerWords.in("ti").missing()).contains("thanks.words");
    assertThat(AnswerWords.in("ti").of("thanks.words"))
        .isEqualTo(AnswerWords.in("sv").of("thanks.words"));
    assertThat(AnswerWords.in("sv-x-latt").of("or")).isEqualTo("eller");
    assertThat(AnswerWords.in("xx").language()).isEqualTo("sv");
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
  void aMatrixAskedByAnyOfItsRowsOpensTheQuestionAfterIt() {
    var sheet = filled(Map.of("utsatt.hot", List.of("1"), "utsatt-anmalt", List.of("2")));
    assertThat(sheet.said()).containsKey("utsatt-anmalt");
    assertThat(filled(Map.of("utsatt.hot", List.of("2"), "utsatt-anmalt", List.of("2"))).said())
        .doesNotContainKey("utsatt-anmalt");
  }
}
