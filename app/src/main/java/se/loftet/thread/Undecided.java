package se.loftet.thread;

import java.util.List;
import java.util.Optional;
import se.loftet.activity.Activity;
import se.loftet.followup.Decision;
import se.loftet.promise.Promise;

/// What nobody has decided on for the next period.
///
/// An activity goes with its promise when that is dropped or moved to ordinary work; otherwise it
/// needs a decision of its own.
record Undecided(List<Promise> promises, List<Activity> activities) {
  static Undecided of(Links links) {
    return new Undecided(
        links.thread().promises().stream().filter(p -> links.decision(p).isEmpty()).toList(),
        links.thread().activities().stream().filter(a -> choice(links, a).isEmpty()).toList());
  }

  /// What was decided of the activity, by itself or with its promise.
  static Optional<Decision.Choice> choice(Links links, Activity activity) {
    return links
        .decision(activity)
        .map(Decision::choice)
        .or(() ->
            links
                .promise(activity)
                .flatMap(links::decision)
                .map(Decision::choice)
                .filter(c -> c == Decision.Choice.DROP || c == Decision.Choice.MOVE_TO_ORDINARY));
  }

  boolean nothing() {
    return promises.isEmpty() && activities.isEmpty();
  }
}
