package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import se.loftet.analysis.HiddenCells;

/// Which counts of one family may not be told: of everybody, and of each part of a background.
///
/// The tables of a family share the figures of everybody and, given those, say nothing of each
/// other. So everybody is judged first: small counts are hidden, and as many more as it takes. In
/// every table the columns hidden there are one column, of which only the sum can be worked out;
/// parts with too few persons are one row in the same way; and what is so joined is judged like any
/// cell. A sum that is told besides, as the share of the unsafe, divides a table in two that are
/// judged apart, each with the sum of its rows known.
final class FamilyControl {
  private static final int THRESHOLD = Tabulation.THRESHOLD;
  private final Family family;
  private final Set<Integer> untold = new TreeSet<>();
  private final boolean sumsUntold;

  FamilyControl(Family family, boolean[] everyone) {
    this.family = family;
    var counts = family.counts(everyone);
    var groups = groups(Family.Column::whole);
    var hidden =
        groups.size() < 2 ? Set.<Integer>of() : HiddenCells.inList(sums(counts, groups), THRESHOLD);
    var together = new ArrayList<Integer>();
    for (int g = 0; g < groups.size(); g++) {
      if (hidden.contains(g)) {
        together.addAll(groups.get(g));
      } else {
        judgeList(counts, groups.get(g));
      }
    }
    judgeList(counts, together);
    sumsUntold = !hidden.isEmpty();
  }

  private void judgeList(long[] counts, List<Integer> columns) {
    var list = columns.stream().mapToLong(i -> counts[i]).toArray();
    HiddenCells.inList(list, THRESHOLD).forEach(i -> untold.add(columns.get(i)));
  }

  /// The columns of which nothing is told, of everybody or of any part.
  Set<Integer> untold() {
    return Set.copyOf(untold);
  }

  /// Whether no sum of columns is told: one of them is small, or what is left of everybody.
  boolean sumsUntold() {
    return sumsUntold;
  }

  private List<List<Integer>> groups(Function<Family.Column, String> word) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < family.columns().size(); i++) {
      groups.computeIfAbsent(word.apply(family.columns().get(i)), _ -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static long[] sums(long[] counts, List<List<Integer>> groups) {
    return groups.stream()
        .mapToLong(group -> group.stream().mapToLong(i -> counts[i]).sum())
        .toArray();
  }

  /// What is hidden of one background.
  ///
  /// @param cells the columns that are hidden of each part
  /// @param sums the parts of which no sum of columns is told
  record Hidden(List<Set<Integer>> cells, Set<Integer> sums) {}

  Hidden by(List<boolean[]> parts) {
    var counts = parts.stream().map(family::counts).toList();
    var totals = counts.stream().mapToLong(row -> LongStream.of(row).sum()).toArray();
    var few = HiddenCells.inList(totals, THRESHOLD);
    var cells = counts.stream().<Set<Integer>>map(_ -> new TreeSet<>(untold)).toList();
    var groups = sumsUntold ? List.of(all()) : groups(Family.Column::sum);
    var rows = joined(IntStream.range(0, parts.size()).boxed().toList(), few);
    var told = groups.size() < 2 ? null : HiddenCells.of(table(counts, rows, groups), THRESHOLD);
    var sums = new TreeSet<>(few);
    if (sumsUntold) {
      rows.forEach(sums::addAll);
    }
    for (int g = 0; g < groups.size(); g++) {
      var apart = new TreeSet<>(few);
      for (int r = 0; told != null && r < rows.size(); r++) {
        if (told.hides(r, g)) {
          apart.addAll(rows.get(r));
        }
      }
      sums.addAll(apart);
      judge(counts, apart, groups.get(g), cells);
    }
    return new Hidden(cells, sums);
  }

  private List<Integer> all() {
    return IntStream.range(0, family.columns().size()).boxed().toList();
  }

  /// Each alone, and those of the set as one, last.
  private static List<List<Integer>> joined(Collection<Integer> each, Set<Integer> together) {
    var lists = new ArrayList<List<Integer>>();
    each.stream().filter(i -> !together.contains(i)).forEach(i -> lists.add(List.of(i)));
    var one = each.stream().filter(together::contains).toList();
    if (!one.isEmpty()) {
      lists.add(one);
    }
    return lists;
  }

  private static List<long[]> table(
      List<long[]> counts, List<List<Integer>> rows, List<List<Integer>> columns) {
    return rows.stream()
        .map(row ->
            columns.stream()
                .mapToLong(column ->
                    row.stream()
                        .mapToLong(r -> column.stream().mapToLong(c -> counts.get(r)[c]).sum())
                        .sum())
                .toArray())
        .toList();
  }

  private void judge(
      List<long[]> counts, Set<Integer> apart, List<Integer> group, List<Set<Integer>> cells) {
    var rows = joined(IntStream.range(0, counts.size()).boxed().toList(), apart);
    var columns = joined(group, untold);
    var hidden = HiddenCells.of(table(counts, rows, columns), THRESHOLD);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        boolean joint = rows.get(r).stream().anyMatch(apart::contains);
        if (joint || hidden.hides(r, c)) {
          for (int row : rows.get(r)) {
            cells.get(row).addAll(columns.get(c));
          }
        }
      }
    }
  }
}
