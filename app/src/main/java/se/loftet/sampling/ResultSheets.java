package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.Text;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// Turns a result into what a page prints of it, in one language; what was asked stays in Swedish.
public final class ResultSheets {
  private static final double HIGHEST_INDEX = 6;
  private final Text text;
  private final FigureWords words;
  private final SurveyResult result;
  private final Questionnaire questionnaire;
  private final CrossSheets crossed;

  public ResultSheets(Text text, SurveyResult result, Questionnaire questionnaire) {
    this.text = text;
    this.words = new FigureWords(text);
    this.result = result;
    this.questionnaire = questionnaire;
    this.crossed = new CrossSheets(text, result, questionnaire);
  }

  public ResultSheet sheet() {
    var asked = new ArrayList<ResultSheet.Asked>();
    for (var question : questionnaire.questions()) {
      var keys =
          question.type() == Question.Type.MATRIX
              ? question.rows().stream().map(question::key).toList()
              : List.of(question.id());
      for (var key : keys) {
        var figures = result.of(key).toList();
        if (!figures.isEmpty()) {
          asked.add(asked(question, key, figures));
        }
      }
    }
    return new ResultSheet(result.sample(), method(), asked, asked.isEmpty());
  }

  /// A figure in one line, with its interval: what was asked, which answer, how many.
  public String told(ResultFigure each) {
    var interval = words.interval(each);
    return heading(each.question())
        + " "
        + name(each)
        + ": "
        + words.shown(each)
        + (interval.isEmpty() ? "" : " (" + interval.replaceAll("^\\s*\\(|\\)\\s*$", "") + ")");
  }

  private List<String> method() {
    var told = new ArrayList<String>();
    var rate = result.rate();
    if (!result.sample()) {
      told.add(text.of("result.method.open", result.answered()));
    } else if (rate != null) {
      told.add(
          text.of(
              "result.method.rate",
              text.number(Objects.requireNonNullElse(result.drawn(), 0)),
              text.number(Objects.requireNonNullElse(result.overCoverage(), 0)),
              text.number(Objects.requireNonNullElse(result.refused(), 0)),
              text.number(result.answered()),
              words.percent(rate)));
    }
    var weights = result.weights();
    if (weights != null) {
      told.add(
          text.of(
              "result.method.weights",
              words.decimals(weights.low(), 1),
              words.decimals(weights.high(), 1),
              words.decimals(weights.effective(), 0),
              words.decimals(weights.spread(), 2)));
      told.add(text.of("result.method.intervals"));
    }
    var source = result.marginSource();
    if (source != null) {
      told.add(text.of("result.method.margins", source));
    }
    var cuts = result.cuts();
    if (cuts != null) {
      cuts.lines().forEach(line -> told.add(cut(line)));
    }
    told.add(text.of("result.method.hidden"));
    if (crossed.isAny()) {
      told.add(text.of("result.method.crossed"));
    }
    return told;
  }

  private String cut(String line) {
    var cells = line.split("[;\t]", -1);
    return cells.length < 4
        ? line
        : text.of(
            "result.method.cut", heading(cells[0].strip()), cells[2].strip(), cells[3].strip());
  }

  private String heading(String key) {
    for (var question : questionnaire.questions()) {
      if (question.id().equals(key)) {
        return question.in("sv");
      }
      for (var row : question.rows()) {
        if (question.key(row).equals(key)) {
          return question.in("sv") + " – " + row.in("sv");
        }
      }
    }
    return key;
  }

  private ResultSheet.Asked asked(Question question, String key, List<ResultFigure> figures) {
    return new ResultSheet.Asked(
        "f-" + key.replaceAll("[^0-9A-Za-z_-]", "-"),
        heading(key),
        sentence(figures),
        figures.stream().map(each -> line(each, question)).toList(),
        result.comparisons().stream()
            .filter(each -> each.question().equals(key))
            .map(each -> comparison(each, question))
            .toList(),
        by(key, question),
        crossed.of(key, this::name));
  }

  private String comparison(ResultComparison each, Question question) {
    boolean mean = each.code().isEmpty();
    var value = mean ? words.decimals(each.value(), 1) : words.percent(each.value());
    return text.of(
        "result.comparison",
        each.source(),
        each.level(),
        each.period(),
        answer(question, each.code()),
        value);
  }

  private static String answer(Question question, String code) {
    return code.equals(StayingIn.CODE)
        ? StayingIn.ANSWER
        : question.choices().stream()
            .filter(choice -> choice.code().equals(code))
            .map(choice -> choice.in("sv"))
            .findFirst()
            .orElse(code);
  }

