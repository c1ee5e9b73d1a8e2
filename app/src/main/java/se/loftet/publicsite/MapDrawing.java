package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.publicsite.MunicipalityPage.Map.Pin;
import se.loftet.publicsite.Outlines.Point;

/// Draws a municipality and its localities as one small picture.
///
/// Equirectangular around the middle latitude: a municipality is small enough for that to look
/// right. Points that would hide each other are moved apart, since they show places, not positions.
public final class MapDrawing {
  private static final int SIDE = 600;
  private static final int MARGIN = 26;
  private static final double APART = 40;
  private static final int MOST_NAMES = 6;
  private static final int ROOM = 34;
  private final List<List<Point>> rings;
  private final double west;
  private final double north;
  private final double shrink;
  private final double scale;
  private final double width;
  private final double height;

  private MapDrawing(List<List<Point>> rings) {
    this.rings = rings;
    var all = rings.stream().flatMap(List::stream).toList();
    var across = all.stream().mapToDouble(Point::longitude).summaryStatistics();
    var up = all.stream().mapToDouble(Point::latitude).summaryStatistics();
    west = across.getMin();
    north = up.getMax();
    shrink = Math.cos(Math.toRadians((up.getMin() + up.getMax()) / 2));
    double wide = (across.getMax() - west) * shrink;
    double high = north - up.getMin();
    scale = SIDE / Math.max(wide, high);
    width = wide * scale;
    height = high * scale;
  }

  /// The picture, or none when the outline is not known. Places without a position are left out.
  static MunicipalityPage.@Nullable Map of(String code, List<Place> places, List<String> css) {
    var rings = Outlines.of(code);
    if (rings.isEmpty()) {
      return null;
    }
    var drawing = new MapDrawing(rings);
    var frame =
        "%d %d %.0f %.0f"
            .formatted(-MARGIN, -MARGIN, drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN);
    return new MunicipalityPage.Map(frame, drawing.path(), drawing.pins(places, css));
  }

  /// The empty map and how a point on it is turned into degrees.
  ///
  /// @param perX degrees of longitude for each step to the right
  /// @param perY degrees of latitude for each step down
  /// @param names the largest localities, to find one's way by
  public record Frame(
      String viewBox,
      String path,
      double west,
      double north,
      double perX,
      double perY,
      List<Name> names) {}

  /// A locality's name and where it begins.
  ///
  /// @param end whether it stands before its point, near the right edge
  public record Name(int x, int y, boolean end, String words) {}

  static @Nullable Frame frame(String code, List<Place> places) {
    var map = of(code, List.of(), List.of());
    if (map == null) {
      return null;
    }
    var drawing = new MapDrawing(Outlines.of(code));
    return new Frame(
        map.viewBox(),
        map.path(),
        drawing.west,
        drawing.north,
        1 / (drawing.shrink * drawing.scale),
        1 / drawing.scale,
        drawing.names(places));
  }

  /// The localities with the most people, as many as there is room for.
  private List<Name> names(List<Place> places) {
    var names = new ArrayList<Name>();
    places.stream()
        .filter(each -> each.population() != null && each.latitude() != null)
        .filter(each -> each.kind() == Place.Kind.LOCALITY && each.longitude() != null)
        .sorted(Comparator.comparingInt(MapDrawing::people).reversed())
        .forEach(each -> name(each).filter(one -> isFree(one, names)).ifPresent(names::add));
    return names;
  }

  private static int people(Place place) {
    var people = place.population();
    return people == null ? 0 : people;
  }

  private Optional<Name> name(Place place) {
    var longitude = place.longitude();
    var latitude = place.latitude();
    if (longitude == null || latitude == null) {
      return Optional.empty();
    }
    int x = (int) Math.round(x(longitude.doubleValue()));
    int y = (int) Math.round(y(latitude.doubleValue()));
    return Optional.of(new Name(x, y, x > 0.6 * width, place.name()));
  }

  private static boolean isFree(Name one, List<Name> names) {
    return names.size() < MOST_NAMES
        && names.stream()
            .noneMatch(each ->
                Math.abs(each.y() - one.y()) < ROOM && Math.abs(each.x() - one.x()) < 6 * ROOM);
  }

  private double x(double longitude) {
    return (longitude - west) * shrink * scale;
  }

  private double y(double latitude) {
    return (north - latitude) * scale;
  }

  private String path() {
    var path = new StringBuilder();
    for (var ring : rings) {
      var step = "M";
      for (var point : ring) {
        path.append(step)
            .append(
                String.format(Locale.ROOT, "%.0f %.0f", x(point.longitude()), y(point.latitude())));
        step = "L";
      }
      path.append('Z');
    }
    return path.toString();
  }

  private List<Pin> pins(List<Place> places, List<String> css) {
    var spots = new ArrayList<double[]>();
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < places.size(); i++) {
      var place = places.get(i);
      if (place.longitude() != null && place.latitude() != null) {
        spots.add(
            new double[] {x(place.longitude().doubleValue()), y(place.latitude().doubleValue())});
        numbers.add(i + 1);
      }
    }
    moveApart(spots);
    var pins = new ArrayList<Pin>();
    for (int i = 0; i < spots.size(); i++) {
      int x = (int) Math.round(spots.get(i)[0]);
      int y = (int) Math.round(spots.get(i)[1]);
      pins.add(new Pin(css.get(numbers.get(i) - 1), x, y, y + 6, numbers.get(i)));
    }
    return pins;
  }

  private static void moveApart(List<double[]> spots) {
    for (int round = 0; round < 50; round++) {
      boolean moved = false;
      for (int i = 0; i < spots.size(); i++) {
        for (int j = i + 1; j < spots.size(); j++) {
          moved |= push(spots.get(i), spots.get(j));
        }
      }
      if (!moved) {
        return;
      }
    }
  }

  private static boolean push(double[] a, double[] b) {
    double across = b[0] - a[0];
    double down = b[1] - a[1];
    double distance = Math.hypot(across, down);
    if (distance >= APART - 0.5) {
      return false;
    }
    double stretch = distance < 0.01 ? 0 : (APART - distance) / 2 / distance;
    double dx = distance < 0.01 ? APART / 2 : across * stretch;
    double dy = down * stretch;
    a[0] -= dx;
    a[1] -= dy;
    b[0] += dx;
    b[1] += dy;
    return true;
  }
}
