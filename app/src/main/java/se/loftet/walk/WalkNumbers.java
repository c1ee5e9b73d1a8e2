package se.loftet.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a walk, or many, add up to. Observations that were merged count once; bright spots are
/// counted but wait for no decision. Shares are given as two numbers, never as a per cent of few.
///
/// @param needed observations that are to be decided
/// @param decidedInTime within 30 days of the walk
/// @param promised measures somebody said yes to
/// @param doneInTime of those, done within six months of the walk
/// @param medianDays from walk to done; none when nothing is done
/// @param late measures past their day, and observations past their thirty days
/// @param walks walks that were walked
/// @param withFeedback of those, with feedback given
/// @param people who came along, where they were counted
public record WalkNumbers(
    int observations,
    int physical,
    int social,
    int bright,
    int needed,
    int decided,
    int decidedInTime,
    int promised,
    int done,
    int doneInTime,
    @Nullable Double medianDays,
    int late,
    int walks,
    int withFeedback,
    int people) {

  public static WalkNumbers of(Collection<WalkFile> files, LocalDate today) {
    var sum = new Sum(today);
    files.forEach(sum::add);
    return sum.numbers();
  }

  /// Adds the walks up, one at a time.
  private static final class Sum {
    private final LocalDate today;
    private final List<Long> days = new ArrayList<>();
    private int observations;
    private int social;
    private int bright;
    private int needed;
    private int decided;
    private int decidedInTime;
    private int promised;
    private int doneInTime;
    private int late;
    private int walks;
    private int withFeedback;
    private int people;

    Sum(LocalDate today) {
      this.today = today;
    }

    void add(WalkFile file) {
      var walk = file.walk();
      if (walk.counts()) {
        walks++;
        withFeedback += walk.hasFeedback() ? 1 : 0;
        people +=
            walk.participants().stream()
                .map(ParticipantCount::people)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
      }
      file.observations().stream()
          .filter(o -> o.sameAs() == null && o.returnsTo() == null)
          .forEach(o -> add(walk, o, file.measure(o).orElse(null)));
    }

    private void add(Walk walk, Observation observation, @Nullable Measure measure) {
      observations++;
      social += observation.social() ? 1 : 0;
      bright += observation.feeling() == Observation.Feeling.BRIGHT_SPOT ? 1 : 0;
      needed += observation.needsAnswer() ? 1 : 0;
      late += Deadline.of(walk, observation, measure, today).state() == Deadline.State.LATE ? 1 : 0;
      if (measure != null && measure.decision() != null) {
        add(walk, measure);
      }
    }

    private void add(Walk walk, Measure measure) {
      decided++;
      late += measure.daysLate(today) > 0 ? 1 : 0;
      promised += measure.decision() == Measure.Decision.YES ? 1 : 0;
      var walked = walk.happens();
      if (walked == null) {
        return;
      }
      var day = measure.decided();
      decidedInTime +=
          day != null && !day.firstDay().isAfter(walked.lastDay().plusDays(Deadline.DAYS)) ? 1 : 0;
      var done = measure.done();
      if (done != null) {
        days.add(Math.max(0, Days.between(walked.firstDay(), done.firstDay())));
        doneInTime += done.firstDay().isAfter(walked.lastDay().plusMonths(6)) ? 0 : 1;
      }
    }

    WalkNumbers numbers() {
      return new WalkNumbers(
          observations,
          observations - social,
          social,
          bright,
          needed,
          decided,
          decidedInTime,
          promised,
          days.size(),
          doneInTime,
          median(),
          late,
          walks,
          withFeedback,
          people);
    }

    private @Nullable Double median() {
      if (days.isEmpty()) {
        return null;
      }
      var sorted = days.stream().sorted().toList();
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(middle).doubleValue()
          : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
  }
}
