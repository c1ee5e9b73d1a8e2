package se.loftet.dataset;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import se.loftet.dataset.Span.Exactness;
import se.loftet.geography.AreaCode;
import se.loftet.geography.AreaNames;
import se.loftet.reading.Row;

/// Rows that tell of one event each.
final class EventConverter implements Converter {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private final Columns columns;
  private final Mapping mapping;
  private final @Nullable Grid grid;
  private final LocalTimes times;
  private final boolean decimalComma;

  EventConverter(Columns columns, Mapping mapping, @Nullable Grid grid, String decimal) {
    this.columns = columns;
    this.mapping = mapping;
    this.grid = grid;
    this.times = new LocalTimes(ZoneId.of(mapping.zone()));
    this.decimalComma = decimal.equals(",");
  }

  @Override
  public Verdict convert(Row row, Intake intake) {
    try {
      intake.event(event(row));
      return Verdict.IN;
    } catch (Held held) {
      return Verdict.held(held.reason);
    }
  }

  /// A reason to hold the row, thrown so that reading it stays straight. Carries no stack.
  private static final class Held extends RuntimeException {
    private final Reason reason;

    Held(Reason reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }
  }

  private Event event(Row row) {
    int flags = 0;
    var reported = span(columns.cell(row, ColumnRole.REPORTED), Reason.UNREADABLE_DATE);
    var heading =
        columns.has(ColumnRole.HEADING)
            ? PoliceHeading.of(
                columns.cell(row, ColumnRole.HEADING), reported == null ? null : reported.from())
            : null;
    var starts = heading == null ? starts(row) : happened(heading, reported);
    var ends = ends(row, starts);
    if (starts != null && ends != null && ends.to().isBefore(starts.from())) {
      throw new Held(Reason.ENDS_BEFORE_START);
    }
    if (heading == null
        && starts != null
        && reported != null
        && !starts.from().isBefore(after(reported))) {
      throw new Held(Reason.AFTER_REPORT);
    }
    boolean openEnd = columns.has(ColumnRole.ENDS) && ends == null && starts != null;
    flags |= openEnd ? Flag.NO_END.bit() : 0;
    flags |= starts == null ? 0 : timeFlags(starts);
    flags |=
        columns.cell(row, ColumnRole.CATEGORY).startsWith("Sammanfattning")
            ? Flag.SUMMARY.bit()
            : 0;
    var place = place(row, heading);
    flags |= place.flags;
    double east = Double.NaN;
    double north = Double.NaN;
    var position = position(row);
    if (position != null) {
      east = position[0];
      north = position[1];
      flags |= grid != null && grid.outside(east, north) ? Flag.OUTSIDE_MUNICIPALITY.bit() : 0;
    } else if (grid != null) {
      flags |= Flag.NO_POSITION.bit();
    }
    var last = openEnd ? null : ends == null ? starts : ends;
    return new Event(
        row.line(),
        orNull(columns.cell(row, ColumnRole.ID)),
        starts == null ? null : instant(starts.from(), starts),
        last == null ? null : instant(last.to(), last),
        starts == null ? Exactness.UNKNOWN : starts.exactness(),
        reported == null ? null : instant(reported.from(), reported),
        category(row),
        place.area,
        east,
        north,
        flags,
        columns.detail(row));
  }

  private static LocalDateTime after(Span reported) {
    return reported.exactness() == Exactness.MOMENT ? reported.to().plusSeconds(1) : reported.to();
  }

  private @Nullable String category(Row row) {
    var category = columns.cell(row, ColumnRole.CATEGORY);
    return category.isEmpty() ? mapping.constant(ColumnRole.CATEGORY).orElse(null) : category;
  }

  private @Nullable Span happened(PoliceHeading heading, @Nullable Span reported) {
    return heading.happened() == null ? reported : Span.moment(heading.happened());
  }

  private @Nullable Span span(String cell, Reason reason) {
    if (cell.isEmpty() || cell.equals("NA")) {
      return null;
    }
    var span = Span.parse(cell, mapping.dayFirst());
    if (span == null || span.from().getYear() < FIRST_YEAR || span.from().getYear() > LAST_YEAR) {
      throw new Held(reason);
    }
    return span;
  }

  private @Nullable Span starts(Row row) {
    if (columns.has(ColumnRole.YEAR)) {
      return ofParts(row);
    }
    var day = span(columns.cell(row, ColumnRole.STARTS), Reason.UNREADABLE_DATE);
    if (day == null && columns.has(ColumnRole.STARTS)) {
      throw new Held(Reason.NO_DATE);
    }
    return day == null ? null : timed(day, columns.cell(row, ColumnRole.STARTS_TIME));
  }

  private @Nullable Span ends(Row row, @Nullable Span starts) {
    var day = span(columns.cell(row, ColumnRole.ENDS), Reason.UNREADABLE_DATE);
    if (day == null) {
      return null;
    }
    var time = columns.cell(row, ColumnRole.ENDS_TIME);
    var end = timed(day, time);
    boolean sameDay =
        starts != null && end.exactness() == Exactness.DAY && end.to().isBefore(starts.from());
    return sameDay ? starts : end;
  }

