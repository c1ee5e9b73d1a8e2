package se.loftet.publicsite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Place;
import se.loftet.platform.Refused;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;

/// The surveys people answer, as the public sees them, kept for some seconds: many answer the same
/// one at once. What takes the answer asks the database itself whether it is open.
@Component
class OpenSurveys {
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final int MOST = 200;
  private final Municipalities municipalities;
  private final Store store;
  private final Clock clock;
  private final TransactionTemplate reading;
  private final Map<String, Asked> kept = new ConcurrentHashMap<>();

  OpenSurveys(
      @Qualifier("publicMunicipalities") Municipalities municipalities,
      @Qualifier("publicStore") Store store,
      Clock clock,
      @Qualifier("publicTransactionManager") PlatformTransactionManager transactions) {
    this.municipalities = municipalities;
    this.store = store;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /// A survey and what surrounds it.
  record Asked(Instant read, SurveyView view, Survey survey) {
    Site site() {
      return view.site();
    }

    Questionnaire questionnaire() {
      return view.data().questionnaire(survey);
    }

    List<Place> places() {
      return view.data().places();
    }

    Set<String> placeRefs() {
      return places().stream().map(place -> place.head().ref()).collect(Collectors.toSet());
    }

    Chrome chrome() {
      return view.chrome(survey);
    }

    boolean open() {
      return survey.open(site().today());
    }

    /// The language asked for, if the questions are there in it; else the first they are.
    String language(String wanted) {
      var languages = questionnaire().languages();
      return languages.contains(wanted) ? wanted : languages.getFirst();
    }
  }

  Asked find(String slug, String ref) {
    var key = slug + "/" + ref;
    var known = kept.get(key);
    if (known != null && clock.instant().isBefore(known.read().plus(KEPT))) {
      return known;
    }
    if (kept.size() > MOST) {
      kept.clear();
    }
    var asked = read(slug, ref);
    kept.put(key, asked);
    return asked;
  }

  private Asked read(String slug, String ref) {
    return reading.<Asked>execute(status -> {
      var municipality = municipalities.bySlug(slug);
      var code = municipality.code();
      var site =
          new Site(
              Text.in(Text.SWEDISH),
              municipality,
              municipalities.policeAreas(code),
              LocalDate.now(clock));
      var data = SurveyData.read(store, code, store.all(Place.class, code));
      var survey =
          data.surveys().stream()
              .filter(each -> each.head().ref().equals(ref))
              .findFirst()
              .orElseThrow(() -> new Refused.NotFound("survey", ref));
      return new Asked(clock.instant(), new SurveyView(site, data), survey);
    });
  }
}
