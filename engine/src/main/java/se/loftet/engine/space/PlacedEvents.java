package se.loftet.engine.space;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.Box;
import se.loftet.engine.EventTable;
import se.loftet.engine.Rejections;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.Warning;

/// The events fit for a test in space and time: a place inside the area, a day, each id once.
///
/// The day is the local one of the earliest possible moment. A span that ends before it starts says
/// nothing and is left out.
record PlacedEvents(EventTable events, Rejections rejections) {
  /// Fewer say little about pairs or clusters.
  private static final int FEW = 30;

  static PlacedEvents of(EventTable all, Box area) {
    var screened = all.within(area);
    var events = screened.events();
    var rejected = new EnumMap<Reason, Long>(Reason.class);
    var rows =
        IntStream.range(0, events.size())
            .filter(i -> {
              var reason = against(events.from()[i], events.to()[i]);
              reason.forEach(r -> rejected.merge(r, 1L, Long::sum));
              return reason.isEmpty();
            })
            .toArray();
    return new PlacedEvents(
        events.select(rows), screened.rejections().merge(new Rejections(rejected)));
  }

  private static Set<Reason> against(long from, long to) {
    if (from == EventTable.MISSING) {
      return Set.of(Reason.MISSING_FROM);
    }
    return to != EventTable.MISSING && to < from ? Set.of(Reason.TO_BEFORE_FROM) : Set.of();
  }

  int[] days(ZoneId zone) {
    return events.days(LocalDate.EPOCH, zone);
  }

  Set<Warning> warnings() {
    var warnings = EnumSet.noneOf(Warning.class);
    if (events.size() < FEW) {
      warnings.add(Warning.TOO_FEW);
    }
    if (DefaultPoints.dominated(Points.of(events.east(), events.north()))) {
      warnings.add(Warning.ONE_COORDINATE_DOMINATES);
    }
    return warnings;
  }
}
