package se.loftet.engine.space;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// An area bounded by closed rings, such as a municipality with its islands and enclaves.
///
/// A place is inside when a ray from it crosses the rings an odd number of times, so a ring within
/// a ring is a hole. A place on a border belongs to the side east or north of it. Rings need not
/// repeat their first corner.
public final class Polygon {
  private final List<Ring> rings;

  /// The corners of a ring in order.
  @SuppressWarnings("ArrayRecordComponent")
  public record Ring(double[] east, double[] north) {
    public Ring {
      if (east.length != north.length || east.length < 3) {
        throw new IllegalArgumentException(
            "a ring needs three corners, not %d and %d".formatted(east.length, north.length));
      }
      if (!Arrays.stream(east).allMatch(Double::isFinite)
          || !Arrays.stream(north).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a corner has no coordinate");
      }
    }
  }

  public Polygon(List<Ring> rings) {
    this.rings = List.copyOf(rings);
  }

  public boolean contains(double east, double north) {
    return Arrays.stream(crossings(north)).filter(e -> e <= east).count() % 2 == 1;
  }

  /// Which cells of a grid have their centre inside, one row of crossings at a time.
  boolean[] centres(Grid grid) {
    var inside = new boolean[grid.size()];
    for (int r = 0; r < grid.rows(); r++) {
      var crossing = crossings(grid.northOf(r));
      for (int c = 0, passed = 0; c < grid.columns(); c++) {
        while (passed < crossing.length && crossing[passed] <= grid.eastOf(c)) {
          passed++;
        }
        inside[r * grid.columns() + c] = passed % 2 == 1;
      }
    }
    return inside;
  }

  /// Where the rings cross a northing, from west to east.
  private double[] crossings(double north) {
    return rings.stream()
        .flatMapToDouble(ring ->
            IntStream.range(0, ring.east.length)
                .filter(k -> ring.north[k] <= north != ring.north[next(ring, k)] <= north)
                .mapToDouble(k -> crossing(ring, k, north)))
        .sorted()
        .toArray();
  }

  private static double crossing(Ring ring, int k, double north) {
    int next = next(ring, k);
    double share = (north - ring.north[k]) / (ring.north[next] - ring.north[k]);
    return ring.east[k] + share * (ring.east[next] - ring.east[k]);
  }

  private static int next(Ring ring, int k) {
    return (k + 1) % ring.east.length;
  }
}
