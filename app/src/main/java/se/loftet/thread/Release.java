package se.loftet.thread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.LogSummary;
import se.loftet.followup.Decision;
import se.loftet.followup.Outcome;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Preview.Item;
import se.loftet.thread.Preview.Reason;

/// Looks through a period, from the document down, for what may become public.
///
/// Only what is marked open, and only under what is open itself: an outcome of a closed promise
/// would tell of the promise.
final class Release {
  private final List<Item> opens = new ArrayList<>();
  private final List<Item> stays = new ArrayList<>();
  private final Set<ThreadObject> readable = new HashSet<>();
  private final Set<String> readableIds = new HashSet<>();

  static Preview of(PeriodThread thread) {
    var release = new Release();
    if (thread.document().state().signed()) {
      release.look(thread);
    } else {
      release.stays.add(new Item(thread.document(), Reason.NOT_SIGNED));
    }
    return new Preview(release.opens, release.stays);
  }

  /// The period as everyone would read it after a release; a draft as if it were signed.
  ///
  /// @param document in the state it then has
  /// @param openLog the sums of what is logged openly
  static PeriodThread open(
      PeriodThread thread, PromiseDocument document, List<LogSummary> openLog) {
    var release = new Release();
    release.look(thread);
    return release.filtered(thread, document, openLog);
  }

  private PeriodThread filtered(
      PeriodThread thread, PromiseDocument document, List<LogSummary> openLog) {
    return new PeriodThread(
        thread.municipality(),
        document,
        seen(thread.agreement()),
        seen(thread.agreements()),
        seen(thread.picture()),
        seen(thread.parties()),
        seen(thread.places()),
        seen(thread.evidence()),
        seen(thread.problems()),
        seen(thread.stances()),
        seen(thread.causes()),
        seen(thread.focusAreas()),
        seen(thread.goals()),
        seen(thread.promises()),
        seen(thread.amendments()),
        seen(thread.activities()),
        openLog.stream().filter(log -> under("Activity", log.activity())).toList(),
        seen(thread.outcomes()),
        seen(thread.verdicts()),
        seen(thread.followUps()),
        seen(thread.decisions()));
  }

  private <T extends ThreadObject> @Nullable T seen(@Nullable T object) {
    return object != null && isOpen(object) ? object : null;
  }

  private <T extends ThreadObject> List<T> seen(List<T> objects) {
    return objects.stream().filter(this::isOpen).toList();
  }

  private boolean isOpen(ThreadObject object) {
    return readable.contains(object) || object.head().released() != null;
  }

  private void look(PeriodThread thread) {
    var document = thread.document();
    add(document, true);
    boolean open = readable.contains(document);
    thread.parties().forEach(party -> add(party, true));
    thread.places().forEach(place -> add(place, true));
    thread.evidence().forEach(evidence -> add(evidence, true));
    thread.agreements().stream()
        .filter(agreement -> agreement.equals(thread.agreement()))
        .forEach(agreement -> add(agreement, true));
    java.util.stream.Stream.ofNullable(thread.picture()).forEach(picture -> add(picture, true));
    thread.problems().forEach(problem -> add(problem, open));
    thread.stances().forEach(s -> add(s, under("Problem", s.problem())));
    thread.causes().forEach(c -> add(c, under("Problem", c.problem())));
    thread.focusAreas().forEach(focus -> add(focus, open));
    thread.goals().forEach(g -> add(g, under("FocusArea", g.focusArea())));
    thread.promises().forEach(promise -> add(promise, open));
    thread
        .amendments()
        .forEach(amendment -> {
          if (amendment.state().signed()) {
            add(amendment, open && underOrNone("Promise", amendment.promise()));
          } else {
            stays.add(new Item(amendment, Reason.NOT_SIGNED));
          }
        });
    thread
        .activities()
        .forEach(a ->
            add(
                a,
                open
                    && underOrNone("Promise", a.promise())
                    && underOrNone("FocusArea", a.focusArea())));
    thread.outcomes().forEach(o -> add(o, told(o)));
    thread.verdicts().forEach(v -> add(v, under("Promise", v.promise())));
    thread.followUps().forEach(followUp -> add(followUp, open));
    thread.decisions().forEach(d -> add(d, told(d)));
  }

  private boolean told(Outcome outcome) {
    return underOrNone("Promise", outcome.promise()) && underOrNone("Activity", outcome.activity());
  }

  private boolean told(Decision decision) {
    return underOrNone("Promise", decision.promise())
        && underOrNone("Activity", decision.activity());
  }

  private boolean under(String kind, Ref<?> ref) {
    return readableIds.contains(kind + ref.id());
  }

  private boolean underOrNone(String kind, @Nullable Ref<?> ref) {
    return ref == null || under(kind, ref);
  }

  private void add(ThreadObject object, boolean aboveIsOpen) {
    var reason = reason(object, aboveIsOpen);
    (reason == Reason.OPENS ? opens : stays).add(new Item(object, reason));
    if (reason == Reason.OPENS || reason == Reason.ALREADY_PUBLIC) {
      readable.add(object);
      readableIds.add(object.getClass().getSimpleName() + object.head().id());
    }
  }

  private static Reason reason(ThreadObject object, boolean aboveIsOpen) {
    var head = object.head();
    if (head.secrecy() == SecrecyClass.PARTY) {
      return Reason.PARTY_ONLY;
    }
    if (head.secrecy() == SecrecyClass.INTERNAL) {
      return Reason.INTERNAL;
    }
    if (head.released() != null) {
      return Reason.ALREADY_PUBLIC;
    }
    return aboveIsOpen ? Reason.OPENS : Reason.ABOVE_IS_CLOSED;
  }
}
