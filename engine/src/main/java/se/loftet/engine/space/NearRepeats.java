package se.loftet.engine.space;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import se.loftet.engine.Box;
import se.loftet.engine.EventTable;
import se.loftet.engine.Figure;
import se.loftet.engine.Figure.Estimate;
import se.loftet.engine.Figure.Undefined;
import se.loftet.engine.Interval;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;

/// What a Knox test says about a table of events, with all that is needed to judge it.
///
/// The ratio of a cell is observed pairs against the exact mean under shuffled days; its interval
/// is where the ratio lies in 95 of 100 shuffles, so a ratio outside is more (or less) than chance.
public record NearRepeats(KnoxTable table, KnoxMonteCarlo simulated, Provenance provenance) {
  private static final double LEVEL = 0.95;

  /// Events inside the area with a day each; replicates and seed as in [KnoxMonteCarlo].
  public static NearRepeats of(
      EventTable all, Box area, ZoneId zone, KnoxRule rule, int draws, long seed, int threads) {
    var placed = PlacedEvents.of(all, area);
    var events = placed.events();
    var knox = new Knox(events.east(), events.north(), placed.days(zone), rule);
    var table = knox.table();
    var parameters =
        Map.<String, Object>of(
            "zone", zone.getId(),
            "area", area,
            "metric", rule.metric(),
            "space", rule.space().toString(),
            "time", rule.time().toString(),
            "draws", draws);
    var provenance =
        new Provenance("knox", "2", parameters, seed, placed.rejections(), placed.warnings());
    return new NearRepeats(table, KnoxMonteCarlo.of(knox, table, draws, seed, threads), provenance);
  }

  /// The ratio of a cell with the range that chance gives, or why there is none.
  public Figure ratio(int s, int t) {
    if (table.events() < 2) {
      return new Undefined(Figure.Reason.TOO_FEW_OBSERVATIONS);
    }
    if (!(table.mean()[s][t] > 0)) {
      return new Undefined(Figure.Reason.DIVISION_BY_ZERO);
    }
    return new Estimate(table.ratio(s, t), byChance(s, t), table.events());
  }

  private Interval byChance(int s, int t) {
    var counts = simulated.counts(s, t);
    if (counts.length == 0) {
      return Interval.undefined(LEVEL, "shuffled days");
    }
    Arrays.sort(counts);
    int cut = (int) Math.floor((1 - LEVEL) / 2 * counts.length);
    double mean = table.mean()[s][t];
    return new Interval(
        counts[cut] / mean, counts[counts.length - 1 - cut] / mean, LEVEL, "shuffled days");
  }

  public Rejections rejections() {
    return provenance.rejections();
  }
}
