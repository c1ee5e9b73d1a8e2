package se.loftet.workplace.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What workplace/turn.jte prints: what remains before the period closes.
///
/// @param told what was just saved, blank when nothing was
/// @param seen every row's version and what it said when the page was made
/// @param place which part of the decisions is shown, blank when it is all; `before` and `after`
///   are the addresses of the parts beside it, blank when there is none
public record TurnPage(
    String title,
    String action,
    String followUpHref,
    String lead,
    String told,
    List<FaultView> faults,
    boolean signed,
    boolean mayEdit,
    int withoutVerdict,
    int undecided,
    List<GroupView> groups,
    String seen,
    String place,
    String before,
    String after,
    NextView next) {

  /// What is wrong, and the field it is about.
  public record FaultView(String words, String href) {}

  /// A promise with its activities; without a promise those that lie under none.
  ///
  /// @param summary how many activities there are and how many are not decided, blank when none
  /// @param all one decision for the activities that have none; null when all have
  public record GroupView(
      @Nullable ItemView promise,
      String summary,
      boolean open,
      List<ItemView> activities,
      @Nullable ItemView all) {}

  /// A promise or an activity that is decided on.
  ///
  /// @param key `lofte-12`, `aktivitet-7` or `alla-12`
  /// @param verdict what was judged, or the status of an activity
  /// @param choiceFault what is wrong with the choice, blank when nothing is
  public record ItemView(
      String key,
      String words,
      String verdict,
      List<Option> choices,
      String reason,
      String tag,
      String state,
      String choiceFault,
      String reasonFault) {}

  /// The period to come, as it was typed or as is most likely meant.
  public record NextView(
      String ref,
      String title,
      String starts,
      String ends,
      String refFault,
      String titleFault,
      String startsFault,
      String endsFault) {}
}
