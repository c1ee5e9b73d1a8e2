package se.loftet.workplace.survey;

import java.util.List;
import se.loftet.editor.Option;
import se.loftet.publicsite.AnswerPage;

/// What workplace/paperentry.jte prints: the form a sheet of paper is typed into.
///
/// @param differences what was typed in two ways; until somebody has looked at the paper
/// @param told what became of the sheet before, blank when there was none
public record PaperEntryPage(
    String self,
    String survey,
    boolean asksCode,
    String sheet,
    String code,
    List<Option> languages,
    AnswerPage questions,
    List<Fault> faults,
    List<Difference> differences,
    String told,
    List<String> waiting) {
  public record Fault(String field, String words) {}

  public record Difference(String key, String question, String first, String second) {}
}
