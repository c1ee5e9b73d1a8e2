package se.loftet.dataset;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import se.loftet.geography.Crs;
import se.loftet.geography.Outlines;
import se.loftet.geography.Projection;

/// From a file's coordinates to the metres a data set keeps: SWEREF 99 TM in Sweden, else the
/// source's own grid, or the UTM zone of points in degrees.
final class Grid {
  /// How far outside the drawn outline a point may lie without being flagged, in metres.
  private static final double TOLERANCE = 1_000;

  private final Crs from;
  private final Crs to;
  private final boolean swapped;
  private final double unit;
  private final boolean judged;
  private final Projection projection;
  private final @Nullable PreparedGeometry municipality;
  private final double[] xy = new double[2];

  Grid(
      Crs from,
      boolean swapped,
      double sampleLongitude,
      double sampleLatitude,
      String municipality) {
    this.from = from;
    this.swapped = swapped;
    boolean swedish =
        sampleLongitude > 9 && sampleLongitude < 26 && sampleLatitude > 54 && sampleLatitude < 71;
    to = swedish ? Crs.SWEREF99_TM : from.degrees() ? utm(sampleLongitude, sampleLatitude) : from;
    projection = Projection.of(from, to);
    unit = to.equals(from) ? Projection.metresPerUnit(from) : 1;
    judged = !municipality.isEmpty();
    this.municipality = swedish ? outline(municipality) : null;
  }

  private static Crs utm(double longitude, double latitude) {
    int zone = (int) Math.floor((longitude + 180) / 6) + 1;
    return new Crs((latitude < 0 ? 32700 : 32600) + Math.clamp(zone, 1, 60));
  }

  private static @Nullable PreparedGeometry outline(String municipality) {
    return Outlines.of(municipality)
        .map(shape -> Projection.of(Crs.WGS84, Crs.SWEREF99_TM).shape(shape).buffer(TOLERANCE))
        .map(PreparedGeometryFactory::prepare)
        .orElse(null);
  }

  Crs source() {
    return from;
  }

  /// The system of the metres.
  Crs metres() {
    return to;
  }

  boolean swapped() {
    return swapped;
  }

  boolean swedish() {
    return to.equals(Crs.SWEREF99_TM);
  }

  /// East and north of a point as the file has it; the array is reused. Null where there is no such
  /// point.
  double @Nullable [] point(double x, double y) {
    if (!projection.point(swapped ? y : x, swapped ? x : y, xy)) {
      return null;
    }
    xy[0] *= unit;
    xy[1] *= unit;
    return xy;
  }

  /// Longitude and latitude of a point in metres.
  double[] degrees(double east, double north) {
    var spot = new double[2];
    Projection.of(to, Crs.WGS84).point(east / unit, north / unit, spot);
    return spot;
  }

  boolean outside(double east, double north) {
    if (municipality == null) {
      return judged;
    }
    var spot = new Coordinate(east, north);
    var shape = municipality.getGeometry();
    return !shape.getEnvelopeInternal().contains(spot)
        || !municipality.covers(shape.getFactory().createPoint(spot));
  }

  /// The shape in WGS 84.
  Geometry degrees(Geometry shape) {
    return Projection.of(from, Crs.WGS84).shape(swapped ? turned(shape) : shape);
  }

  private static Geometry turned(Geometry shape) {
    var copy = shape.copy();
    copy.apply((Coordinate point) -> {
      double x = point.x;
      point.x = point.y;
      point.y = x;
    });
    copy.geometryChanged();
    return copy;
  }
}
