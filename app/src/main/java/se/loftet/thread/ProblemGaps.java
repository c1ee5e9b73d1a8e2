package se.loftet.thread;

import java.util.List;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;

/// What can be missing round a problem.
final class ProblemGaps {
  private ProblemGaps() {}

  static List<Gap> of(Links links, Problem problem) {
    return new GapList(problem)
        .when(!sourced(links, problem), GapCode.PROBLEM_NO_SOURCE)
        .when(problem.places().isEmpty() && Blank.is(problem.placeText()), GapCode.PROBLEM_NO_PLACE)
        .when(links.causes(problem).isEmpty(), GapCode.PROBLEM_NO_CAUSE)
        .when(links.focusAreas(problem).isEmpty(), GapCode.PROBLEM_NO_FOCUS_AREA)
        .list();
  }

  /// Whether some source says something of the problem and can be looked up. A source that is
  /// silent or was not asked carries nothing.
  static boolean sourced(Links links, Problem problem) {
    return links.stances(problem).stream()
        .anyMatch(s ->
            (s.evidence() != null || s.basis() != null)
                && (s.stance() == Stance.Kind.SUPPORTS || s.stance() == Stance.Kind.CONTRADICTS));
  }
}
