package se.loftet.publicsite;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.loftet.municipality.Place;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.sampling.Placed;
import se.loftet.sampling.ResultSheets;
import se.loftet.sampling.SurveyResult;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;

/// The results of surveys everybody may read, the latest first.
record ReleasedResults(List<Released> all) {
  static final ReleasedResults NONE = new ReleasedResults(List.of());

  /// A result with what was asked.
  record Released(SurveyResult result, Survey survey, Questionnaire questionnaire) {
    ResultSheets sheets(Text text) {
      return new ResultSheets(text, result, questionnaire);
    }
  }

  static ReleasedResults read(Store store, String municipality, List<Place> places) {
    var surveys = SurveyData.read(store, municipality, places);
    return new ReleasedResults(
        store.all(SurveyResult.class, municipality).stream()
            .filter(result -> result.head().released() != null)
            .flatMap(result -> released(result, surveys, places))
            .sorted(Comparator.comparing((Released each) -> each.survey().opens()).reversed())
            .toList());
  }

  private static Stream<Released> released(
      SurveyResult result, SurveyData surveys, List<Place> places) {
    return surveys.surveys().stream()
        .filter(survey -> survey.head().id() == result.survey().id())
        .map(survey ->
            new Released(result, survey, Placed.of(surveys.questionnaire(survey), places)));
  }

  Optional<Released> of(Survey survey) {
    return all.stream().filter(each -> each.survey().head().id() == survey.head().id()).findFirst();
  }

  /// Whether residents know the promise, as the latest survey in its period tells.
  Optional<PromisePage.Awareness> awareness(Site site, PromiseDocument document) {
    return all.stream()
        .filter(each ->
            !each.survey().closes().isBefore(document.starts().firstDay())
                && !each.survey().opens().isAfter(document.ends().lastDay()))
        .flatMap(each ->
            each.sheets(site.text()).awareness().stream()
                .map(words ->
                    new PromisePage.Awareness(
                        words,
                        new Link(
                            site.addresses().result(site.slug(), each.survey().head().ref()),
                            each.result().title()))))
        .findFirst();
  }
}
