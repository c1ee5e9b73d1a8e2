package se.loftet.engine.space;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;
import se.loftet.engine.Rejections.Reason;
import se.loftet.engine.Warning;

/// The points that take part in a density, and why the others do not.
record ScreenedPoints(Points used, Rejections rejections) {
  static ScreenedPoints of(Points points, DensityRule rule, InsideMass inside) {
    if (points.known() && !rule.clip()) {
      return new ScreenedPoints(points, new Rejections(Map.of()));
    }
    int n = points.size();
    var east = new double[n];
    var north = new double[n];
    var weight = new double[n];
    var rejected = new EnumMap<Reason, Long>(Reason.class);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      east[kept] = points.east(i);
      north[kept] = points.north(i);
      weight[kept] = points.weight(i);
      if (!Double.isFinite(east[kept]) || !Double.isFinite(north[kept])) {
        rejected.merge(Reason.MISSING_COORDINATE, 1L, Long::sum);
      } else if (!Double.isFinite(weight[kept])) {
        rejected.merge(Reason.MISSING_VALUE, 1L, Long::sum);
      } else if (rule.clip() && !inside.contains(east[kept], north[kept])) {
        rejected.merge(Reason.OUTSIDE_AREA, 1L, Long::sum);
      } else {
        kept++;
      }
    }
    var used =
        new Points(
            Arrays.copyOf(east, kept), Arrays.copyOf(north, kept), Arrays.copyOf(weight, kept));
    return new ScreenedPoints(used, new Rejections(Map.copyOf(rejected)));
  }

  /// The weights divided by the mass inside where the edge rule says so. A point whose kernel has
  /// no mass inside cannot reach the area.
  Points raised(DensityRule rule, InsideMass inside) {
    if (rule.edge() != DensityRule.Edge.DIGGLE) {
      return used;
    }
    int n = used.size();
    var east = new double[n];
    var north = new double[n];
    var weight = new double[n];
    for (int i = 0; i < n; i++) {
      east[i] = used.east(i);
      north[i] = used.north(i);
      double mass = inside.atPoint(east[i], north[i]);
      weight[i] = mass > 0 ? used.weight(i) / mass : 0;
    }
    return new Points(east, north, weight);
  }

  Provenance provenance(DensityRule rule) {
    var provenance = Provenance.of("kde", "3", rule.parameters()).withRejections(rejections);
    return DefaultPoints.dominated(used)
        ? provenance.warning(Warning.ONE_COORDINATE_DOMINATES)
        : provenance;
  }
}
