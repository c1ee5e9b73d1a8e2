package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publicsite/dialogue.jte prints: one dialogue, what was said, what came of it, and the form
/// while it is open.
///
/// @param sv the `lang` of texts the parties wrote, when the page is in another language
/// @param form none when nothing can be sent
public record DialoguePage(
    @Nullable String sv,
    List<Link> crumbs,
    String kicker,
    String heading,
    List<Tag> tags,
    String about,
    List<Fact> facts,
    List<Heard> heard,
    List<Quote> quotes,
    String helps,
    String feedback,
    String feedbackWords,
    boolean feedbackLate,
    List<Link> promises,
    String receiptHref,
    @Nullable VoiceFormView form) {

  public record Fact(String name, String value) {}

  /// What somebody wrote, and what it led to.
  public record Quote(String text, List<Link> done) {}

  /// What was heard of one theme; `mentions` is blank when nobody counted.
  public record Heard(String theme, String mentions, String words) {}
}
