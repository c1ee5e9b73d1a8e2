package se.loftet.geography;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A coordinate reference system by its EPSG number.
public record Crs(int epsg) {
  public static final Crs WGS84 = new Crs(4326);
  public static final Crs SWEREF99_TM = new Crs(3006);
  public static final Crs RT90 = new Crs(3021);
  private static final Pattern CODE =
      Pattern.compile("(?i)(?:epsg|ogc)[^0-9c]{0,12}(?:[0-9.]*:)?(\\d{4,6}|crs84)");
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(4326, "WGS 84"),
          Map.entry(3006, "SWEREF 99 TM"),
          Map.entry(3007, "SWEREF 99 12 00"),
          Map.entry(3008, "SWEREF 99 13 30"),
          Map.entry(3009, "SWEREF 99 15 00"),
          Map.entry(3010, "SWEREF 99 16 30"),
          Map.entry(3011, "SWEREF 99 18 00"),
          Map.entry(3012, "SWEREF 99 14 15"),
          Map.entry(3013, "SWEREF 99 15 45"),
          Map.entry(3014, "SWEREF 99 17 15"),
          Map.entry(3015, "SWEREF 99 18 45"),
          Map.entry(3016, "SWEREF 99 20 15"),
          Map.entry(3017, "SWEREF 99 21 45"),
          Map.entry(3018, "SWEREF 99 23 15"),
          Map.entry(3019, "RT90 7.5 gon V"),
          Map.entry(3020, "RT90 5 gon V"),
          Map.entry(3021, "RT90 2.5 gon V"),
          Map.entry(3022, "RT90 0 gon"),
          Map.entry(3023, "RT90 2.5 gon O"),
          Map.entry(3024, "RT90 5 gon O"),
          Map.entry(32632, "UTM 32N"),
          Map.entry(32633, "UTM 33N"),
          Map.entry(32634, "UTM 34N"));

  /// Reads `EPSG:3006`, `urn:ogc:def:crs:EPSG::3006`, `CRS84` and file names like
  /// `x_epsg3007.gpkg`.
  public static Optional<Crs> stated(String text) {
    var found = CODE.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    var code = found.group(1);
    return Optional.of(code.startsWith("c") || code.startsWith("C") ? WGS84 : of(code));
  }

  private static Crs of(String digits) {
    int epsg = Integer.parseInt(digits);
    return epsg == 4619 || epsg == 4258 ? WGS84 : new Crs(epsg);
  }

  public boolean degrees() {
    return epsg == 4326;
  }

  public String code() {
    return "EPSG:" + epsg;
  }

  /// The name people use, or the code.
  public String name() {
    return NAMES.getOrDefault(epsg, code());
  }
}
