package se.loftet.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.agreement.Agreement;
import se.loftet.followup.Decision;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Copies into the next period what was decided to go along.
///
/// The copies are drafts: not public, in a document nobody has approved. Days of the old period do
/// not go along, since nobody has set new ones; what ran as long as the old period runs as long as
/// the new one.
final class Carrying {
  private final Store store;
  private final Links links;
  private final PromiseDocument old;
  private final NextPeriod next;
  private final Map<Long, Ref<FocusArea>> focusAreas = new HashMap<>();
  private final Map<Long, Ref<Promise>> promises = new HashMap<>();

  Carrying(Store store, Links links, NextPeriod next) {
    this.store = store;
    this.links = links;
    this.old = links.thread().document();
    this.next = next;
  }

  PromiseDocument carry() {
    var document = store.insert(document());
    Ref<PromiseDocument> ref = ThreadObject.ref(document);
    for (var promise : links.thread().promises()) {
      var decision = links.decision(promise).orElseThrow();
      if (along(decision.choice())) {
        promises.put(promise.head().id(), copy(promise, ref));
      }
    }
    for (var activity : links.thread().activities()) {
      if (Undecided.choice(links, activity).filter(Carrying::along).isPresent()) {
        store.insert(copy(activity, ref));
      }
    }
    links.thread().decisions().forEach(this::lead);
    return document;
  }

  static boolean along(Decision.Choice choice) {
    return switch (choice) {
      case KEEP, CARRY_OVER, CHANGE -> true;
      case DROP, MOVE_TO_ORDINARY -> false;
    };
  }

  private PromiseDocument document() {
    return new PromiseDocument(
        head(PromiseDocument.class, old.head(), next.ref()),
        next.title(),
        next.starts(),
        next.ends(),
        agreement(),
        old.picture(),
        old.aim(),
        FormalState.DRAFT,
        List.of(),
        List.of(),
        false,
        null,
        null,
        List.of(),
        null);
  }

  /// The agreement in force when the next period begins; of several the newest.
  private @Nullable Ref<Agreement> agreement() {
    var day = next.starts().firstDay();
    return links.thread().agreements().stream()
        .filter(a -> within(a.starts(), a.ends(), day))
        .reduce((one, other) ->
            java.util.Objects.requireNonNull(other.starts())
                        .compareTo(java.util.Objects.requireNonNull(one.starts()))
                    > 0
                ? other
                : one)
        .map(ThreadObject::<Agreement>ref)
        .orElse(null);
  }

  private static boolean within(
      @Nullable PartialDate starts, @Nullable PartialDate ends, java.time.LocalDate day) {
    return starts != null
        && ends != null
        && !starts.firstDay().isAfter(day)
        && !ends.lastDay().isBefore(day);
  }

  private Ref<Promise> copy(Promise promise, Ref<PromiseDocument> document) {
    var focus = links.focusAreas(promise).stream().map(f -> focus(f, document)).toList();
    return ThreadObject.ref(
        store.insert(
            new Promise(
                head(Promise.class, promise.head(), next.ref() + "-" + (promises.size() + 1)),
                document,
                promise.text(),
                focus,
                promise.shares(),
                promise.ownerRole(),
                promise.placeText(),
                promise.places(),
                promise.targetGroup(),
                promise.target(),
                promise.baseline(),
                null,
                null)));
  }

  /// A focus area goes along the first time something under it does.
  private Ref<FocusArea> focus(FocusArea focus, Ref<PromiseDocument> document) {
    return focusAreas.computeIfAbsent(
        focus.head().id(),
        id -> {
          var name = next.ref() + "-f" + (focusAreas.size() + 1);
          var copy = ThreadObject.ref(store.insert(copy(focus, name, document)));
          goals(focus, name, copy);
          return copy;
        });
  }

  private FocusArea copy(FocusArea focus, String name, Ref<PromiseDocument> document) {
    return new FocusArea(
        head(FocusArea.class, focus.head(), name),
        document,
        focus.title(),
        FocusArea.Choice.CHOSEN,
        null,
        focus.problems());
  }

  /// What a focus area aims at is aimed at until somebody says otherwise.
  private void goals(FocusArea focus, String name, Ref<FocusArea> copy) {
    int number = 0;
    for (var goal : links.goals(focus)) {
      var head = head(Goal.class, goal.head(), name + "-m" + ++number);
      store.insert(new Goal(head, copy, goal.kind(), goal.text(), goal.target(), goal.baseline()));
    }
  }

  private Activity copy(Activity activity, Ref<PromiseDocument> document) {
    var promise = activity.promise();
    var focus = activity.focusArea();
    boolean whole = runsAsThePeriod(activity);
    return new Activity(
        head(Activity.class, activity.head(), next.ref() + "-a" + activity.head().id()),
        document,
        promise == null ? null : promises.get(promise.id()),
        focus == null
            ? null
            : links.focusAreas(activity).stream()
                .findFirst()
                .map(f -> focus(f, document))
                .orElse(null),
        activity.text(),
        activity.type(),
        activity.responsible(),
        whole ? next.starts() : null,
        whole ? next.ends() : null,
        activity.target(),
        Activity.Status.PLANNED,
        null,
        activity.causes(),
        activity.places(),
        activity.trustFactors());
  }

  private boolean runsAsThePeriod(Activity activity) {
    return old.starts().equals(activity.starts()) && old.ends().equals(activity.ends());
  }

  /// Leads each decision on to the promise it became.
  private void lead(Decision decision) {
    target(decision)
        .ifPresent(promise ->
            store.update(
                new Decision(
                    decision.head(),
                    decision.promise(),
                    decision.activity(),
                    decision.choice(),
                    decision.reason(),
                    decision.decided(),
                    decision.decidedBy(),
                    promise)));
  }

  private Optional<Ref<Promise>> target(Decision decision) {
    var promise = decision.promise();
    if (promise != null) {
      return Optional.ofNullable(promises.get(promise.id()));
    }
    return along(decision.choice())
        ? links.thread().activities().stream()
            .filter(a -> ThreadObject.<Activity>ref(a).equals(decision.activity()))
            .findFirst()
            .flatMap(links::promise)
            .map(p -> promises.get(p.head().id()))
        : Optional.empty();
  }

  /// A new object like the old one, under a name nobody has, with the same marking but not public.
  private <T extends ThreadObject> Head head(Class<T> type, Head like, String wanted) {
    Predicate<String> taken = name -> store.named(type, like.municipality(), name).isPresent();
    var name = wanted;
    for (int i = 2; taken.test(name); i++) {
      name = wanted + "-" + i;
    }
    return new Head(
        0, like.municipality(), name, like.secrecy(), like.owner(), null, 1, like.position());
  }
}
