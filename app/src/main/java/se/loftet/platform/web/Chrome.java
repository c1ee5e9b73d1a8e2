package se.loftet.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds the content of every page: words, title, place, menu, foot.
///
/// @param where the municipality and police area, or the person's role; blank on the start page
/// @param description one sentence for search engines and link previews; blank for staff pages
/// @param otherLanguage address of the same page in the other language
public record Chrome(
    Text text,
    String title,
    String where,
    String description,
    List<Link> menu,
    String otherLanguage,
    String bodyClass,
    @Nullable Csrf csrf) {

  /// A link of the menu; `current` marks where the reader is.
  public record Link(String href, String words, boolean current) {}

  /// The token every form of this page sends back.
  public record Csrf(String name, String value) {}
}
