package se.loftet.finding;

import java.util.List;
import se.loftet.analysis.HotCells;

/// Where: cells with more than chance gives, or areas with a higher rate than the rest.
final class PlacesAnswer {
  private static final int FEW = 50;
  private static final int MOST_SHOWN = 200;

  /// No picture shows a smaller cell, so that the public one never has to be another.
  static final double SMALLEST_CELL = 250;

  private PlacesAnswer() {}

  static Answer of(Material material) {
    var events = Events.of(material);
    var placed = events.placed(false);
    var cautions = Cautions.of(material);
    if (material.districts() != null || 2 * placed.size() < events.size() || placed.size() == 0) {
      return AreasAnswer.of(material, events, cautions);
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
}
