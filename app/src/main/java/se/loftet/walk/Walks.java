package se.loftet.walk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
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

/// Walks of the municipality one works in, and how far they have come.
@Service
@Transactional
public class Walks {
  private static final String SOURCE = "-underlag";
  private final Store store;
  private final Clock clock;

  Walks(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// All walks, the latest first; what has no day yet comes before them.
  @Transactional(readOnly = true)
  public List<Walk> all() {
    return store.all(Walk.class, Acting.now().municipality()).stream()
        .sorted(Comparator.comparing(Walks::day).reversed())
        .toList();
  }

  private static LocalDate day(Walk walk) {
    return walk.happens() == null ? LocalDate.MAX : walk.happens().firstDay();
  }

  @Transactional(readOnly = true)
  public Walk get(String ref) {
    return store
        .named(Walk.class, Acting.now().municipality(), ref)
        .orElseThrow(() -> new Refused.NotFound("walk", ref));
  }

  @Transactional(readOnly = true)
  public WalkFile file(Walk walk) {
    return WalkFile.load(store, walk);
  }

  /// What waits too long, the longest first.
  @Transactional(readOnly = true)
  public List<Overdue> overdue(LocalDate today) {
    var code = Acting.now().municipality();
    var walks = store.all(Walk.class, code).stream().collect(byId(walk -> walk.head().id()));
    var measures =
        store.all(Measure.class, code).stream()
            .filter(each -> each.observation() != null)
            .collect(byId(each -> Objects.requireNonNull(each.observation()).id()));
    return store.all(Observation.class, code).stream()
        .filter(each -> walks.containsKey(each.walk().id()))
        .flatMap(each ->
            Overdue.of(
                Objects.requireNonNull(walks.get(each.walk().id())),
                each,
                measures.get(each.head().id()),
                today)
                .stream())
        .sorted(Comparator.comparingLong(Overdue::days).reversed())
        .toList();
  }

  private static <T> Collector<T, ?, Map<Long, T>> byId(Function<T, Long> id) {
    return Collectors.toMap(id, Function.identity(), (first, second) -> first);
  }

  /// What return walks saw of it, in the order they were noted.
  @Transactional(readOnly = true)
  public List<Sight> lookedBack(Observation observation) {
    return store.of(Observation.class, "returns_to", ThreadObject.ref(observation)).stream()
        .map(this::sight)
        .toList();
  }

  /// The old observation that one of a return walk looks at.
  @Transactional(readOnly = true)
  public List<Sight> lookedAt(Observation observation) {
    return observation.returnsTo() == null
        ? List.of()
        : store.find(Observation.class, observation.returnsTo()).stream().map(this::sight).toList();
  }

  private Sight sight(Observation seen) {
    var file = WalkFile.load(store, store.get(Walk.class, seen.walk()));
    return new Sight(file.walk(), seen, file.photos(seen));
  }

  /// Plans a walk, as open as its activity, with its stops in the order they are walked.
  public Walk plan(Walk walk, Route route) {
    Acting.require(Right.EDIT);
    var stored = store.insert(walk);
    int number = 1;
    for (var stop : route.points()) {
      var head = under(stored, "-s" + number).at(number);
      store.insert(
          new Stop(
              head,
              ThreadObject.ref(stored),
              stop.name(),
              stop.latitude(),
              stop.longitude(),
              null));
      number++;
    }
    return stored;
  }

  /// The walk was walked: it counts once in the log of its activity.
  public Walk walked(Walk walk, @Nullable PartialDate day) {
    mayBeChanged(walk);
    var happened = day == null ? walk.happens() : day;
    if (happened == null || happened.firstDay().isAfter(LocalDate.now(clock))) {
      throw new Refused.Rule("walk.fault.notYet");
    }
    var stored = store.update(walk.happens(happened).in(Walk.State.WALKED));
    count(stored, happened);
    return stored;
  }

  /// A walk is closed when those who walked have been answered.
  public Walk close(Walk walk) {
    mayBeChanged(walk);
    if (!walk.hasFeedback()) {
      throw new Refused.Rule("walk.fault.noFeedback");
    }
    return store.update(walk.in(Walk.State.CLOSED));
  }

  public Walk cancel(Walk walk) {
    mayBeChanged(walk);
    return store.update(walk.in(Walk.State.CANCELLED));
  }

  /// What residents read of a walk is changed by a person who may release; the database says so
  /// too.
  private static void mayBeChanged(Walk walk) {
    Acting.require(Right.EDIT);
    if (walk.head().released() != null && !Acting.now().may(Right.RELEASE)) {
      throw new Refused.Rule("walk.released.notYours");
    }
  }

  private void count(Walk walk, PartialDate happened) {
    var name = entryOf(walk);
    if (store.named(LogEntry.class, walk.head().municipality(), name).isPresent()) {
      return;
    }
    var activity = store.get(Activity.class, walk.activity());
    Ref<Evidence> evidence =
        walk.source() == null ? evidence(walk, activity, happened) : walk.source();
    store.insert(
        new LogEntry(
            like(activity.head(), name),
            walk.activity(),
            happened,
            BigDecimal.ONE,
            walk.organiser(),
            walk.place(),
            null,
            walk.title(),
            evidence,
            false));
  }

  /// The walk as a source that a situation picture can weigh and a number can rest on.
  private Ref<Evidence> evidence(Walk walk, Activity activity, PartialDate happened) {
    var name = shortened(walk.head().ref()) + SOURCE;
    var place = walk.place() == null ? null : store.find(Place.class, walk.place());
    return store
        .named(Evidence.class, walk.head().municipality(), name)
        .map(ThreadObject::<Evidence>ref)
        .orElseGet(() ->
            ThreadObject.ref(
                store.insert(
                    new Evidence(
                        like(activity.head(), name),
                        SourceKind.WALK,
                        walk.title(),
                        walk.organiser(),
                        happened,
                        null,
                        null,
                        happened.iso(),
                        place == null ? null : place.map(Place::name).orElse(null),
                        null,
                        null))));
  }

  /// The entry of the log that a walk became when it was walked.
  public static String entryOf(Walk walk) {
    return shortened(walk.head().ref()) + "-logg";
  }

  /// The source that a walk became when it was walked.
  public static String sourceOf(Walk walk) {
    return shortened(walk.head().ref()) + SOURCE;
  }

  private static String shortened(String ref) {
    return ref.substring(0, Math.min(70, ref.length()));
  }

  private static Head under(Walk walk, String sign) {
    return like(walk.head(), shortened(walk.head().ref()) + sign);
  }

  /// As open as what it lies under.
  static Head like(Head above, String name) {
    var owner =
        above.secrecy() == SecrecyClass.PARTY || Acting.now().party().equals("*")
            ? above.owner()
            : Acting.now().party();
    return Head.unmarked(above.municipality(), name, owner).marked(above.secrecy());
  }

  /// The walk as a source, once it has been walked, or the source that told of it.
  @Transactional(readOnly = true)
  public Optional<Evidence> source(Walk walk) {
    return walk.source() == null
        ? store.named(Evidence.class, walk.head().municipality(), sourceOf(walk))
        : store.find(Evidence.class, walk.source());
  }

  /// A free stable name that begins so.
  public String freeName(String stem) {
    var municipality = Acting.now().municipality();
    var name = stem;
    for (int n = 2; store.named(Walk.class, municipality, name).isPresent(); n++) {
      name = stem + "-" + n;
    }
    return Objects.requireNonNull(name);
  }
}
