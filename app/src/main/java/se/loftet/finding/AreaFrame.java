package se.loftet.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import se.loftet.geography.Outlines;

/// Puts areas on a sheet 680 units wide, drawn so that a kilometre is as long both ways.
final class AreaFrame {
  private static final int WIDTH = 680;
  private static final int MOST_HEIGHT = 900;

  private AreaFrame() {}

  /// Null where the borders of some of the areas are not known.
  static @Nullable Frame of(@Nullable Districting districts, Collection<String> codes) {
    var shapes = new TreeMap<String, Geometry>();
    for (var code : codes) {
      var shape = shape(districts, code);
      if (shape.isEmpty()) {
        return null;
      }
      shapes.put(code, shape.get());
    }
    return shapes.size() < 2 ? null : drawn(districts, shapes);
  }

  /// The area of a code: of the areas chosen, else a municipality.
  static Optional<Geometry> shape(@Nullable Districting districts, String code) {
    return districts == null
        ? Optional.ofNullable(Outlines.byCode().get(code))
        : districts.shape(code);
  }

  private static Frame drawn(@Nullable Districting districts, SortedMap<String, Geometry> shapes) {
    var box = new Envelope();
    shapes.values().forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
    double shrink = Math.cos(Math.toRadians(box.centre().y));
    double scale = Math.min(WIDTH / (box.getWidth() * shrink), MOST_HEIGHT / box.getHeight());
    var sheet = new Sheet(box, scale * shrink, scale);
    var patches = new ArrayList<Frame.Patch>();
    shapes.forEach((code, shape) -> {
      var within = shape.getInteriorPoint().getCoordinate();
      patches.add(
          new Frame.Patch(
              AreasAnswer.name(districts, code),
              sheet.path(TopologyPreservingSimplifier.simplify(shape, 0.7 / scale)),
              sheet.x(within.x),
              sheet.y(within.y)));
    });
    return Frame.sheet(
        (int) Math.ceil(box.getWidth() * scale * shrink),
        (int) Math.ceil(box.getHeight() * scale),
        patches);
  }

  private record Sheet(Envelope box, double perX, double perY) {
    int x(double longitude) {
      return (int) Math.round((longitude - box.getMinX()) * perX);
    }

    int y(double latitude) {
      return (int) Math.round((box.getMaxY() - latitude) * perY);
    }

    String path(Geometry shape) {
      var path = new StringBuilder();
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        var ring = shape.getGeometryN(i);
        if (ring instanceof org.locationtech.jts.geom.Polygon polygon) {
          path.append(
              Arrays.stream(polygon.getExteriorRing().getCoordinates())
                  .map(c -> x(c.x) + " " + y(c.y))
                  .distinct()
                  .collect(Collectors.joining("L", "M", "Z")));
        }
      }
      return path.toString();
    }
  }
}
