package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.UsualRange;

/// How many, and is it unusual: each period beside what the ones before it give reason to expect.
final class UsualAnswer {
  /// Periods shown when nobody chose: eleven years, or four years of months.
  private static final int YEARS = 11;

  private static final int MONTHS = 48;
  private static final List<Field> FIELDS =
      List.of(
          new Field("count", Field.Unit.COUNT),
          new Field("expected", Field.Unit.COUNT),
          new Field("lower", Field.Unit.COUNT),
          new Field("upper", Field.Unit.COUNT));

  private UsualAnswer() {}

  static Answer of(Material material) {
    var series = Series.of(material);
    var cautions = Cautions.of(material);
    var open = Choosing.of(material);
    if (open.isPresent()) {
      return Answer.tooFew(open.get(), cautions.all());
    }
    int to = series.to(material.question().to());
    if (to == 0) {
      return Answer.tooFew(Saying.of("finding.usual.nothing"), cautions.all());
    }
    int shown = series.perYear() == 1 ? YEARS : MONTHS;
    var chosen = material.question().from();
    int from = chosen == null ? Math.max(0, to - shown) : series.from(chosen);
    if (from >= to) {
      return Answer.tooFew(Saying.of("finding.usual.nothing"), cautions.all());
    }
    var usual = UsualRange.of(series.numbers(), series.perYear());
    cautions.states(series.states(from, to));
    if (series.apart()) {
      cautions.add("finding.caution.otherSum");
    }
    int late = Math.max(0, series.incomplete() - (series.size() - to));
    if (late > 0) {
      cautions.add("finding.caution.delay", late);
    }
    var lines = new ArrayList<Line>();
    for (int i = from; i < to; i++) {
      lines.add(line(series, usual.ranges().get(i), i, i >= to - late));
    }
    return told(lines, usual, cautions);
  }

  private static Line line(
      Series series, UsualRange.@Nullable Limits limits, int i, boolean incomplete) {
    var cell = series.cells().get(i);
    var cells =
        limits == null
            ? List.of(cell, Cell.NONE, Cell.NONE, Cell.NONE)
            : List.of(
                cell, Cell.of(limits.expected()), Cell.of(limits.lower()), Cell.of(limits.upper()));
    return new Line(series.periods().get(i).name(), cells, mark(limits, incomplete));
  }

  /// A low count in a period that still waits for reports says nothing.
  private static String mark(UsualRange.@Nullable Limits limits, boolean incomplete) {
    if (limits != null && limits.high()) {
      return "high";
    }
    return incomplete ? "incomplete" : limits != null && limits.low() ? "low" : "";
  }

  private static Answer told(List<Line> lines, UsualRange usual, Cautions cautions) {
    var judged = lines.stream().filter(line -> line.cells().get(1).number() != null).toList();
    var last =
        judged.reversed().stream()
            .filter(line -> line.cells().getFirst().number() != null)
            .filter(line -> !line.mark().equals("incomplete"))
            .findFirst();
    if (last.isEmpty()) {
      var why = Saying.of("finding.usual.short", lines.size());
      return new Answer(
          Saying.of("finding.tooFew"),
          why,
          Shape.BAND,
          FIELDS,
          lines,
          cautions.all(),
          usual.made(),
          null);
    }
    return new Answer(
        headline(judged),
        sentence(last.get()),
        Shape.BAND,
        FIELDS,
        lines,
        cautions.all(),
        usual.made(),
        null);
  }

  private static Saying headline(List<Line> judged) {
    var high = names(judged, "high");
    var low = names(judged, "low");
    if (!high.isEmpty() && !low.isEmpty()) {
      return Saying.of("finding.usual.both", high, low);
    }
    return !high.isEmpty()
        ? Saying.of("finding.usual.high", high)
        : !low.isEmpty()
            ? Saying.of("finding.usual.low", low)
            : Saying.of("finding.usual.inside", judged.getFirst().name(), judged.getLast().name());
  }

  private static String names(List<Line> lines, String mark) {
    return String.join(
        ", ", lines.stream().filter(line -> line.mark().equals(mark)).map(Line::name).toList());
  }

  private static Saying sentence(Line line) {
    var mark = line.mark().isEmpty() ? "within" : line.mark();
    return Saying.of(
        "finding.usual.sentence." + mark,
        line.name(),
        whole(line, 0),
        whole(line, 2),
        whole(line, 3));
  }

  private static long whole(Line line, int cell) {
    return Math.round(line.cells().get(cell).orNaN());
  }
}
