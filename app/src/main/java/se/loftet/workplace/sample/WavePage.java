package se.loftet.workplace.sample;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/waves.jte prints: the earlier waves, and the form that takes one in from a file
/// of answers.
///
/// @param fault what was wrong with what was sent, or blank
/// @param sets data sets of answers that were taken in, an alternative to a file
/// @param read how much the file holds, blank before it was read
/// @param variables the names of its variables
/// @param rows the questions of the bank, none before the file was read
public record WavePage(
    String home,
    String self,
    String fault,
    boolean kept,
    boolean mayEdit,
    List<Wave> waves,
    Fields fields,
    List<Option> sets,
    String read,
    List<String> variables,
    List<Row> rows) {
  /// A wave that was taken in.
  public record Wave(
      String title, String about, String figures, String origin, String action, int version) {}

  /// What was typed.
  public record Fields(
      String title,
      String publisher,
      String starts,
      String ends,
      String differs,
      boolean sample,
      String weight,
      String strata,
      String clusters,
      String cuts) {}

  /// A question and the variable taken for it.
  ///
  /// @param label what the variable asks by the code book
  /// @param found its codes and what they mean, blank where there is no such variable
  public record Row(
      String key,
      String words,
      String variable,
      String label,
      String found,
      List<Codes> answers,
      Codes none) {}

  /// The codes that are one answer.
  public record Codes(String name, String words, String codes) {}
}
