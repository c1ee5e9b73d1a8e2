package se.loftet.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.loftet.engine.Provenance;
import se.loftet.engine.Warning;

/// More cells hidden, so that those that must be hidden cannot be worked out from the sums.
///
/// Method: for each primary cell and direction the cheapest closed paths through the table that let
/// it move by the protection (Kelly, Golden & Assad 1992), then everything that turned out not to
/// be needed is shown again; over several orders of the cells, the least added count wins. Every
/// pattern is proved by [Audit]. Cost of a cell is its count, or 1; sums are never hidden. Peer:
/// the exact optimum by HiGHS in `src/test/oracles/disclosure`. The seed orders the attempts; the
/// same seed gives the same pattern. Where the table has too few cells to protect a primary one
/// there is no pattern, and it must not be published.
public final class Suppression {
  /// What is to be as little as possible.
  public enum Objective {
    /// The sum of the counts hidden besides.
    VALUE,
    /// The number of cells hidden besides.
    CELLS;

    private static final double ZERO_COST = 1e-3;

    double cost(long count) {
      return switch (this) {
        case VALUE -> count + ZERO_COST;
        case CELLS -> 1;
      };
    }
  }

  private final CountTable table;
  private final SortedSet<Cell> primary;
  private final long need;
  private final Objective objective;
  private final SortedSet<Cell> hidden;
  private final boolean complete;

  private Suppression(
      CountTable table,
      SortedSet<Cell> primary,
      long need,
      Objective objective,
      SortedSet<Cell> hidden,
      boolean complete) {
    this.objective = objective;
    this.table = table;
    this.primary = primary;
    this.need = need;
    this.hidden = hidden;
    this.complete = complete;
  }

  /// Hides what it takes so that each primary cell can be `need` more, and `need` less or 0. A need
  /// below 1 counts as 1.
  public static Suppression protecting(
      CountTable table, Collection<Cell> primary, long need, long seed) {
    return protecting(table, primary, need, seed, Objective.VALUE);
  }

  public static Suppression protecting(
      CountTable table, Collection<Cell> primary, long need, long seed, Objective objective) {
    var cells = new TreeSet<>(primary);
    cells.forEach(table::check);
    var random = new Random(seed);
    int attempts = Math.clamp(20_000 / Math.max(1, table.rows() * table.columns()), 3, 200);
    @Nullable Suppression best = null;
    for (int attempt = 0; attempt < attempts; attempt++) {
      var order = new ArrayList<>(cells);
      order.sort(Comparator.comparingLong(table::at));
      if (attempt > 0) {
        Collections.shuffle(order, random);
      }
      var found =
          attempt(table, cells, Math.max(1, need), objective, order, attempt < 2 ? 0 : 0.5, random);
      if (best == null || found.isBetterThan(best)) {
        best = found;
      }
      if (cells.isEmpty()) {
        break;
      }
    }
    return Objects.requireNonNull(best);
  }

  private boolean isBetterThan(Suppression other) {
    if (complete != other.complete) {
      return complete;
    }
    return cost() < other.cost();
  }

  private double cost() {
    return added().stream().mapToDouble(cell -> objective.cost(table.at(cell))).sum();
  }

  private static Suppression attempt(
      CountTable table,
      SortedSet<Cell> primary,
      long need,
      Objective objective,
      List<Cell> order,
      double noise,
      Random random) {
    var paths = new CheapestPaths(table, primary, objective, noise, random);
    boolean complete = true;
    for (var cell : order) {
      complete &= paths.protect(cell, true, need);
      complete &= paths.protect(cell, false, Math.min(need, table.at(cell)));
    }
    var hidden = new TreeSet<>(paths.hidden());
    showAgain(table, primary, need, hidden);
    return new Suppression(table, primary, need, objective, hidden, complete);
  }

  /// Shows again, the dearest first, what the audit says is not needed.
  private static void showAgain(
      CountTable table, SortedSet<Cell> primary, long need, SortedSet<Cell> hidden) {
    var audit = new Audit(table, hidden);
    boolean before = primary.stream().allMatch(cell -> audit.isProtected(cell, need));
    if (!before) {
      return;
    }
    var added = new ArrayList<>(hidden);
    added.removeAll(primary);
    added.sort(Comparator.comparingLong((Cell cell) -> table.at(cell)).reversed());
    for (var cell : added) {
      audit.set(cell, false);
      if (primary.stream().allMatch(one -> audit.isProtected(one, need))) {
        hidden.remove(cell);
      } else {
        audit.set(cell, true);
      }
    }
  }

  /// All hidden cells.
  public Provenance provenance() {
    var provenance =
        Provenance.of(
            "complementary suppression",
            "1",
            Map.of(
                "rows",
                table.rows(),
                "columns",
                table.columns(),
                "primary",
                primary.size(),
                "need",
                need,
                "objective",
                objective));
    return isProven() ? provenance : provenance.warning(Warning.NOT_PROTECTED);
  }

  public SortedSet<Cell> hidden() {
    return Collections.unmodifiableSortedSet(hidden);
  }

  /// Those hidden only to protect others.
  public SortedSet<Cell> added() {
    var added = new TreeSet<>(hidden);
    added.removeAll(primary);
    return added;
  }

  public long addedValue() {
    return added().stream().mapToLong(table::at).sum();
  }

  /// Whether the audit finds every primary cell protected.
  public boolean isProven() {
    var audit = new Audit(table, hidden);
    return primary.stream().allMatch(cell -> audit.isProtected(cell, need));
  }

  public Audit audit() {
    return new Audit(table, hidden);
  }

  /// For a single list with a published total: which positions to hide. The smallest of the others,
  /// none of them 0, join until the rest of what is hidden is at least `need` for every primary
  /// one. Where even all of them are not enough, all are hidden and so must be the total.
  public static SortedSet<Integer> inList(long[] counts, PrimaryRule rule, long need) {
    var hidden = new TreeSet<Integer>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && counts[i] < rule.threshold()) {
        hidden.add(i);
      }
    }
    if (hidden.isEmpty()) {
      return hidden;
    }
    long largest = hidden.stream().mapToLong(i -> counts[i]).max().orElse(0);
    var others = new ArrayList<Integer>();
    for (int i = 0; i < counts.length; i++) {
      if (!hidden.contains(i) && counts[i] > 0) {
        others.add(i);
      }
    }
    others.sort(Comparator.comparingLong(i -> counts[i]));
    long sum = hidden.stream().mapToLong(i -> counts[i]).sum();
    for (int i : others) {
      if (sum - largest >= need) {
        break;
      }
      hidden.add(i);
      sum += counts[i];
    }
    return hidden;
  }

  @Override
  public String toString() {
    return "hidden " + hidden + ", added " + Arrays.toString(added().toArray());
  }
}
