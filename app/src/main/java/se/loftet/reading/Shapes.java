package se.loftet.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/// Shapes from the way GeoJSON writes them. A closed line counts as the area inside it: that is how
/// some sources deliver boundaries.
final class Shapes {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  static @Nullable Geometry of(@Nullable JsonNode node) {
    if (node == null || node.isNull() || !node.has("type")) {
      return null;
    }
    var points = node.path("coordinates");
    try {
      return switch (node.path("type").asString("")) {
        case "Point" -> FACTORY.createPoint(point(points));
        case "MultiPoint" -> FACTORY.createMultiPointFromCoords(line(points));
        case "LineString" -> closed(line(points));
        case "MultiLineString" -> closedAll(points);
        case "Polygon" -> polygon(points);
        case "MultiPolygon" -> polygons(points);
        default -> null;
      };
    } catch (IllegalArgumentException notAShape) {
      return null;
    }
  }

  private static Coordinate point(JsonNode node) {
    if (node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
      throw new IllegalArgumentException("no point");
    }
    return new Coordinate(node.get(0).asDouble(), node.get(1).asDouble());
  }

  private static Coordinate[] line(JsonNode node) {
    var points = new ArrayList<Coordinate>();
    node.forEach(each -> points.add(point(each)));
    return points.toArray(Coordinate[]::new);
  }

  static Geometry closed(Coordinate[] line) {
    return line.length > 3 && line[0].equals2D(line[line.length - 1])
        ? FACTORY.createPolygon(line)
        : FACTORY.createLineString(line);
  }

  private static Geometry closedAll(JsonNode lines) {
    var parts = new ArrayList<Geometry>();
    lines.forEach(each -> parts.add(closed(line(each))));
    return FACTORY.buildGeometry(parts);
  }

  private static Polygon polygon(JsonNode rings) {
    var holes = new ArrayList<LinearRing>();
    for (int i = 1; i < rings.size(); i++) {
      holes.add(FACTORY.createLinearRing(line(rings.get(i))));
    }
    return FACTORY.createPolygon(
        FACTORY.createLinearRing(line(rings.path(0))), holes.toArray(LinearRing[]::new));
  }

  private static Geometry polygons(JsonNode parts) {
    var polygons = new ArrayList<Polygon>();
    parts.forEach(each -> polygons.add(polygon(each)));
    return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  /// Polygons from rings as shapefiles and topologies hold them: a ring inside another is its hole.
  static Geometry ofRings(List<Coordinate[]> rings) {
    Geometry area = FACTORY.createPolygon();
    for (var ring : rings) {
      if (ring.length > 3) {
        area = area.symDifference(FACTORY.createPolygon(ring).buffer(0));
      }
    }
    return area;
  }
}
