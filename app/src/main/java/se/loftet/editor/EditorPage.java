package se.loftet.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What editor/edit.jte prints.
///
/// @param action where the form is sent
/// @param base what the fields stood at when the writing began
/// @param back where the person came from
/// @param draft when an unfinished text was kept, if there is one that is not shown
/// @param panel what the reader of a promise would miss, for promises only
public record EditorPage(
    String action,
    String kind,
    String heading,
    int version,
    String base,
    String back,
    String backWords,
    List<FieldView> fields,
    List<FieldView> marking,
    List<FaultView> faults,
    String notice,
    @Nullable String draft,
    @Nullable Closed closed,
    boolean released,
    boolean mayEdit,
    @Nullable String parentField,
    String parentId,
    List<AroundView> around,
    @Nullable List<LackView> panel) {

  /// What an address of a new object says again about its parent.
  public String under() {
    return parentId.isEmpty() ? "" : "&under=" + parentId;
  }

  /// A link to what lies above, or to what can be added below.
  public record AroundView(String href, String words) {}

  /// One line of the summary on top of a form with faults.
  public record FaultView(String anchor, String words) {}

  /// One question a checkable promise has an answer to.
  public record LackView(boolean answered, String question, String words) {}
}