  private List<ResultSheet.By> by(String key, Question question) {
    var backgrounds = new LinkedHashMap<String, LinkedHashMap<String, List<ResultSheet.Line>>>();
    result.figures().stream()
        .filter(each -> each.question().equals(key) && isBackground(each.by()))
        .forEach(each ->
            backgrounds
                .computeIfAbsent(each.by(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(each.part(), _ -> new ArrayList<>())
                .add(line(each, question)));
    var by = new ArrayList<ResultSheet.By>();
    backgrounds.forEach((id, parts) -> {
      var rows = new ArrayList<ResultSheet.Part>();
      parts.forEach((name, lines) -> {
        if (lines.stream()
            .anyMatch(line -> !line.value().equals(text.of(ResultFigure.State.NONE)))) {
          rows.add(new ResultSheet.Part(name, lines));
        }
      });
      by.add(new ResultSheet.By(heading(id), rows));
    });
    return by;
  }

  private boolean isBackground(String by) {
    return questionnaire.question(by).isPresent();
  }

  /// The figure with the rule for staying in, else the commonest answer, else the mean.
  private String sentence(List<ResultFigure> figures) {
    var shown = figures.stream().filter(each -> each.value() != null).toList();
    var chosen =
        shown.stream()
            .filter(each -> each.code().equals(StayingIn.CODE))
            .findFirst()
            .or(() ->
                shown.stream()
                    .filter(each -> each.measure() != ResultFigure.Measure.INDEX)
                    .max(Comparator.comparingDouble(ResultSheets::value)));
    return chosen
        .map(each ->
            each.measure() == ResultFigure.Measure.MEAN
                ? text.of("result.sentence.mean", words.shown(each), words.interval(each))
                : text.of(
                    "result.sentence.share",
                    words.shown(each),
                    each.answer(),
                    words.interval(each)))
        .map(String::strip)
        .orElseGet(() -> text.of("result.sentence.none"));
  }

  private static double value(ResultFigure figure) {
    var value = figure.value();
    return value == null ? -1 : value;
  }

  private ResultSheet.Line line(ResultFigure each, Question question) {
    var value = each.value();
    if (value == null) {
      return new ResultSheet.Line(name(each), false, text.of(each.state()), "", "", "", 0, 0, 0);
    }
    double scale = scale(each, question);
    var answers = each.answers();
    return new ResultSheet.Line(
        name(each),
        true,
        words.shown(each),
        words.interval(each),
        answers == null ? "" : text.number(answers),
        change(each),
        place(each.low(), scale),
        place(each.high(), scale),
        place(value, scale));
  }

  private static int place(@Nullable Double value, double scale) {
    return value == null ? 0 : (int) Math.round(100 * Math.clamp(value / scale, 0, 1));
  }

  private static double scale(ResultFigure each, Question question) {
    return switch (each.measure()) {
      case SHARE -> 1;
      case INDEX -> HIGHEST_INDEX;
      case MEAN -> {
        var most = question.most();
        yield most == null || most <= 0 ? Math.max(1, value(each) * 1.5) : most;
      }
    };
  }

  private String name(ResultFigure each) {
    return switch (each.measure()) {
      case SHARE -> each.answer();
      case MEAN, INDEX -> text.of(each.measure());
    };
  }

  private String change(ResultFigure each) {
    return changes(each)
        .findFirst()
        .map(change ->
            change.secured()
                ? text.of(
                    change.change() > 0 ? "result.change.up" : "result.change.down",
                    words.step(each, Math.abs(change.change())),
                    change.earlier(),
                    words.step(each, Math.min(Math.abs(change.low()), Math.abs(change.high()))),
                    words.step(each, Math.max(Math.abs(change.low()), Math.abs(change.high()))))
                : text.of("result.change.none", change.earlier()))
        .orElse("");
  }

  private Stream<ResultChange> changes(ResultFigure each) {
    return result.changes().stream()
        .filter(change ->
            change.question().equals(each.question())
                && change.measure() == each.measure()
                && change.code().equals(each.code())
                && change.by().equals(each.by())
                && change.part().equals(each.part()));
  }

  /// Whether residents know the promise: the sentence of that question, nothing when it was not
  /// asked or has no figure.
  public java.util.Optional<String> awareness() {
    return questionnaire.questions().stream()
        .filter(each -> "AWARENESS".equals(each.factor()) && each.showIf() == null)
        .flatMap(each -> result.of(each.id()))
        .filter(each -> each.code().equals("1") && each.value() != null)
        .map(each ->
            text.of(
                    result.sample() ? "result.awareness" : "result.awareness.open",
                    words.shown(each),
                    words.interval(each))
                .strip())
        .findFirst();
  }
}
