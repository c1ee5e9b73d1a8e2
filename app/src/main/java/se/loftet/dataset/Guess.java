package se.loftet.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Puntal;
import se.loftet.geography.AreaCode;
import se.loftet.reading.Row;
import se.loftet.reading.Table;

/// A first proposal for a file of an unknown source, from the names of its columns and what stands
/// in them. A person confirms or changes it.
final class Guess {
  private static final int MOST_ANSWERS = 15;
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Map<ColumnRole, List<String>> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(
        ColumnRole.EAST,
        List.of(
            "longitude",
            "longitud",
            "lon",
            "lng",
            "long",
            "longitudwsg84",
            "longitudwgs84",
            "east",
            "easting",
            "ost",
            "xcoordcd",
            "xcoordinate",
            "x"));
    NAMES.put(
        ColumnRole.NORTH,
        List.of(
            "latitude",
            "latitud",
            "lat",
            "latitudwsg84",
            "latitudwgs84",
            "north",
            "northing",
            "nord",
            "ycoordcd",
            "ycoordinate",
            "y"));
    NAMES.put(
        ColumnRole.STARTS,
        List.of(
            "datestart",
            "startdate",
            "startdatum",
            "cmplntfrdt",
            "brottsdatum",
            "handelsedatum",
            "from",
            "fran",
            "start",
            "datum",
            "date",
            "datetime",
            "tidpunkt",
            "datesingle",
            "month",
            "manad",
            "createdat"));
    NAMES.put(
        ColumnRole.STARTS_TIME,
        List.of("cmplntfrtm", "starttid", "starttime", "tid", "time", "klockslag"));
    NAMES.put(
        ColumnRole.ENDS,
        List.of(
            "dateend", "enddate", "slutdatum", "cmplnttodt", "till", "tilldatum", "end", "slut"));
    NAMES.put(ColumnRole.ENDS_TIME, List.of("cmplnttotm", "sluttid", "endtime"));
    NAMES.put(
        ColumnRole.REPORTED, List.of("inskrivningsdatum", "anmald", "anmalningsdatum", "reported"));
    NAMES.put(
        ColumnRole.AREA,
        List.of(
            "deso",
            "desoomrade",
            "desokod",
            "regso",
            "regsokod",
            "omrade",
            "area",
            "kommunkod",
            "kommun",
            "municipality",
            "region"));
    NAMES.put(
        ColumnRole.ID, List.of("id", "uid", "handelseid", "casenumber", "diarienummer", "knr"));
    NAMES.put(
        ColumnRole.CATEGORY,
        List.of(
            "type",
            "typ",
            "kategori",
            "category",
            "brottstyp",
            "brott",
            "brottskodklartext",
            "primarytype",
            "crimetype",
            "locationcategory",
            "loccat",
            "handelse"));
    NAMES.put(ColumnRole.YEAR, List.of("ar", "year"));
    NAMES.put(ColumnRole.PERIOD, List.of("period", "tid"));
  }

  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, ColumnRole> roles = new LinkedHashMap<>();

  private Guess(Table table) throws java.io.IOException {
    columns = table.columns();
    table.rows(row -> rows.add(row) && rows.size() < 500);
  }

  static Mapping of(Table table) throws java.io.IOException {
    var guess = new Guess(table);
    var kind = guess.kind(table.found().headers() == 0);
    return new Mapping(
        "", kind, guess.roles(kind), null, false, guess.dayFirst(), Mapping.SWEDEN, Map.of(), "");
  }

  private DataKind kind(boolean nameless) {
    NAMES.forEach(this::byName);
    if (nameless) {
      byContent();
    }
    long shapes = rows.stream().filter(row -> row.shape() != null).count();
    boolean points =
        shapes > 0
            && rows.stream().allMatch(row -> row.shape() == null || row.shape() instanceof Puntal);
    if (shapes > 0) {
      return points && has(ColumnRole.STARTS) ? DataKind.EVENTS : DataKind.AREAS;
    }
    if (has(ColumnRole.STARTS) || (has(ColumnRole.EAST) && has(ColumnRole.NORTH))) {
      return DataKind.EVENTS;
    }
    boolean figures =
        has(ColumnRole.AREA)
            && (columns.stream().anyMatch(YEAR.asMatchPredicate())
                || has(ColumnRole.YEAR)
                || has(ColumnRole.PERIOD));
    return figures
        ? DataKind.KPI
        : columns.size() > MOST_ANSWERS ? DataKind.ANSWERS : DataKind.CODES;
  }

  private boolean has(ColumnRole role) {
    return roles.containsValue(role);
  }

  private void byName(ColumnRole role, List<String> names) {
    for (var name : names) {
      for (var column : columns) {
        if (plain(column).equals(name)
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
      case STARTS, ENDS, REPORTED ->
          mostly(column, cell -> Span.parse(cell, false) != null || Span.parse(cell, true) != null);
      case EAST, NORTH -> mostly(column, cell -> cell.matches("-?\\d+([.,]\\d+)?"));
      case AREA ->
          mostly(
              column,
              cell -> AreaCode.parse(cell).isPresent() || AreaRef.of(cell, false).area() != null);
      default -> true;
    };
  }

  private boolean mostly(String column, java.util.function.Predicate<String> fits) {
    int at = columns.indexOf(column);
    var filled =
        rows.stream()
            .map(row -> row.cell(at))
            .filter(cell -> !cell.isEmpty() && !cell.equals("NA"))
            .toList();
    return !filled.isEmpty() && filled.stream().filter(fits).count() * 2 > filled.size();
  }

  private static String plain(String name) {
    return java.text.Normalizer.normalize(
            name.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
        .replaceAll("[^a-z0-9]", "");
  }

  /// No header: a date, and two numbers with decimals beside each other.
  private void byContent() {
    for (var column : columns) {
      if (!has(ColumnRole.STARTS)
          && mostly(
              column,
              cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}.*") && Span.parse(cell, false) != null)) {
        roles.put(column, ColumnRole.STARTS);
      } else if (mostly(column, cell -> cell.matches("-?\\d+[.,]\\d+"))) {
        roles.put(column, has(ColumnRole.EAST) ? ColumnRole.NORTH : ColumnRole.EAST);
      }
    }
  }

  private Map<String, ColumnRole> roles(DataKind kind) {
    var all = new LinkedHashMap<String, ColumnRole>();
    for (var column : columns) {
      all.put(column, role(kind, column));
    }
    return all;
  }

  private ColumnRole role(DataKind kind, String column) {
    var known = roles.get(column);
    return switch (kind.shape()) {
      case RECORDS -> ColumnRole.DETAIL;
      case AREAS -> areaRole(column);
      case FIGURES ->
          known != null && ColumnRole.of(kind.shape()).contains(known)
              ? known
              : mostly(column, cell -> Value.parse(cell, ",") != null)
                  ? ColumnRole.VALUE
                  : ColumnRole.LEFT_OUT;
      case EVENTS ->
          known == null || known == ColumnRole.PERIOD || known == ColumnRole.YEAR
              ? ColumnRole.DETAIL
              : known;
    };
  }

  private static final Set<String> CODES =
      Set.of(
          "id",
          "kid",
          "lid",
          "code",
          "kod",
          "knkod",
          "lankod",
          "hasc2",
          "basomrade",
          "kommunkod",
          "lncode");
  private static final Set<String> TITLES =
      Set.of("name", "namn", "knnamn", "komnamn", "name2", "kommunnamn", "lannamn");

  private static ColumnRole areaRole(String column) {
    return CODES.contains(plain(column))
        ? ColumnRole.AREA
        : TITLES.contains(plain(column)) ? ColumnRole.AREA_NAME : ColumnRole.DETAIL;
  }

  /// Some day beyond the twelfth stands first, none second.
  private boolean dayFirst() {
    var starts =
        roles.entrySet().stream()
            .filter(each -> each.getValue() == ColumnRole.STARTS)
            .map(Map.Entry::getKey)
            .findFirst();
    return starts.isPresent()
        && rows.stream()
            .map(row -> row.cell(columns.indexOf(starts.get())))
            .anyMatch(cell -> cell.matches("(1[3-9]|2\\d|3[01])/\\d{1,2}/\\d{4}.*"));
  }
}
