package se.loftet.thread;

import java.util.ArrayList;
import java.util.List;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;

/// What can be missing round a problem.
final class ProblemGaps {
  private ProblemGaps() {}

  static List<Gap> of(Links links, Problem problem) {
    var gaps = new ArrayList<Gap>();
    if (!sourced(links, problem)) {
      gaps.add(Gap.on(problem, GapCode.PROBLEM_NO_SOURCE));
    }
    if (problem.places().isEmpty() && Blank.is(problem.placeText())) {
      gaps.add(Gap.on(problem, GapCode.PROBLEM_NO_PLACE));
    }
    if (links.causes(problem).isEmpty()) {
      gaps.add(Gap.on(problem, GapCode.PROBLEM_NO_CAUSE));
    }
    if (links.focusAreas(problem).isEmpty()) {
      gaps.add(Gap.on(problem, GapCode.PROBLEM_NO_FOCUS_AREA));
    }
    return gaps;
  }

  /// Whether some source says something of the problem and can be looked up. A source that is
  /// silent or was not asked carries nothing.
  static boolean sourced(Links links, Problem problem) {
    return links.stances(problem).stream()
        .anyMatch(s ->
            s.evidence() != null
                && (s.stance() == Stance.Kind.SUPPORTS || s.stance() == Stance.Kind.CONTRADICTS));
  }
}
