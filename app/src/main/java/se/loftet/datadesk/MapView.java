package se.loftet.datadesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.loftet.geography.BaseLayer;
import se.loftet.geography.Outlines;
import se.loftet.platform.web.Text;

/// Positions beside the municipality's outline, 300 units wide: enough to see that the coordinate
/// system is the right one.
///
/// @param outline path of the municipality, blank when it lies elsewhere
/// @param around borders of other municipalities, `names` localities under the positions
public record MapView(
    String outline,
    List<String> around,
    List<Name> names,
    List<Spot> spots,
    int height,
    String sentence) {
  private static final int NAMES = 8;

  private static final int WIDTH = 300;

  /// Wider than this no borders are drawn under the positions.
  private static final double MOST_DEGREES = 3;

  /// A locality on the drawing.
  public record Name(String x, String y, String words) {}

  /// A position on the drawing.
  public record Spot(String x, String y) {}

  static MapView of(Text text, String municipality, List<double[]> points) {
    if (points.isEmpty()) {
      return new MapView("", List.of(), List.of(), List.of(), 0, "");
    }
    var shape = Outlines.of(municipality).orElse(null);
    var box = new Envelope();
    points.forEach(point -> box.expandToInclude(point[0], point[1]));
    var around = shape == null ? null : shape.getEnvelopeInternal();
    boolean near = around != null && around.intersects(box);
    if (around != null && near) {
      box.expandToInclude(around);
    }
    box.expandBy(Math.max(0.001, box.getWidth() * 0.03), Math.max(0.001, box.getHeight() * 0.03));
    var frame = new Frame(box);
    boolean small = box.getWidth() < MOST_DEGREES;
    var base = small ? BaseLayer.in(box, NAMES) : new BaseLayer(List.of(), List.of());
    long inside =
        around == null ? 0 : points.stream().filter(p -> around.contains(p[0], p[1])).count();
    return new MapView(
        shape != null && near ? frame.path(shape) : "",
        base.borders().stream().map(frame::path).toList(),
        base.localities().stream()
            .map(each -> new Name(frame.x(each.longitude()), frame.y(each.latitude()), each.name()))
            .toList(),
        points.stream().map(frame::spot).toList(),
        frame.height(),
        text.of("datadesk.map.words", points.size(), inside));
  }

  /// Degrees drawn so that a kilometre is as long both ways.
  private record Frame(Envelope box) {
    double scale() {
      return WIDTH / (box.getWidth() * shrink());
    }

    double shrink() {
      return Math.max(0.05, Math.cos(Math.toRadians(box.centre().y)));
    }

    int height() {
      return (int) Math.clamp(Math.ceil(box.getHeight() * scale()), 40, 900);
    }

    Spot spot(double[] point) {
      return new Spot(x(point[0]), y(point[1]));
    }

    String x(double longitude) {
      return "%.1f".formatted((longitude - box.getMinX()) * shrink() * scale()).replace(',', '.');
    }

    String y(double latitude) {
      return "%.1f".formatted((box.getMaxY() - latitude) * scale()).replace(',', '.');
    }

    String path(Geometry shape) {
      var parts = new ArrayList<String>();
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        var points = shape.getGeometryN(i).getCoordinates();
        var path = new StringBuilder();
        for (var point : points) {
          path.append(path.isEmpty() ? "M" : "L").append(x(point.x)).append(' ').append(y(point.y));
        }
        parts.add(path + "Z");
      }
      return String.join("", parts).toUpperCase(Locale.ROOT);
    }
  }
}
