package se.loftet.dataset;

import java.util.ArrayList;
import java.util.List;
import se.loftet.geography.AreaCode;
import se.loftet.reading.Note;

/// What a person should know of a file before it is taken in, as messages.
final class Warnings {
  private Warnings() {}

  static List<Note> of(Plan plan, Tally tally) {
    var all = new ArrayList<>(plan.found().notes());
    all.addAll(plan.notes());
    tally.flags().forEach((flag, count) -> all.add(Note.of("dataset.flag." + flag.name(), count)));
    if (!tally.twice().isEmpty()) {
      all.add(Note.of("dataset.codeTwice", String.join(", ", tally.twice())));
    }
    if (tally.vintages().size() > 1 && tally.vintages().contains(AreaCode.Vintage.OF_2025)) {
      all.add(Note.of("dataset.vintages"));
    }
    if (tally.rows == 0) {
      all.add(Note.of("dataset.noRows"));
    }
    return all;
  }
}
