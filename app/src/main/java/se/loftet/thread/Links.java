package se.loftet.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Decision;
import se.loftet.followup.LogTotal;
import se.loftet.followup.Outcome;
import se.loftet.followup.Standing;
import se.loftet.followup.Verdict;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Overtaken;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Amendment;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Goal;
import se.loftet.promise.Promise;

/// What hangs on what in one period, looked up in constant time.
public final class Links {
  private final PeriodThread thread;
  private final Map<Long, Problem> problems;
  private final Map<Long, FocusArea> focusAreas;
  private final Map<Long, Promise> promises;
  private final Map<Long, Evidence> evidence;
  private final Map<Long, Place> places;
  private final Map<Long, List<Stance>> stances;
  private final Map<Long, List<Cause>> causes;
  private final Map<Long, List<Goal>> goals;
  private final Map<Long, List<FocusArea>> focusOfProblem;
  private final Map<Long, List<Promise>> promisesOfFocus;
  private final Map<Long, List<Activity>> activitiesOfFocus;
  private final Map<Long, List<Activity>> activitiesOfPromise;
  private final Map<Long, List<Amendment>> amendments;
  private final Map<Long, List<Outcome>> outcomesOfPromise;
  private final Map<Long, List<Outcome>> outcomesOfActivity;
  private final Map<Long, List<Verdict>> verdicts;
  private final Map<Long, List<Decision>> decisionsOfPromise;
  private final Map<Long, List<Decision>> decisionsOfActivity;
  private final Map<Long, LogSummary> logs = new HashMap<>();

  Links(PeriodThread thread) {
    this.thread = thread;
    problems = byId(thread.problems());
    focusAreas = byId(thread.focusAreas());
    promises = byId(thread.promises());
    evidence = byId(thread.evidence());
    places = byId(thread.places());
    stances = under(Overtaken.without(thread.stances()), s -> one(s.problem()));
    causes = under(thread.causes(), c -> one(c.problem()));
    goals = under(thread.goals(), g -> one(g.focusArea()));
    focusOfProblem = under(thread.focusAreas(), FocusArea::problems);
    promisesOfFocus = under(thread.promises(), Promise::focusAreas);
    activitiesOfFocus = under(thread.activities(), a -> one(a.focusArea()));
    activitiesOfPromise = under(thread.activities(), a -> one(a.promise()));
    amendments = under(thread.amendments(), a -> one(a.promise()));
    outcomesOfPromise = under(thread.outcomes(), o -> one(o.promise()));
    outcomesOfActivity = under(thread.outcomes(), o -> one(o.activity()));
    verdicts = under(thread.verdicts(), v -> one(v.promise()));
    decisionsOfPromise = under(thread.decisions(), d -> one(d.promise()));
    decisionsOfActivity = under(thread.decisions(), d -> one(d.activity()));
    thread.logs().forEach(log -> logs.put(log.activity().id(), log));
  }

  private static List<? extends Ref<?>> one(@Nullable Ref<?> ref) {
    return ref == null ? List.of() : List.of(ref);
  }

  private static <T extends ThreadObject> Map<Long, T> byId(List<T> objects) {
    var map = new LinkedHashMap<Long, T>();
    objects.forEach(object -> map.put(object.head().id(), object));
    return map;
  }

  private static <T> Map<Long, List<T>> under(
      List<T> objects, Function<T, ? extends List<? extends Ref<?>>> parents) {
    var map = new HashMap<Long, List<T>>();
    for (var object : objects) {
      for (var parent : parents.apply(object)) {
        map.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(object);
      }
    }
    return map;
  }

  private static <T> List<T> at(Map<Long, List<T>> map, ThreadObject object) {
    return List.copyOf(map.getOrDefault(object.head().id(), List.of()));
  }

  private static <T> List<T> known(Map<Long, T> map, List<? extends Ref<?>> refs) {
    return refs.stream().map(ref -> map.get(ref.id())).<T>mapMulti(Links::present).toList();
  }

