package se.loftet.workplace.log;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.activity.LogSummary;
import se.loftet.municipality.Party;
import se.loftet.municipality.Place;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.workplace.Periods;

/// Adding to the activity log, once for each tap, and taking it back.
@Service
@Transactional
public class Logging {
  private final Store store;
  private final LogKeyRepository keys;
  private final Periods periods;
  private final Clock clock;

  Logging(Store store, LogKeyRepository keys, Periods periods, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.periods = periods;
    this.clock = clock;
  }

  /// An activity that can be logged on, with what it counts towards.
  public record Loggable(
      Activity activity,
      PromiseDocument document,
      @Nullable Promise promise,
      @Nullable LogSummary log) {}

  /// The activities of the periods that run, the one logged last first.
  @Transactional(readOnly = true)
  public List<Loggable> loggable() {
    return periods.today("loggable", this::choices);
  }

  private List<Loggable> choices() {
    var all = new ArrayList<Loggable>();
    for (var document : running(periods.all(), LocalDate.now(clock))) {
      var links = periods.links(document.head().ref());
      links.thread().activities().stream()
          .filter(Logging::open)
          .map(activity ->
              new Loggable(
                  activity,
                  document,
                  links.promise(activity).orElse(null),
                  links.log(activity).orElse(null)))
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(Logging::last).reversed());
    return List.copyOf(all);
  }

  private static List<PromiseDocument> running(List<PromiseDocument> all, LocalDate today) {
    var running =
        all.stream()
            .filter(d -> !d.starts().firstDay().isAfter(today))
            .filter(d -> !d.ends().lastDay().isBefore(today))
            .toList();
    return running.isEmpty() ? Periods.current(all, today).stream().toList() : running;
  }

  private static boolean open(Activity activity) {
    return switch (activity.status()) {
      case PLANNED, ONGOING, PARTLY, PAUSED, NOT_REPORTED -> true;
      case DONE, NOT_DONE, REPLACED -> false;
    };
  }

  private static String last(Loggable each) {
    return each.log() == null ? "" : each.log().last().iso();
  }

  @Transactional(readOnly = true)
  public List<Place> places() {
    return periods.today("places", this::localities);
  }

  private List<Place> localities() {
    return store.all(Place.class, Acting.now().municipality()).stream()
        .filter(place -> place.kind() == Place.Kind.LOCALITY)
        .toList();
  }

  public LogEntry entry(long id) {
    return store.get(LogEntry.class, new Ref<>(id));
  }

  public Activity activity(LogEntry entry) {
    return store.get(Activity.class, entry.activity());
  }

  public Optional<String> placeName(LogEntry entry) {
    return entry.place() == null
        ? Optional.empty()
        : store.find(Place.class, entry.place()).map(Place::name);
  }

  /// What was stored under this key, if the form was sent before.
  Optional<Long> sentBefore(String key) {
    return key.isEmpty() ? Optional.empty() : keys.find(key).map(Ref::id);
  }

  /// Adds one entry and returns its id. The same key gives the same entry.
  long add(LogForm form) {
    Acting.require(Right.LOG);
    var before = sentBefore(form.key());
    if (before.isPresent()) {
      return before.get();
    }
    Ref<Activity> ref = new Ref<>(form.activityId().orElseThrow());
    var activity = store.get(Activity.class, ref);
    var stored = store.insert(entry(form, activity));
    if (form.key().matches("[0-9A-Za-z-]{8,64}")) {
      keys.claim(form.key(), ThreadObject.ref(stored));
    }
    return stored.head().id();
  }

  private LogEntry entry(LogForm form, Activity activity) {
    var day = form.happened(LocalDate.now(clock)).orElseThrow();
    return new LogEntry(
        head(activity),
        ThreadObject.ref(activity),
        PartialDate.of(day),
        form.count().orElse(null),
        party(),
        form.placeId()
            .<Ref<Place>>map(Ref::new)
            .flatMap(p -> store.find(Place.class, p))
            .map(ThreadObject::<Place>ref)
            .orElse(null),
        null,
        form.note().isEmpty() ? null : form.note(),
        null,
        false);
  }

  /// An entry is as closed as its activity, and no more closed than its writer may read.
  private Head head(Activity activity) {
    var now = Acting.now();
    var stem = activity.head().ref();
    var name =
        stem.substring(0, Math.min(60, stem.length()))
            + "-l"
            + keys.next(ThreadObject.ref(activity))
            + "-"
            + Long.toString(clock.millis(), 36);
    var secrecy = activity.head().secrecy();
    var owner = secrecy == SecrecyClass.PARTY ? activity.head().owner() : now.party();
    return Head.unmarked(now.municipality(), name, owner).marked(secrecy);
  }

  private @Nullable String party() {
    return store
        .named(Party.class, Acting.now().municipality(), Acting.now().party())
        .map(Party::name)
        .orElse(null);
  }

  /// Takes an entry back, or counts it again. Nothing is erased.
  public LogEntry undo(long id, boolean undone) {
    Acting.require(Right.LOG);
    var entry = entry(id);
    if (entry.undone() == undone) {
      return entry;
    }
    if (entry.head().released() != null && !Acting.now().may(Right.RELEASE)) {
      throw new Refused.Rule("editor.released.notYours");
    }
    return store.update(
        new LogEntry(
            entry.head(),
            entry.activity(),
            entry.happened(),
            entry.quantity(),
            entry.who(),
            entry.place(),
            entry.placeText(),
            entry.note(),
            entry.source(),
            undone));
  }
}
