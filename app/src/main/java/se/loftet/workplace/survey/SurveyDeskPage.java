package se.loftet.workplace.survey;

import java.util.List;

/// What workplace/survey.jte prints: one survey, how many have answered, and what can be done next.
///
/// @param publicHref where residents meet it, blank before it is open
/// @param rate share of those asked who have answered, blank for an open survey
/// @param untranslated what falls back to another language, language by language
/// @param waiting sheets of paper that were typed once
public record SurveyDeskPage(
    String home,
    String self,
    String title,
    String sign,
    String state,
    String about,
    boolean sampled,
    int version,
    SurveyFields fields,
    List<String> faults,
    boolean mayEdit,
    boolean mayOpen,
    boolean mayClose,
    String questionnaire,
    String questionnaireHref,
    String publicHref,
    long taken,
    String rate,
    List<Group> groups,
    long turnedAway,
    List<String> untranslated,
    List<String> waiting,
    boolean takesPaper) {
  public record Group(String name, String issued, String withdrawn, String answered, String rate) {}
}
