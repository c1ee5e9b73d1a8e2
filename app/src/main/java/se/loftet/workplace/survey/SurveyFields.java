package se.loftet.workplace.survey;

import java.util.List;
import se.loftet.editor.Option;

/// The fields of a survey, with what is filled in.
public record SurveyFields(
    String title,
    List<Option> questionnaires,
    List<Option> kinds,
    String opens,
    String closes,
    List<Option> times,
    String words,
    String contact) {}