  /// The time stands in a column of its own.
  private static Span timed(Span day, String time) {
    if (time.isEmpty() || day.exactness() != Exactness.DAY) {
      return day;
    }
    var clock = TimeScan.parse(time);
    if (clock == null) {
      throw new Held(Reason.UNREADABLE_DATE);
    }
    return Span.moment(day.from().toLocalDate().atTime(clock));
  }

  /// Year, month, day, hour and minute in columns of their own, as many as there are.
  private Span ofParts(Row row) {
    try {
      int year = part(row, ColumnRole.YEAR);
      if (!columns.has(ColumnRole.MONTH)) {
        return Span.year(year);
      }
      if (!columns.has(ColumnRole.DAY)) {
        return Span.month(year, part(row, ColumnRole.MONTH));
      }
      var day =
          java.time.LocalDate.of(year, part(row, ColumnRole.MONTH), part(row, ColumnRole.DAY));
      return columns.cell(row, ColumnRole.HOUR).isEmpty()
          ? Span.day(day)
          : Span.moment(
              day.atTime(
                  part(row, ColumnRole.HOUR),
                  columns.has(ColumnRole.MINUTE) ? part(row, ColumnRole.MINUTE) : 0));
    } catch (java.time.DateTimeException | NumberFormatException notADate) {
      throw new Held(Reason.UNREADABLE_DATE);
    }
  }

  private int part(Row row, ColumnRole role) {
    return Integer.parseInt(columns.cell(row, role));
  }

  private int timeFlags(Span starts) {
    boolean newYear = starts.from().getDayOfYear() == 1 && starts.exactness() == Exactness.DAY;
    if (starts.exactness() != Exactness.MOMENT || starts.offset() != null) {
      return newYear ? Flag.NEW_YEARS_DAY.bit() : 0;
    }
    return switch (times.meanings(starts.from())) {
      case 1 -> 0;
      case 0 -> Flag.SKIPPED_TIME.bit();
      default -> Flag.AMBIGUOUS_TIME.bit();
    };
  }

  private Instant instant(LocalDateTime time, Span span) {
    return span.offset() == null ? times.instant(time) : time.toInstant(span.offset());
  }

  private record Place(AreaRef area, int flags) {}

  private Place place(Row row, @Nullable PoliceHeading heading) {
    var code = columns.cell(row, ColumnRole.AREA);
    var name = columns.cell(row, ColumnRole.AREA_NAME);
    if (heading != null) {
      return told(AreaRef.of(name, false), AreaNames.find(heading.place()));
    }
    if (!code.isEmpty() && !code.equals("NA")) {
      return new Place(AreaRef.of(code, false), 0);
    }
    int flags = columns.has(ColumnRole.AREA) ? Flag.NO_AREA.bit() : 0;
    return new Place(AreaRef.of(name.equals("NA") ? "" : name, false), flags);
  }

  /// A county with a municipality of its own in the heading is that municipality.
  private static Place told(AreaRef stated, Optional<AreaCode> heading) {
    var area = stated.area();
    if (heading.isEmpty() || area == null || heading.get().equals(area)) {
      return new Place(stated, 0);
    }
    var place = heading.get();
    boolean within =
        area.kind() == AreaCode.Kind.COUNTY
            && place.code().startsWith(area.code())
            && place.kind() == AreaCode.Kind.MUNICIPALITY;
    return within
        ? new Place(
            new AreaRef(place, AreaNames.name(place.code()).orElse(null)),
            Flag.PLACE_FROM_HEADING.bit())
        : new Place(stated, Flag.PLACES_DIFFER.bit());
  }

  private double @Nullable [] position(Row row) {
    if (grid == null) {
      return null;
    }
    if (row.shape() instanceof Point point && !point.isEmpty()) {
      return placed(point.getX(), point.getY());
    }
    var both = columns.cell(row, ColumnRole.POSITION);
    int comma = both.indexOf(',');
    var x = comma > 0 ? both.substring(comma + 1) : columns.cell(row, ColumnRole.EAST);
    var y = comma > 0 ? both.substring(0, comma) : columns.cell(row, ColumnRole.NORTH);
    boolean none =
        (x.isEmpty() && y.isEmpty()) || x.equals("NA") || (x.equals("0") && y.equals("0"));
    return none ? null : placed(number(x), number(y));
  }

  private double[] placed(double x, double y) {
    var point = grid == null ? null : grid.point(x, y);
    if (point == null) {
      throw new Held(Reason.UNREADABLE_POSITION);
    }
    return point;
  }

  private double number(String cell) {
    try {
      return Double.parseDouble(
          decimalComma || cell.indexOf(',') >= 0 ? cell.strip().replace(',', '.') : cell.strip());
    } catch (NumberFormatException notANumber) {
      throw new Held(Reason.UNREADABLE_POSITION);
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
