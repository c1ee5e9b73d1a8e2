package se.loftet.workplace.outcome;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/turn.jte prints: what remains before the period closes.
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
