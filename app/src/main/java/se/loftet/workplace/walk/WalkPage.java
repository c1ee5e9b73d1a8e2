package se.loftet.workplace.walk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What walk/show.jte prints: one walk and everything that was noted on it.
///
/// @param faults what was wrong with the form sent, by field
public record WalkPage(
    String home,
    String back,
    String kicker,
    String title,
    String lead,
    String css,
    String state,
    Map<String, String> faults,
    List<Step> steps,
    Actions actions,
    List<Row> rows,
    List<ListPage.Fact> numbers,
    boolean traffic,
    List<String> speeds,
    Map<String, String> written,
    String feedbackDay,
    String feedback,
    String walkedDay,
    List<Seen> seen) {

  public record Step(String css, String step, String words) {}

  /// A measure of the first walk, and how it would stand after what was seen now.
  public record Seen(String words, String now, String then) {}

  /// What can be done here; a blank address is not offered.
  public record Actions(
      String field,
      String edit,
      String publicHref,
      String again,
      boolean walk,
      boolean answer,
      boolean publish,
      boolean takeBack,
      boolean cancel,
      String notYours) {}

  /// One observation in the list.
  ///
  /// @param same what it may be the same as, or is
  public record Row(
      String id,
      String href,
      String words,
      String facts,
      String feeling,
      String css,
      String state,
      String decision,
      int photos,
      boolean open,
      @Nullable String same) {}

  public @Nullable String fault(String field) {
    return faults.get(field);
  }
}
