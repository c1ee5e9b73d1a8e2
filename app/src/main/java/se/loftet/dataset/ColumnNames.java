package se.loftet.dataset;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What columns are called in the files of registers, systems and spreadsheets, and what that says
/// of them. Names are compared by their letters a to z and figures alone.
final class ColumnNames {
  /// Words around the name of an axis.
  private static final Pattern AROUND_AXIS =
      Pattern.compile(
          "sweref99tm|sweref99|sweref|wgs84|wsg84|rt90|koordinater|koordinat|koord|coordinates|coordinate|coordcd|coord|geo|plats|position|punkt|epsg\\d{4}");

  private static final Map<ColumnRole, List<String>> ROLES = new LinkedHashMap<>();

  static {
    put(ColumnRole.EAST, "longitude longitud lon lng long east easting ost e x");
    put(ColumnRole.NORTH, "latitude latitud lat north northing nord norr n y");
    put(
        ColumnRole.STARTS,
        "datestart startdate startdatum cmplntfrdt brottsdatum handelsedatum from fran start datum"
            + " date datetime datumtid tidpunkt starttidpunkt datesingle month manad createdat nar"
            + " handelsedag handelsetid intraffade intraffat dag");
    put(ColumnRole.STARTS_TIME, "cmplntfrtm starttid starttime tid time klockslag kl klockan");
    put(
        ColumnRole.ENDS,
        "dateend enddate slutdatum cmplnttodt till tilldatum end slut sluttidpunkt");
    put(ColumnRole.ENDS_TIME, "cmplnttotm sluttid endtime");
    put(ColumnRole.REPORTED, "inskrivningsdatum anmald anmalningsdatum anmalddatum reported");
    put(
        ColumnRole.AREA,
        "deso desoomrade desokod regso regsokod omrade omradeskod area kommunkod kommun"
            + " municipality regionkod region lankod lan");
    put(ColumnRole.ID, "id uid handelseid casenumber diarienummer diarienr arendenummer knr");
    put(
        ColumnRole.CATEGORY,
        "type typ kategori category brottstyp brott brottskategori brottsgrupp brottskodklartext"
            + " primarytype crimetype locationcategory loccat handelse handelsetyp fraga question"
            + " indikator nyckeltal");
    put(ColumnRole.YEAR, "ar year");
    put(ColumnRole.PERIOD, "period tid");
  }

  private static final Set<String> CODES =
      Set.of("id kid lid code kod knkod lankod hasc2 basomrade kommunkod lncode".split(" "));
  private static final Set<String> TITLES =
      Set.of("name namn knnamn komnamn name2 kommunnamn lannamn".split(" "));
  private static final Set<String> COUNTS =
      Set.of(
          "antal antalbrott antalanmalda antalhandelser count counts number frekvens".split(" "));

  private ColumnNames() {}

  private static void put(ColumnRole role, String names) {
    ROLES.put(role, Arrays.asList(names.split(" ")));
  }

  /// The roles names can tell, the first to be looked for first, with their names, the best first.
  static Map<ColumnRole, List<String>> roles() {
    return ROLES;
  }

  /// Whether the column has the name: whole, behind a point as in nested data, or as an axis.
  static boolean has(String column, ColumnRole role, String name) {
    var plain = plain(column);
    boolean axis = role == ColumnRole.EAST || role == ColumnRole.NORTH;
    return plain.equals(name)
        || plain(column.substring(column.lastIndexOf('.') + 1)).equals(name)
        || (axis && AROUND_AXIS.matcher(plain).replaceAll("").equals(name));
  }

  static boolean code(String column) {
    return CODES.contains(plain(column));
  }

  static boolean title(String column) {
    return TITLES.contains(plain(column));
  }

  /// A number of things that happened, in one row.
  static boolean count(String column) {
    return COUNTS.contains(plain(column));
  }

  static String plain(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[^a-z0-9]", "");
  }
}
