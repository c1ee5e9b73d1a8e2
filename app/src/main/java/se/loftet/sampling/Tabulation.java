package se.loftet.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.SurveyFigure;
import se.loftet.analysis.SurveySample;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// Every figure of a result: each answer of each question, for everybody and by background.
///
/// Texts and places on the map give no figures. All tables together pass [Disclosure].
final class Tabulation {
  /// Persons a cell of a table must have, none aside.
  static final int THRESHOLD = 5;

  /// Answers a figure must rest on.
  static final int LEAST = 30;

  private final Respondents answers;
  private final Questionnaire questionnaire;
  private final @Nullable SurveySample sample;
  private final List<Indicator> indicators;
  private final Disclosure disclosure;
  private final List<ResultFigure> figures = new ArrayList<>();

  /// @param sample none for an open survey
  Tabulation(
      Respondents answers,
      Questionnaire questionnaire,
      @Nullable SurveySample sample,
      List<Question> backgrounds,
      List<Crossing> crossings,
      List<Indicator> indicators) {
    this.answers = answers;
    this.questionnaire = questionnaire;
    this.sample = sample;
    this.indicators = indicators;
    disclosure = new Disclosure(answers, questionnaire, backgrounds, crossings, indicators);
  }

  List<ResultFigure> all() {
    for (var question : questionnaire.questions()) {
      switch (question.type()) {
        case SINGLE, MULTIPLE -> choices(question.id(), question.choices(), question);
        case MATRIX ->
            question
                .rows()
                .forEach(row -> choices(question.key(row), question.choices(), question));
        case SCALE, NUMBER -> mean(question);
        case TEXT, POINT, AREA, SHAPE -> {}
      }
    }
    return List.copyOf(figures);
  }

  private void choices(String key, List<Choice> choices, Question question) {
    var shown = choices.stream().filter(choice -> !choice.missing()).toList();
    for (var choice : shown) {
      var slot = slot(key, ResultFigure.Measure.SHARE, choice.code(), choice.in("sv"), null);
      add(
          slot,
          disclosure.hides(key, choice.code()),
          () -> share(key, choices, choice, answers.everyone()));
    }
    var divisions = disclosure.divisions(question);
    StayingIn.of(questionnaire, key).ifPresent(rule -> unsafe(key, rule, divisions));
    indicator(key, choices);
    divisions.forEach(part -> divided(key, choices, shown, part));
  }

  private SurveyFigure share(String key, List<Choice> choices, Choice choice, boolean[] in) {
    return share(answers.having(key, choices, Set.of(choice.code())), in);
  }

  private SurveyFigure share(double[] y, boolean[] in) {
    return sample == null ? PlainFigures.share(y, in) : sample.share(y, in);
  }

  /// Those who feel unsafe, with those who never go out because of it.
  private void unsafe(String key, StayingIn rule, List<Division> divisions) {
    var y = rule.unsafe(answers);
    add(
        unsafeSlot(key, null),
        disclosure.hides(key, StayingIn.CODE),
        () -> share(y, answers.everyone()));
    for (var part : divisions) {
      add(unsafeSlot(key, part), part.hides(key, StayingIn.CODE), () -> share(y, part.in()));
    }
  }

  private static ResultFigure.Slot unsafeSlot(String key, @Nullable Division part) {
    return slot(key, ResultFigure.Measure.SHARE, StayingIn.CODE, StayingIn.ANSWER, part);
  }

  private void add(ResultFigure.Slot slot, boolean hidden, Supplier<SurveyFigure> figure) {
    figures.add(hidden ? slot.hidden() : ResultFigure.of(slot, figure.get()));
  }

  private void indicator(String key, List<Choice> choices) {
    find(key)
        .ifPresent(each -> {
          var known = sample;
          if (known != null) {
            var slot = slot(key, ResultFigure.Measure.INDEX, each.code(), "", null);
            var y = answers.having(key, choices, each.codes());
            add(
                slot,
                disclosure.hides(key, each.code()),
                () -> SurveySample.index(known.share(y, answers.everyone()), each.average()));
          }
        });
  }

  private Optional<Indicator> find(String key) {
    return indicators.stream().filter(each -> each.question().equals(key)).findFirst();
  }

  private void divided(String key, List<Choice> choices, List<Choice> shown, Division part) {
    for (var choice : shown) {
      add(
          slot(key, ResultFigure.Measure.SHARE, choice.code(), choice.in("sv"), part),
          part.hides(key, choice.code()),
          () -> share(key, choices, choice, part.in()));
    }
  }

  private void mean(Question question) {
    var y = answers.numbers(question.id());
    var slot = slot(question.id(), ResultFigure.Measure.MEAN, "", "", null);
    figures.add(ResultFigure.of(slot, mean(y, answers.everyone())));
    for (var part : disclosure.divisions(question)) {
      add(
          slot(question.id(), ResultFigure.Measure.MEAN, "", "", part),
          part.hides(question.id(), ""),
          () -> mean(y, part.in()));
    }
  }

  private SurveyFigure mean(double[] y, boolean[] in) {
    return sample == null ? PlainFigures.mean(y, in) : sample.mean(y, in);
  }

  private static ResultFigure.Slot slot(
      String key,
      ResultFigure.Measure measure,
      String code,
      String answer,
      @Nullable Division part) {
    return new ResultFigure.Slot(
        key, measure, code, answer, part == null ? "" : part.by(), part == null ? "" : part.name());
  }

  static List<Question> chosen(Questionnaire questionnaire, List<String> ids) {
    return questionnaire.questions().stream()
        .filter(each -> each.type() == Question.Type.SINGLE && ids.contains(each.id()))
        .collect(Collectors.toList());
  }
}
