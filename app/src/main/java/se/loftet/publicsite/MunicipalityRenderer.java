package se.loftet.publicsite;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/// Renders all pages of one municipality. Periods are read and rendered one after the other and let
/// go of, so the work grows with the history and no faster.
@Component
class MunicipalityRenderer {
  private final Store store;
  private final PublicRepository repository;
  private final PageWriter writer;
  private final PublicEditions editions;
  private final ReleasedFindingRepository found;

  /// The pages by address, and how things stand in short.
  record Made(Map<String, PreparedPage> pages, MunicipalityState state) {}

  MunicipalityRenderer(
      @Qualifier("publicStore") Store store,
      PublicRepository repository,
      PageWriter writer,
      PublicEditions editions,
      ReleasedFindingRepository found) {
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
    for (var document : history.documents()) {
      var period = period(municipality, document, today);
      for (var view : views.values()) {
        view.add(period);
        var site = view.site();
        write(pages, site, new PeriodView(site, period, history).page(), document);
        period
            .links()
            .thread()
            .promises()
            .forEach(
                promise -> write(pages, site, new PromiseView(site, period, history, promise)));
      }
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

  private void write(
      Map<String, PreparedPage> pages, Site site, PeriodPage page, PromiseDocument document) {
    var address = site.period(document).href();
    var path = address.substring(site.home().href().length());
    pages.put(
        address,
        writer.write("period", site.chrome(document.title(), page.lead(), path, "sheet"), page));
  }

  private void write(Map<String, PreparedPage> pages, Site site, PromiseView view) {
    var address = site.promise(view.promise()).href();
    var path = address.substring(site.home().href().length());
    var title = PromiseView.title(view.promise());
    pages.put(
        address,
        writer.write("promise", site.chrome(title, view.promise().text(), path, ""), view.page()));
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
