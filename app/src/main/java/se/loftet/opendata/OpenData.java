package se.loftet.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.evidence.Evidence;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Place;
import se.loftet.municipality.PoliceArea;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.PeriodThreads;

/// The open data: what is released, read through the public database role.
@Service
@Transactional(transactionManager = "publicTransactionManager", readOnly = true)
public class OpenData {
  private final Store store;
  private final Municipalities municipalities;

  OpenData(
      @Qualifier("publicStore") Store store,
      @Qualifier("publicMunicipalities") Municipalities municipalities) {
    this.store = store;
    this.municipalities = municipalities;
  }

  Answers.Municipalities municipalities(Page page) {
    var all = municipalities.list();
    var areas = municipalities.policeAreas();
    var next = page.more(all.size()) ? Paths.ROOT + "/municipalities?" + next(page) : null;
    return new Answers.Municipalities(
        page.of(all).stream().map(each -> entry(each, areas)).toList(), all.size(), next);
  }

  private static Answers.MunicipalityEntry entry(Municipality each, List<PoliceArea> areas) {
    return new Answers.MunicipalityEntry(
        each.code(),
        each.name(),
        each.orgNumber(),
        each.county(),
        areas.stream()
            .filter(area -> area.municipalities().contains(each.code()))
            .map(PoliceArea::name)
            .toList(),
        "/" + each.slug(),
        Paths.municipality(each.code(), "promises"),
        Paths.municipality(each.code(), "gaps"));
  }

  Answers.Promises promises(String code, @Nullable String period, Page page) {
    var municipality = shown(code);
    var documents = documents(code, period);
    var order = new HashMap<Long, Integer>();
    documents.forEach(each -> order.put(each.head().id(), order.size()));
    var refs = documents.stream().map(ThreadObject::<PromiseDocument>ref).toList();
    var all =
        store.ofAny(Promise.class, "document", refs).stream()
            .sorted(Comparator.comparing(p -> order.getOrDefault(p.document().id(), 0)))
            .toList();
    return new Answers.Promises(
        code,
        documents.stream().map(OpenData::period).toList(),
        PromiseEntries.of(store, municipality, documents, page.of(all)),
        all.size(),
        next(page, all.size(), code, "promises", period));
  }

  private Municipality shown(String code) {
    return municipalities
        .find(code)
        .orElseThrow(() -> new Refused.NotFound("opendata.noMunicipality", Map.of("code", code)));
  }

  private static Answers.Period period(PromiseDocument document) {
    return new Answers.Period(
        document.head().ref(),
        document.title(),
        document.starts(),
        document.ends(),
        document.state());
  }

  /// The newest period first; one period when it is named.
  private List<PromiseDocument> documents(String code, @Nullable String period) {
    var all = PeriodThreads.documents(store, code).reversed();
    if (period == null) {
      return all;
    }
    var named = all.stream().filter(each -> each.head().ref().equals(period)).toList();
    if (named.isEmpty()) {
      var known = all.stream().map(each -> each.head().ref()).collect(Collectors.joining(", "));
      throw new Refused.NotFound("opendata.noPeriod", Map.of("1", code, "2", period, "3", known));
    }
    return named;
  }

  Answers.PromiseEntry promise(long id) {
    var promise = released(id);
    var municipality = municipalities.get(promise.head().municipality());
    var document = store.find(PromiseDocument.class, promise.document()).stream().toList();
    return PromiseEntries.of(store, municipality, document, List.of(promise)).getFirst();
  }

  /// A promise of a municipality that is shown.
  private Promise released(long id) {
    return store
        .find(Promise.class, new Ref<>(id))
        .filter(each -> municipalities.find(each.head().municipality()).isPresent())
        .orElseThrow(() -> new Refused.NotFound("opendata.noPromise", Map.of("id", id)));
  }

  Answers.Log log(long id, Page page) {
    var promise = released(id);
    var activities = new HashMap<Long, Activity>();
    store
        .of(Activity.class, "promise", ThreadObject.ref(promise))
        .forEach(each -> activities.put(each.head().id(), each));
    var refs = activities.keySet().stream().map(each -> new Ref<Activity>(each)).toList();
    var all =
        store.ofAny(LogEntry.class, "activity", refs).stream()
            .filter(entry -> !entry.undone())
            .sorted(Comparator.comparing((LogEntry entry) -> entry.happened().iso()).reversed())
            .toList();
    var next = page.more(all.size()) ? Paths.ROOT + "/promises/" + id + "/log?" + next(page) : null;
    return new Answers.Log(id, rows(page.of(all), activities), all.size(), next);
  }

  private List<Answers.LogRow> rows(List<LogEntry> entries, Map<Long, Activity> activities) {
    var places = new HashMap<Long, Place>();
    var sources = new HashMap<Long, Evidence>();
    var placed = new ArrayList<Ref<Place>>();
    var cited = new ArrayList<Ref<Evidence>>();
    for (var entry : entries) {
      add(placed, entry.place());
      add(cited, entry.source());
    }
    store.withIds(Place.class, placed).forEach(each -> places.put(each.head().id(), each));
    store.withIds(Evidence.class, cited).forEach(each -> sources.put(each.head().id(), each));
    return entries.stream().map(entry -> row(entry, activities, places, sources)).toList();
  }

  private static <T> void add(List<Ref<T>> refs, @Nullable Ref<T> ref) {
    if (ref != null) {
      refs.add(ref);
    }
  }

  private static Answers.LogRow row(
      LogEntry entry,
      Map<Long, Activity> activities,
      Map<Long, Place> places,
      Map<Long, Evidence> sources) {
    var activity = activities.get(entry.activity().id());
    var place = entry.place() == null ? null : places.get(entry.place().id());
    return new Answers.LogRow(
        activity == null ? "" : activity.head().ref(),
        entry.happened(),
        entry.quantity(),
        entry.who(),
        place == null ? entry.placeText() : place.name(),
        entry.note(),
        entry.source() == null ? null : PromiseEntries.source(sources.get(entry.source().id())));
  }

  private static @Nullable String next(
      Page page, int total, String code, String list, @Nullable String period) {
    if (!page.more(total)) {
      return null;
    }
    var of = period == null ? "" : "period=" + Paths.encoded(period) + "&";
    return Paths.municipality(code, list) + "?" + of + next(page);
  }

  private static String next(Page page) {
    return "page=%d&size=%d".formatted(page.number() + 1, page.size());
  }
}
