package se.loftet.publicsite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.PoliceArea;

/// Makes the prepared pages: each municipality on its own, then what belongs to none.
@Component
class SiteRenderer {
  private static final String SHARED = "";
  private final PublicPages pages;
  private final Municipalities municipalities;
  private final MunicipalityRenderer renderer;
  private final SharedPages shared;
  private final TransactionTemplate reading;
  private final Map<String, MunicipalityState> states = new ConcurrentHashMap<>();

  SiteRenderer(
      PublicPages pages,
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      MunicipalityRenderer renderer,
      SharedPages shared,
      @Qualifier("publicTransactionManager") PlatformTransactionManager transactions) {
    this.pages = pages;
    this.municipalities = municipalities;
    this.renderer = renderer;
    this.shared = shared;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Every page of every municipality that is released; what is no longer released goes away.
  void renderAll(LocalDate today) {
    var list = municipalities.list();
    pages.first().expect(list.stream().map(Municipality::slug).toList());
    render(list, today);
    var codes = new HashSet<>(Set.of(SHARED));
    list.forEach(each -> codes.add(each.code()));
    pages.keepOnly(codes);
  }

  /// Only the municipalities with these codes, and what belongs to none.
  void render(Collection<String> codes, LocalDate today) {
    render(
        municipalities.list().stream().filter(each -> codes.contains(each.code())).toList(), today);
  }

  private void render(List<Municipality> list, LocalDate today) {
    var areas = municipalities.policeAreas();
    var waiting = new ArrayList<>(list);
    while (!waiting.isEmpty()) {
      var municipality = next(waiting);
      waiting.remove(municipality);
      var made =
          reading.<MunicipalityRenderer.Made>execute(
              status -> renderer.render(municipality, areasOf(areas, municipality), today));
      pages.replace(municipality.code(), made.pages());
      states.put(municipality.code(), made.state());
    }
    var released = municipalities.list();
    states.keySet().retainAll(released.stream().map(Municipality::code).toList());
    var ordered = new ArrayList<MunicipalityState>();
    released.forEach(
        each -> states.computeIfPresent(each.code(), (code, state) -> add(ordered, state)));
    pages.replace(SHARED, new TreeMap<>(shared.render(ordered, areas, today)));
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
