package se.loftet.thread;

import java.time.LocalDate;
import java.util.List;
import se.loftet.followup.Standing;
import se.loftet.promise.Checkability;
import se.loftet.promise.Promise;

/// What can be missing round a promise. That nothing came of it is a gap only when the period is
/// over.
final class PromiseGaps {
  private PromiseGaps() {}

  static List<Gap> of(Links links, Promise promise, LocalDate today) {
    var document = links.thread().document();
    boolean over = today.isAfter(document.ends().lastDay());
    var grade = Checkability.of(amended(links, promise), document).grade();
    var standing = links.standing(promise);
    return new GapList(promise)
        .when(!grade.checkable(), GapCode.PROMISE_NOT_CHECKABLE, grade)
        .when(promise.shares().isEmpty() && Blank.is(promise.ownerRole()), GapCode.PROMISE_NO_OWNER)
        .when(promise.focusAreas().isEmpty(), GapCode.PROMISE_NO_FOCUS_AREA)
        .when(Blank.is(promise.baseline()), GapCode.PROMISE_NO_BASELINE)
        .when(!followedUp(links, promise), GapCode.PROMISE_NO_FOLLOW_UP_DATE)
        .when(links.activities(promise).isEmpty(), GapCode.PROMISE_NO_ACTIVITY)
        .when(over && nothingCame(links, promise, standing), GapCode.PROMISE_NO_OUTCOME)
        .when(numberMissing(links, promise, standing), GapCode.PROMISE_NO_NUMBER)
        .when(over && links.verdict(promise).isEmpty(), GapCode.PROMISE_NO_VERDICT)
        .list();
  }

  /// The promise with what signed amendments to it say.
  private static Promise amended(Links links, Promise promise) {
    return links.amendments(promise).stream()
        .filter(amendment -> amendment.state().signed())
        .reduce(promise, (before, amendment) -> before.adding(amendment.text()), (a, b) -> b);
  }

  /// Neither an outcome, its own or an activity's, nor a number in the log of its activities.
  private static boolean nothingCame(Links links, Promise promise, Standing standing) {
    return links.answers(promise).isEmpty() && standing.logged() == null;
  }

  /// An obstacle explains why there is less; it does not tell how many there were.
  private static boolean numberMissing(Links links, Promise promise, Standing standing) {
    var target = promise.target();
    return target != null
        && target.testable()
        && !links.answers(promise).isEmpty()
        && (standing.state() == Standing.State.NUMBER_MISSING
            || (standing.state() == Standing.State.OBSTACLE && standing.values().isEmpty()));
  }

  /// Its own day, the document's day, or a planned follow-up of the period.
  private static boolean followedUp(Links links, Promise promise) {
    var thread = links.thread();
    return promise.followUpOn() != null
        || thread.document().followUpOn() != null
        || thread.followUps().stream().anyMatch(f -> f.due() != null || f.reported() != null);
  }
}
