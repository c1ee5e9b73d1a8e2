package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Records;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// What a file may still change of an object that is signed. The database holds to the same.
record Signed<T extends ThreadObject>(T allowed, List<String> refused) {
  private static final Set<String> FREE = Set.of("head", "followUpOn", "obstacle");
  private static final Set<String> FREE_IN_PROMISE = Set.of("ownerRole", "baseline");

  static boolean is(ThreadObject before, Known known) {
    if (before instanceof Promise promise) {
      return known.of(PromiseDocument.class).values().stream()
          .map(PromiseDocument.class::cast)
          .anyMatch(d -> d.head().id() == promise.document().id() && d.state().signed());
    }
    return state(before) instanceof FormalState state && state.signed();
  }

  private static @Nullable Object state(ThreadObject object) {
    for (var component : object.getClass().getRecordComponents()) {
      if (component.getType() == FormalState.class) {
        return Records.get(component, object);
      }
    }
    return null;
  }

  /// The object with those of the wanted values that may change.
  static <T extends ThreadObject> Signed<T> between(Class<T> type, T before, T wanted) {
    var values = new ArrayList<@Nullable Object>();
    var refused = new ArrayList<String>();
    for (var component : type.getRecordComponents()) {
      var old = Records.get(component, before);
      var now = Records.get(component, wanted);
      boolean free = free(component.getName(), before, now);
      values.add(free ? now : old);
      if (!free && !Objects.equals(old, now)) {
        refused.add(component.getName());
      }
    }
    return new Signed<>(Records.make(type, values), refused);
  }

  private static boolean free(String name, ThreadObject before, @Nullable Object now) {
    return FREE.contains(name)
        || (before instanceof Promise && FREE_IN_PROMISE.contains(name))
        || (now instanceof FormalState state && state.signed());
  }
}
