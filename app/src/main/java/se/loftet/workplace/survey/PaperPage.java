package se.loftet.workplace.survey;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.loftet.editor.Option;
import se.loftet.municipality.Place;
import se.loftet.publicsite.AnswerPage;
import se.loftet.publicsite.SurveyItems;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;

/// What workplace/paper.jte prints: the questions on A4 with the names answers are stored under.
public record PaperPage(
    String title,
    String about,
    boolean sampled,
    String lastDay,
    String contact,
    List<Option> languages,
    AnswerPage questions) {
  static PaperPage of(
      Survey survey, Questionnaire questionnaire, List<Place> places, String language) {
    var words = AnswerWords.in(language);
    var heading =
        questionnaire.headings().stream()
            .filter(each -> each.language().equals(language))
            .findFirst();
    return new PaperPage(
        heading.map(each -> each.title()).orElse(survey.title()),
        heading.map(each -> each.about()).orElse(""),
        survey.sampled(),
        words.of("last.day", date(survey, language)),
        Objects.requireNonNullElse(survey.contact(), ""),
        questionnaire.languages().stream()
            .map(each -> new Option(each, AnswerWords.in(each).of("name"), each.equals(language)))
            .toList(),
        new SurveyItems(questionnaire, places, language, key -> List.of(), Map.of()).page());
  }

  private static String date(Survey survey, String language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language))
        .format(survey.closes());
  }
}
