package se.loftet.sampling;

import java.util.List;
import java.util.Set;

/// What the table of a family by one background tells.
final class PartsTold {
  private final long[][] counts;
  private final boolean[][] hides;
  private final Set<Integer> sums;

  /// @param counts persons by column and part
  /// @param hides whether a column is not told of a part
  /// @param sums parts of which no sum of columns is told
  private PartsTold(long[][] counts, boolean[][] hides, Set<Integer> sums) {
    this.counts = counts;
    this.hides = hides;
    this.sums = sums;
  }

  static PartsTold of(Family family, FamilyControl control, List<boolean[]> parts) {
    int columns = family.columns().size();
    var counts = new long[columns][parts.size()];
    var hides = new boolean[columns][parts.size()];
    var found = control.by(parts);
    var cells = found.cells();
    for (int part = 0; part < parts.size(); part++) {
      var row = family.counts(parts.get(part));
      for (int q = 0; q < columns; q++) {
        counts[q][part] = row[q];
        hides[q][part] = cells.get(part).contains(q);
      }
    }
    return new PartsTold(counts, hides, found.sums());
  }

  /// Whether no sum of columns is told of the part.
  boolean hidesSums(int part) {
    return sums.contains(part);
  }

  int parts() {
    return counts[0].length;
  }

  /// The same with joint columns as one: a sum is told of every part that is told of at all.
  PartsTold closedAlone(int[] joint, int[] columns) {
    var sum = new long[columns.length][parts()];
    var closed = new boolean[columns.length][parts()];
    for (int q = 0; q < counts.length; q++) {
      int to = CrossControl.at(columns, joint[q]);
      for (int part = 0; part < parts(); part++) {
        sum[to][part] += counts[q][part];
        closed[to][part] = closes(part);
      }
    }
    return new PartsTold(sum, closed, sums);
  }

  /// Whether nothing is told of the part.
  boolean closes(int part) {
    for (var column : hides) {
      if (!column[part]) {
        return false;
      }
    }
    return true;
  }

  /// Whether the column is hidden of some part of which anything else is told.
  boolean hidesSome(int q) {
    for (int part = 0; part < hides[q].length; part++) {
      if (hides[q][part] && !closes(part)) {
        return true;
      }
    }
    return false;
  }

  /// Whether neither column is told of either part.
  boolean hidesAll(int q, int other, int part, int otherPart) {
    return hides[q][part] && hides[other][part] && hides[q][otherPart] && hides[other][otherPart];
  }

  boolean isSmall(int q, int part) {
    return counts[q][part] > 0 && counts[q][part] < Tabulation.THRESHOLD;
  }
}
