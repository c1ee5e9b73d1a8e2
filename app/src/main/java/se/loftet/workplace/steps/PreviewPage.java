package se.loftet.workplace.steps;

import java.util.List;

/// What workplace/preview.jte prints.
public record PreviewPage(
    String title,
    String back,
    String action,
    boolean mayPublish,
    List<Item> opens,
    List<Item> stays) {

  /// One object and what becomes of it.
  public record Item(String kind, String words, String reason) {}
}
