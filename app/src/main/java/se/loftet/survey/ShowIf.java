package se.loftet.survey;

import java.util.List;

/// Shows a question only to those who chose one of the codes in an earlier question.
public record ShowIf(String question, List<String> codes) {}
