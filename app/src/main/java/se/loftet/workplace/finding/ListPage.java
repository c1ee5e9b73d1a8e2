package se.loftet.workplace.finding;

import java.util.List;

/// What workplace/findings.jte prints: the questions that can be asked and the saved findings.
///
/// @param notice what has just been done, blank for nothing
public record ListPage(String notice, List<Ask> questions, List<Row> rows) {
  /// A question that can be asked.
  ///
  /// @param href blank when there is no data to ask
  public record Ask(String href, String question, String words) {}

  public record Row(
      String href, String title, String about, String secrecy, boolean released, boolean revised) {}
}
