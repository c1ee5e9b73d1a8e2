package se.loftet.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What two releases of the same events would tell when they are subtracted from each other: rows
/// of the same name, and sums of the same area, whatever question they answer. What would leave one
/// to four events is hidden in the later one.
final class Differencing {
  /// Questions whose rows together count every event once.
  private static final Set<Method> COUNTING = Set.of(Method.USUAL, Method.RHYTHM, Method.PLACES);

  private Differencing() {}

  /// The answer without what an earlier release of the same data set would give away.
  static Answer apart(Answer open, Result result, List<Result> released) {
    var lines = new ArrayList<>(open.lines());
    boolean placed = open.shape() == Shape.MAP;
    for (var other : released) {
      if (other.question().dataSet().equals(result.question().dataSet())) {
        if (other.question().method() == result.question().method()) {
          var before = byName(other.answer());
          lines.replaceAll(line ->
              gives(line, before.get(line.name())) ? Disclosure.hidden(line, placed) : line);
        }
        for (int row : bySum(open.lines(lines), result, other)) {
          lines.set(row, Disclosure.hidden(lines.get(row), placed));
        }
      }
    }
    return open.lines(lines);
  }

  private static Map<String, Line> byName(Answer answer) {
    var lines = new HashMap<String, Line>();
    answer.lines().forEach(line -> lines.put(line.name(), line));
    return lines;
  }

  private static boolean gives(Line line, @Nullable Line before) {
    return before != null
        && before.cells().size() == line.cells().size()
        && IntStream.range(0, line.cells().size())
            .anyMatch(i -> few(line.cells().get(i).orNaN(), before.cells().get(i).orNaN()));
  }

  private static boolean few(double one, double other) {
    double by = Math.abs(one - other);
    return by >= 1 && by < Disclosure.SMALLEST && by == Math.rint(by);
  }

  /// Rows to hide so that no sum can be set against one of the other release.
  private static Iterable<Integer> bySum(Answer answer, Result result, Result other) {
    var hide = new TreeSet<Integer>();
    var known = sums(other.answer(), other);
    for (var own : sums(answer, result)) {
      boolean gives =
          known.stream()
              .anyMatch(each ->
                  !Collections.disjoint(each.areas(), own.areas())
                      && few(each.count(), own.count()));
      if (gives && own.row() >= 0) {
        hide.add(own.row());
      } else if (gives) {
        hide.addAll(smallest(answer));
      }
    }
    return hide;
  }

  /// How many events there are in an area.
  ///
  /// @param areas its code, its name or both; blank for all
  /// @param row the row that tells it, -1 when all rows together do
  private record Sum(Set<String> areas, double count, int row) {}

  private static List<Sum> sums(Answer answer, Result result) {
    var sums = new ArrayList<Sum>();
    var question = result.question();
    var areas =
        new HashSet<>(
            List.of(
                Objects.requireNonNullElse(question.area(), ""),
                Objects.requireNonNullElse(
                    result.subject().area(), Objects.requireNonNullElse(question.area(), ""))));
    double all = IntStream.range(0, answer.lines().size()).mapToDouble(i -> count(answer, i)).sum();
    if (!Double.isNaN(all) && COUNTING.contains(question.method()) && answer.shape() != Shape.MAP) {
      sums.add(new Sum(areas, all, -1));
    }
    boolean byArea = answer.shape() == Shape.INTERVALS || answer.shape() == Shape.AREAS;
    for (int i = 0;
        byArea && question.method() == Method.PLACES && i < answer.lines().size();
        i++) {
      sums.add(new Sum(Set.of(answer.lines().get(i).name()), count(answer, i), i));
    }
    return sums;
  }

  /// The events a row counts, `NaN` when they are hidden.
  private static double count(Answer answer, int row) {
    var cells = answer.lines().get(row).cells();
    if (answer.shape() == Shape.HEAT) {
      return cells.stream().mapToDouble(Cell::orNaN).sum();
    }
    var names = answer.fields().stream().map(Field::name).toList();
    int at = Math.max(0, names.indexOf("count"));
    return at < cells.size() ? cells.get(at).orNaN() : Double.NaN;
  }

  /// The two rows with the fewest events: without them no sum is known.
  private static List<Integer> smallest(Answer answer) {
    return IntStream.range(0, answer.lines().size())
        .boxed()
        .sorted(Comparator.comparingDouble(row -> count(answer, row)))
        .limit(2)
        .toList();
  }
}
