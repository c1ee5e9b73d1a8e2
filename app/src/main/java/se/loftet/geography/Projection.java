package se.loftet.geography;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/// From one coordinate system to another. x is east or longitude, y north or latitude, whatever the
/// register of systems says of the order. Not for several threads at once.
public final class Projection {
  private static final CRSFactory SYSTEMS = new CRSFactory();
  private final CoordinateTransform transform;
  private final boolean same;
  private final ProjCoordinate in = new ProjCoordinate();
  private final ProjCoordinate out = new ProjCoordinate();

  private Projection(Crs from, Crs to) {
    same = from.equals(to);
    transform = new CoordinateTransformFactory().createTransform(system(from), system(to));
  }

  /// From the first system to the second.
  ///
  /// @throws IllegalArgumentException when a system is not known
  public static Projection of(Crs from, Crs to) {
    return new Projection(from, to);
  }

  /// Whether the system is one this class knows.
  public static boolean knows(Crs crs) {
    try {
      return system(crs) != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /// How many metres one step of a projected system is: 0.3048 and a little for American feet.
  public static double metresPerUnit(Crs crs) {
    var units = system(crs).getProjection().getUnits();
    return units == null || crs.degrees() ? 1 : units.value;
  }

  private static CoordinateReferenceSystem system(Crs crs) {
    try {
      return SYSTEMS.createFromName(crs.code());
    } catch (Proj4jException | IllegalStateException | NullPointerException unknown) {
      throw new IllegalArgumentException(crs.code() + " is not known", unknown);
    }
  }

  /// Writes the point into `xy`; false, and NaN, where the projection has no such point.
  public boolean point(double x, double y, double[] xy) {
    if (same) {
      xy[0] = x;
      xy[1] = y;
      return Double.isFinite(x) && Double.isFinite(y);
    }
    in.setValue(x, y);
    try {
      transform.transform(in, out);
      xy[0] = out.x;
      xy[1] = out.y;
    } catch (Proj4jException outside) {
      xy[0] = Double.NaN;
      xy[1] = Double.NaN;
    }
    return Double.isFinite(xy[0]) && Double.isFinite(xy[1]);
  }

  /// A copy of the shape with every point moved.
  public Geometry shape(Geometry shape) {
    var moved = shape.copy();
    moved.apply(new Move());
    moved.geometryChanged();
    return moved;
  }

  private final class Move implements CoordinateSequenceFilter {
    private final double[] xy = new double[2];

    @Override
    public void filter(CoordinateSequence points, int i) {
      point(points.getX(i), points.getY(i), xy);
      points.setOrdinate(i, 0, xy[0]);
      points.setOrdinate(i, 1, xy[1]);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
