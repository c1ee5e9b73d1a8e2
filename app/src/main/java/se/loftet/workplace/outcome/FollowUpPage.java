package se.loftet.workplace.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What workplace/followup.jte prints: a period's promises with targets, outcomes and verdicts.
///
/// @param fullForm where a result is added from any source, up to the promise's id; blank when all
///   sources are offered here
public record FollowUpPage(
    String title,
    String action,
    String back,
    String turnHref,
    String lead,
    String saved,
    boolean mayEdit,
    List<TurnView> turns,
    List<Option> rhythms,
    List<PromiseView> promises,
    List<Option> evidence,
    String fullForm) {

  /// One follow-up: reported, awaited or late.
  public record TurnView(
      long id, int version, String words, String href, String tag, String sign, boolean open) {}

  /// One promise and what came of it.
  ///
  /// @param yesNo whether an outcome is a yes or no rather than a number
  public record PromiseView(
      long id,
      String ref,
      String href,
      String text,
      String target,
      String state,
      String tag,
      boolean conflict,
      boolean yesNo,
      List<OutcomeView> outcomes,
      VerdictView verdict) {}

  /// What one source says.
  public record OutcomeView(
      long id,
      int version,
      String words,
      String source,
      String href,
      boolean relied,
      @Nullable String reason) {}

  /// The two verdicts as they stand, or as the numbers suggest.
  public record VerdictView(
      long id,
      int version,
      List<Option> done,
      String doneReason,
      List<Option> mattered,
      String matteredReason,
      boolean decided) {}
}
