package se.loftet.walk;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the coordinator has to push: an observation that waits for its decision past thirty days,
/// or for its measure past the day that was set.
///
/// @param days past the day, of the later of the two where both are past
public record Overdue(
    Walk walk, Observation observation, @Nullable Measure measure, Deadline deadline, long days) {

  static Optional<Overdue> of(
      Walk walk, Observation observation, @Nullable Measure measure, LocalDate today) {
    var deadline = Deadline.of(walk, observation, measure, today);
    long undecided = deadline.state() == Deadline.State.LATE ? deadline.days() : 0;
    long undone = measure == null ? 0 : measure.daysLate(today);
    long days = Math.max(undecided, undone);
    return days > 0
        ? Optional.of(new Overdue(walk, observation, measure, deadline, days))
        : Optional.empty();
  }
}
