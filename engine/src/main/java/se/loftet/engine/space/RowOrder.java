package se.loftet.engine.space;

import java.util.Arrays;

/// The points of one row of a grid in the order of their columns; those of a column keep theirs.
///
/// A counting sort, used again for one row after another.
final class RowOrder {
  private final int[] next;
  private int[] column = {};
  private int[] order = {};

  RowOrder(int columns) {
    next = new int[columns + 1];
  }

  /// Takes the column of each of `n` points, to be written to from 0 to before `n`.
  int[] columns(int n) {
    if (column.length < n) {
      column = new int[2 * n];
      order = new int[2 * n];
    }
    return column;
  }

  /// The points by column, from 0 to before `n`.
  int[] sort(int n) {
    Arrays.fill(next, 0);
    for (int k = 0; k < n; k++) {
      next[column[k] + 1]++;
    }
    for (int c = 1; c < next.length; c++) {
      next[c] += next[c - 1];
    }
    for (int k = 0; k < n; k++) {
      order[next[column[k]]++] = k;
    }
    return order;
  }

  /// Where the points of a column end among those sorted.
  int end(int ofColumn) {
    return next[ofColumn];
  }
}
