package se.loftet.engine.priority;

import java.util.ArrayList;
import java.util.List;

/// With three criteria: the exact share of all weights for which an alternative comes first.
///
/// The weights form a triangle; "at least as good as another" is a half plane; what is left of the
/// triangle after clipping (Sutherland & Hodgman 1974) is a polygon whose area is the share. Equal
/// alternatives both count as first. Peer: exact rationals, see `src/test/oracles/priority`.
public final class WeightTriangle {
  private final double[][] normalised;

  public WeightTriangle(Criteria criteria) {
    if (criteria.criteria() != 3) {
      throw new IllegalArgumentException("three criteria, not " + criteria.criteria());
    }
    normalised = criteria.normalised();
  }

  private record Point(double x, double y) {}

  private static List<Point> triangle() {
    return List.of(new Point(0, 0), new Point(1, 0), new Point(0, 1));
  }

  /// Share of weights for which `alternative` is at least as good as all others.
  public double first(int alternative) {
    var rest = triangle();
    for (int other = 0; other < normalised.length; other++) {
      if (other != alternative) {
        rest = clip(rest, alternative, other);
      }
    }
    return 2 * area(rest);
  }

  /// Share of weights for which `alternative` is at least as good as `other`.
  public double beats(int alternative, int other) {
    return alternative == other ? 0 : 2 * area(clip(triangle(), alternative, other));
  }

  private List<Point> clip(List<Point> polygon, int alternative, int other) {
    double third = normalised[alternative][2] - normalised[other][2];
    double a = normalised[alternative][0] - normalised[other][0] - third;
    double b = normalised[alternative][1] - normalised[other][1] - third;
    var kept = new ArrayList<Point>();
    for (int i = 0; i < polygon.size(); i++) {
      var p = polygon.get(i);
      var q = polygon.get((i + 1) % polygon.size());
      double atP = a * p.x + b * p.y + third;
      double atQ = a * q.x + b * q.y + third;
      if (atP >= 0) {
        kept.add(p);
      }
      if ((atP > 0 && atQ < 0) || (atP < 0 && atQ > 0)) {
        double t = atP / (atP - atQ);
        kept.add(new Point(p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)));
      }
    }
    return kept;
  }

  private static double area(List<Point> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      var p = polygon.get(i);
      var q = polygon.get((i + 1) % polygon.size());
      twice += p.x * q.y - q.x * p.y;
    }
    return Math.abs(twice) / 2;
  }
}
