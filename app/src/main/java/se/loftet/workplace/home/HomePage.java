package se.loftet.workplace.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What workplace/home.jte prints.
public record HomePage(
    String date,
    String heading,
    String lead,
    List<Button> buttons,
    List<Row> late,
    List<Row> tasks,
    String gapsHref,
    int year,
    Wheel wheel,
    List<Turn> turns,
    @Nullable QuickLog log,
    List<Button> lists) {

  /// What can be done now.
  public record Button(String href, String words) {}

  /// Something late or something to do, with a sign and a sentence.
  public record Row(String href, String words, String tag, String sign, String sentence) {}

  /// A stretch of the period as a step of the thread: `state` is the class of its dot.
  public record Turn(String state, String words, String sentence) {}

  /// The same page with this key in the log's line.
  HomePage withKey(String key) {
    return log == null
        ? this
        : new HomePage(
            date,
            heading,
            lead,
            buttons,
            late,
            tasks,
            gapsHref,
            year,
            wheel,
            turns,
            new QuickLog(log.action(), key, log.activities(), log.places(), log.today()),
            lists);
  }

  /// The line where an activity is logged without leaving the page.
  public record QuickLog(
      String action, String key, List<Option> activities, List<Option> places, String today) {}
}
