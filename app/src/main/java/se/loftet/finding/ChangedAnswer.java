package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.Made;
import se.loftet.analysis.UsualRange;

/// What has changed since a day, such as that of the last picture: every kind of crime beside the
/// number then and what is expected now.
final class ChangedAnswer {
  private static final List<Field> FIELDS =
      List.of(
          new Field("count", Field.Unit.COUNT),
          new Field("lower", Field.Unit.COUNT),
          new Field("upper", Field.Unit.COUNT),
          new Field("then", Field.Unit.COUNT));

  private ChangedAnswer() {}

  static Answer of(Material material) {
    var cautions = Cautions.of(material);
    var open = Choosing.beside(material);
    if (open.isPresent()) {
      return Answer.tooFew(open.get(), cautions.all());
    }
    var lines = new ArrayList<Line>();
    var then = new TreeSet<String>();
    var now = new TreeSet<String>();
    Made made = null;
    for (var category : categories(material)) {
      var series = Series.of(material.about(category));
      int last = series.to(material.question().to()) - 1 - series.incomplete();
      int before = before(material, series, last);
      if (last >= 1 && before >= 0) {
        var usual = UsualRange.of(series.numbers(), series.perYear());
        lines.add(line(category, series, usual, last, before));
        then.add(series.periods().get(before).name());
        now.add(series.periods().get(last).name());
        made = usual.made();
      }
    }
    return lines.isEmpty() || made == null
        ? Answer.tooFew(Saying.of("finding.changed.nothing"), cautions.all())
        : told(lines, then.first(), now.last(), made, cautions);
  }

  private static List<String> categories(Material material) {
    var one = material.question().category();
    return one != null ? List.of(one) : material.sets().contents(material.set()).categories();
  }

  /// The last period that was over on the day asked about, else the one before the latest.
  private static int before(Material material, Series series, int last) {
    var day = material.question().from();
    return day == null ? last - 1 : Math.min(series.to(day) - 1, last - 1);
  }

  private static Line line(String category, Series series, UsualRange usual, int last, int before) {
    UsualRange.@Nullable Limits limits = usual.ranges().get(last);
    var count = series.cells().get(last);
    var then = series.cells().get(before);
    return limits == null
        ? new Line(category, List.of(count, Cell.NONE, Cell.NONE, then), "")
        : new Line(
            category,
            List.of(count, Cell.of(limits.lower()), Cell.of(limits.upper()), then),
            limits.high() ? "high" : limits.low() ? "low" : "");
  }

  private static Answer told(
      List<Line> lines, String then, String now, Made made, Cautions cautions) {
    if (lines.stream().anyMatch(line -> Cautions.byEffort(line.name()))) {
      cautions.add("finding.caution.effortSome");
    }
    var high = names(lines, "high");
    var low = names(lines, "low");
    long outside = lines.stream().filter(line -> !line.mark().isEmpty()).count();
    long judged =
        lines.stream().filter(line -> Objects.nonNull(line.cells().get(1).number())).count();
    return new Answer(
        outside == 0
            ? Saying.of("finding.changed.none", then, now)
            : low.isEmpty()
                ? Saying.of("finding.changed.high", high)
                : high.isEmpty()
                    ? Saying.of("finding.changed.low", low)
                    : Saying.of("finding.changed.both", high, low),
        Saying.of("finding.changed.sentence", lines.size(), then, now, outside, judged),
        Shape.INTERVALS,
        FIELDS,
        lines,
        cautions.all(),
        made,
        null);
  }

  private static String names(List<Line> lines, String mark) {
    return String.join(
        ", ", lines.stream().filter(line -> line.mark().equals(mark)).map(Line::name).toList());
  }
}
