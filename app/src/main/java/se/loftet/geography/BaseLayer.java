package se.loftet.geography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// What lies under every map, from open layers that come with the program: the borders of
/// municipalities, which show lakes and coasts where those are borders, and localities by size.
/// Roads and waters within a municipality are in no open file small enough; see geo/README.md.
///
/// @param borders of the municipalities that meet the box, in degrees
/// @param localities in the box, the largest first
public record BaseLayer(List<Geometry> borders, List<Locality> localities) {
  private static final String FILE = "/geo/localities.txt";
  private static final List<Locality> ALL = all();

  /// A locality (tätort) with its middle in degrees and its residents of 2020.
  public record Locality(
      String municipality, String name, double latitude, double longitude, int residents) {}

  /// What lies in a box of degrees, with at most so many names.
  public static BaseLayer in(Envelope box, int most) {
    return new BaseLayer(
        Outlines.byCode().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .filter(shape -> shape.getEnvelopeInternal().intersects(box))
            .toList(),
        ALL.stream()
            .filter(each -> box.contains(each.longitude(), each.latitude()))
            .limit(most)
            .toList());
  }

  private static List<Locality> all() {
    try (var file = Objects.requireNonNull(BaseLayer.class.getResourceAsStream(FILE));
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().map(BaseLayer::locality).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the localities cannot be read", e);
    }
  }

  private static Locality locality(String line) {
    var parts = line.split(";", -1);
    return new Locality(
        parts[0],
        parts[1],
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]),
        Integer.parseInt(parts[4]));
  }
}
