package se.loftet.workplace.survey;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/questionnaire.jte prints: what is asked, in order, and the ways to change it.
///
/// @param locked whether it was used, so that only a next edition can be changed
/// @param tooLong whether it has more questions than people finish
/// @param bank questions of the bank that are not in it, by what they are about
/// @param own the form for a question of one's own
public record QuestionnairePage(
    String home,
    String self,
    String title,
    int edition,
    int version,
    boolean locked,
    boolean mayEdit,
    boolean tooLong,
    List<Item> items,
    List<Heading> headings,
    List<String> untranslated,
    List<String> notReviewed,
    List<Option> languages,
    List<Group> bank,
    OwnFields own,
    List<String> faults) {
  public record Item(
      String id,
      int number,
      String text,
      String about,
      List<String> choices,
      String onlyIf,
      boolean bank) {}

  public record Heading(
      String language, String name, String direction, String title, String about) {}

  public record Group(String name, List<Option> questions) {}
}
