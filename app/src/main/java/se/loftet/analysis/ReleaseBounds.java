package se.loftet.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import se.loftet.engine.disclosure.LinkedReleases;

/// What a `disclosure` run of kind `linked` finds that several releases say together.
///
/// Each of `published` is a figure and the parts it is the sum of, whichever release it stood in.
/// `ask` lists the groups of parts to be bounded, such as the difference of two releases; without
/// it every part is asked for.
final class ReleaseBounds {
  private ReleaseBounds() {}

  static Outputs run(Params params) {
    var published = params.each("published");
    if (published.isEmpty()) {
      throw params.missing("published", "at least one figure and the parts it is the sum of");
    }
    var releases = new LinkedReleases();
    var parts = new LinkedHashSet<String>();
    for (var figure : published) {
      var of = figure.texts("of");
      if (of.isEmpty()) {
        throw figure.missing("of", "at least one part");
      }
      releases.publish(count(figure), of);
      parts.addAll(of);
      check(releases, of, figure);
    }
    var groups =
        params.has("ask")
            ? params.each("ask").stream().map(ReleaseBounds::group).toList()
            : parts.stream().map(List::of).toList();
    List<Map<String, Object>> bounds =
        groups.stream().map(group -> bounds(releases, group)).toList();
    return new Outputs().result(Fields.of("bounds", bounds)).from(releases.provenance());
  }

  private static double count(Params figure) {
    double value = figure.number("figure");
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw figure.missing("figure", "a count from 0");
    }
    return value;
  }

  /// The first figure that those before it do not allow is the one to look at.
  private static void check(LinkedReleases releases, List<String> of, Params figure) {
    try {
      releases.bounds(of.getFirst());
    } catch (IllegalArgumentException _) {
      throw figure.missing("figure", "a figure that those before it allow");
    }
  }

  private static List<String> group(Params group) {
    if (!group.tree().isArray() || group.tree().isEmpty()) {
      throw group.bad("a list of parts");
    }
    return group.members().stream().map(Params::text).toList();
  }

  private static Map<String, Object> bounds(LinkedReleases releases, List<String> group) {
    var bounds = releases.bounds(group);
    var result = new LinkedHashMap<String, Object>();
    result.put("of", group);
    result.put("min", bounds.low());
    result.put("max", bounds.high());
    result.put("exactly_disclosed", bounds.isDisclosed());
    return result;
  }
}
