package se.loftet.dialogue;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.picture.Problem;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.walk.Measure;

/// What a contribution led to.
///
/// @param activity what is done in a period
/// @param measure what is done about what was noted at a walk
public record LedTo(
    @Nullable Ref<Problem> problem,
    @Nullable Ref<Promise> promise,
    @Nullable Ref<Activity> activity,
    @Nullable Ref<Measure> measure) {
  public static final LedTo NOTHING = new LedTo(null, null, null, null);

  boolean something() {
    return Stream.of(problem, promise, activity, measure).anyMatch(Objects::nonNull);
  }

  /// Whether whoever asks finds all of it.
  boolean isThere(Store store) {
    return isThere(store, Problem.class, problem)
        && isThere(store, Promise.class, promise)
        && isThere(store, Activity.class, activity)
        && isThere(store, Measure.class, measure);
  }

  private static <T extends ThreadObject> boolean isThere(
      Store store, Class<T> type, @Nullable Ref<T> ref) {
    return ref == null || store.find(type, ref).isPresent();
  }
}
