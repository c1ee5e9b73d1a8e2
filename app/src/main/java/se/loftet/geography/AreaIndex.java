package se.loftet.geography;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds the area a point lies in. Where areas overlap the one added first answers; a point on a
/// border belongs to it as well. May be read by several threads once it has been read once.
public final class AreaIndex<T> {
  private final STRtree tree = new STRtree();
  private int count;

  private record Entry<T>(int order, T area, PreparedGeometry shape) {}

  public void add(T area, Geometry shape) {
    tree.insert(
        shape.getEnvelopeInternal(),
        new Entry<>(count++, area, PreparedGeometryFactory.prepare(shape)));
  }

  public int size() {
    return count;
  }

  public Optional<T> at(double x, double y) {
    var spot = new Coordinate(x, y);
    Entry<T> best = null;
    for (var found : tree.query(new Envelope(spot))) {
      @SuppressWarnings("unchecked")
      var entry = (Entry<T>) found;
      if ((best == null || entry.order() < best.order()) && covers(entry, spot)) {
        best = entry;
      }
    }
    return best == null ? Optional.empty() : Optional.of(best.area());
  }

  private static boolean covers(Entry<?> entry, Coordinate spot) {
    var shape = entry.shape().getGeometry();
    return entry.shape().covers(shape.getFactory().createPoint(spot));
  }
}
