package se.loftet.workplace.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.document.FigurePage;
import se.loftet.editor.Option;

/// What workplace/findingask.jte prints: what is asked, and the answer before it is saved.
///
/// @param answer null before anything is asked or when the question cannot be
/// @param asked the parts of the question, sent along when it is saved
public record AskPage(
    String home,
    String action,
    String method,
    String question,
    String words,
    List<Option> sets,
    @Nullable Choosing choosing,
    @Nullable String fault,
    @Nullable FigurePage answer,
    List<Part> asked,
    String save,
    String title,
    List<Option> classes) {
  /// What one data set lets choose among; empty lists are not asked for.
  ///
  /// @param answers null where no number of answers is asked for
  public record Choosing(
      List<Option> areas,
      List<Option> categories,
      List<Option> measures,
      List<Option> beside,
      List<Option> grounds,
      List<Option> compared,
      String from,
      String to,
      @Nullable String answers,
      @Nullable String fault) {}

  /// One part of the question.
  public record Part(String name, String value) {}
}
