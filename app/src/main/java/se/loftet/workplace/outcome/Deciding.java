package se.loftet.workplace.outcome;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.followup.Decision;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;
import se.loftet.thread.YearTurn;
import se.loftet.workplace.Periods;

/// Writes the decisions for the next period that were typed on a page, all that can be written;
/// what cannot stays typed and is told at its field.
@Service
@Transactional
class Deciding {
  private final Store store;
  private final Periods periods;

  Deciding(Store store, Periods periods) {
    this.store = store;
    this.periods = periods;
  }

  /// Decides on everything the form touches; answers with how many and with what is wrong.
  Decided decide(TurnForm form, String ref) {
    Acting.require(Right.EDIT);
    var links = periods.links(ref);
    var decided = new Decided();
    for (var promise : links.thread().promises()) {
      row(form, promise, links.decision(promise), decided);
    }
    for (var activity : links.thread().activities()) {
      row(form, activity, links.decision(activity), decided);
    }
    links.thread().promises().forEach(promise -> rest(form, promise, links, decided));
    return decided;
  }

  private void row(TurnForm form, ThreadObject about, Optional<Decision> stored, Decided decided) {
    var key = TurnForm.key(about);
    if (form.touched(key)) {
      write(form, key, about, stored.orElse(null), decided);
    }
  }

  private void write(
      TurnForm form, String key, ThreadObject about, @Nullable Decision stored, Decided decided) {
    var choice = form.choice(key);
    var reason = form.reason(key);
    if (complete(key, choice, reason, decided) && choice != null) {
      int version = stored == null ? 0 : stored.head().version();
      if (version != form.version(key)) {
        decided.changed(key, stored);
      } else {
        write(about, stored, choice, reason);
        decided.add(key);
      }
    }
  }

  private static boolean complete(
      String key, Decision.@Nullable Choice choice, String reason, Decided decided) {
    if (choice == null) {
      decided.fault("val-" + key, "turn.fault.choice");
    }
    if (reason.isEmpty()) {
      decided.fault("skal-" + key, "turn.fault.reason");
    }
    return choice != null && !reason.isEmpty();
  }

  /// The one decision for all of a promise's activities that have none.
  private void rest(TurnForm form, Promise promise, Links links, Decided decided) {
    var key = "alla-" + promise.head().id();
    var choice = form.choice(key);
    var reason = form.reason(key);
    if ((choice == null && reason.isEmpty())
        || !complete(key, choice, reason, decided)
        || choice == null) {
      return;
    }
    var missing = YearTurn.Missing.of(links).undecidedActivities();
    for (var activity : links.activities(promise)) {
      var own = TurnForm.key(activity);
      if (missing.contains(activity) && !form.touched(own)) {
        write(activity, null, choice, reason);
        decided.add(own);
      }
    }
  }

  private void write(
      ThreadObject about, @Nullable Decision before, Decision.Choice choice, String reason) {
    var decision =
        new Decision(
            before == null ? head(about.head()) : before.head(),
            about instanceof Promise promise ? ThreadObject.ref(promise) : null,
            about instanceof Activity activity ? ThreadObject.ref(activity) : null,
            choice,
            reason,
            PartialDate.of(periods.today()),
            null,
            before == null ? null : before.next());
    if (before == null) {
      store.insert(decision);
    } else {
      store.update(decision);
    }
  }

  private static Head head(Head about) {
    return Head.unmarked(about.municipality(), about.ref() + "-beslut", about.owner())
        .marked(about.secrecy());
  }
}
