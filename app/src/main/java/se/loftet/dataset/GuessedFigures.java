package se.loftet.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What kind a table of numbers is, and what its columns are.
final class GuessedFigures {
  private static final Pattern ASKED =
      Pattern.compile(".*(fraga|question|enkat|otrygg|felmarginal|andel|svar).*");
  private static final Pattern PEOPLE =
      Pattern.compile(".*(folkmangd|befolkning|invanare|population|alder|^kon$).*");
  private static final Pattern CRIMES = Pattern.compile(".*(brott|crime|anmald).*");
  private final Samples samples;
  private final Map<String, ColumnRole> named;

  /// @param named what the names of columns tell
  GuessedFigures(Samples samples, Map<String, ColumnRole> named) {
    this.samples = samples;
    this.named = named;
  }

  /// Numbers of areas, periods or both: years across, a year in each row, or counts by month.
  boolean fit() {
    boolean timed = has(ColumnRole.YEAR) || has(ColumnRole.PERIOD) || across();
    return (has(ColumnRole.AREA) && timed) || (counted() && (timed || has(ColumnRole.STARTS)));
  }

  private boolean has(ColumnRole role) {
    return named.containsValue(role);
  }

  private boolean across() {
    return samples.columns().stream()
        .anyMatch(name -> Heading.of(name, false).period() != null && numeric(name));
  }

  private boolean numeric(String column) {
    return samples.mostly(column, cell -> Value.parse(cell, ",") != null);
  }

  /// How many in a row: one row each is a list of events.
  private boolean counted() {
    return !has(ColumnRole.EAST)
        && !has(ColumnRole.ID)
        && samples.columns().stream()
            .anyMatch(name ->
                ColumnNames.count(name)
                    && numeric(name)
                    && samples.cells(name).anyMatch(cell -> !cell.matches("[01]")));
  }

  DataKind kind() {
    return any(ASKED)
        ? DataKind.SURVEY
        : any(PEOPLE) ? DataKind.POPULATION : any(CRIMES) ? DataKind.CRIME_COUNTS : DataKind.KPI;
  }

  private boolean any(Pattern words) {
    return samples.columns().stream()
        .map(ColumnNames::plain)
        .anyMatch(name -> words.matcher(name).matches());
  }

  /// Every column: numbers, what they are about, and what is left out.
  Map<String, ColumnRole> roles() {
    var all = new LinkedHashMap<String, ColumnRole>();
    samples.columns().forEach(column -> all.put(column, known(column)));
    for (var role : List.of(ColumnRole.CATEGORY, ColumnRole.SUBGROUP)) {
      if (!all.containsValue(role)) {
        all.entrySet().stream()
            .filter(each -> each.getValue() == ColumnRole.LEFT_OUT && telling(each.getKey()))
            .findFirst()
            .ifPresent(each -> each.setValue(role));
      }
    }
    return all;
  }

  private ColumnRole known(String column) {
    var role = named.get(column);
    boolean time = role == ColumnRole.STARTS || role == ColumnRole.STARTS_TIME;
    if (time && !has(ColumnRole.PERIOD) && !has(ColumnRole.YEAR)) {
      return ColumnRole.PERIOD;
    }
    if (role != null && ColumnRole.of(DataKind.Shape.FIGURES).contains(role)) {
      return role;
    }
    return numeric(column) && !ColumnNames.code(column) ? ColumnRole.VALUE : ColumnRole.LEFT_OUT;
  }

  /// Words that differ from row to row and name no area.
  private boolean telling(String column) {
    return samples.cells(column).distinct().limit(2).count() > 1
        && !samples.mostly(column, cell -> AreaRef.of(cell, false).area() != null);
  }
}
