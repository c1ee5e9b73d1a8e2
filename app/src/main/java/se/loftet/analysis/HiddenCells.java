package se.loftet.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import se.loftet.engine.disclosure.Cell;
import se.loftet.engine.disclosure.CountTable;
import se.loftet.engine.disclosure.PrimaryRule;
import se.loftet.engine.disclosure.Suppression;
import se.loftet.engine.disclosure.Suppression.Objective;

/// Which cells of a table of persons may not be shown: the small ones, and those from which a small
/// one could be worked out with the sums.
///
/// Where no pattern protects the small cells everything but the sums is hidden.
public final class HiddenCells {
  private static final long SEED = 2017;
  private final SortedSet<Cell> hidden;

  private HiddenCells(SortedSet<Cell> hidden) {
    this.hidden = hidden;
  }

  /// What to hide of a table.
  ///
  /// @param rows counts, all rows of the same length
  /// @param threshold the least count that may be shown, 0 aside
  public static HiddenCells of(List<long[]> rows, int threshold) {
    if (rows.isEmpty() || rows.getFirst().length == 0) {
      return new HiddenCells(new TreeSet<>());
    }
    var table = new CountTable(rows);
    var primary = PrimaryRule.tooFew(threshold).apply(table, Map.of()).keySet();
    if (primary.isEmpty()) {
      return new HiddenCells(new TreeSet<>());
    }
    var pattern =
        Suppression.protecting(table, primary, Math.max(1, threshold - 1), SEED, Objective.CELLS);
    return new HiddenCells(pattern.isProven() ? pattern.hidden() : new TreeSet<>(table.cells()));
  }

  /// Which of a list of counts with a known sum to hide: the small ones, and the smallest of the
  /// others until what is hidden together is no longer small.
  public static Set<Integer> inList(long[] counts, int threshold) {
    return Suppression.inList(counts, PrimaryRule.tooFew(threshold), Math.max(1, threshold - 1));
  }

  public boolean hides(int row, int column) {
    return hidden.contains(new Cell(row, column));
  }

  public int count() {
    return hidden.size();
  }
}
