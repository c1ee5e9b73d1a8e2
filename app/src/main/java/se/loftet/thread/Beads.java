package se.loftet.thread;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.loftet.activity.Activity;
import se.loftet.picture.Problem;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;

/// Which of the seven steps exist on one strand of the thread (pärlor).
public record Beads(Set<Step> existing) {
  public Beads {
    existing = Set.copyOf(existing);
  }

  /// The whole period: a step exists if anything in the period is of that kind.
  public static Beads of(PeriodThread thread) {
    var links = thread.links();
    return strand(
        links, thread.problems(), thread.focusAreas(), thread.promises(), thread.activities());
  }

  public static Beads of(Links links, Problem problem) {
    var focus = links.focusAreas(problem);
    return strand(links, List.of(problem), focus, promises(links, focus), below(links, focus));
  }

  public static Beads of(Links links, FocusArea focus) {
    var one = List.of(focus);
    return strand(links, above(links, one), one, promises(links, one), below(links, one));
  }

  public static Beads of(Links links, Promise promise) {
    var focus = links.focusAreas(promise);
    return strand(links, above(links, focus), focus, List.of(promise), links.activities(promise));
  }

  public static Beads of(Links links, Activity activity) {
    var focus = links.focusAreas(activity);
    return strand(
        links,
        above(links, focus),
        focus,
        links.promise(activity).stream().toList(),
        List.of(activity));
  }

  public boolean has(Step step) {
    return existing.contains(step);
  }

  public int count() {
    return existing.size();
  }

  /// The steps that are missing, in the order of the thread.
  public List<Step> missing() {
    return Arrays.stream(Step.values()).filter(step -> !has(step)).toList();
  }

  private static List<Problem> above(Links links, List<FocusArea> focus) {
    return focus.stream().map(links::problems).flatMap(Collection::stream).toList();
  }

  private static List<Promise> promises(Links links, List<FocusArea> focus) {
    return focus.stream().map(links::promises).flatMap(Collection::stream).toList();
  }

  private static List<Activity> below(Links links, List<FocusArea> focus) {
    return focus.stream()
        .flatMap(f ->
            Stream.concat(
                links.activities(f).stream(),
                links.promises(f).stream().map(links::activities).flatMap(Collection::stream)))
        .toList();
  }

  private static Beads strand(
      Links links,
      List<Problem> problems,
      List<FocusArea> focus,
      List<Promise> promises,
      List<Activity> activities) {
    var existing = EnumSet.noneOf(Step.class);
    add(existing, Step.PROBLEM, !problems.isEmpty());
    add(existing, Step.EVIDENCE, problems.stream().anyMatch(p -> ProblemGaps.sourced(links, p)));
    add(existing, Step.CAUSE, problems.stream().anyMatch(p -> !links.causes(p).isEmpty()));
    add(existing, Step.FOCUS_AREA, !focus.isEmpty());
    add(existing, Step.PROMISE, !promises.isEmpty());
    add(existing, Step.ACTIVITY, !activities.isEmpty());
    add(
        existing,
        Step.OUTCOME,
        promises.stream().anyMatch(p -> !links.outcomes(p).isEmpty())
            || activities.stream().anyMatch(a -> !links.outcomes(a).isEmpty()));
    return new Beads(existing);
  }

  private static void add(Set<Step> steps, Step step, boolean exists) {
    if (exists) {
      steps.add(step);
    }
  }
}
