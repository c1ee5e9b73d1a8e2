package se.loftet.workplace.outcome;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/followup.jte prints: a period's promises with targets, outcomes and verdicts.
///
/// @param fault what is wrong with what was just sent, and `faultHref` the form it is about
/// @param loose activities that lie under no promise
/// @param fullForm where a result is added from any source, up to the promise's id; blank when all
///   sources are offered here
public record FollowUpPage(
    String title,
    String action,
    String back,
    String turnHref,
    String lead,
    String fault,
    String faultHref,
    boolean mayEdit,
    List<TurnView> turns,
    List<Option> rhythms,
    List<PromiseView> promises,
    List<ActivityView> loose,
    List<Option> evidence,
    String fullForm) {

  /// One follow-up: reported, awaited or late.
  public record TurnView(
      long id,
      int version,
      String words,
      String href,
      String tag,
      String sign,
      boolean open,
      String typed) {}

  /// One promise and what came of it.
  ///
  /// @param done in one sentence how many activities there are and how many have an outcome
  public record PromiseView(
      String ref,
      String href,
      String text,
      AnswerView answer,
      String done,
      boolean doneOpen,
      List<ActivityView> activities,
      VerdictView verdict) {}

  /// One activity and what came of it.
  public record ActivityView(
      String href, String text, String about, String addHref, AnswerView answer) {}

  /// Target beside outcomes, of a promise (`lofte`) or an activity (`aktivitet`).
  ///
  /// @param yesNo whether an outcome is a yes or no rather than a number
  /// @param relyFault what is wrong with the choice just sent, `addFault` with the new outcome
  public record AnswerView(
      String field,
      long id,
      String target,
      String state,
      String tag,
      boolean conflict,
      boolean yesNo,
      List<OutcomeView> outcomes,
      String reason,
      String relyFault,
      String addFault,
      AddView typed) {
    public String key() {
      return field + "-" + id;
    }
  }

  /// What was typed of a new outcome.
  public record AddView(String number, String answer, String text, String source) {}

  /// What one source says; `because` tells why it is the one relied on, blank when it is not.
  public record OutcomeView(
      long id, String words, String source, String href, boolean relied, String because) {}

  /// The two verdicts as they stand, or as the numbers suggest.
  ///
  /// @param moreHref where a verdict is given with any source; blank when all are offered here
  /// @param given both verdicts with reasons and evidence, as lines; empty before they are given
  public record VerdictView(
      int version,
      List<Option> done,
      String doneReason,
      List<Option> mattered,
      String matteredReason,
      List<Option> evidence,
      String moreHref,
      List<String> given,
      boolean open,
      String fault) {}
}
