package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Sheet;

/// The pages of a survey that is answered a question at a time: what it is about, each question
/// there is, and the end.
///
/// @param said what is answered so far; what was not to be asked is passed over
record SurveySteps(Questionnaire questionnaire, Map<String, List<String>> said) {
  static final String BEGINNING = "";
  static final String END = "slut";

  private List<String> all() {
    var all = new ArrayList<String>();
    all.add(BEGINNING);
    questionnaire.questions().forEach(each -> all.add(each.id()));
    all.add(END);
    return all;
  }

  private boolean asked(String step) {
    return questionnaire.question(step).map(each -> Sheet.shown(each, said)).orElse(true);
  }

  /// The step itself, or the beginning for one there is not.
  String known(String step) {
    return all().contains(step) ? step : BEGINNING;
  }

  /// The first step after this one that is asked.
  String after(String step) {
    var all = all();
    return all.subList(all.indexOf(known(step)) + 1, all.size()).stream()
        .filter(this::asked)
        .findFirst()
        .orElse(END);
  }

  /// The last step before this one that is asked.
  String before(String step) {
    var all = all();
    return all.subList(0, all.indexOf(known(step))).reversed().stream()
        .filter(this::asked)
        .findFirst()
        .orElse(BEGINNING);
  }

  /// Where a field is filled in.
  static String of(String field) {
    return switch (field) {
      case "kod" -> BEGINNING;
      case "skicka" -> END;
      default -> field.replaceFirst("\\..*", "");
    };
  }
}
