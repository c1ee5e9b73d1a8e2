package se.loftet.editor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.activity.Activity;
import se.loftet.followup.Decision;
import se.loftet.followup.Outcome;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.PromiseDocument;

/// What a field can point at: objects of the same municipality, and of the same period where both
/// belong to one.
@Component
class Linkable {
  private final Store store;
  private final Kinds kinds;

  Linkable(Store store, Kinds kinds) {
    this.store = store;
    this.kinds = kinds;
  }

  /// The objects the field of this form may point at.
  @SuppressWarnings("unchecked")
  List<? extends ThreadObject> of(Kind<?> kind, Field field, Values values) {
    var target = (Class<? extends ThreadObject>) field.item();
    if (Objects.equals(kind.parent(), field.name())) {
      return one(target, values.first(field.name()));
    }
    var document = document(kind, values);
    if (document.isPresent()) {
      var scoped = inPeriod(target, document.get());
      if (scoped != null) {
        return scoped;
      }
    }
    return store.all(target, Acting.now().municipality());
  }

  private List<? extends ThreadObject> one(Class<? extends ThreadObject> target, String id) {
    return id.matches("\\d{1,18}") ? find(target, Long.parseLong(id)).stream().toList() : List.of();
  }

  private <T extends ThreadObject> Optional<T> find(Class<T> type, long id) {
    return store.find(type, new Ref<>(id));
  }

  /// The period the form belongs to, if it says one or its promise or activity does.
  private Optional<PromiseDocument> document(Kind<?> kind, Values values) {
    if (kind.type() == Outcome.class || kind.type() == Decision.class) {
      var promise = id(values, "promise").flatMap(id -> find(se.loftet.promise.Promise.class, id));
      var activity = id(values, "activity").flatMap(id -> find(Activity.class, id));
      return promise
          .map(se.loftet.promise.Promise::document)
          .or(() -> activity.map(Activity::document))
          .flatMap(ref -> store.find(PromiseDocument.class, ref));
    }
    return id(values, "document").flatMap(id -> find(PromiseDocument.class, id));
  }

  private static Optional<Long> id(Values values, String name) {
    var raw = values.first(name);
    return raw.matches("\\d{1,18}") ? Optional.of(Long.parseLong(raw)) : Optional.empty();
  }

  private @Nullable List<? extends ThreadObject> inPeriod(
      Class<? extends ThreadObject> target, PromiseDocument document) {
    if (target == Problem.class && document.picture() != null) {
      return store.of(Problem.class, "picture", document.picture());
    }
    if (target == Cause.class && document.picture() != null) {
      var problems = store.of(Problem.class, "picture", document.picture());
      return store.ofAny(Cause.class, "problem", problems.stream().map(ThreadObject::ref).toList());
    }
    return "document".equals(kinds.of(target).parent())
        ? store.of(target, "document", ThreadObject.ref(document))
        : null;
  }
}
