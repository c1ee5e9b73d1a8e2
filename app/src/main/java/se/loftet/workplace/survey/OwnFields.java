package se.loftet.workplace.survey;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.loftet.editor.Option;
import se.loftet.platform.web.Text;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Wording;

/// The form for a question of one's own as it is filled in: what was typed, or the question that is
/// changed.
///
/// @param changes the id of the question that is changed, blank for a new one
/// @param order the questionnaire's languages, as the words of a choice follow on each other
public record OwnFields(
    String changes,
    List<Option> types,
    List<Words> texts,
    String order,
    String choices,
    String rows,
    String least,
    String most,
    boolean required,
    List<Option> conditions) {
  /// The question in one language.
  public record Words(String language, String name, String direction, String text) {}

  /// What stands in the fields, by name, as the form sends them.
  interface Filled {
    String in(String field);
  }

  static OwnFields of(Text text, Questionnaire it, String changes, Filled filled) {
    return new OwnFields(
        changes,
        Asked.options(text, Question.Type.values(), filled.in("typ")),
        it.languages().stream().map(each -> words(each, filled)).toList(),
        OwnQuestion.order(it).stream()
            .map(each -> AnswerWords.in(each).of("name"))
            .collect(Collectors.joining(" | ")),
        filled.in("val"),
        filled.in("rader"),
        filled.in("minst"),
        filled.in("hogst"),
        filled.in("kravs").equals("ja"),
        conditions(it, changes, filled.in("om")));
  }

  private static Words words(String language, Filled filled) {
    var own = AnswerWords.in(language);
    return new Words(language, own.of("name"), own.direction(), filled.in("text-" + language));
  }

  /// The question as the fields of the form.
  static Filled of(Questionnaire it, Question question) {
    var condition = question.showIf();
    return field ->
        switch (field) {
          case "typ" -> question.type().name();
          case "val" -> lines(it, question.choices());
          case "rader" -> lines(it, question.rows());
          case "minst" -> question.least() == null ? "" : question.least().toString();
          case "hogst" -> question.most() == null ? "" : question.most().toString();
          case "kravs" -> question.required() ? "ja" : "";
          case "om" ->
              condition == null ? "" : condition.question() + "=" + condition.codes().getFirst();
          default -> field.startsWith("text-") ? said(question.text(), field.substring(5)) : "";
        };
  }

  private static String lines(Questionnaire it, List<Choice> choices) {
    return choices.stream()
        .map(choice -> line(OwnQuestion.order(it), choice.text()))
        .collect(Collectors.joining("\n"));
  }

  /// `Ja | Yes`, as far as there are words.
  private static String line(List<String> order, List<Wording> text) {
    int last =
        IntStream.range(0, order.size())
            .filter(i -> !said(text, order.get(i)).isEmpty())
            .max()
            .orElse(0);
    return order.subList(0, last + 1).stream()
        .map(language -> said(text, language))
        .collect(Collectors.joining(" | "));
  }

  private static String said(List<Wording> text, String language) {
    return text.stream()
        .filter(each -> each.language().equals(language))
        .map(Wording::text)
        .findFirst()
        .orElse("");
  }

  private static List<Option> conditions(Questionnaire it, String changes, String chosen) {
    var before = it.questions().stream().takeWhile(each -> !each.id().equals(changes)).toList();
    return before.stream()
        .flatMap(question ->
            question.choices().stream()
                .map(choice -> {
                  var value = question.id() + "=" + choice.code();
                  var words = choice.in("sv") + " – " + question.in("sv");
                  return new Option(value, words, value.equals(chosen));
                }))
        .toList();
  }
}
