package se.loftet.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.loftet.engine.disclosure.CountTable;
import se.loftet.engine.disclosure.PrimaryRule;
import se.loftet.engine.disclosure.Suppression;

/// Which counts must not be published: one to four, and those that would give them away through
/// sums.
public final class SmallNumbers {
  private static final PrimaryRule RULE = PrimaryRule.USUAL;
  private static final long SEED = 2017;

  private SmallNumbers() {}

  /// Places in a list whose sum is known.
  public static Set<Integer> inList(long[] counts) {
    return new TreeSet<>(Suppression.inList(counts, RULE, RULE.threshold()));
  }

  /// Places in a table whose sums are known, row by row `{row, column}`; nothing when the table
  /// cannot be protected and must not be published.
  public static Optional<List<int[]>> inTable(List<long[]> rows) {
    var table = new CountTable(rows);
    var primary = RULE.apply(table, new HashMap<>()).keySet();
    var hidden = Suppression.protecting(table, primary, RULE.threshold(), SEED);
    if (!hidden.isProven()) {
      return Optional.empty();
    }
    var cells = new ArrayList<int[]>();
    hidden.hidden().forEach(cell -> cells.add(new int[] {cell.row(), cell.column()}));
    return Optional.of(cells);
  }
}
