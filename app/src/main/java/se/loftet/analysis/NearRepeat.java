package se.loftet.analysis;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.loftet.engine.Box;
import se.loftet.engine.EventTable;
import se.loftet.engine.Figure;
import se.loftet.engine.space.Bands;
import se.loftet.engine.space.KnoxRule;
import se.loftet.engine.space.Metric;
import se.loftet.engine.space.NearRepeats;

/// Whether events come close after each other more often than chance gives (Knox).
///
/// @param events with a place and a day
public record NearRepeat(List<Band> bands, int events, Made made) {
  private static final double[] METRES = {0, 1, 201, 401};
  private static final double[] DAYS = {0, 8, 15, 29};
  private static final int DRAWS = 999;
  private static final long SEED = 2017;

  /// However many there are, a replicate depends on the seed and its number alone.
  private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

  /// Pairs this far apart in place and time.
  ///
  /// @param metres from this up to `toMetres`; `days` likewise
  /// @param ratio pairs seen against what shuffled days give; `low` and `high` what chance gives
  public record Band(
      int metres,
      int toMetres,
      int days,
      int toDays,
      long pairs,
      double expected,
      double ratio,
      double low,
      double high,
      double p) {}

  public NearRepeat {
    bands = List.copyOf(bands);
  }

  /// Metres, and seconds since 1970 at the earliest.
  public static NearRepeat of(double[] east, double[] north, long[] from, ZoneId zone) {
    int n = east.length;
    var id = new long[n];
    Arrays.setAll(id, i -> i);
    var table = new EventTable(id, east, north, from, from, new byte[n]);
    var rule = new KnoxRule(Metric.EUCLIDEAN, new Bands(METRES, false), new Bands(DAYS, false));
    var around = new Box(-1e9, -1e9, 1e9, 1e9);
    var found = NearRepeats.of(table, around, zone, rule, DRAWS, SEED, THREADS);
    var bands = new ArrayList<Band>();
    for (int s = 0; s + 1 < METRES.length; s++) {
      for (int t = 0; t + 1 < DAYS.length; t++) {
        bands.add(band(found, s, t));
      }
    }
    var parameters =
        Map.of("draws", Integer.toString(DRAWS), "zone", zone.getId(), "metric", "EUCLIDEAN");
    return new NearRepeat(bands, found.table().events(), new Made("Knox", "2", parameters, SEED));
  }

  private static Band band(NearRepeats found, int s, int t) {
    double low = Double.NaN;
    double high = Double.NaN;
    if (found.ratio(s, t) instanceof Figure.Estimate estimate) {
      low = estimate.interval().low();
      high = estimate.interval().high();
    }
    return new Band(
        (int) METRES[s],
        (int) METRES[s + 1] - 1,
        (int) DAYS[t],
        (int) DAYS[t + 1] - 1,
        found.table().observed()[s][t],
        found.table().mean()[s][t],
        found.table().ratio(s, t),
        low,
        high,
        found.simulated().pUpper(s, t));
  }
}
