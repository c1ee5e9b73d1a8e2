package se.loftet.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.Rate;
import se.loftet.dataset.Figure;
import se.loftet.dataset.Value;
import se.loftet.geography.AreaNames;

/// Compared with others: rates with intervals in the order of the alphabet, never a ranking.
final class ComparedAnswer {
  static final List<Field> FIELDS =
      List.of(
          new Field("rate", Field.Unit.DECIMAL),
          new Field("low", Field.Unit.DECIMAL),
          new Field("high", Field.Unit.DECIMAL),
          new Field("count", Field.Unit.COUNT),
          new Field("residents", Field.Unit.COUNT));
  private static final double PER = 100_000;

  /// Similar is by size: at most so many times larger or smaller, and more than so few of them.
  private static final long MOST_TIMES = 2;

  private static final int FEWEST_ALIKE = 3;

  private ComparedAnswer() {}

  /// The count and the residents of one area in one period.
  private record Known(String area, long count, double people) {}

  static Answer of(Material material) {
    var cautions = Cautions.of(material);
    var own = material.question().area();
    var open = own == null ? Optional.<Saying>empty() : Choosing.ofEvery(material);
    if (open.isPresent()) {
      return Answer.tooFew(open.get(), cautions.all());
    }
    if (material.allAreas().stream().anyMatch(ComparedAnswer::rate)) {
      return Answer.tooFew(Saying.of("finding.compared.count"), cautions.all());
    }
    var period = period(material);
    if (own == null || period == null) {
      return Answer.tooFew(Saying.of("finding.compared.noArea"), cautions.all());
    }
    var known = known(material, period);
    var mine = known.stream().filter(each -> each.area().equals(own)).findFirst();
    if (mine.isEmpty() || known.size() < 2) {
      return Answer.tooFew(Saying.of("finding.compared.noRate", period.name()), cautions.all());
    }
    cautions.add("finding.caution.oneYear");
    if (known.stream().anyMatch(each -> Residents.in(material, each.area(), period) == null)) {
      cautions.add("finding.caution.byRate");
    }
    if (!material.question().compared().isEmpty()) {
      return told(period, known, mine.get(), cautions);
    }
    var alike = known.stream().filter(each -> size(each, mine.get())).toList();
    boolean enough = alike.size() > FEWEST_ALIKE;
    cautions.add(enough ? "finding.caution.alike" : "finding.caution.notAlike", MOST_TIMES);
    return told(period, enough ? alike : known, mine.get(), cautions);
  }

  private static boolean size(Known each, Known mine) {
    return each.people() <= MOST_TIMES * mine.people()
        && mine.people() <= MOST_TIMES * each.people();
  }

  /// The latest period of the own area that there are residents for.
  private static @Nullable Period period(Material material) {
    var question = material.question();
    return material.allAreas().stream()
        .filter(figure -> Objects.equals(figure.area().code(), question.area()))
        .filter(figure -> figure.starts() != null && figure.ends() != null)
        .filter(figure -> figure.value() instanceof Value.Known)
        .map(figure ->
            new Period(
                Objects.requireNonNull(figure.starts()), Objects.requireNonNull(figure.ends())))
        .filter(period ->
            (question.to() == null || !period.ends().isAfter(question.to()))
                && people(material, Objects.requireNonNull(question.area()), period) != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<Known> known(Material material, Period period) {
    var counts = new TreeMap<String, Long>();
    for (var figure : material.allAreas()) {
      var code = figure.area().code();
      if (code != null
          && asked(material, code)
          && period.starts().equals(figure.starts())
          && period.ends().equals(figure.ends())
          && figure.value() instanceof Value.Known value) {
        counts.merge(code, Math.round(value.number()), Long::sum);
      }
    }
    var known = new ArrayList<Known>();
    counts.forEach((area, count) -> {
      var people = people(material, area, period);
      if (people != null) {
        known.add(new Known(area, count, people));
      }
    });
    known.sort(
        Comparator.comparing(
            each -> name(each.area()),
            java.text.Collator.getInstance(se.loftet.platform.web.Text.SWEDISH)));
    return known;
  }

  /// Municipalities of the same size are compared with each other, unless others were chosen.
  private static boolean asked(Material material, String code) {
    var question = material.question();
    return code.equals(question.area())
        || (question.compared().isEmpty()
            ? code.length() == Objects.requireNonNull(question.area()).length()
            : question.compared().contains(code));
  }

  private static @Nullable Double people(Material material, String area, Period period) {
    var counted = Residents.in(material, area, period);
    return counted != null ? counted : byRate(material, area, period);
  }

  /// Where the source gives its own rate: the residents it divided by, to about a percent.
  private static @Nullable Double byRate(Material material, String area, Period period) {
    Double count = null;
    Double rate = null;
    for (var figure : material.everyMeasure()) {
      if (area.equals(figure.area().code()) && period.starts().equals(figure.starts())) {
        boolean per = rate(figure);
        rate = per ? figure.value().orNull() : rate;
        boolean asked = Objects.equals(figure.measure(), material.question().measure());
        count = !per && asked ? figure.value().orNull() : count;
      }
    }
    return count == null || rate == null || rate <= 0 || count <= 0
        ? null
        : (Double) (count / rate * PER);
  }

  private static boolean rate(Figure figure) {
    var measure = Objects.requireNonNullElse(figure.measure(), "");
    return measure.toLowerCase(java.util.Locale.ROOT).matches(".*per ?100.*");
  }

  private static String name(String code) {
    return AreaNames.name(code).orElse(code);
  }

  private static Answer told(Period period, List<Known> known, Known mine, Cautions cautions) {
    var lines = known.stream().map(each -> line(each, mine)).toList();
    var rate = Rate.of(mine.count(), mine.people());
    long apart =
        lines.stream().filter(line -> !line.mark().isEmpty() && !line.mark().equals("own")).count();
    return new Answer(
        Saying.of(
            apart == 0 ? "finding.compared.same" : "finding.compared.apart",
            name(mine.area()),
            apart,
            known.size() - 1),
        Saying.of(
            "finding.compared.sentence",
            period.name(),
            name(mine.area()),
            Math.round(rate.rate()),
            Math.round(rate.low()),
            Math.round(rate.high())),
        Shape.INTERVALS,
        FIELDS,
        lines,
        cautions.all(),
        Rate.made(),
        null);
  }

  private static Line line(Known each, Known mine) {
    var rate = Rate.of(each.count(), each.people());
    int by = Rate.compared(each.count(), each.people(), mine.count(), mine.people());
    var mark = each.equals(mine) ? "own" : by > 0 ? "higher" : by < 0 ? "lower" : "";
    return new Line(
        name(each.area()),
        List.of(
            Cell.of(rate.rate()),
            Cell.of(rate.low()),
            Cell.of(rate.high()),
            Cell.of(each.count()),
            Cell.of(Math.rint(each.people()))),
        mark);
  }
}
