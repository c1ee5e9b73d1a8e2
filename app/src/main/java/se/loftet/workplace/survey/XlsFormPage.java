package se.loftet.workplace.survey;

import java.util.List;

/// What workplace/xlsform.jte prints: the form a questionnaire is taken in with.
public record XlsFormPage(String home, List<String> faults) {}
