package se.loftet.workplace.walk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What walk/note.jte prints: one observation, its pictures, its decision and what residents see.
public record NotePage(
    String action,
    String back,
    String walk,
    String kicker,
    String heading,
    String css,
    String state,
    Map<String, String> faults,
    List<ListPage.Fact> facts,
    List<Picture> pictures,
    List<Sighting> sightings,
    Decision decision,
    List<Option> others,
    @Nullable String same,
    Publication publication,
    Owner owner,
    boolean mayEdit) {

  public record Picture(
      String src,
      String alt,
      String stage,
      String action,
      int version,
      boolean masked,
      boolean open) {}

  /// The same thing as another walk saw it.
  ///
  /// @param found what a return walk found; blank when it is the old one
  public record Sighting(
      String heading, String href, String walk, String found, List<Seen> pictures) {}

  public record Seen(String src, String alt, String stage) {}

  public record Decision(
      int version,
      List<Option> choices,
      String text,
      String reason,
      String responsible,
      List<Option> statuses,
      List<Option> extents,
      List<Option> costs,
      String due,
      String done,
      String answer) {}

  /// The owner outside who is asked.
  ///
  /// @param may whether there is a measure that somebody answers for
  /// @param waiting when the question was sent, while there is no answer
  /// @param handedOver what the fault-report system says; blank when it has not been told
  public record Owner(
      boolean may,
      String responsible,
      String waiting,
      String link,
      List<Answer> answers,
      boolean mayHandOver,
      String handedOver) {}

  public record Answer(long id, String from, String said, String words, boolean taken) {}

  /// What residents see of it.
  ///
  /// @param warns whether the words seem to point out a person or a home
  public record Publication(
      boolean may, boolean open, String place, boolean isPrivate, boolean warns) {}

  public @Nullable String fault(String field) {
    return faults.get(field);
  }
}
