package se.loftet.publicsite;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What publicsite/walk.jte prints: an invitation, and later the protocol with an answer to each
/// observation.
///
/// @param sv the `lang` of texts the parties wrote, when the page is in another language
/// @param promise what the walk was promised in
/// @param coming whether it is still to be walked, so that one can sign up
public record WalkPage(
    @Nullable String sv,
    List<Link> crumbs,
    String here,
    String kicker,
    Tag state,
    String heading,
    String lead,
    boolean coming,
    String signUpHref,
    String calendarHref,
    List<Fact> facts,
    List<String> stops,
    List<Note> notes,
    List<Note> bright,
    List<Fact> numbers,
    String waiting,
    @Nullable String feedback,
    List<Link> related,
    List<Link> data,
    @Nullable Link follow,
    @Nullable Link promise) {

  Stream<Note> allNotes() {
    return Stream.concat(notes.stream(), bright.stream());
  }

  /// A thing one wants to know of the walk and what is known.
  public record Fact(String label, String words) {}

  /// Something noted, where, and what became of it.
  public record Note(
      String words,
      String where,
      Tag state,
      List<String> answer,
      List<Picture> pictures,
      String returned) {}

  /// A picture somebody has looked through.
  ///
  /// @param stage before or after, in words
  public record Picture(String src, String alt, String stage, int width, int height) {}
}
