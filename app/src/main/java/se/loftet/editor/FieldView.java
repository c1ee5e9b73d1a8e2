package se.loftet.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field as the page prints it.
///
/// @param control the name of the control, as the template chooses by
/// @param rows the fields of each row of a repeated group, or one row for a group
/// @param add where something to choose is added, when there is nothing to choose
public record FieldView(
    String anchor,
    String name,
    String label,
    String hint,
    @Nullable String fault,
    String control,
    boolean required,
    boolean locked,
    String value,
    List<Option> options,
    List<List<FieldView>> rows,
    EditorPage.@Nullable AroundView add) {

  public boolean has(String control) {
    return this.control.equals(control);
  }

  /// Ids of what describes the field to a screen reader, or nothing.
  public @Nullable String describedBy() {
    var ids = (hint.isEmpty() ? "" : anchor + "-h ") + (fault == null ? "" : anchor + "-e");
    return ids.isBlank() ? null : ids.strip();
  }
}
