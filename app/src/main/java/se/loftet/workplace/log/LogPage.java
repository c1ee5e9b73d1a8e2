package se.loftet.workplace.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What workplace/log.jte prints.
///
/// @param likely the activities most likely meant, as large choices
/// @param others the rest, in a list
/// @param addHref where activities are added, blank for who may not
/// @param counts what each likely activity counts towards
public record LogPage(
    String action,
    String key,
    String home,
    String where,
    List<Option> likely,
    List<Option> others,
    List<Option> places,
    String when,
    String day,
    String today,
    String quantity,
    String note,
    List<FaultView> faults,
    boolean asksIfSure,
    List<CountView> counts,
    @Nullable SavedView saved,
    String addHref) {

  /// What is wrong with a field and how to do it right.
  public record FaultView(String field, String words) {}

  /// The promise an activity counts towards and how far it has come.
  public record CountView(
      String activity,
      boolean shown,
      String period,
      @Nullable String promise,
      String soFar,
      String left) {}

  /// What was just saved or taken back.
  public record SavedView(String words, String undoAction, boolean undone) {}

  /// The fault of a field, or nothing.
  public @Nullable String fault(String field) {
    return faults.stream()
        .filter(f -> f.field().equals(field))
        .map(FaultView::words)
        .findFirst()
        .orElse(null);
  }
}
