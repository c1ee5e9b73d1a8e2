package se.loftet.publicsite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The outlines of the municipalities, from the open boundary file. See geo/README.md beside it.
final class Outlines {
  private static final String FILE = "/geo/municipalities.txt";
  private static final double STEP = 0.0005;
  private static final Map<String, String> LINES = lines();

  /// A point in degrees, WGS 84.
  record Point(double longitude, double latitude) {}

  private Outlines() {}

  /// The rings of the municipality with this code; none when the file does not know it.
  static List<List<Point>> of(String code) {
    var line = LINES.get(code);
    if (line == null) {
      return List.of();
    }
    var rings = new ArrayList<List<Point>>();
    for (var ring : line.split("\\|", -1)) {
      rings.add(points(ring.strip().split(" ", -1)));
    }
    return rings;
  }

  private static List<Point> points(String[] steps) {
    var points = new ArrayList<Point>();
    int x = 0;
    int y = 0;
    for (int i = 0; i + 1 < steps.length; i += 2) {
      x += Integer.parseInt(steps[i]);
      y += Integer.parseInt(steps[i + 1]);
      points.add(new Point(x * STEP, y * STEP));
    }
    return points;
  }

  private static Map<String, String> lines() {
    var lines = new TreeMap<String, String>();
    try (var file = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE));
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      reader.lines().forEach(line -> lines.put(line.substring(0, 4), line.substring(5)));
    } catch (IOException e) {
      throw new UncheckedIOException("the outlines cannot be read", e);
    }
    return lines;
  }
}
