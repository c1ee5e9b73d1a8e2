package se.loftet.publicsite;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.loftet.municipality.Place;
import se.loftet.platform.store.Store;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;

/// What the public may read of a municipality's surveys: that they are there and what they ask.
record SurveyData(
    List<Survey> surveys, Map<Long, Questionnaire> questionnaires, List<Place> places) {
  static SurveyData read(Store store, String municipality, List<Place> places) {
    var questionnaires =
        store.all(Questionnaire.class, municipality).stream()
            .collect(Collectors.toMap(each -> each.head().id(), Function.identity()));
    var surveys =
        store.all(Survey.class, municipality).stream()
            .filter(survey -> questionnaires.containsKey(survey.questionnaire().id()))
            .toList();
    return new SurveyData(surveys, questionnaires, places);
  }

  Questionnaire questionnaire(Survey survey) {
    return Objects.requireNonNull(questionnaires.get(survey.questionnaire().id()));
  }
}
