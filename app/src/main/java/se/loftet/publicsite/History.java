package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.agreement.Agreement;
import se.loftet.followup.Decision;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Ref;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// What reaches across the periods of a municipality: their order, and which promise went on as
/// which.
///
/// @param documents oldest first
/// @param from the decisions that name a next promise, by the promise they are of
/// @param to the same, by the promise that came next
record History(
    List<PromiseDocument> documents,
    List<Agreement> agreements,
    List<Place> places,
    Map<Long, Promise> promises,
    Map<Long, PromiseDocument> byId,
    Map<Long, List<Decision>> from,
    Map<Long, List<Decision>> to) {

  History(
      List<PromiseDocument> documents,
      List<Agreement> agreements,
      List<Place> places,
      List<Promise> promises,
      List<Decision> carried) {
    this(
        documents,
        agreements,
        places,
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>());
    promises.forEach(each -> this.promises.put(each.head().id(), each));
    documents.forEach(each -> byId.put(each.head().id(), each));
    for (var decision : carried) {
      put(from, decision.promise(), decision);
      put(to, decision.next(), decision);
    }
  }

  private static void put(
      Map<Long, List<Decision>> map, @Nullable Ref<Promise> key, Decision decision) {
    if (key != null) {
      map.computeIfAbsent(key.id(), id -> new ArrayList<>()).add(decision);
    }
  }

  Optional<Promise> promise(@Nullable Ref<Promise> ref) {
    return ref == null ? Optional.empty() : Optional.ofNullable(promises.get(ref.id()));
  }

  Optional<PromiseDocument> document(Promise promise) {
    return Optional.ofNullable(byId.get(promise.document().id()));
  }

  List<Decision> after(Promise promise) {
    return from.getOrDefault(promise.head().id(), List.of());
  }

  List<Decision> before(Promise promise) {
    return to.getOrDefault(promise.head().id(), List.of());
  }

  Optional<PromiseDocument> previous(PromiseDocument document) {
    int at = documents.indexOf(document);
    return at > 0 ? Optional.of(documents.get(at - 1)) : Optional.empty();
  }

  Optional<PromiseDocument> next(PromiseDocument document) {
    int at = documents.indexOf(document);
    return at >= 0 && at + 1 < documents.size()
        ? Optional.of(documents.get(at + 1))
        : Optional.empty();
  }
}
