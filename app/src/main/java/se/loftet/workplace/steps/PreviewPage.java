package se.loftet.workplace.steps;

import java.util.List;

/// What workplace/preview.jte prints.
///
/// @param pages where the pages lie as residents would meet them
public record PreviewPage(
    String title,
    boolean signed,
    String back,
    String pages,
    String action,
    boolean mayPublish,
    int opening,
    int staying,
    List<Group> opens,
    List<Group> stays) {

  /// Objects of one kind that share what becomes of them.
  public record Group(String kind, String reason, List<String> names) {}
}
