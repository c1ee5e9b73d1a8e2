package se.loftet.editor;

import java.util.List;
import java.util.Map;

/// What editor/conflict.jte prints: both texts, field by field.
///
/// @param mine every field as it was written here, sent along so that nothing is lost
/// @param version of what is stored now
public record ConflictPage(
    String action,
    String heading,
    int version,
    List<Choice> choices,
    Map<String, List<String>> mine) {

  /// One field where the two texts differ.
  ///
  /// @param both whether both changed the field since it was opened
  /// @param takeMine which text is chosen beforehand
  public record Choice(
      String name, String label, String mine, String theirs, boolean both, boolean takeMine) {}
}
