package se.loftet.sampling;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The figures of a result that are hidden.
final class HiddenFigures {
  private final List<Indicator> indicators;
  private final Set<Cell> cells = new HashSet<>();

  /// @param by the background, blank for everybody
  /// @param part the code of its part
  private record Cell(String question, String code, String by, String part) {}

  HiddenFigures(List<Indicator> indicators) {
    this.indicators = indicators;
  }

  boolean has(String question, String code, String by, String part) {
    return cells.contains(new Cell(question, code, by, part));
  }

  void add(String question, String code, String by, String part) {
    cells.add(new Cell(question, code, by, part));
  }

  /// Hides the figures of a family's columns.
  void add(Family family, Collection<Integer> columns, String by, String part) {
    columns.stream()
        .flatMap(i -> family.columns().get(i).told().stream())
        .forEach(figure -> add(figure.question(), figure.code(), by, part));
  }

  /// Hides the figures that are sums of columns.
  void addSums(String key, String by, String part) {
    add(key, StayingIn.CODE, by, part);
    indicators.stream()
        .filter(each -> each.question().equals(key))
        .forEach(each -> add(key, each.code(), by, part));
  }
}
