package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import se.loftet.analysis.Discoveries;
import se.loftet.analysis.NearRepeat;

/// Does it repeat nearby: pairs close in place and time against what chance gives.
final class RepeatsAnswer {
  private static final int FEW = 50;
  private static final int MOST = 20_000;

  private RepeatsAnswer() {}

  static Answer of(Material material) {
    var all = Events.of(material);
    var events = all.placed(true);
    var cautions = Cautions.of(material);
    if (all.size() > 0 && events.size() == 0) {
      return Answer.tooFew(Saying.of("finding.repeats.noPlaces"), cautions.all());
    }
    if (all.size() > events.size()) {
      cautions.add("finding.caution.noPlace", all.size() - events.size());
    }
    if (events.size() < FEW) {
      return Answer.tooFew(Saying.of("finding.few", events.size(), FEW), cautions.all());
    }
    if (events.size() > MOST) {
      return Answer.tooFew(Saying.of("finding.repeats.many", events.size(), MOST), cautions.all());
    }
    if (5L * events.atOnePlace() > events.size()) {
      cautions.add("finding.caution.onePlace", events.atOnePlace());
    }
    var found = NearRepeat.of(events.east(), events.north(), events.from(), Material.ZONE);
    return told(found, cautions);
  }

  private static Answer told(NearRepeat found, Cautions cautions) {
    var told = Discoveries.of(found.bands().stream().mapToDouble(NearRepeat.Band::p).toArray());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < told.length; i++) {
      lines.add(line(found.bands().get(i), told[i]));
    }
    long more = lines.stream().filter(line -> line.mark().equals("repeats")).count();
    var nearest = found.bands().get(3);
    return new Answer(
        Saying.of(more > 0 ? "finding.repeats.yes" : "finding.repeats.no"),
        Saying.of(
            "finding.repeats.sentence",
            nearest.pairs(),
            Math.rint(nearest.expected() * 10) / 10,
            found.events()),
        Shape.INTERVALS,
        List.of(
            new Field("ratio", Field.Unit.DECIMAL),
            new Field("chanceLow", Field.Unit.DECIMAL),
            new Field("chanceHigh", Field.Unit.DECIMAL),
            new Field("pairs", Field.Unit.COUNT),
            new Field("expectedPairs", Field.Unit.DECIMAL)),
        lines,
        cautions.all(),
        found.made(),
        null);
  }

  private static Line line(NearRepeat.Band band, boolean told) {
    var metres = band.toMetres() == 0 ? "0 m" : "%d–%d m".formatted(band.metres(), band.toMetres());
    return new Line(
        "%s, %d–%d d".formatted(metres, band.days(), band.toDays()),
        List.of(
            Cell.of(band.ratio()),
            Cell.of(band.low()),
            Cell.of(band.high()),
            Cell.of(band.pairs()),
            Cell.of(band.expected())),
        told ? "repeats" : "");
  }
}
