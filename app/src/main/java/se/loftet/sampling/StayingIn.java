package se.loftet.sampling;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// Who in effect never goes out alone late counts as unsafe only when that is why; anybody else who
/// stays in counts as not unsafe, in the same denominator. Who gave no reason is left out.
///
/// A question has the rule when its answer 5 alone opens a question with the answer 1 (yes).
record StayingIn(Question asked, Question why) {
  static final String CODE = "otrygg";
  static final String ANSWER = "Otrygg, eller går aldrig ut av den anledningen";
  static final String STAYS = "5";
  private static final Set<String> UNSAFE = Set.of("3", "4");

  static Optional<StayingIn> of(Questionnaire questionnaire, String id) {
    return questionnaire
        .question(id)
        .flatMap(asked ->
            questionnaire.questions().stream()
                .filter(each -> follows(each, asked))
                .findFirst()
                .map(why -> new StayingIn(asked, why)));
  }

  private static boolean follows(Question each, Question asked) {
    var shown = each.showIf();
    return shown != null
        && shown.question().equals(asked.id())
        && shown.codes().equals(java.util.List.of(STAYS))
        && each.choices().stream().anyMatch(choice -> choice.code().equals("1"))
        && asked.choices().stream().anyMatch(choice -> choice.code().equals(STAYS));
  }

  boolean stays(Choice choice) {
    return choice.code().equals(STAYS);
  }

  boolean unsafe(Choice choice) {
    return UNSAFE.contains(choice.code());
  }

  /// Whether the reason for staying in is that it feels unsafe.
  static boolean because(Choice reason) {
    return reason.code().equals("1");
  }

  double[] unsafe(Respondents answers) {
    var unsafe = answers.having(asked.id(), asked.choices(), UNSAFE);
    var stays = answers.having(asked.id(), asked.choices(), Set.of(STAYS));
    var because = answers.having(why.id(), why.choices(), Set.of("1"));
    var y = new double[unsafe.length];
    Arrays.setAll(y, i -> stays[i] == 1 ? because[i] : unsafe[i]);
    return y;
  }
}
