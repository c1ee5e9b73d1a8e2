package se.loftet.workplace.outcome;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/turn.jte prints: what remains before the period closes.
///
/// @param place which part of the decisions is shown, blank when it is all; `before` and `after`
///   are the addresses of the parts beside it, blank when there is none
public record TurnPage(
    String title,
    String action,
    String followUpHref,
    String lead,
    String fault,
    boolean signed,
    boolean mayEdit,
    int withoutVerdict,
    int undecided,
    List<ItemView> items,
    String place,
    String before,
    String after,
    String ref,
    String nextTitle,
    String starts,
    String ends) {

  /// A promise or an activity that is decided on.
  public record ItemView(
      String kind,
      String field,
      long id,
      int version,
      String words,
      String verdict,
      List<Option> choices,
      String reason,
      boolean decided) {}
}
