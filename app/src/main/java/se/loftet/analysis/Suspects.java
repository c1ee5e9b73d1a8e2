package se.loftet.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.loftet.engine.Provenance;
import se.loftet.engine.Warning;
import se.loftet.engine.space.DefaultPoints;

/// The coordinates with implausibly many events that a run lists before it looks for patterns.
///
/// Asked for with `default_points`: a place with at least `share` of all events and `least` of
/// them.
final class Suspects {
  static final Set<String> PARAMETERS = Set.of("default_points.share", "default_points.least");

  private static final String NAME = "default_points";
  private static final int LEAST = 10;

  private Suspects() {}

  /// Adds the list to a result where the run asks for it.
  static void add(Job job, Map<String, Object> result, Outputs outputs) {
    var params = job.params();
    if (!params.has(NAME)) {
      return;
    }
    var limits = params.under(NAME);
    double share = limits.number("share", DefaultPoints.SHARE);
    if (!(share > 0 && share <= 1)) {
      throw limits.missing("share", "a number above 0, at most 1,");
    }
    int least = limits.atLeast(1, "least", LEAST);
    var found = DefaultPoints.of(job.input().doubles("e"), job.input().doubles("n"), share, least);
    result.put(NAME, found.stream().map(Suspects::fields).toList());
    var provenance = Provenance.of("default points", "1", Map.of("share", share, "least", least));
    outputs.from(
        found.isEmpty() ? provenance : provenance.warning(Warning.ONE_COORDINATE_DOMINATES));
  }

  private static Map<String, Object> fields(DefaultPoints.Suspect suspect) {
    return Fields.of(
        "e", suspect.east(),
        "n", suspect.north(),
        "events", suspect.events(),
        "share", suspect.share());
  }

  /// The names of a method that lists suspects too.
  static Set<String> with(List<String> names) {
    var all = new HashSet<>(names);
    all.addAll(PARAMETERS);
    return Set.copyOf(all);
  }
}
