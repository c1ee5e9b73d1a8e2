package se.loftet.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogRepository;
import se.loftet.activity.LogSummary;
import se.loftet.evidence.Evidence;
import se.loftet.followup.LogTotal;
import se.loftet.followup.Outcome;
import se.loftet.followup.Standing;
import se.loftet.followup.Verdict;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Promises with what hangs on them, read together for one part of a list.
final class PromiseEntries {
  private final Municipality municipality;
  private final Map<Long, PromiseDocument> documents = new HashMap<>();
  private final Map<Long, Place> places = new HashMap<>();
  private final Map<Long, List<Activity>> activities = new HashMap<>();
  private final Map<Long, List<Outcome>> outcomes = new HashMap<>();
  private final Map<Long, List<Outcome>> given = new HashMap<>();
  private final Map<Long, LogSummary> logs = new HashMap<>();
  private final Map<Long, Verdict> verdicts = new HashMap<>();
  private final Map<Long, Evidence> evidence = new HashMap<>();

  private PromiseEntries(Municipality municipality) {
    this.municipality = municipality;
  }

  static List<Answers.PromiseEntry> of(
      Store store,
      Municipality municipality,
      List<PromiseDocument> documents,
      List<Promise> promises) {
    var read = new PromiseEntries(municipality);
    documents.forEach(each -> read.documents.put(each.head().id(), each));
    read.read(store, promises);
    return promises.stream().map(read::entry).toList();
  }

  private void read(Store store, List<Promise> promises) {
    var refs = promises.stream().map(ThreadObject::<Promise>ref).toList();
    store
        .withIds(Place.class, promises.stream().flatMap(p -> p.places().stream()).toList())
        .forEach(place -> places.put(place.head().id(), place));
    var done = store.ofAny(Activity.class, "promise", refs);
    for (var activity : done) {
      var promise = Objects.requireNonNull(activity.promise()).id();
      activities.computeIfAbsent(promise, id -> new ArrayList<>()).add(activity);
    }
    for (var outcome : store.ofAny(Outcome.class, "promise", refs)) {
      add(outcomes, Objects.requireNonNull(outcome.promise()), outcome);
    }
    var activityRefs = done.stream().map(ThreadObject::<Activity>ref).toList();
    for (var outcome : store.ofAny(Outcome.class, "activity", activityRefs)) {
      add(given, Objects.requireNonNull(outcome.activity()), outcome);
    }
    var sums = LogRepository.of(store);
    for (var document : documents.values()) {
      sums.summaries(ThreadObject.ref(document)).forEach(sum -> logs.put(sum.activity().id(), sum));
    }
    store
        .ofAny(Verdict.class, "promise", refs)
        .forEach(verdict -> verdicts.put(verdict.promise().id(), verdict));
    store.withIds(Evidence.class, cited()).forEach(each -> evidence.put(each.head().id(), each));
  }

  private static void add(Map<Long, List<Outcome>> map, Ref<?> about, Outcome outcome) {
    map.computeIfAbsent(about.id(), id -> new ArrayList<>()).add(outcome);
  }

  private List<Ref<Evidence>> cited() {
    var cited = new ArrayList<Ref<Evidence>>();
    Stream.of(outcomes, given)
        .flatMap(map -> map.values().stream())
        .flatMap(List::stream)
        .flatMap(outcome -> Stream.ofNullable(outcome.evidence()))
        .forEach(cited::add);
    return cited;
  }

  private Answers.PromiseEntry entry(Promise promise) {
    long id = promise.head().id();
    var reported = outcomes.getOrDefault(id, List.of());
    var done = activities.getOrDefault(id, List.of());
    var standing =
        Standing.of(
            promise, reported, done.stream().map(this::gave).toList(), total().of(promise, done));
    var document = documents.get(promise.document().id());
    return new Answers.PromiseEntry(
        id,
        promise.head().ref(),
        municipality.code(),
        document == null ? "" : document.head().ref(),
        promise.text(),
        promise.shares().stream().map(s -> new Answers.ShareEntry(s.party(), s.text())).toList(),
        promise.ownerRole(),
        promise.placeText(),
        promise.places().stream()
            .flatMap(ref -> Stream.ofNullable(places.get(ref.id())))
            .map(Place::name)
            .toList(),
        promise.targetGroup(),
        target(promise.target()),
        promise.baseline(),
        promise.followUpOn(),
        promise.obstacle(),
        standing.state(),
        standing.conflict(),
        standing.logged(),
        reported.stream().map(this::outcome).toList(),
        verdict(verdicts.get(id)),
        done.stream().map(this::activity).toList(),
        Paths.page(municipality, promise),
        Paths.ROOT + "/promises/" + id + "/log");
  }

  static Answers.@Nullable TargetEntry target(@Nullable Target target) {
    return target == null
        ? null
        : new Answers.TargetEntry(target.kind(), target.operator(), target.value(), target.unit());
  }

  private Answers.OutcomeEntry outcome(Outcome outcome) {
    var ref = outcome.evidence();
    return new Answers.OutcomeEntry(
        outcome.value(),
        outcome.answer(),
        outcome.unit(),
        outcome.text(),
        ref == null ? null : source(evidence.get(ref.id())),
        outcome.reliedOn(),
        outcome.reliedReason());
  }

  static Answers.@Nullable SourceEntry source(@Nullable Evidence evidence) {
    return evidence == null
        ? null
        : new Answers.SourceEntry(
            evidence.title(), evidence.publisher(), evidence.published(), evidence.link());
  }

  private static Answers.@Nullable VerdictEntry verdict(@Nullable Verdict verdict) {
    return verdict == null
        ? null
        : new Answers.VerdictEntry(
            verdict.done(),
            verdict.doneReason(),
            verdict.mattered(),
            verdict.matteredReason(),
            verdict.decided());
  }

  private LogTotal total() {
    return new LogTotal(activity -> logs.get(activity.head().id()));
  }

  private List<Outcome> gave(Activity activity) {
    return given.getOrDefault(activity.head().id(), List.of());
  }

  private Answers.ActivityEntry activity(Activity activity) {
    var gave = gave(activity);
    return new Answers.ActivityEntry(
        activity.head().ref(),
        activity.text(),
        activity.responsible(),
        activity.status(),
        target(activity.target()),
        Standing.of(activity, gave, total().of(activity)).conflict(),
        gave.stream().map(this::outcome).toList());
  }
}
