package se.loftet.sampling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.analysis.HiddenCells;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// Which figures of a result are hidden, judged over all its tables together, so that none that is
/// hidden can be worked out from another.
final class Disclosure {
  private static final String EVERYBODY = "";
  private final Respondents answers;
  private final Questionnaire questionnaire;
  private final List<Question> backgrounds;
  private final List<Indicator> indicators;
  private final Set<Cell> hidden = new HashSet<>();

  /// @param by the background, blank for everybody
  /// @param part the code of its part
  private record Cell(String question, String code, String by, String part) {}

  Disclosure(
      Respondents answers,
      Questionnaire questionnaire,
      List<Question> backgrounds,
      List<Indicator> indicators) {
    this.answers = answers;
    this.questionnaire = questionnaire;
    this.backgrounds = List.copyOf(backgrounds);
    this.indicators = indicators;
    questionnaire.questions().forEach(this::judge);
  }

  boolean hides(String question, String code) {
    return hidden.contains(new Cell(question, code, EVERYBODY, EVERYBODY));
  }

  boolean hides(String question, String code, Question by, Choice part) {
    return hidden.contains(new Cell(question, code, by.id(), part.code()));
  }

  /// The backgrounds a question is divided by: none for a background itself, since two of them
  /// together say which persons a part of either is.
  List<Question> dividing(Question question) {
    return backgrounds.stream().anyMatch(by -> by.id().equals(question.id()))
        ? List.of()
        : backgrounds;
  }

  static List<Choice> parts(Question by) {
    return by.choices().stream().filter(choice -> !choice.missing()).toList();
  }

  private void judge(Question question) {
    switch (question.type()) {
      case SINGLE -> single(question);
      case MULTIPLE ->
          parts(question)
              .forEach(choice ->
                  judge(
                      question,
                      Family.several(answers, question.id(), question.choices(), choice),
                      ""));
      case MATRIX ->
          question
              .rows()
              .forEach(row -> {
                var key = question.key(row);
                judge(question, Family.plain(answers, key, question.choices(), indicators), key);
              });
      case SCALE, NUMBER -> number(question);
      case TEXT, POINT, AREA, SHAPE -> {}
    }
  }

  private void single(Question question) {
    var rule = StayingIn.of(questionnaire, question.id());
    if (rule.isPresent()) {
      judge(question, Family.staying(answers, rule.get(), indicators), question.id());
    } else if (questionnaire.questions().stream().noneMatch(each -> isReason(question, each))) {
      var plain = Family.plain(answers, question.id(), question.choices(), indicators);
      judge(question, plain, question.id());
    }
  }

  /// Whether a question is judged together with the one it is the reason of.
  private boolean isReason(Question why, Question asked) {
    return StayingIn.of(questionnaire, asked.id())
        .filter(rule -> rule.why().id().equals(why.id()))
        .isPresent();
  }

  /// @param key the question sums of its columns are told of
  private void judge(Question question, Family family, String key) {
    var control = new FamilyControl(family, answers.everyone());
    hide(family, control.untold(), EVERYBODY, EVERYBODY);
    if (control.sumsUntold()) {
      hideSums(key, EVERYBODY, EVERYBODY);
    }
    for (var by : dividing(question)) {
      var parts = parts(by);
      var found = control.by(parts.stream().map(part -> answers.where(by, part.code())).toList());
      for (int i = 0; i < parts.size(); i++) {
        hide(family, found.cells().get(i), by.id(), parts.get(i).code());
        if (found.sums().contains(i)) {
          hideSums(key, by.id(), parts.get(i).code());
        }
      }
    }
  }

  private void hide(Family family, Set<Integer> columns, String by, String part) {
    columns.stream()
        .flatMap(i -> family.columns().get(i).told().stream())
        .forEach(figure -> hidden.add(new Cell(figure.question(), figure.code(), by, part)));
  }

  private void hideSums(String key, String by, String part) {
    hidden.add(new Cell(key, StayingIn.CODE, by, part));
    indicators.stream()
        .filter(each -> each.question().equals(key))
        .forEach(each -> hidden.add(new Cell(key, each.code(), by, part)));
  }

  /// A mean of parts with too few persons, and of one more, which their number would follow from.
  private void number(Question question) {
    var y = answers.numbers(question.id());
    for (var by : dividing(question)) {
      var parts = parts(by);
      var counts =
          parts.stream()
              .mapToLong(part -> {
                var in = answers.where(by, part.code());
                return IntStream.range(0, y.length)
                    .filter(i -> in[i] && !Double.isNaN(y[i]))
                    .count();
              })
              .toArray();
      HiddenCells.inList(counts, Tabulation.THRESHOLD)
          .forEach(i -> hidden.add(new Cell(question.id(), "", by.id(), parts.get(i).code())));
    }
  }
}
