package se.loftet.geography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// The outlines of the 290 municipalities as shapes in degrees, good to about a kilometre: for
/// telling coordinate systems apart and for flagging what lies far outside. See geo/README.md.
public final class Outlines {
  private static final String FILE = "/geo/municipalities.txt";
  private static final double STEP = 0.0005;
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final Map<String, Geometry> BY_CODE = all();

  private Outlines() {}

  public static Optional<Geometry> of(String municipality) {
    return Optional.ofNullable(BY_CODE.get(municipality));
  }

  /// All municipalities by code.
  public static Map<String, Geometry> byCode() {
    return BY_CODE;
  }

  private static Map<String, Geometry> all() {
    var shapes = new TreeMap<String, Geometry>();
    try (var file = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE));
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      reader.lines().forEach(line -> shapes.put(line.substring(0, 4), shape(line.substring(5))));
    } catch (IOException e) {
      throw new UncheckedIOException("the outlines cannot be read", e);
    }
    return Map.copyOf(shapes);
  }

  private static Geometry shape(String rings) {
    var parts = new ArrayList<Geometry>();
    for (var ring : rings.split("\\|", -1)) {
      var points = points(ring.strip().split(" ", -1));
      if (points.size() > 3) {
        parts.add(SHAPES.createPolygon(points.toArray(Coordinate[]::new)).buffer(0));
      }
    }
    return SHAPES.buildGeometry(parts).buffer(0);
  }

  private static List<Coordinate> points(String[] steps) {
    var points = new ArrayList<Coordinate>();
    int x = 0;
    int y = 0;
    for (int i = 0; i + 1 < steps.length; i += 2) {
      x += Integer.parseInt(steps[i]);
      y += Integer.parseInt(steps[i + 1]);
      points.add(new Coordinate(x * STEP, y * STEP));
    }
    if (!points.isEmpty() && !points.getFirst().equals2D(points.getLast())) {
      points.add(points.getFirst().copy());
    }
    return points;
  }
}
