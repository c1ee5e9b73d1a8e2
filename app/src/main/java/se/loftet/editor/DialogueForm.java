package se.loftet.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.loftet.platform.model.PartialDate;

/// What the form of a dialogue is asked: it ends after it began, those who spoke are told after
/// that, and counts are counts.
final class DialogueForm {
  private DialogueForm() {}

  static void checked(Values values, List<Fault> faults) {
    Rules.notNegative(values, "participants", faults);
    var starts = day(values, "starts").map(PartialDate::firstDay);
    if (isBefore(day(values, "ends").map(PartialDate::lastDay), starts)) {
      faults.add(Fault.of("ends", "fault.dialogue.ends"));
    }
    for (var name : List.of("feedbackDue", "feedbackOn")) {
      if (isBefore(day(values, name).map(PartialDate::lastDay), starts)) {
        faults.add(Fault.of(name, "fault.dialogue." + name));
      }
    }
  }

  private static boolean isBefore(Optional<LocalDate> day, Optional<LocalDate> starts) {
    return day.isPresent() && starts.isPresent() && day.get().isBefore(starts.get());
  }

  private static Optional<PartialDate> day(Values values, String name) {
    try {
      var typed = values.first(name).strip();
      return typed.isEmpty() ? Optional.empty() : Optional.of(new PartialDate(typed));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
