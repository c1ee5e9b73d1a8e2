package se.loftet.workplace.log;

import java.util.List;
import se.loftet.editor.Option;

/// The activities to choose among on one line.
public final class LogChoices {
  private LogChoices() {}

  public static List<Option> of(List<Logging.Loggable> all) {
    return all.stream()
        .map(each -> new Option(LogPages.id(each), LogPages.name(each.activity()), false))
        .toList();
  }
}
