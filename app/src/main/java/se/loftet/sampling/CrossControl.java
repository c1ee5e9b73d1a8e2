package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// What may be told of one family by one background and each of some others at once, given what its
/// tables by one background tell.
///
/// Columns that are hidden of some part stay one column in the crossings. Where a sum of columns is
/// told by background, as the share of the unsafe, the crossings tell that sum and no column. What
/// is told is judged first, then the columns it is the sum of.
final class CrossControl {
  private final Family family;
  private final int[] groups;
  private final boolean sums;
  private final PartsTold centre;
  private final List<PartsTold> others;
  private final List<List<boolean[]>> seconds;
  private final List<boolean[]> first;
  private final List<CrossTable> tables;

  /// @param first the parts of the background all crossings share
  /// @param seconds those of each of the others
  CrossControl(
      Family family, FamilyControl control, List<boolean[]> first, List<List<boolean[]>> seconds) {
    this.family = family;
    this.first = first;
    this.seconds = seconds;
    groups = groups(family, control);
    sums = !control.sumsUntold() && Arrays.stream(groups).max().orElse(0) > 0;
    centre = PartsTold.of(family, control, first);
    others = seconds.stream().map(parts -> PartsTold.of(family, control, parts)).toList();
    var joint = joint();
    var told = tables(joint, true, List.of());
    tables = tables(joint, false, told);
  }

  List<CrossTable> tables() {
    return tables;
  }

  /// Columns that are one sum by background, where such sums are told.
  private static int[] groups(Family family, FamilyControl control) {
    var known = new LinkedHashMap<String, Integer>();
    return family.columns().stream()
        .mapToInt(column ->
            known.computeIfAbsent(control.sumsUntold() ? "" : column.sum(), _ -> known.size()))
        .toArray();
  }

  private int[] joint() {
    var joint = new int[groups.length];
    for (int q = 0; q < joint.length; q++) {
      int column = q;
      boolean apart =
          !sums
              && !centre.hidesSome(q)
              && others.stream().noneMatch(each -> each.hidesSome(column));
      joint[q] = apart ? q : joint.length + groups[q];
    }
    return joint;
  }

  /// @param together whether joint columns are taken as one
  /// @param before tables whose closed pairs stay closed
  private List<CrossTable> tables(int[] joint, boolean together, List<CrossTable> before) {
    var columns = together ? Arrays.stream(joint).distinct().toArray() : joint;
    var level = new ArrayList<CrossTable>();
    for (int i = 0; i < seconds.size(); i++) {
      level.add(
          new CrossTable(
              together ? sum(counts(seconds.get(i)), joint, columns) : counts(seconds.get(i)),
              together ? places(columns.length) : joint,
              before.isEmpty() ? closed(others.get(i)) : before.get(i).closed()));
    }
    new CrossLevel(
            together ? places(columns.length) : groups,
            together ? centre.closedAlone(joint, columns) : centre,
            together
                ? others.stream().map(each -> each.closedAlone(joint, columns)).toList()
                : others,
            level)
        .protect();
    return level;
  }

  private static int[] places(int number) {
    var places = new int[number];
    Arrays.setAll(places, i -> i);
    return places;
  }

  private static long[][][] sum(long[][][] n, int[] joint, int[] columns) {
    var sums = new long[columns.length][n[0].length][n[0][0].length];
    for (int q = 0; q < n.length; q++) {
      int to = at(columns, joint[q]);
      for (int a = 0; a < n[q].length; a++) {
        for (int b = 0; b < n[q][a].length; b++) {
          sums[to][a][b] += n[q][a][b];
        }
      }
    }
    return sums;
  }

  static int at(int[] columns, int joint) {
    int at = 0;
    while (columns[at] != joint) {
      at++;
    }
    return at;
  }

  private long[][][] counts(List<boolean[]> second) {
    var n = new long[groups.length][first.size()][second.size()];
    for (int a = 0; a < first.size(); a++) {
      for (int b = 0; b < second.size(); b++) {
        var counts = family.counts(both(first.get(a), second.get(b)));
        for (int q = 0; q < groups.length; q++) {
          n[q][a][b] = counts[q];
        }
      }
    }
    return n;
  }

  private boolean[][] closed(PartsTold second) {
    var closed = new boolean[first.size()][second.parts()];
    for (int a = 0; a < closed.length; a++) {
      for (int b = 0; b < closed[a].length; b++) {
        closed[a][b] = closes(centre, a) || closes(second, b);
      }
    }
    return closed;
  }

  private boolean closes(PartsTold told, int part) {
    return told.closes(part) || (sums && told.hidesSums(part));
  }

  static boolean[] both(boolean[] one, boolean[] other) {
    var both = one.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other[i];
    }
    return both;
  }
}
