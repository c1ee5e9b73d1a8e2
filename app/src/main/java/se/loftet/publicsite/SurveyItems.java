package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.loftet.municipality.Place;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Sheet;

/// The questions of a survey as they are shown in one language, with what is filled in.
///
/// @param sent what stands in the field of a question, by its key
/// @param faults what is wrong, by the key of the question
public record SurveyItems(
    Questionnaire questionnaire,
    List<Place> places,
    String language,
    Function<String, List<String>> sent,
    Map<String, String> faults) {
  /// The questions alone, for staff who type in a sheet of paper.
  public AnswerPage page() {
    return new AnswerPage(
        AnswerWords.in(language),
        "",
        List.of(),
        "",
        "",
        "",
        List.of(),
        false,
        false,
        "",
        "",
        "",
        items(),
        List.of(),
        null,
        null);
  }

  public List<AnswerPage.Item> items() {
    var words = AnswerWords.in(language);
    var items = new ArrayList<AnswerPage.Item>();
    for (var question : questionnaire.questions()) {
      items.add(item(words, question, items.size() + 1));
    }
    return items;
  }

  private AnswerPage.Item item(AnswerWords words, Question question, int number) {
    var condition = question.showIf();
    return new AnswerPage.Item(
        question.id(),
        question.type().name(),
        number,
        question.in(language),
        hint(words, question),
        onlyIf(words, question),
        condition == null ? "" : condition.question(),
        condition == null ? "" : String.join(" ", condition.codes()),
        faults.get(question.id()),
        options(question, question.id()),
        question.rows().stream()
            .map(row ->
                new AnswerPage.Row(
                    question.key(row), row.in(language), options(question, question.key(row))))
            .toList(),
        first(question.id()),
        first(question.id() + (question.type() == Question.Type.SHAPE ? ".form" : ".lat")),
        first(question.id() + ".lon"),
        question.least() == null ? "0" : question.least().toString(),
        question.most() == null ? "" : question.most().toString());
  }

  private String first(String key) {
    var values = sent.apply(key);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private String hint(AnswerWords words, Question question) {
    var own = question.hintIn(language);
    var most = question.most();
    return !own.isBlank()
        ? own
        : switch (question.type()) {
          case MULTIPLE -> words.of("several");
          case TEXT -> words.of("text.hint");
          case NUMBER ->
              most == null
                  ? ""
                  : words.of(
                      "number.between", question.least() == null ? 0 : question.least(), most);
          default -> "";
        };
  }

  private String onlyIf(AnswerWords words, Question question) {
    var condition = question.showIf();
    var asked =
        condition == null ? null : questionnaire.question(condition.question()).orElse(null);
    if (condition == null || asked == null) {
      return "";
    }
    var chosen =
        asked.choices().stream()
            .filter(choice -> condition.codes().contains(choice.code()))
            .map(choice -> "”" + choice.in(language) + "”")
            .collect(Collectors.joining(" " + words.of("or") + " "));
    return words.of("only.if", chosen, asked.in(language));
  }

  private List<AnswerPage.Option> options(Question question, String key) {
    var chosen = sent.apply(key);
    if (question.placed()) {
      return places.stream()
          .map(place -> option(place.head().ref(), place.name(), chosen))
          .toList();
    }
    var options = new ArrayList<AnswerPage.Option>();
    if (question.type() == Question.Type.SCALE) {
      Sheet.steps(question).forEach(step -> options.add(option(step, step, chosen)));
    }
    for (Choice choice : question.choices()) {
      options.add(option(choice.code(), choice.in(language), chosen));
    }
    return options;
  }

  private static AnswerPage.Option option(String value, String words, List<String> chosen) {
    return new AnswerPage.Option(value, words, chosen.contains(value));
  }
}
