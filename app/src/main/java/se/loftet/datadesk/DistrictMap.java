package se.loftet.datadesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.loftet.geography.BaseLayer;
import se.loftet.geography.Outlines;
import se.loftet.geography.TileLayer;

/// The municipality as a drawing 600 units wide that a click on can be turned into degrees.
///
/// @param west degrees at its left edge, `north` at its top; `perX` and `perY` degrees a unit
public record DistrictMap(
    int height,
    String west,
    String north,
    String perX,
    String perY,
    List<Image> tiles,
    String credit,
    List<String> borders,
    List<Name> names,
    List<Shape> shapes) {
  private static final int WIDTH = 600;
  private static final int NAMES = 12;
  private static final int TILES = 24;

  /// About the room of a letter and a line on a phone, in units of the drawing.
  private static final double LETTER = 12;

  private static final double LINE = 24;

  /// A picture of the map server.
  public record Image(String address, String x, String y, String width, String height) {}

  /// A locality; no words where there is no room for them.
  public record Name(String x, String y, String words) {}

  /// A district.
  public record Shape(String path, String title) {}

  static DistrictMap of(TileLayer layer, String municipality, List<Districts.District> districts) {
    var box =
        Outlines.of(municipality)
            .map(Geometry::getEnvelopeInternal)
            .map(Envelope::new)
            .orElseGet(() -> new Envelope(10.5, 24.5, 55, 69.5));
    districts.forEach(each -> box.expandToInclude(each.shape().getEnvelopeInternal()));
    box.expandBy(box.getWidth() * 0.05, box.getHeight() * 0.05);
    double shrink = Math.cos(Math.toRadians(box.centre().y));
    double scale = WIDTH / (box.getWidth() * shrink);
    var paper = new Paper(box, shrink * scale, scale);
    var base = BaseLayer.in(box, NAMES);
    return new DistrictMap(
        (int) Math.ceil(box.getHeight() * scale),
        number(box.getMinX(), 6),
        number(box.getMaxY(), 6),
        number(1 / paper.perDegreeX(), 9),
        number(1 / paper.perDegreeY(), 9),
        layer.in(box, TILES).stream().map(paper::image).toList(),
        layer.credit(),
        base.borders().stream().map(paper::path).toList(),
        names(base, paper),
        districts.stream().map(each -> new Shape(paper.path(each.shape()), each.name())).toList());
  }

  /// The localities, the largest first; a name that would lie over another is left out.
  private static List<Name> names(BaseLayer base, Paper paper) {
    var taken = new ArrayList<Envelope>();
    var names = new ArrayList<Name>();
    for (var each : base.localities()) {
      double x = paper.acrossTo(each.longitude());
      double y = paper.downTo(each.latitude());
      var words = new Envelope(x, x + LETTER * each.name().length(), y - LINE / 2, y + LINE / 2);
      boolean free = x >= 0 && taken.stream().noneMatch(words::intersects);
      if (free) {
        taken.add(words);
      }
      names.add(new Name(number(x, 1), number(y, 1), free ? each.name() : ""));
    }
    return names;
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private record Paper(Envelope box, double perDegreeX, double perDegreeY) {
    double acrossTo(double longitude) {
      return (longitude - box.getMinX()) * perDegreeX;
    }

    double downTo(double latitude) {
      return (box.getMaxY() - latitude) * perDegreeY;
    }

    String x(double longitude) {
      return number(acrossTo(longitude), 1);
    }

    String y(double latitude) {
      return number(downTo(latitude), 1);
    }

    Image image(TileLayer.Tile tile) {
      var covers = tile.covers();
      return new Image(
          tile.address(),
          x(covers.getMinX()),
          y(covers.getMaxY()),
          number(covers.getWidth() * perDegreeX + 0.3, 1),
          number(covers.getHeight() * perDegreeY + 0.3, 1));
    }

    String path(Geometry shape) {
      var path = new StringBuilder();
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        path.append(
            Arrays.stream(shape.getGeometryN(i).getCoordinates())
                .map(c -> x(c.x) + " " + y(c.y))
                .collect(Collectors.joining("L", "M", "Z")));
      }
      return path.toString();
    }
  }
}
