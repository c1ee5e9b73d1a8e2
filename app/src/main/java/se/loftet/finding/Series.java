package se.loftet.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.EventTable;
import se.loftet.dataset.Figure;
import se.loftet.dataset.Value;
import se.loftet.evidence.DataState;

/// Numbers of one area and category, one period after the other without gaps.
///
/// @param cells missing where the source has none for the period
/// @param incomplete how many of the last periods still wait for reports
/// @param apart whether some periods are missing since fewer areas or kinds have figures for them
record Series(List<Period> periods, List<Cell> cells, int perYear, int incomplete, boolean apart) {
  private static final int MOST = 1_200;
  private static final long MICROS_AN_HOUR = 3_600_000_000L;
  static final Series EMPTY = new Series(List.of(), List.of(), 0, 0, false);

  /// Reports of crimes come in for about three months.
  private static final int DELAY_MONTHS = 3;

  static Series of(Material material) {
    return switch (material.set().kind().shape()) {
      case FIGURES -> ofFigures(material.figures());
      case EVENTS -> ofEvents(material);
      case AREAS, RECORDS -> EMPTY;
    };
  }

  private static Series ofFigures(List<Figure> figures) {
    var known = new TreeMap<Period, Value>();
    var parts = new HashMap<Period, Integer>();
    for (var figure : figures) {
      if (figure.starts() != null && figure.ends() != null) {
        var period = new Period(figure.starts(), figure.ends());
        known.merge(period, figure.value(), Series::both);
        parts.merge(period, 1, Integer::sum);
      }
    }
    if (known.isEmpty()) {
      return EMPTY;
    }
    var longest = known.keySet().stream().mapToInt(Period::perYear).filter(n -> n > 0).max();
    int perYear = longest.orElse(0);
    known.keySet().removeIf(period -> period.perYear() != perYear);
    if (known.isEmpty() || perYear == 0) {
      return EMPTY;
    }
    int whole = Objects.requireNonNull(parts.get(known.lastKey()));
    boolean apart =
        known.keySet().removeIf(period -> Objects.requireNonNull(parts.get(period)) != whole);
    var series = filled(known, perYear);
    return new Series(series.periods, series.cells, perYear, 0, apart);
  }

  /// Two figures of the same period are two groups: their sum, or nothing if one is not known.
  private static Value both(Value one, Value other) {
    return one instanceof Value.Known a && other instanceof Value.Known b
        ? new Value.Known(
            a.number() + b.number(), a.state() == DataState.FINAL ? b.state() : a.state())
        : one instanceof Value.Known ? other : one;
  }

  private static Series filled(TreeMap<Period, Value> known, int perYear) {
    var periods = new ArrayList<Period>();
    var cells = new ArrayList<Cell>();
    for (var at = known.firstKey();
        at.compareTo(known.lastKey()) <= 0 && periods.size() < MOST;
        at = at.next()) {
      periods.add(at);
      var value = known.get(at);
      cells.add(value == null ? Cell.absent(DataState.MISSING) : Cell.of(value));
    }
    return new Series(periods, cells, perYear, 0, false);
  }

  /// Whole months from the first event to the last.
  private static Series ofEvents(Material material) {
    var events = material.events();
    var areas = Events.areas(material, events);
    var counts = new TreeMap<Period, Integer>();
    hours(events, areas, material).forEach((hour, n) -> counts.merge(month(hour), n, Integer::sum));
    if (counts.isEmpty()) {
      return EMPTY;
    }
    var known = new TreeMap<Period, Value>();
    for (var at = counts.firstKey();
        at.compareTo(counts.lastKey()) <= 0 && known.size() < MOST;
        at = at.next()) {
      known.put(at, new Value.Known(counts.getOrDefault(at, 0), DataState.FINAL));
    }
    var series = filled(known, 12);
    return new Series(
        series.periods, series.cells, 12, late(series.periods, material.receivedOn()), false);
  }

  /// How many began in each hour since 1970; events stand in the order of their beginnings.
  private static Map<Long, Integer> hours(EventTable events, String[] areas, Material material) {
    var hours = new HashMap<Long, Integer>();
    for (int i = 0; i < events.size(); ) {
      long start = events.startMicros()[i];
      long hour = Math.floorDiv(start, MICROS_AN_HOUR);
      int n = 0;
      for (;
          i < events.size() && Math.floorDiv(events.startMicros()[i], MICROS_AN_HOUR) == hour;
          i++) {
        n += material.inArea(areas[i]) ? 1 : 0;
      }
      if (start != EventTable.NO_TIME && n > 0) {
        hours.merge(hour, n, Integer::sum);
      }
    }
    return hours;
  }

  /// The month an hour since 1970 lies in; an hour lies in one whole month here.
  private static Period month(long hour) {
    return Period.month(
        Instant.EPOCH.plus(hour, ChronoUnit.HOURS).atZone(Material.ZONE).toLocalDate());
  }

  /// Periods that end less than the delay before the newest day of the data.
  private static int late(List<Period> periods, LocalDate received) {
    var newest = periods.getLast().ends();
    var until = (newest.isBefore(received) ? newest : received).minusMonths(DELAY_MONTHS);
    return (int) periods.stream().filter(period -> period.ends().isAfter(until)).count();
  }

  boolean isEmpty() {
    return periods.isEmpty();
  }

  int size() {
    return periods.size();
  }

  double[] numbers() {
    return cells.stream().mapToDouble(Cell::orNaN).toArray();
  }

  /// The place of the first period not before this day.
  int from(@Nullable LocalDate day) {
    int at = 0;
    while (day != null && at < size() && periods.get(at).starts().isBefore(day)) {
      at++;
    }
    return at;
  }

  /// The place after the last period that ends no later than this day.
  int to(@Nullable LocalDate day) {
    int at = size();
    while (day != null && at > 0 && periods.get(at - 1).ends().isAfter(day)) {
      at--;
    }
    return at;
  }

  /// The state of what is not final.
  List<DataState> states(int from, int to) {
    return cells.subList(from, to).stream().map(Cell::state).map(Objects::requireNonNull).toList();
  }
}
