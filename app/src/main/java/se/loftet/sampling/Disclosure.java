package se.loftet.sampling;

import java.util.ArrayList;
import java.util.List;
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
  private final List<Crossing> crossings;
  private final List<Indicator> indicators;
  private final HiddenFigures hidden;
  private final CrossDisclosure crossed;

  Disclosure(
      Respondents answers,
      Questionnaire questionnaire,
      List<Question> backgrounds,
      List<Crossing> crossings,
      List<Indicator> indicators) {
    this.answers = answers;
    this.questionnaire = questionnaire;
    this.backgrounds = List.copyOf(backgrounds);
    this.crossings = List.copyOf(crossings);
    this.indicators = indicators;
    hidden = new HiddenFigures(indicators);
    crossed = new CrossDisclosure(answers, hidden);
    questionnaire.questions().forEach(this::judge);
  }

  boolean hides(String question, String code) {
    return hidden.has(question, code, EVERYBODY, EVERYBODY);
  }

  boolean hides(String question, String code, Question by, Choice part) {
    return hidden.has(question, code, by.id(), part.code());
  }

  boolean hides(String question, String code, Crossing by, Choice one, Choice other) {
    return hidden.has(question, code, by.id(), Crossing.pair(one, other));
  }

  /// The crossings a question is divided by: none for a background itself.
  List<Crossing> crossing(Question question) {
    return dividing(question).isEmpty() ? List.of() : crossings;
  }

  /// The parts a question is divided into, background by background, then crossing by crossing.
  List<Division> divisions(Question question) {
    var divisions = new ArrayList<Division>();
    for (var by : dividing(question)) {
      for (var part : parts(by)) {
        var in = answers.where(by, part.code());
        divisions.add(
            new Division(by.id(), part.in("sv"), () -> in, (q, code) -> hides(q, code, by, part)));
      }
    }
    for (var by : crossing(question)) {
      for (var one : parts(by.first())) {
        for (var other : parts(by.second())) {
          divisions.add(division(by, one, other));
        }
      }
    }
    return divisions;
  }

  private Division division(Crossing by, Choice one, Choice other) {
    return new Division(
        by.id(),
        by.part(one, other),
        () ->
            CrossControl.both(
                answers.where(by.first(), one.code()), answers.where(by.second(), other.code())),
        (question, code) -> hides(question, code, by, one, other));
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
          crossed(
              question,
              parts(question).stream()
                  .map(choice ->
                      judge(
                          question,
                          Family.several(answers, question.id(), question.choices(), choice),
                          ""))
                  .toList());
      case MATRIX ->
          question
              .rows()
              .forEach(row -> {
                var key = question.key(row);
                var family = Family.plain(answers, key, question.choices(), indicators);
                crossed(question, List.of(judge(question, family, key)));
              });
      case SCALE, NUMBER -> number(question);
      case TEXT, POINT, AREA, SHAPE -> {}
    }
  }

  private void single(Question question) {
    var rule = StayingIn.of(questionnaire, question.id());
    if (rule.isPresent()) {
      var staying = Family.staying(answers, rule.get(), indicators);
      crossed(question, List.of(judge(question, staying, question.id())));
    } else if (questionnaire.questions().stream().noneMatch(each -> isReason(question, each))) {
      var plain = Family.plain(answers, question.id(), question.choices(), indicators);
      crossed(question, List.of(judge(question, plain, question.id())));
    }
  }

  /// Whether a question is judged together with the one it is the reason of.
  private boolean isReason(Question why, Question asked) {
    return StayingIn.of(questionnaire, asked.id())
        .filter(rule -> rule.why().id().equals(why.id()))
        .isPresent();
  }

  /// @param key the question sums of its columns are told of
  private CrossDisclosure.Judged judge(Question question, Family family, String key) {
    var control = new FamilyControl(family, answers.everyone());
    hidden.add(family, control.untold(), EVERYBODY, EVERYBODY);
    if (control.sumsUntold()) {
      hidden.addSums(key, EVERYBODY, EVERYBODY);
    }
    for (var by : dividing(question)) {
      var parts = parts(by);
      var found = control.by(answers.among(by));
      for (int i = 0; i < parts.size(); i++) {
        hidden.add(family, found.cells().get(i), by.id(), parts.get(i).code());
        if (found.sums().contains(i)) {
          hidden.addSums(key, by.id(), parts.get(i).code());
        }
      }
    }
    return new CrossDisclosure.Judged(family, control, key);
  }

  private void crossed(Question question, List<CrossDisclosure.Judged> families) {
    crossed.judge(crossing(question), families);
  }

  /// A mean of parts with too few persons, and of one more, which their number would follow from.
  private void number(Question question) {
    var y = answers.numbers(question.id());
    for (var by : dividing(question)) {
      var parts = parts(by);
      var counts =
          parts.stream().mapToLong(part -> counted(y, answers.where(by, part.code()))).toArray();
      HiddenCells.inList(counts, Tabulation.THRESHOLD)
          .forEach(i -> hidden.add(question.id(), "", by.id(), parts.get(i).code()));
    }
    crossing(question).forEach(by -> crossed.number(question, by, y));
  }

  static long counted(double[] y, boolean[] in) {
    return IntStream.range(0, y.length).filter(i -> in[i] && !Double.isNaN(y[i])).count();
  }
}
