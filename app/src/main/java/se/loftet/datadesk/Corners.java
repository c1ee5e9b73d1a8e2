package se.loftet.datadesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// The corners of an area as somebody writes them: one a line, latitude and longitude, with decimal
/// points or commas. In Sweden the larger number is the latitude, whichever comes first.
final class Corners {
  private static final int MOST = 2_000;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:[.,]\\d{1,12})?");
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private Corners() {}

  /// A line that cannot be taken, or the whole shape when `line` is 0.
  static final class Fault extends RuntimeException {
    final String code;
    final Object[] values;

    Fault(String code, Object... values) {
      super(code, null, false, false);
      this.code = code;
      this.values = values;
    }
  }

  static Polygon read(String text) {
    var corners = new ArrayList<Coordinate>();
    var lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        corners.add(corner(lines.get(i), i + 1));
      }
    }
    if (corners.size() > 1 && corners.getFirst().equals2D(corners.getLast())) {
      corners.removeLast();
    }
    if (corners.size() < 3 || corners.size() > MOST) {
      throw new Fault("datadesk.districts.corners", corners.size());
    }
    corners.add(corners.getFirst().copy());
    var shape = SHAPES.createPolygon(corners.toArray(Coordinate[]::new));
    if (!shape.isValid() || shape.getArea() == 0) {
      throw new Fault("datadesk.districts.crossing");
    }
    return shape;
  }

  private static Coordinate corner(String line, int number) {
    var parts = parts(line);
    if (parts.size() != 2 || parts.stream().anyMatch(p -> !NUMBER.matcher(p).matches())) {
      throw new Fault(
          "datadesk.districts.line", number, line.substring(0, Math.min(60, line.length())));
    }
    double one = Double.parseDouble(parts.get(0).replace(',', '.'));
    double other = Double.parseDouble(parts.get(1).replace(',', '.'));
    double latitude = Math.max(one, other);
    double longitude = Math.min(one, other);
    if (latitude < 55 || latitude > 70 || longitude < 10 || longitude > 25) {
      throw new Fault("datadesk.districts.away", number, line);
    }
    return new Coordinate(longitude, latitude);
  }

  /// Parted by a semicolon or a blank, else by the only comma.
  private static List<String> parts(String line) {
    var by = line.contains(";") ? ";" : line.matches(".*\\d[,]?\\s+\\d.*") ? "\\s+" : ",";
    return Stream.of(line.split(by, -1)).map(p -> p.strip().replaceFirst(",$", "")).toList();
  }

  /// The same as it would be written, without the closing corner.
  static String write(Polygon shape) {
    var all = shape.getExteriorRing().getCoordinates();
    return Stream.of(all)
        .limit(all.length - 1L)
        .map(c -> String.format(Locale.ROOT, "%.5f %.5f", c.y, c.x))
        .collect(Collectors.joining("\n"));
  }
}
