package se.loftet.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds the content of every page: words, title, place, menu, foot.
///
/// @param where the municipality and police area, or the person's role; blank on the start page
/// @param description one sentence for search engines and link previews; blank for staff pages
/// @param otherLanguage address of the same page in the other language
/// @param shown one sentence on which day the page speaks of; blank for staff pages
public record Chrome(
    Text text,
    String title,
    String where,
    String description,
    List<Link> menu,
    String otherLanguage,
    String bodyClass,
    @Nullable Csrf csrf,
    String shown,
    @Nullable Banner banner) {

  public Chrome(
      Text text,
      String title,
      String where,
      String description,
      List<Link> menu,
      String otherLanguage,
      String bodyClass,
      @Nullable Csrf csrf) {
    this(text, title, where, description, menu, otherLanguage, bodyClass, csrf, "", null);
  }

  /// A link of the menu; `current` marks where the reader is.
  public record Link(String href, String words, boolean current) {}

  /// The token every form of this page sends back.
  public record Csrf(String name, String value) {}

  /// What is said above everything else on a page that is not what it looks like.
  public record Banner(String words, String detail, Link back) {}

  /// The same frame, saying which day the page speaks of.
  public Chrome shown(String sentence) {
    return new Chrome(
        text, title, where, description, menu, otherLanguage, bodyClass, csrf, sentence, banner);
  }

  /// The frame of a public page as staff see it before its time.
  public Chrome previewed(Chrome staff, Banner above) {
    return new Chrome(
        text, title, where, "", menu, staff.otherLanguage(), bodyClass, staff.csrf(), shown, above);
  }
}
