package se.loftet.workplace.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// The questions of a result with their codes, as they are written in the tables of the page.
final class ResultKeys {
  private ResultKeys() {}

  static List<ResultDeskPage.Key> of(Questionnaire asked, Question question) {
    var codes =
        question.choices().stream()
            .filter(choice -> !choice.missing())
            .map(ResultKeys::code)
            .collect(Collectors.joining(" · "));
    return question.type() == Question.Type.MATRIX
        ? question.rows().stream()
            .map(row -> key(asked, question, question.key(row), row.in("sv"), codes))
            .toList()
        : codes.isEmpty()
            ? List.of()
            : List.of(key(asked, question, question.id(), question.in("sv"), codes));
  }

  private static ResultDeskPage.Key key(
      Questionnaire asked, Question question, String id, String words, String codes) {
    var answers = new ArrayList<ResultDeskPage.Answer>();
    SurveyResults.unsafe(asked, id)
        .map(each -> new ResultDeskPage.Answer(id + ";" + each.code(), each.in("sv")))
        .ifPresent(answers::add);
    question.choices().stream()
        .filter(choice -> !choice.missing())
        .map(choice -> new ResultDeskPage.Answer(id + ";" + choice.code(), choice.in("sv")))
        .forEach(answers::add);
    return new ResultDeskPage.Key(id, words, codes, answers);
  }

  private static String code(Choice choice) {
    return choice.code() + " = " + choice.in("sv");
  }
}
