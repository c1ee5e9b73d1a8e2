package se.loftet.walk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When an observation is to be decided, and how that stands. Everything that was noted gets a
/// decision within 30 days of the walk.
///
/// @param days late when `LATE`, left when `WAITING`, else 0
public record Deadline(State state, long days) {
  public static final int DAYS = 30;

  public enum State {
    /// A bright spot, or the same as another: nothing is waited for.
    NOT_NEEDED,
    /// Known from a publication that tells no decision; there were no thirty days then.
    NOT_TOLD,
    WAITING,
    LATE,
    DECIDED
  }

  public static Deadline of(
      Walk walk, Observation observation, @Nullable Measure measure, LocalDate today) {
    if (measure != null && measure.decision() != null) {
      return new Deadline(State.DECIDED, 0);
    }
    if (!observation.needsAnswer()) {
      return new Deadline(State.NOT_NEEDED, 0);
    }
    if (walk.source() != null) {
      return new Deadline(State.NOT_TOLD, 0);
    }
    var walked = walk.happens();
    if (walked == null) {
      return new Deadline(State.WAITING, DAYS);
    }
    long left = Days.between(today, walked.lastDay().plusDays(DAYS));
    return left < 0 ? new Deadline(State.LATE, -left) : new Deadline(State.WAITING, left);
  }
}
