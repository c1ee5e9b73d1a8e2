package se.loftet.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.loftet.analysis.HiddenCells;
import se.loftet.survey.Question;

/// Hides what may not be told by two backgrounds at once.
record CrossDisclosure(Respondents answers, HiddenFigures hidden) {
  /// A family whose tables by one background are judged.
  ///
  /// @param key the question sums of its columns are told of
  record Judged(Family family, FamilyControl control, String key) {
    private boolean isEmpty() {
      return family.columns().isEmpty();
    }
  }

  /// Families of the same persons are told by two backgrounds together or not at all.
  void judge(List<Crossing> crossings, List<Judged> families) {
    if (crossings.isEmpty() || families.stream().anyMatch(Judged::isEmpty)) {
      return;
    }
    var first = answers.among(crossings.getFirst().first());
    var seconds = crossings.stream().map(by -> answers.among(by.second())).toList();
    var tables =
        families.stream()
            .map(each -> new CrossControl(each.family, each.control, first, seconds).tables())
            .toList();
    for (int by = 0; by < crossings.size(); by++) {
      int at = by;
      if (tables.stream().anyMatch(each -> !each.get(at).isOpen())) {
        tables.forEach(each -> each.get(at).close());
      }
      for (int i = 0; i < families.size(); i++) {
        hide(families.get(i), crossings.get(by), tables.get(i).get(by));
      }
    }
  }

  private void hide(Judged judged, Crossing by, CrossTable table) {
    var ones = Disclosure.parts(by.first());
    var others = Disclosure.parts(by.second());
    var all = IntStream.range(0, judged.family.columns().size()).boxed().toList();
    var untold = all.stream().filter(q -> !table.tells(q)).toList();
    for (int a = 0; a < ones.size(); a++) {
      for (int b = 0; b < others.size(); b++) {
        var pair = Crossing.pair(ones.get(a), others.get(b));
        hidden.add(judged.family, table.closes(a, b) ? all : untold, by.id(), pair);
        if (table.closes(a, b) || judged.control.sumsUntold()) {
          hidden.addSums(judged.key, by.id(), pair);
        }
      }
    }
  }

  /// A mean of a pair of parts, told when it is told of both and enough persons answered.
  void number(Question question, Crossing by, double[] y) {
    var ones = Disclosure.parts(by.first());
    var others = Disclosure.parts(by.second());
    var counts = new ArrayList<long[]>();
    for (var one : answers.among(by.first())) {
      counts.add(
          answers.among(by.second()).stream()
              .mapToLong(other -> Disclosure.counted(y, CrossControl.both(one, other)))
              .toArray());
    }
    var few = HiddenCells.of(counts, Tabulation.THRESHOLD);
    for (int a = 0; a < ones.size(); a++) {
      for (int b = 0; b < others.size(); b++) {
        var id = question.id();
        if (few.hides(a, b)
            || hidden.has(id, "", by.first().id(), ones.get(a).code())
            || hidden.has(id, "", by.second().id(), others.get(b).code())) {
          hidden.add(id, "", by.id(), Crossing.pair(ones.get(a), others.get(b)));
        }
      }
    }
  }
}
