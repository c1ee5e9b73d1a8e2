package se.loftet.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.Share;
import se.loftet.dataset.Value;
import se.loftet.evidence.DataState;

/// What residents feel: shares with their margins, and a change only where it is secured.
final class SurveyAnswer {
  private static final List<Field> FIELDS =
      List.of(
          new Field("percent", Field.Unit.PERCENT),
          new Field("low", Field.Unit.PERCENT),
          new Field("high", Field.Unit.PERCENT),
          new Field("before", Field.Unit.PERCENT));
  private static final int FEW = 30;

  private SurveyAnswer() {}

  static Answer of(Material material) {
    var cautions = Cautions.of(material);
    var answers = material.question().answers();
    if (answers != null && answers < FEW) {
      return Answer.tooFew(Saying.of("finding.few", answers, FEW), cautions.all());
    }
    var open = Choosing.of(material);
    if (open.isPresent()) {
      return Answer.tooFew(open.get(), cautions.all());
    }
    var questions = new TreeMap<String, TreeMap<Period, Value>>();
    var waves = new TreeMap<Period, Integer>();
    for (var figure : material.figures()) {
      if (figure.starts() != null
          && figure.ends() != null
          && asked(material.question(), figure.starts(), figure.ends())) {
        var period = new Period(figure.starts(), figure.ends());
        var asked = Objects.requireNonNullElse(figure.category(), "");
        questions
            .computeIfAbsent(asked, none -> new TreeMap<>())
            .putIfAbsent(period, figure.value());
        waves.put(period, 1);
      }
    }
    int to = Math.max(0, waves.size() - 1);
    if (waves.isEmpty()) {
      return Answer.tooFew(Saying.of("finding.usual.nothing"), cautions.all());
    }
    var last = List.copyOf(waves.keySet()).get(to);
    var before = to == 0 ? null : List.copyOf(waves.keySet()).get(to - 1);
    var lines = new ArrayList<Line>();
    questions.forEach((asked, known) -> lines.add(line(asked, known, last, before, answers)));
    return told(lines, last, before, answers, cautions);
  }

  /// Whether a wave lies in the time asked about.
  private static boolean asked(Question question, LocalDate starts, LocalDate ends) {
    var from = question.from();
    var to = question.to();
    return (from == null || !starts.isBefore(from)) && (to == null || !ends.isAfter(to));
  }

  private static Line line(
      String asked,
      Map<Period, Value> known,
      Period last,
      @Nullable Period before,
      @Nullable Integer answers) {
    var now = cell(known.get(last));
    var then = before == null ? Cell.NONE : cell(known.get(before));
    double share = now.orNaN() / 100;
    if (answers == null || !(share >= 0 && share <= 1)) {
      return new Line(asked, List.of(now, Cell.NONE, Cell.NONE, then), "");
    }
    var range = Share.of(share, answers);
    double old = then.orNaN() / 100;
    int changed = old >= 0 && old <= 1 ? Share.changed(old, answers, share, answers) : 0;
    var cells = List.of(now, Cell.of(100 * range.low()), Cell.of(100 * range.high()), then);
    return new Line(asked, cells, changed > 0 ? "up" : changed < 0 ? "down" : "");
  }

  private static Cell cell(@Nullable Value value) {
    return value == null ? Cell.absent(DataState.MISSING) : Cell.of(value);
  }

  private static Answer told(
      List<Line> lines,
      Period last,
      @Nullable Period before,
      @Nullable Integer answers,
      Cautions cautions) {
    cautions.states(lines.stream().map(line -> line.cells().getFirst().state()).toList());
    if (answers == null) {
      cautions.add("finding.caution.noInterval");
    }
    long changed = lines.stream().filter(line -> !line.mark().isEmpty()).count();
    var then = before == null ? "" : before.name();
    var headline =
        answers == null || before == null
            ? Saying.of("finding.survey.level", last.name())
            : changed == 0
                ? Saying.of("finding.survey.same", then, last.name())
                : Saying.of("finding.survey.changed", changed, then, last.name());
    var sentence =
        answers == null
            ? Saying.of("finding.survey.noInterval", lines.size(), last.name())
            : Saying.of("finding.survey.sentence", lines.size(), last.name(), answers);
    return new Answer(
        headline,
        sentence,
        Shape.INTERVALS,
        FIELDS,
        lines,
        cautions.all(),
        answers == null ? null : Share.made(answers),
        null);
  }
}
