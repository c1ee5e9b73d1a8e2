package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.loftet.analysis.HotCells;
import se.loftet.geography.BaseLayer;
import se.loftet.geography.Crs;
import se.loftet.geography.Projection;

/// What lies under a map of cells: borders of municipalities and the largest localities, moved to
/// the metres of its grid. Part of the finding, so that the picture stays what it was.
final class MapGround {
  private static final int NAMES = 8;
  private static final int STEP = 5;

  private MapGround() {}

  /// @param grid the coordinate system of the cells
  static Frame.@Nullable Ground under(HotCells hot, @Nullable Integer grid) {
    if (grid == null) {
      return null;
    }
    double east = hot.west() + hot.columns() * hot.side();
    double north = hot.south() + hot.rows() * hot.side();
    var toDegrees = Projection.of(new Crs(grid), Crs.WGS84);
    var box = new Envelope();
    var spot = new double[2];
    for (double x : new double[] {hot.west(), east}) {
      for (double y : new double[] {hot.south(), north}) {
        if (toDegrees.point(x, y, spot)) {
          box.expandToInclude(spot[0], spot[1]);
        }
      }
    }
    var base = BaseLayer.in(box, NAMES);
    return base.borders().isEmpty()
        ? null
        : moved(
            base,
            Projection.of(Crs.WGS84, new Crs(grid)),
            new Envelope(hot.west(), east, hot.south(), north));
  }

  private static Frame.Ground moved(BaseLayer base, Projection toMetres, Envelope within) {
    var borders = new ArrayList<List<Integer>>();
    for (var shape : base.borders()) {
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        borders.addAll(pieces(toMetres.shape(shape.getGeometryN(i)), within));
      }
    }
    var names = new ArrayList<Frame.Name>();
    var spot = new double[2];
    for (var each : base.localities()) {
      if (toMetres.point(each.longitude(), each.latitude(), spot)
          && within.contains(spot[0], spot[1])) {
        names.add(new Frame.Name(each.name(), rounded(spot[0]), rounded(spot[1])));
      }
    }
    return new Frame.Ground(borders, names);
  }

  /// The runs of corners inside the frame, each as east and north in turn.
  private static List<List<Integer>> pieces(Geometry ring, Envelope within) {
    var pieces = new ArrayList<List<Integer>>();
    var piece = new ArrayList<Integer>();
    for (var corner : ring.getCoordinates()) {
      if (within.contains(corner.x, corner.y)) {
        piece.add(rounded(corner.x));
        piece.add(rounded(corner.y));
      } else if (!piece.isEmpty()) {
        pieces.add(List.copyOf(piece));
        piece.clear();
      }
    }
    pieces.add(List.copyOf(piece));
    pieces.removeIf(each -> each.size() < 4);
    return pieces;
  }

  private static int rounded(double metres) {
    return (int) (Math.round(metres / STEP) * STEP);
  }
}
