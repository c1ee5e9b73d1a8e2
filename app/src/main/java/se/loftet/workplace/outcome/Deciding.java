package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.followup.Decision;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.workplace.Periods;

/// Writes one decision for the next period, so that nothing is lost half-way.
@Service
@Transactional
class Deciding {
  private final Store store;
  private final Periods periods;

  Deciding(Store store, Periods periods) {
    this.store = store;
    this.periods = periods;
  }

  /// Decides on one promise or activity; answers with the key of what is wrong.
  String decide(HttpServletRequest request, PromiseDocument document) {
    Acting.require(Right.EDIT);
    var choice = Following.choice(Decision.Choice.values(), Following.word(request, "val"));
    var reason = Following.word(request, "skal");
    if (choice == null || reason.isEmpty()) {
      return "turn.fault.reason";
    }
    long id = Following.number(request, "id");
    boolean promise = Following.word(request, "slag").equals("lofte");
    ThreadObject about =
        promise
            ? store.get(Promise.class, new Ref<>(id))
            : store.get(Activity.class, new Ref<>(id));
    Following.belongs(about, document);
    var before =
        store.of(Decision.class, promise ? "promise" : "activity", new Ref<>(id)).stream()
            .findFirst();
    var head =
        before
            .map(d -> d.head().read((int) Following.number(request, "version")))
            .orElseGet(() -> head(about.head()));
    var decision =
        new Decision(
            head,
            promise ? new Ref<>(id) : null,
            promise ? null : new Ref<>(id),
            choice,
            reason,
            PartialDate.of(periods.today()),
            null,
            before.map(Decision::next).orElse(null));
    write(before, decision);
    return "";
  }

  private void write(Optional<Decision> before, Decision decision) {
    if (before.isPresent()) {
      store.update(decision);
    } else {
      store.insert(decision);
    }
  }

  private Head head(Head about) {
    return Head.unmarked(about.municipality(), about.ref() + "-beslut", about.owner())
        .marked(about.secrecy());
  }
}
