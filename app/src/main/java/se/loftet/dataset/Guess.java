package se.loftet.dataset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Puntal;
import se.loftet.geography.AreaCode;
import se.loftet.reading.Table;

/// A first proposal for a file of an unknown source, from the names of its columns and what stands
/// in them. A person confirms or changes it.
final class Guess {
  private static final int MOST_ANSWERS = 15;

  /// A whole day in figures, with or without a time behind.
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4}([-/.])\\d{1,2}\\2\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\3\\d{4})(\\D.*)?");

  private final Samples samples;
  private final Map<String, ColumnRole> roles = new LinkedHashMap<>();

  private Guess(Samples samples) {
    this.samples = samples;
  }

  static Mapping of(Table table) throws IOException {
    var guess = new Guess(Samples.of(table));
    var kind = guess.kind(table.found().headers() == 0);
    return new Mapping(
        "",
        kind,
        guess.roles(kind),
        null,
        false,
        DayOrMonth.of(guess.dates()).dayFirst(),
        Mapping.SWEDEN,
        guess.constants(kind),
        "");
  }

  private DataKind kind(boolean nameless) {
    ColumnNames.roles().forEach(this::byName);
    if (nameless) {
      byContent();
    }
    if (has(ColumnRole.EAST) != has(ColumnRole.NORTH)) {
      roles.values().removeIf(role -> role == ColumnRole.EAST || role == ColumnRole.NORTH);
    }
    long shapes = samples.rows().stream().filter(row -> row.shape() != null).count();
    if (shapes > 0) {
      return points() && has(ColumnRole.STARTS) ? DataKind.EVENTS : DataKind.AREAS;
    }
    var figures = new GuessedFigures(samples, roles);
    if (figures.fit()) {
      return figures.kind();
    }
    byDates();
    return has(ColumnRole.STARTS) || has(ColumnRole.EAST)
        ? DataKind.EVENTS
        : samples.columns().size() > MOST_ANSWERS ? DataKind.ANSWERS : DataKind.CODES;
  }

  private boolean points() {
    return samples.rows().stream()
        .allMatch(row -> row.shape() == null || row.shape() instanceof Puntal);
  }

  private boolean has(ColumnRole role) {
    return roles.containsValue(role);
  }

  private void byName(ColumnRole role, List<String> names) {
    for (var name : names) {
      for (var column : samples.columns()) {
        if (ColumnNames.has(column, role, name)
            && !roles.containsKey(column)
            && !has(role)
            && allowed(role, column)) {
          roles.put(column, role);
        }
      }
    }
  }

  /// A date column holds dates, a coordinate column numbers.
  private boolean allowed(ColumnRole role, String column) {
    return switch (role) {
      case STARTS, ENDS, REPORTED -> samples.mostly(column, Guess::dated);
      case STARTS_TIME, ENDS_TIME ->
          samples.mostly(
              column, cell -> TimeScan.parse(cell) != null || Span.parse(cell, false) != null);
      case EAST, NORTH -> samples.mostly(column, cell -> cell.matches("-?\\d+([.,]\\d+)?"));
      case AREA ->
          samples.mostly(
              column,
              cell -> AreaCode.parse(cell).isPresent() || AreaRef.of(cell, false).area() != null);
      default -> true;
    };
  }

  /// No header: a date, and two numbers with decimals beside each other.
  private void byContent() {
    for (var column : samples.columns()) {
      if (!has(ColumnRole.STARTS)
          && samples.mostly(
              column,
              cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}.*") && Span.parse(cell, false) != null)) {
        roles.put(column, ColumnRole.STARTS);
      } else if (samples.mostly(column, cell -> cell.matches("-?\\d+[.,]\\d+"))) {
        roles.put(column, has(ColumnRole.EAST) ? ColumnRole.NORTH : ColumnRole.EAST);
      }
    }
  }

  /// A column of days, whatever it is called, where the file is no questionnaire.
  private void byDates() {
    if (samples.columns().size() <= MOST_ANSWERS && !has(ColumnRole.STARTS)) {
      samples.columns().stream()
          .filter(column -> !roles.containsKey(column))
          .filter(
              column -> samples.mostly(column, cell -> DAY.matcher(cell).matches() && dated(cell)))
          .findFirst()
          .ifPresent(column -> roles.put(column, ColumnRole.STARTS));
    }
  }

  private static boolean dated(String cell) {
    return Span.parse(cell, false) != null || Span.parse(cell, true) != null;
  }

  private Map<String, ColumnRole> roles(DataKind kind) {
    if (kind.shape() == DataKind.Shape.FIGURES) {
      return new GuessedFigures(samples, roles).roles();
    }
    var all = new LinkedHashMap<String, ColumnRole>();
    samples.columns().forEach(column -> all.put(column, role(kind.shape(), column)));
    return all;
  }

  private ColumnRole role(DataKind.Shape shape, String column) {
    var known = roles.get(column);
    return switch (shape) {
      case RECORDS, FIGURES -> ColumnRole.DETAIL;
      case AREAS ->
          ColumnNames.code(column)
              ? ColumnRole.AREA
              : ColumnNames.title(column) ? ColumnRole.AREA_NAME : ColumnRole.DETAIL;
      case EVENTS ->
          known == null || known == ColumnRole.PERIOD || known == ColumnRole.YEAR
              ? ColumnRole.DETAIL
              : known;
    };
  }

  /// Counts that name no area are those of the municipality that takes them in.
  private Map<String, String> constants(DataKind kind) {
    boolean own = kind.shape() == DataKind.Shape.FIGURES && !has(ColumnRole.AREA);
    return own ? Map.of(ColumnRole.AREA.name(), "own") : Map.of();
  }

  private Stream<String> dates() {
    return roles.entrySet().stream()
        .filter(each ->
            each.getValue() == ColumnRole.STARTS
                || each.getValue() == ColumnRole.ENDS
                || each.getValue() == ColumnRole.PERIOD)
        .flatMap(each -> samples.cells(each.getKey()));
  }
}
