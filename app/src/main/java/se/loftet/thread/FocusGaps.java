package se.loftet.thread;

import java.util.List;
import se.loftet.promise.FocusArea;

/// What can be missing round a focus area. A deselected one needs only its reason.
final class FocusGaps {
  private FocusGaps() {}

  static List<Gap> of(Links links, FocusArea focus) {
    return switch (focus.choice()) {
      case DESELECTED ->
          new GapList(focus).when(Blank.is(focus.reason()), GapCode.FOCUS_NO_REASON).list();
      case CHOSEN ->
          new GapList(focus)
              .when(focus.problems().isEmpty(), GapCode.FOCUS_NO_PROBLEM)
              .when(links.promises(focus).isEmpty(), GapCode.FOCUS_NO_PROMISE)
              .when(!active(links, focus), GapCode.FOCUS_NO_ACTIVITY)
              .list();
    };
  }

  /// Whether something is done for it, directly or under one of its promises.
  private static boolean active(Links links, FocusArea focus) {
    return !links.activities(focus).isEmpty()
        || links.promises(focus).stream().anyMatch(p -> !links.activities(p).isEmpty());
  }
}
