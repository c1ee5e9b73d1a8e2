package se.loftet.finding;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.Rate;
import se.loftet.dataset.EventTable;
import se.loftet.geography.AreaCode;
import se.loftet.geography.AreaNames;

/// Events by area: each area against the rest, together with its neighbours where the borders are
/// known; without residents only counted.
final class AreasAnswer {
  private static final int FEW = 20;

  private AreasAnswer() {}

  static Answer of(Material material, Events events, Cautions cautions) {
    var counts = counts(events);
    long all = sum(counts);
    if (events.size() > all) {
      cautions.add("finding.caution.noArea", events.size() - all);
    }
    AreaYears.caution(material, counts.keySet(), cautions);
    if (all == 0 && events.size() > 0) {
      return Answer.tooFew(Saying.of("finding.places.outside", events.size()), cautions.all());
    }
    if (all < FEW) {
      return Answer.tooFew(Saying.of("finding.few", all, FEW), cautions.all());
    }
    var people = Residents.latest(material, counts.keySet());
    if (people.isEmpty()) {
      return counted(material, counts, all, cautions);
    }
    time(events, cautions);
    counts.keySet().retainAll(people.keySet());
    people.keySet().forEach(area -> counts.putIfAbsent(area, 0L));
    long kept = sum(counts);
    if (kept < all) {
      cautions.add("finding.caution.otherAreas", all - kept);
    }
    return kept < FEW
        ? Answer.tooFew(Saying.of("finding.few", kept, FEW), cautions.all())
        : compared(material.districts(), counts, people, cautions);
  }

  /// A rate of several years is no rate of one: which time it is about.
  private static void time(Events events, Cautions cautions) {
    var about =
        IntStream.range(0, events.size())
            .filter(i -> !events.area()[i].isEmpty() && events.from()[i] != EventTable.NO_TIME)
            .mapToLong(i -> events.from()[i])
            .summaryStatistics();
    if (about.getCount() > 0) {
      cautions.add("finding.caution.wholeTime", month(about.getMin()), month(about.getMax()));
    }
  }

  private static String month(long seconds) {
    return YearMonth.from(Instant.ofEpochSecond(seconds).atZone(Material.ZONE)).toString();
  }

  private static SortedMap<String, Long> counts(Events events) {
    var counts = new TreeMap<String, Long>();
    for (var area : events.area()) {
      if (!area.isEmpty()) {
        counts.merge(area, 1L, Long::sum);
      }
    }
    List.copyOf(counts.keySet()).stream()
        .filter(area -> divided(counts, area))
        .forEach(counts::remove);
    return counts;
  }

  /// Whether others are parts of the area: an event that states no more has no area among them.
  private static boolean divided(SortedMap<String, Long> counts, String area) {
    var parts = counts.tailMap(area + "\0");
    return !parts.isEmpty()
        && parts.firstKey().startsWith(area)
        && AreaCode.parse(area)
            .filter(code -> code.vintage() == AreaCode.Vintage.UNSTATED)
            .isPresent();
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /// What an area is called.
  static String name(@Nullable Districting districts, String code) {
    return districts == null ? AreaNames.name(code).orElse(code) : districts.name(code);
  }

  /// A map where the borders are known, else ranges.
  private static Shape shape(@Nullable Frame frame) {
    return frame == null ? Shape.INTERVALS : Shape.AREAS;
  }

  private static Answer counted(
      Material material, SortedMap<String, Long> counts, long all, Cautions cautions) {
    var districts = material.districts();
    if (districts != null) {
      districts.codes().stream()
          .filter(material::inArea)
          .forEach(area -> counts.putIfAbsent(area, 0L));
    }
    cautions.add("finding.caution.noResidents");
    var frame = AreaFrame.of(districts, counts.keySet());
    var lines = new ArrayList<Line>();
    counts.forEach((area, count) -> {
      var range = Rate.ofCount(count);
      lines.add(
          new Line(
              name(districts, area),
              List.of(Cell.of(count), Cell.of(range.low()), Cell.of(range.high())),
              ""));
    });
    return new Answer(
        Saying.of("finding.places.counted", counts.size()),
        Saying.of("finding.places.countedSentence", all, counts.size()),
        shape(frame),
        List.of(
            new Field("count", Field.Unit.COUNT),
            new Field("low", Field.Unit.DECIMAL),
            new Field("high", Field.Unit.DECIMAL)),
        lines,
        cautions.all(),
        Rate.made(),
        frame);
  }

  private static Answer compared(
      @Nullable Districting districts,
      SortedMap<String, Long> counts,
      Map<String, Double> people,
      Cautions cautions) {
    var judged = AreaJudgement.of(districts, counts, people);
    judged.missing().ifPresent(cautions::add);
    var names = new TreeMap<String, String>();
    counts.keySet().forEach(area -> names.put(area, name(districts, area)));
    var lines = judged.lines(names);
    var frame = AreaFrame.of(districts, counts.keySet());
    var fields = new ArrayList<>(ComparedAnswer.FIELDS);
    if (judged.around()) {
      fields.add(new Field("z", Field.Unit.DECIMAL));
    }
    return new Answer(
        headline(lines),
        Saying.of(
            judged.around() ? "finding.places.hotSentence" : "finding.places.rateSentence",
            sum(counts),
            counts.size(),
            lines.stream().filter(line -> line.mark().startsWith("higher")).count(),
            lines.stream().filter(AreasAnswer::hot).count()),
        shape(frame),
        fields,
        lines,
        cautions.all(),
        judged.made(),
        frame);
  }

  private static Saying headline(List<Line> lines) {
    var higher = lines.stream().filter(line -> line.mark().startsWith("higher")).toList();
    var hot = lines.stream().filter(AreasAnswer::hot).toList();
    if (higher.isEmpty() && hot.isEmpty()) {
      return Saying.of("finding.places.even");
    }
    return hot.isEmpty()
        ? Saying.of("finding.places.higher", names(higher))
        : higher.isEmpty()
            ? Saying.of("finding.places.hot", names(hot))
            : Saying.of("finding.places.higherAndHot", names(higher), names(hot));
  }

  /// Whether a row stands out together with its neighbours.
  static boolean hot(Line line) {
    return line.mark().toLowerCase(java.util.Locale.ROOT).endsWith("hot");
  }

  private static String names(List<Line> lines) {
    return String.join(", ", lines.stream().map(Line::name).toList());
  }
}
