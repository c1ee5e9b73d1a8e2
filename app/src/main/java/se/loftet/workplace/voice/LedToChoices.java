package se.loftet.workplace.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.activity.Activity;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.walk.Measure;
import se.loftet.walk.Observation;
import se.loftet.walk.Walk;

/// What is being done that a contribution can have led to.
@Component
class LedToChoices {
  private final Store store;
  private final Clock clock;

  LedToChoices(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The activities of periods that are not over, each with its promise, and the chosen one.
  List<Option> activities(@Nullable Ref<Activity> chosen) {
    var today = LocalDate.now(clock);
    var over =
        store.all(PromiseDocument.class, here()).stream()
            .filter(document -> document.ends().lastDay().isBefore(today))
            .map(document -> document.head().id())
            .collect(Collectors.toSet());
    var promises = named(Promise.class);
    var running =
        store.all(Activity.class, here()).stream()
            .filter(a -> is(a, chosen) || !over.contains(a.document().id()))
            .toList();
    return Choices.of(
        running,
        a -> {
          var promise = a.promise();
          return with(a, promise == null ? null : promises.get(promise.id()));
        },
        chosen == null ? null : chosen.id());
  }

  /// The measures that are decided to be done after a walk, each with its walk, and the chosen one.
  List<Option> measures(@Nullable Ref<Measure> chosen) {
    var walks = named(Walk.class);
    var observations = named(Observation.class);
    var decided =
        store.all(Measure.class, here()).stream()
            .filter(m -> is(m, chosen) || m.decision() == Measure.Decision.YES)
            .toList();
    return Choices.of(
        decided,
        m -> {
          var observation = m.observation();
          var seen = observation == null ? null : observations.get(observation.id());
          return with(m, seen == null ? null : walks.get(seen.walk().id()));
        },
        chosen == null ? null : chosen.id());
  }

  private static boolean is(ThreadObject object, @Nullable Ref<?> chosen) {
    return chosen != null && chosen.id() == object.head().id();
  }

  private static String with(ThreadObject done, @Nullable ThreadObject under) {
    var words = Labels.of(done);
    return under == null ? words : words + " – " + Labels.shortened(under.label());
  }

  private <T extends ThreadObject> Map<Long, T> named(Class<T> type) {
    return store.all(type, here()).stream()
        .collect(Collectors.toMap(each -> each.head().id(), Function.identity()));
  }

  private static String here() {
    return Acting.now().municipality();
  }
}
