package se.loftet.workplace.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.loftet.municipality.Place;
import se.loftet.platform.web.Text;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.PaperEntries;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// What was typed in two ways, in the words of the questionnaire.
record TypedWords(Text text, Questionnaire asked, List<Place> places) {
  PaperEntryPage.Difference of(PaperEntries.Difference each) {
    if (each.key().equals("kod")) {
      return new PaperEntryPage.Difference(
          each.key(),
          text.of("paper.code"),
          text.of("paper.code.other"),
          text.of("paper.code.other"));
    }
    var question = asked.question(each.key().replaceFirst("\\..*", ""));
    return new PaperEntryPage.Difference(
        each.key(),
        question.map(it -> heading(it, each.key())).orElse(text.of("paper.language")),
        words(question, each.first()),
        words(question, each.second()));
  }

  private static String heading(Question question, String key) {
    return question.rows().stream()
        .filter(row -> question.key(row).equals(key))
        .map(row -> question.in("sv") + " – " + row.in("sv"))
        .findFirst()
        .orElse(question.in("sv"));
  }

  private String words(Optional<Question> question, List<String> said) {
    return said.stream()
        .map(code -> question.map(it -> words(it, code)).orElseGet(() -> language(code)))
        .collect(Collectors.joining(", "));
  }

  private static String language(String code) {
    return AnswerWords.LANGUAGES.contains(code) ? AnswerWords.in(code).of("name") : code;
  }

  private String words(Question question, String code) {
    return question.choices().stream()
        .filter(choice -> choice.code().equals(code))
        .map(choice -> choice.in("sv"))
        .findFirst()
        .orElseGet(() -> question.placed() ? place(code) : code);
  }

  private String place(String code) {
    return places.stream()
        .filter(place -> place.head().ref().equals(code))
        .map(Place::name)
        .findFirst()
        .orElse(code);
  }
}
