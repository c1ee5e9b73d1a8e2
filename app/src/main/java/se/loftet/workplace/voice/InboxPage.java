package se.loftet.workplace.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;
import se.loftet.workplace.stance.VoiceStanceForm;

/// What workplace/inbox.jte prints: the dialogues, and of the chosen one what waits and who has
/// been heard.
///
/// @param newHref where a dialogue is added, blank for who may not
/// @param fault what was wrong with what was sent, or blank
/// @param stance how the chosen one is put on a problem card, none for who may not
public record InboxPage(
    String action,
    String newHref,
    List<Option> dialogues,
    List<Option> states,
    String fault,
    @Nullable Chosen chosen,
    @Nullable VoiceStanceForm stance) {

  /// One dialogue, what waits in it and who has been heard.
  ///
  /// @param languages voices by language, where it was told
  /// @param residents where the shares of residents by age and sex come from, or that nobody knows
  /// @param state whether everybody can read it, and write in it
  /// @param action where release and source are sent
  /// @param publicHref its page for everybody, blank until it is released
  /// @param sourceHref the source made of it, blank when there is none
  public record Chosen(
      String title,
      String state,
      String sign,
      String action,
      int version,
      boolean mayRelease,
      boolean mayWithdraw,
      boolean mayCite,
      String publicHref,
      String sourceHref,
      String editHref,
      String entryHref,
      String posterHref,
      List<Row> rows,
      long all,
      List<PlaceRow> places,
      List<CountRow> ages,
      List<CountRow> sexes,
      String languages,
      String residents) {}

  public record Row(String href, String text, String about, String state, String sign) {}

  /// Voices from one place against its share of those who live in the municipality.
  public record PlaceRow(String name, long voices, String share, String expected, boolean quiet) {}

  /// Voices of an age or a sex against its share of those who live in the municipality.
  public record CountRow(String name, long voices, String share, String expected, boolean quiet) {}
}
