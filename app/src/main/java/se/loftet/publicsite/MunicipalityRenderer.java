package se.loftet.publicsite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.loftet.agreement.Agreement;
import se.loftet.followup.Decision;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Place;
import se.loftet.municipality.PoliceArea;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gaps;
import se.loftet.thread.PeriodThreads;
import se.loftet.thread.PublicMarksRepository;

/// Renders all pages of one municipality. Periods are read and rendered one after the other and let
/// go of, so the work grows with the history and no faster; after a change only with what changed.
@Component
class MunicipalityRenderer {
  private final Store store;
  private final PublicRepository repository;
  private final PageWriter writer;
  private final PublicEditions editions;
  private final ReleasedFindingRepository found;
  private final PublicMarksRepository marks;
  private final MadePeriods made = new MadePeriods();

  /// The pages by address, and how things stand in short.
  record Made(Map<String, PreparedPage> pages, MunicipalityState state) {}

  MunicipalityRenderer(
      @Qualifier("publicStore") Store store,
      PublicRepository repository,
      PageWriter writer,
      PublicEditions editions,
      ReleasedFindingRepository found,
      PublicMarksRepository marks) {
    this.marks = marks;
    this.found = found;
    this.editions = editions;
    this.store = store;
    this.repository = repository;
    this.writer = writer;
  }

  Made render(Municipality municipality, List<PoliceArea> areas, LocalDate today) {
    var pages = new HashMap<String, PreparedPage>();
    var history = history(municipality);
    var views = new HashMap<String, MunicipalityView>();
    for (Locale language : SharedPages.LANGUAGES) {
      var site = new Site(Text.in(language), municipality, areas, today);
      views.put(language.getLanguage(), new MunicipalityView(site, history));
    }
    for (var period : periods(municipality, history, views.values(), today)) {
      pages.putAll(period.pages());
      views.forEach(
          (language, view) -> view.add(Objects.requireNonNull(period.told().get(language))));
    }
    var released = editions.read(municipality);
    views.values().forEach(view -> editions.write(pages, view.site(), released));
    for (var view : views.values()) {
      new WalkWriter(store, writer, view.site(), history.places()).write(pages);
    }
    var findings = found.of(municipality.code());
    views.values().forEach(view -> new FindingWriter(writer, view.site(), findings).write(pages));
    var words = new HashMap<String, MunicipalityState.Words>();
    views.forEach((language, view) -> {
      var page = view.page(!released.isEmpty(), !findings.isEmpty());
      var site = view.site();
      pages.put(
          site.addresses().municipality(site.slug()),
          writer.write("municipality", site.chrome(site.shortName(), page.lead(), "", ""), page));
      words.put(language, new MunicipalityState.Words(page.lead(), page.tags()));
    });
    var dialogues = DialogueData.read(store, repository, municipality.code(), history.places());
    views.values().forEach(view -> write(pages, new DialogueView(view.site(), dialogues)));
    var surveys = SurveyData.read(store, municipality.code(), history.places());
    views
        .values()
        .forEach(view -> write(pages, new SurveyView(view.site(), surveys, history.results())));
    views
        .values()
        .forEach(view -> new ResultWriter(writer, view.site(), history.results()).write(pages));
    return new Made(pages, new MunicipalityState(municipality, areas, words));
  }

  /// The periods, oldest first; only those that something changed of are read and made anew.
  private List<MadePeriod> periods(
      Municipality municipality,
      History history,
      Collection<MunicipalityView> views,
      LocalDate today) {
    var code = municipality.code();
    var changes = marks.periods(code);
    var sites = views.stream().map(MunicipalityView::site).toList();
    var periodWriter = new PeriodWriter(writer, history);
    var periods = new ArrayList<MadePeriod>();
    for (var document : history.documents()) {
      long id = document.head().id();
      var origin = new MadePeriod.Origin(today, changes.of(id), history.around(document));
      periods.add(
          made.of(
              code,
              id,
              origin,
              () -> periodWriter.write(origin, period(municipality, document, today), sites)));
    }
    made.keepOnly(code, ids(history.documents()));
    return periods;
  }

  private static Set<Long> ids(List<PromiseDocument> documents) {
    return documents.stream().map(each -> each.head().id()).collect(Collectors.toSet());
  }

  /// What is known of other municipalities than these is let go of.
  void keepOnly(Set<String> codes) {
    made.keepOnly(codes);
  }

  /// One period as everyone may read it.
  PeriodData period(Municipality municipality, PromiseDocument document, LocalDate today) {
    Ref<PromiseDocument> ref = ThreadObject.ref(document);
    var links = PeriodThreads.load(store, municipality, ref).links();
    return new PeriodData(
        links,
        Gaps.of(links, today),
        repository.versions(document, links.thread().amendments()),
        repository.recentLog(store, links.thread().activities()),
        PeriodData.walks(store, links.thread().activities()));
  }

  /// Whether residents can read an edition of a situation picture now.
  boolean hasEditions(Municipality municipality) {
    return editions.any(municipality.slug());
  }

  private void write(Map<String, PreparedPage> pages, DialogueView view) {
    var site = view.site();
    var list = site.addresses().dialogues(site.slug());
    var title = site.text().of("voice.heading", site.shortName());
    pages.put(
        list, writer.write("dialogues", site.chrome(title, title, "/dialog", ""), view.list()));
    for (var dialogue : view.data().dialogues()) {
      var address = site.addresses().dialogue(site.slug(), dialogue.head().ref());
      pages.put(
          address,
          writer.write(
              "dialogue", view.chrome(dialogue), view.page(dialogue, VoiceForm.EMPTY, Map.of())));
    }
  }

  private void write(Map<String, PreparedPage> pages, SurveyView view) {
    var site = view.site();
    var list = site.addresses().surveys(site.slug());
    var title = site.text().of("answering.heading", site.shortName());
    pages.put(list, writer.write("surveys", site.chrome(title, title, "/enkat", ""), view.list()));
    for (var survey : view.data().surveys()) {
      var address = site.addresses().survey(site.slug(), survey.head().ref());
      pages.put(address, writer.write("survey", view.chrome(survey), view.page(survey)));
    }
  }

  /// What everyone may read across the periods.
  History history(Municipality municipality) {
    var code = municipality.code();
    var places = store.all(Place.class, code);
    return new History(
        PeriodThreads.documents(store, code),
        store.all(Agreement.class, code),
        places,
        store.all(Promise.class, code),
        store.list(Decision.class, "t.municipality = ? and t.next is not null", code),
        ReleasedResults.read(store, code, places));
  }
}
