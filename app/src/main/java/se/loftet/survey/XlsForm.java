package se.loftet.survey;

import java.util.List;

/// A questionnaire as it was read from an XLSForm, with what could not be taken.
///
/// @param faults what is wrong, row by row; with any of them nothing is stored
/// @param passed rows that are nothing to ask: notes, calculations, times and device names
public record XlsForm(
    String title,
    List<String> languages,
    List<Heading> headings,
    List<Question> questions,
    List<Fault> faults,
    List<String> passed) {
  /// What is wrong with a row of the sheet `survey`, as a message key. Row 0 is the whole workbook.
  public record Fault(int row, String key, String word) {}

  static XlsForm unreadable(String key) {
    return new XlsForm(
        "", List.of(), List.of(), List.of(), List.of(new Fault(0, key, "")), List.of());
  }
}
