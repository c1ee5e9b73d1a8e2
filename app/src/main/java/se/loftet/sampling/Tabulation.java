package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.HiddenCells;
import se.loftet.analysis.SurveyFigure;
import se.loftet.analysis.SurveySample;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// Every figure of a result: each answer of each question, for everybody and by background.
///
/// Texts and places on the map give no figures. Tables by background pass disclosure control.
final class Tabulation {
  /// Persons a cell of a table must have, none aside.
  static final int THRESHOLD = 5;

  private static final int LEAST = 30;
  private final Respondents answers;
  private final Questionnaire questionnaire;
  private final @Nullable SurveySample sample;
  private final List<Question> backgrounds;
  private final List<Indicator> indicators;
  private final List<ResultFigure> figures = new ArrayList<>();

  /// @param sample none for an open survey
  Tabulation(
      Respondents answers,
      Questionnaire questionnaire,
      @Nullable SurveySample sample,
      List<Question> backgrounds,
      List<Indicator> indicators) {
    this.answers = answers;
    this.questionnaire = questionnaire;
    this.sample = sample;
    this.backgrounds = List.copyOf(backgrounds);
    this.indicators = indicators;
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
      var slot = slot(key, ResultFigure.Measure.SHARE, choice.code(), choice.in("sv"), null, null);
      figures.add(ResultFigure.of(slot, share(key, choices, choice, everyone())));
    }
    StayingIn.of(questionnaire, key).ifPresent(rule -> unsafe(key, rule));
    indicator(key, choices);
    for (var by : backgrounds) {
      if (!by.id().equals(question.id())) {
        divided(key, choices, shown, by);
      }
    }
  }

  private SurveyFigure share(String key, List<Choice> choices, Choice choice, boolean[] in) {
    return share(answers.having(key, choices, Set.of(choice.code())), in);
  }

  private SurveyFigure share(double[] y, boolean[] in) {
    return sample == null ? plain(y, in) : sample.share(y, in);
  }

  private static SurveyFigure plain(double[] y, boolean[] in) {
    var told = IntStream.range(0, y.length).filter(i -> in[i] && !Double.isNaN(y[i])).toArray();
    long with = Arrays.stream(told).filter(i -> y[i] != 0).count();
    if (told.length == 0) {
      return new SurveyFigure.None();
    }
    if (told.length < LEAST
        || (with > 0 && with < THRESHOLD)
        || (with < told.length && told.length - with < THRESHOLD)) {
      return new SurveyFigure.TooFew();
    }
    return new SurveyFigure.Unweighted(
        Arrays.stream(told).mapToDouble(i -> y[i]).average().orElse(0), told.length);
  }

  /// Those who feel unsafe, with those who never go out because of it.
  private void unsafe(String key, StayingIn rule) {
    var y = rule.unsafe(answers);
    add(key, y, null, null, everyone());
    for (var by : backgrounds) {
      for (var part : parts(by)) {
        add(key, y, by, part, answers.where(by, part.code()));
      }
    }
  }

  private void add(
      String key, double[] y, @Nullable Question by, @Nullable Choice part, boolean[] in) {
    var slot = slot(key, ResultFigure.Measure.SHARE, StayingIn.CODE, StayingIn.ANSWER, by, part);
    figures.add(ResultFigure.of(slot, share(y, in)));
  }

  private void indicator(String key, List<Choice> choices) {
    find(key)
        .ifPresent(each -> {
          if (sample != null) {
            var share = sample.share(answers.having(key, choices, each.codes()), everyone());
            var slot =
                slot(
                    key,
                    ResultFigure.Measure.INDEX,
                    String.join(",", each.codes()),
                    "",
                    null,
                    null);
            figures.add(ResultFigure.of(slot, SurveySample.index(share, each.average())));
          }
        });
  }

  private Optional<Indicator> find(String key) {
    return indicators.stream().filter(each -> each.question().equals(key)).findFirst();
  }

  private static List<Choice> parts(Question by) {
    return by.choices().stream().filter(choice -> !choice.missing()).toList();
  }

  private void divided(String key, List<Choice> choices, List<Choice> shown, Question by) {
    var parts = parts(by);
    var counts = new ArrayList<long[]>();
    for (var part : parts) {
      var in = answers.where(by, part.code());
      counts.add(
          shown.stream()
              .mapToLong(choice -> count(answers.having(key, choices, Set.of(choice.code())), in))
              .toArray());
    }
    var hidden = HiddenCells.of(counts, THRESHOLD);
    for (int row = 0; row < parts.size(); row++) {
      var in = answers.where(by, parts.get(row).code());
      for (int column = 0; column < shown.size(); column++) {
        var choice = shown.get(column);
        var slot =
            slot(
                key,
                ResultFigure.Measure.SHARE,
                choice.code(),
                choice.in("sv"),
                by,
                parts.get(row));
        figures.add(
            hidden.hides(row, column)
                ? slot.with(ResultFigure.State.HIDDEN, null, null, null, null, null, null)
                : ResultFigure.of(slot, share(key, choices, choice, in)));
      }
    }
  }

  private static long count(double[] y, boolean[] in) {
    return IntStream.range(0, y.length).filter(i -> in[i] && y[i] == 1).count();
  }

  private void mean(Question question) {
    var y = answers.numbers(question.id());
    var slot = slot(question.id(), ResultFigure.Measure.MEAN, "", "", null, null);
    figures.add(ResultFigure.of(slot, mean(y, everyone())));
    for (var by : backgrounds) {
      for (var part : parts(by)) {
        var where = slot(question.id(), ResultFigure.Measure.MEAN, "", "", by, part);
        figures.add(ResultFigure.of(where, mean(y, answers.where(by, part.code()))));
      }
    }
  }

  private SurveyFigure mean(double[] y, boolean[] in) {
    if (sample != null) {
      return sample.mean(y, in);
    }
    var told = IntStream.range(0, y.length).filter(i -> in[i] && !Double.isNaN(y[i])).toArray();
    return told.length == 0
        ? new SurveyFigure.None()
        : told.length < LEAST
            ? new SurveyFigure.TooFew()
            : new SurveyFigure.Unweighted(
                Arrays.stream(told).mapToDouble(i -> y[i]).average().orElse(0), told.length);
  }

  private static ResultFigure.Slot slot(
      String key,
      ResultFigure.Measure measure,
      String code,
      String answer,
      @Nullable Question by,
      @Nullable Choice part) {
    return new ResultFigure.Slot(
        key, measure, code, answer, by == null ? "" : by.id(), part == null ? "" : part.in("sv"));
  }

  private boolean[] everyone() {
    var all = new boolean[answers.size()];
    Arrays.fill(all, true);
    return all;
  }

  static List<Question> chosen(Questionnaire questionnaire, List<String> ids) {
    return questionnaire.questions().stream()
        .filter(each -> each.type() == Question.Type.SINGLE && ids.contains(each.id()))
        .collect(Collectors.toList());
  }
}
