package se.loftet.publicsite;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;

/// Gathers the form of a survey with what is filled in so far.
///
/// @param sent what stands in the field of a question, by its key
/// @param step see [AnswerPage]
record AnswerView(
    Site site,
    Survey survey,
    Questionnaire questionnaire,
    List<Place> places,
    SurveyForm form,
    Function<String, List<String>> sent,
    Map<String, String> faults,
    @Nullable String step) {

  AnswerPage page() {
    var words = form.words();
    var heading = SurveyView.heading(questionnaire, survey, form.language());
    return new AnswerPage(
        words,
        action(),
        languages(),
        heading.title(),
        heading.about(),
        words.of("last.day", date()),
        SurveyView.promises(survey, words),
        survey.sampled(),
        !survey.sampled(),
        form.code(),
        form.device(),
        form.ticket(),
        new SurveyItems(questionnaire, places, form.language(), sent, faults).items(),
        faults.entrySet().stream()
            .map(e -> new AnswerPage.Fault(e.getKey(), e.getValue()))
            .toList(),
        step,
        MapDrawing.frame(site.municipality().code(), places));
  }

  private String action() {
    return path() + form.language() + view();
  }

  private String path() {
    return Addresses.answering(site.slug(), survey.head().ref()) + "?sprak=";
  }

  private String view() {
    return step == null ? "" : "&vis=" + SurveyForm.ONE;
  }

  private String date() {
    var locale = Locale.forLanguageTag(form.language());
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(survey.closes());
  }

  private List<AnswerPage.Language> languages() {
    return questionnaire.languages().stream()
        .map(AnswerWords::in)
        .map(each ->
            new AnswerPage.Language(
                path() + each.language() + view(),
                each.language(),
                each.direction(),
                each.of("name"),
                each.language().equals(form.language())))
        .toList();
  }
}
