package se.loftet.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.DataState;
import se.loftet.reading.Row;

/// Rows of numbers, one column of them or many.
final class FigureConverter implements Converter {
  private static final Set<DataKind> COUNTED = Set.of(DataKind.CRIME_COUNTS, DataKind.POPULATION);
  private final Columns columns;
  private final Mapping mapping;
  private final String decimal;
  private final String municipality;
  private final Map<Integer, Heading> headings = new LinkedHashMap<>();
  private final Set<List<@Nullable Object>> seen = new HashSet<>();
  private String lastPeriod = "";

  FigureConverter(Columns columns, Mapping mapping, String decimal, String municipality) {
    this.columns = columns;
    this.mapping = mapping;
    this.decimal = decimal;
    this.municipality = municipality;
    boolean yearInRow = columns.has(ColumnRole.YEAR);
    columns.values().forEach((name, at) -> headings.put(at, Heading.of(name, yearInRow)));
  }

  @Override
  public Verdict convert(Row row, Intake intake) {
    var area = area(row);
    if (footnote(row, area)) {
      return Verdict.passed(SkipRule.FOOTNOTE);
    }
    if (columns.has(ColumnRole.AREA) && area.equals(AreaRef.NONE)) {
      return Verdict.held(Reason.NO_AREA);
    }
    var period = period(row);
    if (period == null && stated(row)) {
      return Verdict.held(Reason.UNREADABLE_DATE);
    }
    var figures = new ArrayList<Figure>();
    for (var each : headings.entrySet()) {
      var value = value(row, row.cell(each.getKey()));
      if (value == null) {
        return Verdict.held(Reason.UNREADABLE_NUMBER);
      }
      if (value instanceof Value.Known known
          && known.number() < 0
          && COUNTED.contains(mapping.kind())) {
        return Verdict.held(Reason.NEGATIVE_COUNT);
      }
      figures.add(figure(row, area, period, each.getValue(), value));
    }
    return taken(figures, intake);
  }

  private Verdict taken(List<Figure> figures, Intake intake) {
    for (var figure : figures) {
      if (!seen.add(key(figure))) {
        figures.forEach(other -> seen.remove(key(other)));
        return Verdict.held(Reason.TWICE);
      }
    }
    figures.forEach(intake::figure);
    return Verdict.IN;
  }

  private static List<@Nullable Object> key(Figure figure) {
    return java.util.Arrays.asList(
        figure.area().code(),
        figure.area().name(),
        figure.starts(),
        figure.ends(),
        figure.category(),
        figure.subgroup(),
        figure.measure());
  }

  private AreaRef area(Row row) {
    var constant = mapping.constant(ColumnRole.AREA).orElse("");
    var text =
        columns.has(ColumnRole.AREA)
            ? columns.cell(row, ColumnRole.AREA)
            : constant.equals("own") ? municipality : constant;
    var area = AreaRef.of(text, mapping.areas().equals("COUNTY"));
    var name = columns.cell(row, ColumnRole.AREA_NAME);
    return name.isEmpty() ? area : new AreaRef(area.area(), name);
  }

  /// Notes below a table fill one cell and name no area.
  private boolean footnote(Row row, AreaRef area) {
    return row.filled() == 1
        && columns.names.size() > 1
        && area.area() == null
        && columns.values().values().stream().allMatch(at -> row.cell(at).isEmpty());
  }

  private boolean stated(Row row) {
    return !columns.cell(row, ColumnRole.PERIOD).isEmpty()
        || !columns.cell(row, ColumnRole.YEAR).isEmpty();
  }

  private @Nullable Span period(Row row) {
    if (columns.has(ColumnRole.YEAR)) {
      var month = columns.cell(row, ColumnRole.MONTH);
      var year = columns.cell(row, ColumnRole.YEAR);
      return Span.parse(
          month.isEmpty() ? year : "%s-%2s".formatted(year, month).replace(' ', '0'),
          mapping.dayFirst());
    }
    var cell = columns.cell(row, ColumnRole.PERIOD);
    if (!cell.isEmpty()) {
      lastPeriod = cell;
    }
    var text =
        columns.has(ColumnRole.PERIOD)
            ? lastPeriod
            : mapping.constant(ColumnRole.PERIOD).orElse("");
    return text.isEmpty() ? null : Span.parse(text, mapping.dayFirst());
  }

  private @Nullable Value value(Row row, String cell) {
    var value = Value.parse(cell, decimal);
    var state = columns.cell(row, ColumnRole.STATE).toLowerCase(Locale.ROOT);
    if (!(value instanceof Value.Known known)
        || state.isEmpty()
        || state.equals("0")
        || state.startsWith("f")
        || state.startsWith("n")) {
      return value;
    }
    return new Value.Known(
        known.number(), state.startsWith("r") ? DataState.REVISED : DataState.PRELIMINARY);
  }

  private Figure figure(
      Row row, AreaRef area, @Nullable Span period, Heading heading, Value value) {
    var span = heading.period() != null ? heading.period() : month(period, heading);
    var category = columns.cell(row, ColumnRole.CATEGORY);
    if (category.isEmpty()) {
      category = mapping.constant(ColumnRole.CATEGORY).orElse("");
    }
    boolean named = !category.isEmpty();
    var measure =
        named && !heading.rest().isEmpty()
            ? heading.rest()
            : mapping.constant(ColumnRole.VALUE).orElse("");
    return new Figure(
        row.line(),
        heading.area() == null ? area : heading.area(),
        span == null ? null : span.from().toLocalDate(),
        span == null ? null : span.to().toLocalDate(),
        orNull(named ? category : heading.rest()),
        orNull(columns.cell(row, ColumnRole.SUBGROUP)),
        orNull(measure),
        value);
  }

  private static @Nullable Span month(@Nullable Span period, Heading heading) {
    return heading.month() == 0 || period == null
        ? period
        : Span.month(Objects.requireNonNull(period).from().getYear(), heading.month());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