  private static <T> void present(@Nullable T value, java.util.function.Consumer<T> out) {
    if (value != null) {
      out.accept(value);
    }
  }

  public PeriodThread thread() {
    return thread;
  }

  public Optional<Evidence> evidence(@Nullable Ref<Evidence> ref) {
    return known(evidence, one(ref)).stream().findFirst();
  }

  public List<Evidence> evidence(List<Ref<Evidence>> refs) {
    return known(evidence, refs);
  }

  public List<Place> places(List<Ref<Place>> refs) {
    return known(places, refs);
  }

  public List<Stance> stances(Problem problem) {
    return at(stances, problem);
  }

  public List<Cause> causes(Problem problem) {
    return at(causes, problem);
  }

  public List<FocusArea> focusAreas(Problem problem) {
    return at(focusOfProblem, problem);
  }

  public List<Problem> problems(FocusArea focus) {
    return known(problems, focus.problems());
  }

  public List<Goal> goals(FocusArea focus) {
    return at(goals, focus);
  }

  public List<Promise> promises(FocusArea focus) {
    return at(promisesOfFocus, focus);
  }

  public List<FocusArea> focusAreas(Promise promise) {
    return known(focusAreas, promise.focusAreas());
  }

  /// What lies directly under the focus area, without a promise between.
  public List<Activity> activities(FocusArea focus) {
    return at(activitiesOfFocus, focus);
  }

  public List<Activity> activities(Promise promise) {
    return at(activitiesOfPromise, promise);
  }

  public Optional<Promise> promise(Activity activity) {
    return known(promises, one(activity.promise())).stream().findFirst();
  }

  /// The activity's own focus area, or those of its promise.
  public List<FocusArea> focusAreas(Activity activity) {
    var own = known(focusAreas, one(activity.focusArea()));
    return own.isEmpty() ? promise(activity).map(this::focusAreas).orElse(own) : own;
  }

  public List<Amendment> amendments(Promise promise) {
    return at(amendments, promise);
  }

  public List<Outcome> outcomes(Promise promise) {
    return at(outcomesOfPromise, promise);
  }

  public List<Outcome> outcomes(Activity activity) {
    return at(outcomesOfActivity, activity);
  }

  /// What answers for the promise: what is said of it as a whole, else what each of its activities
  /// gave.
  public List<Answer> answers(Promise promise) {
    var own = outcomes(promise);
    return own.isEmpty()
        ? activities(promise).stream()
            .map(activity -> new Answer(activity, outcomes(activity)))
            .filter(answer -> !answer.outcomes().isEmpty())
            .toList()
        : List.of(new Answer(null, own));
  }

  /// The outcomes of one thing: of an activity, or of the whole when there is none.
  public record Answer(@Nullable Activity activity, List<Outcome> outcomes) {}

  public Optional<Verdict> verdict(Promise promise) {
    return at(verdicts, promise).stream().findFirst();
  }

  public Optional<Decision> decision(Promise promise) {
    return at(decisionsOfPromise, promise).stream().findFirst();
  }

  public Optional<Decision> decision(Activity activity) {
    return at(decisionsOfActivity, activity).stream().findFirst();
  }

  public Optional<LogSummary> log(Activity activity) {
    return Optional.ofNullable(logs.get(activity.head().id()));
  }

  /// What was promised beside what was reported and logged.
  public Standing standing(Promise promise) {
    var activities = activities(promise);
    return Standing.of(
        promise,
        outcomes(promise),
        activities.stream().map(this::outcomes).toList(),
        total().of(promise, activities));
  }

  public Standing standing(Activity activity) {
    return Standing.of(activity, outcomes(activity), total().of(activity));
  }

  private LogTotal total() {
    return new LogTotal(activity -> logs.get(activity.head().id()));
  }
}
