package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.Discoveries;
import se.loftet.analysis.HotCells;
import se.loftet.analysis.Rate;
import se.loftet.geography.AreaCode;

/// Where: cells with more than chance gives, or areas with a higher rate than the rest.
final class PlacesAnswer {
  private static final int FEW = 50;
  private static final int FEW_IN_AREAS = 20;
  private static final int MOST_SHOWN = 200;

  /// No picture shows a smaller cell, so that the public one never has to be another.
  static final double SMALLEST_CELL = 250;

  private PlacesAnswer() {}

  static Answer of(Material material) {
    var events = Events.of(material);
    var placed = events.placed(false);
    var cautions = Cautions.of(material);
    if (material.districts() != null || 2 * placed.size() < events.size() || placed.size() == 0) {
      return areas(material, events, cautions);
    }
    if (events.size() > placed.size()) {
      cautions.add("finding.caution.noPlace", events.size() - placed.size());
    }
    if (placed.size() < FEW) {
      return Answer.tooFew(Saying.of("finding.few", placed.size(), FEW), cautions.all());
    }
    if (5L * placed.atOnePlace() > placed.size()) {
      cautions.add("finding.caution.onePlace", placed.atOnePlace());
    }
    return cells(material, placed, cautions);
  }

  /// Enough points in a cell to say something: larger cells for fewer points.
  private static double side(int points) {
    return points >= 2_000 ? SMALLEST_CELL : points >= 300 ? 500 : 1_000;
  }

  private static Answer cells(Material material, Events events, Cautions cautions) {
    var hot = HotCells.of(events.east(), events.north(), side(events.size()));
    var lines =
        hot.cells().stream()
            .limit(MOST_SHOWN)
            .map(cell ->
                new Line(
                    "%.0f %.0f".formatted(cell.east(), cell.north()),
                    List.of(
                        Cell.of(cell.east()),
                        Cell.of(cell.north()),
                        Cell.of(cell.count()),
                        Cell.of(cell.z())),
                    cell.stable() ? "stable" : "unstable"))
            .toList();
    long stable = hot.cells().stream().filter(HotCells.Hot::stable).count();
    long there = hot.cells().stream().mapToLong(HotCells.Hot::count).sum();
    var headline = lines.isEmpty() ? "finding.places.none" : "finding.places.some";
    return new Answer(
        Saying.of(headline, hot.cells().size()),
        Saying.of(
            "finding.places.sentence", hot.cells().size(), hot.side(), there, hot.used(), stable),
        Shape.MAP,
        List.of(
            new Field("east", Field.Unit.COUNT),
            new Field("north", Field.Unit.COUNT),
            new Field("count", Field.Unit.COUNT),
            new Field("z", Field.Unit.DECIMAL)),
        lines,
        cautions.all(),
        hot.made(),
        Frame.grid(
            hot.west(),
            hot.south(),
            hot.side(),
            hot.columns(),
            hot.rows(),
            MapGround.under(hot, material.set().grid())));
  }

  /// Areas by code, each against the rest; without residents only counted.
  private static Answer areas(Material material, Events events, Cautions cautions) {
    var districts = material.districts();
    var counts = new TreeMap<String, Long>();
    for (var area : events.area()) {
      if (!area.isEmpty()) {
        counts.merge(area, 1L, Long::sum);
      }
    }
    List.copyOf(counts.keySet()).stream()
        .filter(area -> divided(counts, area))
        .forEach(counts::remove);
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (events.size() > all) {
      cautions.add("finding.caution.noArea", events.size() - all);
    }
    if (all < FEW_IN_AREAS) {
      return Answer.tooFew(Saying.of("finding.few", all, FEW_IN_AREAS), cautions.all());
    }
    var people = Residents.latest(material, counts.keySet());
    if (people.isEmpty()) {
      if (districts != null) {
        districts.codes().stream()
            .filter(material::inArea)
            .forEach(area -> counts.putIfAbsent(area, 0L));
      }
      return counted(districts, counts, all, cautions.add("finding.caution.noResidents"));
    }
    counts.keySet().retainAll(people.keySet());
    people.keySet().forEach(area -> counts.putIfAbsent(area, 0L));
    long kept = counts.values().stream().mapToLong(Long::longValue).sum();
    if (kept < all) {
      cautions.add("finding.caution.otherAreas", all - kept);
    }
    return kept < FEW_IN_AREAS
        ? Answer.tooFew(Saying.of("finding.few", kept, FEW_IN_AREAS), cautions.all())
        : compared(districts, counts, people, kept, cautions);
  }

  /// Whether others are parts of the area: an event that states no more has no area among them.
  private static boolean divided(SortedMap<String, Long> counts, String area) {
    var parts = counts.tailMap(area + "\0");
    return !parts.isEmpty()
        && parts.firstKey().startsWith(area)
        && AreaCode.parse(area).isPresent();
  }

  private static String name(@Nullable Districting districts, String code) {
    return districts == null ? code : districts.name(code);
  }

  /// A map where the borders are known, else ranges.
  private static Shape shape(@Nullable Frame frame) {
    return frame == null ? Shape.INTERVALS : Shape.AREAS;
  }

  private static Answer counted(
      @Nullable Districting districts,
      SortedMap<String, Long> counts,
      long all,
      Cautions cautions) {
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
      java.util.Map<String, Double> people,
      long all,
      Cautions cautions) {
    double everybody = people.values().stream().mapToDouble(Double::doubleValue).sum();
    var areas = List.copyOf(counts.keySet());
    var p = new double[areas.size()];
    for (int i = 0; i < p.length; i++) {
      double own = Objects.requireNonNull(people.get(areas.get(i)));
      long count = Objects.requireNonNull(counts.get(areas.get(i)));
      p[i] = Rate.p(count, own, all - count, everybody - own);
    }
    var told = Discoveries.of(p);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < p.length; i++) {
      double own = Objects.requireNonNull(people.get(areas.get(i)));
      long count = Objects.requireNonNull(counts.get(areas.get(i)));
      var rate = Rate.of(count, own);
      boolean higher = rate.rate() > all / everybody * 100_000;
      lines.add(
          new Line(
              name(districts, areas.get(i)),
              List.of(
                  Cell.of(rate.rate()),
                  Cell.of(rate.low()),
                  Cell.of(rate.high()),
                  Cell.of(count),
                  Cell.of(own)),
              !told[i] ? "" : higher ? "higher" : "lower"));
    }
    var frame = AreaFrame.of(districts, counts.keySet());
    var names =
        lines.stream().filter(line -> line.mark().equals("higher")).map(Line::name).toList();
    return new Answer(
        names.isEmpty()
            ? Saying.of("finding.places.even")
            : Saying.of("finding.places.higher", String.join(", ", names)),
        Saying.of("finding.places.rateSentence", all, areas.size(), names.size()),
        shape(frame),
        ComparedAnswer.FIELDS,
        lines,
        cautions.all(),
        Rate.made(),
        frame);
  }
}
