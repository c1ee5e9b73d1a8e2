package se.loftet.thread;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.LogRepository;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Formalities;
import se.loftet.promise.PromiseDocument;

/// Makes a signed period public with everything in it that is marked open, or takes it back.
@Service
@Transactional
public class Publication {
  private final Store store;
  private final Formalities formalities;
  private final Municipalities municipalities;
  private final PublicationRepository repository;
  private final Clock clock;

  public Publication(
      Store store, Formalities formalities, Municipalities municipalities, Clock clock) {
    this.store = store;
    this.formalities = formalities;
    this.municipalities = municipalities;
    this.repository = new PublicationRepository(store.db());
    this.clock = clock;
  }

  /// What would become public, and what would stay closed and why. Changes nothing.
  public Preview preview(Ref<PromiseDocument> document) {
    return Release.of(load(document));
  }

  /// The period as everyone would read it if it were signed and released now. Changes nothing.
  public PeriodThread asReleased(Ref<PromiseDocument> document) {
    var thread = load(document);
    return Release.open(
        thread,
        formalities.documents().asPublished(thread.document()),
        LogRepository.of(store).openSummaries(document));
  }

  /// Releases the document and what is open in it. The open part is whole or not at all.
  public Preview release(Ref<PromiseDocument> ref) {
    Acting.require(Right.RELEASE);
    var thread = load(ref);
    if (!thread.document().state().signed()) {
      throw new Refused.Rule("formal.notSigned");
    }
    if (thread.document().head().secrecy() != SecrecyClass.OPEN) {
      throw new Refused.Rule("publication.notOpen");
    }
    var preview = Release.of(thread);
    write("release", preview.opens().stream().map(Preview.Item::object).toList(), clock.instant());
    int entries = repository.releaseLog(ref, clock.instant());
    store.audit("release", "log_entry", thread.document().head(), Map.of("entries", entries));
    formalities.documents().publish(ref);
    thread.amendments().stream()
        .filter(a -> a.state().signed() && a.head().secrecy() == SecrecyClass.OPEN)
        .forEach(a -> formalities.amendments().publish(ThreadObject.ref(a)));
    open(thread.municipality());
    return preview;
  }

  /// Takes the document and everything that hangs on it back. What other periods share stays.
  public void takeBack(Ref<PromiseDocument> ref) {
    Acting.require(Right.RELEASE);
    var thread = load(ref);
    int entries = repository.releaseLog(ref, null);
    store.audit("take back", "log_entry", thread.document().head(), Map.of("entries", entries));
    write("take back", own(thread), null);
    formalities.documents().takeBack(ref);
    thread.amendments().forEach(a -> formalities.amendments().takeBack(ThreadObject.ref(a)));
  }

  /// Releases one object by itself, as a new outcome in a period that is public already.
  public void release(ThreadObject object) {
    Acting.require(Right.RELEASE);
    if (object.head().secrecy() != SecrecyClass.OPEN) {
      throw new Refused.Rule("publication.notOpen");
    }
    write("release", List.of(object), clock.instant());
    open(municipalities.get(object.head().municipality()));
  }

  public void takeBack(ThreadObject object) {
    Acting.require(Right.RELEASE);
    write("take back", List.of(object), null);
  }

  private PeriodThread load(Ref<PromiseDocument> ref) {
    var document = store.get(PromiseDocument.class, ref);
    return PeriodThreads.load(store, municipalities.get(document.head().municipality()), ref);
  }

  private void open(Municipality municipality) {
    if (municipality.released() == null) {
      municipalities.save(municipality.released(clock.instant()));
    }
  }

  private static List<ThreadObject> own(PeriodThread thread) {
    var own = new ArrayList<ThreadObject>();
    own.add(thread.document());
    own.addAll(thread.focusAreas());
    own.addAll(thread.goals());
    own.addAll(thread.promises());
    own.addAll(thread.amendments());
    own.addAll(thread.activities());
    own.addAll(thread.outcomes());
    own.addAll(thread.verdicts());
    own.addAll(thread.followUps());
    own.addAll(thread.decisions());
    return own.stream().filter(object -> object.head().released() != null).toList();
  }

  private void write(String action, List<? extends ThreadObject> objects, @Nullable Instant when) {
    var kinds = new LinkedHashMap<Class<? extends ThreadObject>, List<ThreadObject>>();
    objects.forEach(
        object -> kinds.computeIfAbsent(object.getClass(), kind -> new ArrayList<>()).add(object));
    kinds.forEach((kind, same) -> {
      int changed = repository.release(kind, same, when);
      if (changed != same.size()) {
        throw new Refused.Changed(kind.getSimpleName(), same.getFirst().head().id());
      }
      same.forEach(object ->
          store.audit(
              action,
              se.loftet.platform.store.Names.sql(kind.getSimpleName()),
              object.head(),
              Map.of()));
    });
  }
}
