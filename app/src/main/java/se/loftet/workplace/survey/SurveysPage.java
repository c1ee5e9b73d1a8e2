package se.loftet.workplace.survey;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/surveys.jte prints: surveys and questionnaires, and the forms for new ones.
public record SurveysPage(
    String home,
    boolean mayEdit,
    List<Row> surveys,
    List<Row> questionnaires,
    List<Option> languages,
    SurveyFields fields,
    List<String> faults) {
  public record Row(String href, String words, String about, String sign, String state) {}
}
