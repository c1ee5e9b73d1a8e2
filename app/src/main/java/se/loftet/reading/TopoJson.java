package se.loftet.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import se.loftet.geography.Crs;
import tools.jackson.databind.JsonNode;

/// A TopoJSON topology: areas as lists of shared arcs, quantised or not.
final class TopoJson {
  private final List<Coordinate[]> arcs = new ArrayList<>();

  private TopoJson(JsonNode topology) {
    var scale = topology.path("transform").path("scale");
    var shift = topology.path("transform").path("translate");
    boolean quantised = scale.size() == 2 && shift.size() == 2;
    for (var arc : topology.path("arcs")) {
      arcs.add(quantised ? steps(arc, scale, shift) : plain(arc));
    }
  }

  static Table open(Packed file) throws IOException {
    var bytes = file.head((int) Limits.MOST_WHOLE);
    JsonNode topology = Json.guarded(() -> Json.MAPPER.readTree(bytes));
    var decoder = new TopoJson(topology);
    var values = new ArrayList<Map<String, @Nullable String>>();
    var shapes = new ArrayList<@Nullable Geometry>();
    for (var layer : topology.path("objects").properties()) {
      for (var one : layer.getValue().path("geometries")) {
        var row = new LinkedHashMap<String, @Nullable String>();
        if (one.has("id")) {
          row.put("id", one.get("id").asString(""));
        }
        if (one.path("properties").isObject()) {
          Json.flatten("", one.path("properties"), row);
        }
        values.add(row);
        shapes.add(decoder.shape(one));
      }
    }
    return table(file, values, shapes);
  }

  private static Table table(
      Packed file, List<Map<String, @Nullable String>> values, List<@Nullable Geometry> shapes) {
    var names = new LinkedHashSet<String>();
    values.forEach(row -> names.addAll(row.keySet()));
    var columns = List.copyOf(names);
    Limits.columns(columns.size());
    var rows = new ArrayList<Row>();
    for (int i = 0; i < values.size(); i++) {
      rows.add(new Row(i + 1L, Json.cells(columns, values.get(i)), shapes.get(i)));
    }
    var found =
        new Found(Format.TOPOJSON, file.gzip(), "UTF-8", "", "", 0, 1, Crs.WGS84, List.of());
    return new HeldTable(found, columns, rows);
  }

  private @Nullable Geometry shape(JsonNode one) {
    var rings = new ArrayList<Coordinate[]>();
    var parts = one.path("arcs");
    switch (one.path("type").asString("")) {
      case "Polygon" -> parts.forEach(ring -> rings.add(ring(ring)));
      case "MultiPolygon" -> parts.forEach(part -> part.forEach(ring -> rings.add(ring(ring))));
      default -> {
        return null;
      }
    }
    return Shapes.ofRings(rings);
  }

  /// Arcs follow each other; a negative number is an arc walked backwards.
  private Coordinate[] ring(JsonNode numbers) {
    var points = new ArrayList<Coordinate>();
    for (var number : numbers) {
      int n = number.asInt();
      int at = n < 0 ? ~n : n;
      if (at >= arcs.size()) {
        throw new Unreadable("reading.topology");
      }
      var arc = arcs.get(at);
      for (int i = points.isEmpty() ? 0 : 1; i < arc.length; i++) {
        points.add(arc[n < 0 ? arc.length - 1 - i : i]);
      }
    }
    if (!points.isEmpty() && !points.getFirst().equals2D(points.getLast())) {
      points.add(points.getFirst());
    }
    return points.toArray(Coordinate[]::new);
  }

  private static Coordinate[] steps(JsonNode arc, JsonNode scale, JsonNode shift) {
    var points = new Coordinate[arc.size()];
    double x = 0;
    double y = 0;
    for (int i = 0; i < points.length; i++) {
      x += arc.get(i).path(0).asDouble();
      y += arc.get(i).path(1).asDouble();
      points[i] =
          new Coordinate(
              x * scale.get(0).asDouble() + shift.get(0).asDouble(),
              y * scale.get(1).asDouble() + shift.get(1).asDouble());
    }
    return points;
  }

  private static Coordinate[] plain(JsonNode arc) {
    var points = new Coordinate[arc.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(arc.get(i).path(0).asDouble(), arc.get(i).path(1).asDouble());
    }
    return points;
  }
}
