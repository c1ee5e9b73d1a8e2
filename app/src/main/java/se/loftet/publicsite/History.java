package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.agreement.Agreement;
import se.loftet.followup.Decision;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Ref;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.PeriodThread;

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
    Map<Long, List<Decision>> to,
    ReleasedResults results) {

  History(
      List<PromiseDocument> documents,
      List<Agreement> agreements,
      List<Place> places,
      List<Promise> promises,
      List<Decision> carried,
      ReleasedResults results) {
    this(
        documents,
        agreements,
        places,
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        results);
    promises.forEach(each -> this.promises.put(each.head().id(), each));
    documents.forEach(each -> byId.put(each.head().id(), each));
    for (var decision : carried) {
      put(from, decision.promise(), decision);
      put(to, decision.next(), decision);
    }
  }

  /// The same history with this period in it as it is here.
  History with(PeriodThread thread) {
    var carried = new ArrayList<Decision>();
    from.values().forEach(carried::addAll);
    var together = new ArrayList<>(thread.promises());
    promises.values().stream()
        .filter(each -> each.document().id() != thread.document().head().id())
        .forEach(together::add);
    return new History(
        Stream.concat(
                documents.stream()
                    .filter(each -> each.head().id() != thread.document().head().id()),
                Stream.of(thread.document()))
            .sorted(Comparator.comparing(PromiseDocument::starts))
            .toList(),
        thread.agreements(),
        thread.places(),
        together,
        joined(carried, thread.decisions()),
        results);
  }

  private static List<Decision> joined(List<Decision> carried, List<Decision> here) {
    var known = here.stream().map(each -> each.head().id()).collect(Collectors.toSet());
    return Stream.concat(
            carried.stream().filter(each -> !known.contains(each.head().id())),
            here.stream().filter(each -> each.next() != null))
        .toList();
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

  /// What the pages of this period show of others.
  Around around(PromiseDocument document) {
    var decisions =
        promises.values().stream()
            .filter(each -> each.document().id() == document.head().id())
            .flatMap(each -> Stream.concat(before(each).stream(), after(each).stream()))
            .sorted(Comparator.comparingLong(each -> each.head().id()))
            .toList();
    var others =
        decisions.stream()
            .flatMap(each -> Stream.of(promise(each.promise()), promise(each.next())))
            .flatMap(Optional::stream)
            .toList();
    return new Around(
        Stream.of(previous(document), next(document)).flatMap(Optional::stream).toList(),
        decisions,
        others,
        others.stream().flatMap(each -> document(each).stream()).distinct().toList());
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
