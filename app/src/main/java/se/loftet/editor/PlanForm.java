package se.loftet.editor;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.loftet.platform.model.PartialDate;

/// What the form of a plan of measures is asked (5 §): one that says it was decided says by whom,
/// under which number and on which picture. A draft without a day may still lack them.
final class PlanForm {
  /// No plan was asked for before this day.
  private static final LocalDate ASKED_FROM = LocalDate.of(2024, 7, 1);

  private static final List<String> NEEDS = List.of("date", "body", "registryNumber", "picture");

  private PlanForm() {}

  static void decided(Values values, List<Fault> faults) {
    boolean plan = values.first("kind").equals("MEASURES_PLAN");
    boolean says =
        Stream.of("date", "body", "registryNumber").anyMatch(n -> !values.first(n).isBlank());
    if (plan && says && !before(values.first("date"))) {
      NEEDS.stream()
          .filter(name -> values.first(name).isBlank())
          .forEach(name -> faults.add(Fault.of(name, "fault.plan." + name)));
    }
  }

  private static boolean before(String day) {
    try {
      return !day.isBlank() && new PartialDate(day.strip()).lastDay().isBefore(ASKED_FROM);
    } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
      return false;
    }
  }
}
