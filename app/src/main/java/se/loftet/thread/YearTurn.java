package se.loftet.thread;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Formalities;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// The year turn (årsskifte): closes a period and opens the next with what goes along.
///
/// A period closes when every promise has its verdict and everything has its decision. Until then
/// nothing happens, and what is missing is told.
@Service
@Transactional
public class YearTurn {
  private final Store store;
  private final Formalities formalities;
  private final Municipalities municipalities;

  public YearTurn(Store store, Formalities formalities, Municipalities municipalities) {
    this.store = store;
    this.formalities = formalities;
    this.municipalities = municipalities;
  }

  /// What keeps a period from being closed.
  public record Missing(
      List<Promise> withoutVerdict, List<Promise> undecided, List<Activity> undecidedActivities) {
    public static Missing of(Links links) {
      var undecided = Undecided.of(links);
      return new Missing(
          links.thread().promises().stream().filter(p -> links.verdict(p).isEmpty()).toList(),
          undecided.promises(),
          undecided.activities());
    }

    public boolean nothing() {
      return withoutVerdict.isEmpty() && undecided.isEmpty() && undecidedActivities.isEmpty();
    }
  }

  /// Either the next document, or what is missing.
  public record Turned(Missing missing, @Nullable PromiseDocument next) {
    public boolean done() {
      return next != null;
    }
  }

  public Missing missing(Ref<PromiseDocument> ref) {
    return Missing.of(load(ref));
  }

  /// Closes the period and makes the next, all of it or nothing.
  public Turned close(Ref<PromiseDocument> ref, NextPeriod next) {
    Acting.require(Right.EDIT);
    var links = load(ref);
    var document = links.thread().document();
    if (!document.state().signed()) {
      throw new Refused.Rule("yearTurn.notSigned");
    }
    if (next.starts().firstDay().isBefore(document.starts().firstDay())
        || next.ends().lastDay().isBefore(next.starts().firstDay())) {
      throw new Refused.Rule("yearTurn.dates");
    }
    if (store
        .named(PromiseDocument.class, document.head().municipality(), next.ref())
        .isPresent()) {
      throw new Refused.Rule("yearTurn.taken");
    }
    var missing = Missing.of(links);
    if (!missing.nothing()) {
      return new Turned(missing, null);
    }
    var made = new Carrying(store, links, next).carry();
    formalities.documents().close(ThreadObject.ref(document));
    return new Turned(missing, made);
  }

  private Links load(Ref<PromiseDocument> ref) {
    var document = store.get(PromiseDocument.class, ref);
    return PeriodThreads.load(store, municipalities.get(document.head().municipality()), ref)
        .links();
  }

  /// The period that followed, if this one was turned: the document the decisions lead on to.
  public Optional<PromiseDocument> next(PeriodThread thread) {
    return thread.decisions().stream()
        .flatMap(decision -> java.util.stream.Stream.ofNullable(decision.next()))
        .findFirst()
        .flatMap(ref -> store.find(Promise.class, ref))
        .flatMap(promise -> store.find(PromiseDocument.class, promise.document()));
  }
}
