package se.loftet.engine.space;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.loftet.engine.Box;
import se.loftet.engine.EventTable;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;
import se.loftet.engine.Rejections.Reason;

/// What a space-time scan says about a table of events, with all that is needed to judge it.
///
/// Rows of a cluster are rows of `events`, those that took part; an event outside the period is
/// left out and counted as outside the area studied. Without a clear cluster the list is empty,
/// which is an answer and not a fault.
public record ClusterFindings(
    EventTable events,
    List<SpaceTimeScan.Cluster> clusters,
    ScanNull simulated,
    Provenance provenance) {

  /// Events inside the area from `start` on, for as many days as the rule has.
  public static ClusterFindings of(
      EventTable all,
      Box area,
      LocalDate start,
      ZoneId zone,
      ScanRule rule,
      int secondary,
      int draws,
      long seed,
      int threads) {
    var placed = PlacedEvents.of(all, area);
    var day = placed.events().days(start, zone);
    var inPeriod =
        IntStream.range(0, day.length).filter(i -> day[i] >= 0 && day[i] < rule.days()).toArray();
    var events = placed.events().select(inPeriod);
    var days = Arrays.stream(inPeriod).map(i -> day[i]).toArray();
    var scan = SpaceTimeScan.of(events.east(), events.north(), days, rule, secondary);
    long outside = (long) day.length - inPeriod.length;
    var rejected = placed.rejections().merge(new Rejections(Map.of(Reason.OUTSIDE_AREA, outside)));
    var parameters =
        Map.<String, Object>of(
            "zone", zone.getId(),
            "area", area,
            "start", start,
            "rule", rule,
            "secondary", secondary,
            "draws", draws);
    var provenance =
        new Provenance(
            "scan", "2", parameters, seed, rejected, new PlacedEvents(events, rejected).warnings());
    return new ClusterFindings(
        events, scan.clusters(), scan.simulate(draws, seed, threads), provenance);
  }

  /// The p-value of a cluster among the maxima of shuffled days.
  public double pValue(int cluster) {
    return simulated.pValue(clusters.get(cluster).likelihoodRatio());
  }
}
