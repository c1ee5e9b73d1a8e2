package se.loftet.publicsite;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.PoliceArea;
import se.loftet.thread.PublicMarksRepository;

/// Makes the prepared pages: each municipality on its own, then what belongs to none.
@Component
class SiteRenderer {
  private static final String SHARED = "";
  private final PublicPages pages;
  private final Municipalities municipalities;
  private final MunicipalityRenderer renderer;
  private final SharedPages shared;
  private final PublicMarksRepository marks;
  private final KeptPages kept;
  private final TransactionTemplate reading;
  private final Map<String, ToKeep> toKeep = new HashMap<>();
  private final Map<String, MunicipalityState> states = new ConcurrentHashMap<>();
  private final Map<String, String> madeOf = new ConcurrentHashMap<>();

  /// Pages that are made and not yet on disk, with what they were made of.
  private record ToKeep(String state, Map<String, PreparedPage> pages) {}

  SiteRenderer(
      PublicPages pages,
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      MunicipalityRenderer renderer,
      SharedPages shared,
      PublicMarksRepository marks,
      KeptPages kept,
      @Qualifier("publicTransactionManager") PlatformTransactionManager transactions) {
    this.pages = pages;
    this.municipalities = municipalities;
    this.renderer = renderer;
    this.shared = shared;
    this.marks = marks;
    this.kept = kept;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Takes the pages that were kept and are as new as the database; says whether that was all.
  boolean recall(LocalDate today) {
    var list = municipalities.list();
    pages.first().expect(list.stream().map(Municipality::slug).toList());
    var now = marks.read();
    boolean all = true;
    for (var municipality : list) {
      all &= recall(municipality.code(), state(now, now, municipality.code(), today));
    }
    return recall(SHARED, sharedState(list, code -> state(now, now, code, today))) && all;
  }

  private boolean recall(String section, String state) {
    var found = kept.find(section, state);
    found.ifPresent(each -> pages.replace(section, each));
    return found.isPresent();
  }

  /// What a municipality's pages are made of: the last change of all, its own, and the day.
  private static String state(
      Map<String, String> all, Map<String, String> own, String code, LocalDate today) {
    return "%s %s %s".formatted(today, all.get(SHARED), own.get(code));
  }

  /// What the pages of none are made of: the states of all they tell of.
  private static String sharedState(
      List<Municipality> list, Function<String, @Nullable String> state) {
    var all = list.stream().map(each -> each.code() + state.apply(each.code())).sorted().toList();
    return PreparedPage.fingerprint(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Every page of every municipality that is released; what is no longer released goes away.
  void renderAll(LocalDate today) {
    var before = marks.read();
    var list = municipalities.list();
    pages.first().expect(list.stream().map(Municipality::slug).toList());
    render(list, before, today);
    var codes = new HashSet<>(Set.of(SHARED));
    list.forEach(each -> codes.add(each.code()));
    pages.keepOnly(codes);
    renderer.keepOnly(codes);
  }

  /// Only the municipalities with these codes, and what belongs to none.
  void render(Collection<String> codes, LocalDate today) {
    var before = marks.read();
    var list = municipalities.list().stream().filter(each -> codes.contains(each.code())).toList();
    render(list, before, today);
  }

  /// @param before the marks as they were before anything was read
  private void render(List<Municipality> list, Map<String, String> before, LocalDate today) {
    var areas = municipalities.policeAreas();
    var waiting = new ArrayList<>(list);
    while (!waiting.isEmpty()) {
      var municipality = next(waiting);
      waiting.remove(municipality);
      reading.executeWithoutResult(
          status -> render(municipality, areasOf(areas, municipality), before, today));
    }
    var released = municipalities.list();
    states.keySet().retainAll(released.stream().map(Municipality::code).toList());
    var ordered = new ArrayList<MunicipalityState>();
    released.forEach(
        each -> states.computeIfPresent(each.code(), (code, state) -> add(ordered, state)));
    var made = new TreeMap<>(shared.render(ordered, areas, today));
    pages.replace(SHARED, made);
    toKeep.put(SHARED, new ToKeep(sharedState(released, madeOf::get), made));
  }

  private void render(
      Municipality municipality,
      List<PoliceArea> areas,
      Map<String, String> before,
      LocalDate today) {
    var code = municipality.code();
    var state = state(before, marks.read(), code, today);
    var made = renderer.render(municipality, areas, today);
    pages.replace(code, made.pages());
    states.put(code, made.state());
    madeOf.put(code, state);
    toKeep.put(code, new ToKeep(state, made.pages()));
  }

  /// Writes down what was made since the last time, for the next start.
  void keep() {
    toKeep.forEach((section, each) -> kept.keep(section, each.state(), each.pages()));
    toKeep.clear();
  }

  /// Waits until it is known which pages there will be.
  void awaitKnown() {
    pages.first().awaitKnown();
  }

  /// Nobody waits for the first pages any longer.
  void firstDone() {
    pages.first().finish();
  }

  /// The one somebody waits for, else the first.
  private Municipality next(List<Municipality> waiting) {
    return waiting.stream()
        .filter(each -> pages.first().wished(each.slug()))
        .findFirst()
        .orElse(waiting.getFirst());
  }

  private static MunicipalityState add(List<MunicipalityState> ordered, MunicipalityState state) {
    ordered.add(state);
    return state;
  }

  private static List<PoliceArea> areasOf(List<PoliceArea> areas, Municipality municipality) {
    return areas.stream().filter(a -> a.municipalities().contains(municipality.code())).toList();
  }
}
