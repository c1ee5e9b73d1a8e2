package se.loftet.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/// Which areas share a border or a corner (queen contiguity).
public final class Bordering {
  /// Degrees, about twenty metres northwards: borders drawn apart seldom meet to the metre.
  private static final double APART = 0.0002;

  private Bordering() {}

  /// By area, the numbers of those that border on it.
  ///
  /// @param shapes in degrees
  public static int[][] of(List<Geometry> shapes) {
    var tree = new STRtree();
    var around = new ArrayList<TreeSet<Integer>>();
    for (int i = 0; i < shapes.size(); i++) {
      tree.insert(shapes.get(i).getEnvelopeInternal(), i);
      around.add(new TreeSet<>());
    }
    for (int i = 0; i < shapes.size(); i++) {
      var box = shapes.get(i).getEnvelopeInternal().copy();
      box.expandBy(APART);
      var border = new IndexedFacetDistance(shapes.get(i));
      for (var found : tree.query(box)) {
        int other = (int) found;
        if (other > i && border.isWithinDistance(shapes.get(other), APART)) {
          around.get(i).add(other);
          around.get(other).add(i);
        }
      }
    }
    return around.stream()
        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
