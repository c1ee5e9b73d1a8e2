package se.loftet.finding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.loftet.dataset.Outline;
import se.loftet.geography.AreaCode;
import se.loftet.geography.AreaIndex;
import se.loftet.geography.Crs;
import se.loftet.geography.Projection;

/// The areas a question puts events into: by the area they state when it is one of these, else by
/// their position.
final class Districting {
  private final AreaIndex<String> index = new AreaIndex<>();
  private final Map<String, Geometry> shapes = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final @Nullable Projection toDegrees;
  private final double[] spot = new double[2];

  /// @param words what the areas are called, which may tell of which year they are
  /// @param grid the coordinate system positions are in; null where events have none
  Districting(List<Outline> outlines, String words, @Nullable Integer grid) {
    for (var each : outlines) {
      var stated = Objects.requireNonNullElse(each.code(), Objects.toString(each.name(), ""));
      var code = AreaCode.dated(stated, words);
      if (!code.isEmpty() && each.shape().getDimension() == 2) {
        index.add(code, each.shape());
        shapes.merge(code, each.shape(), Geometry::union);
        names.put(code, Objects.requireNonNullElse(each.name(), code));
      }
    }
    toDegrees = grid == null ? null : Projection.of(new Crs(grid), Crs.WGS84);
  }

  Set<String> codes() {
    return shapes.keySet();
  }

  Optional<Geometry> shape(String code) {
    return Optional.ofNullable(shapes.get(code));
  }

  /// The name; with the code where two areas have the same.
  String name(String code) {
    var name = names.getOrDefault(code, code);
    boolean twice = names.values().stream().filter(name::equals).count() > 1;
    return twice ? name + " (" + code + ")" : name;
  }

  /// The area of an event, blank where it lies in none.
  String of(String stated, double east, double north) {
    if (shapes.containsKey(stated)) {
      return stated;
    }
    return toDegrees != null && !Double.isNaN(east) && toDegrees.point(east, north, spot)
        ? index.at(spot[0], spot[1]).orElse("")
        : "";
  }
}
