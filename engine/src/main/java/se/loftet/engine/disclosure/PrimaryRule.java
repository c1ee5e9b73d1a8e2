package se.loftet.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.loftet.engine.Provenance;

/// Which counts say too much about someone.
///
/// Methods: Hundepool et al. (2012). Too few: more than 0 and less than `threshold`. Dominance: the
/// `largest` contributors have more than `share` percent. p percent: what is left without the two
/// largest is less than `percent` percent of the largest. Zeros are published, a choice of policy.
/// The rules on contributors apply where contributions are known and sum to more than 0; one that
/// is missing or below 0 is refused, since it would hide what the others give away.
public record PrimaryRule(int threshold, int largest, double share, double percent) {
  /// Why a cell may not be shown, in the order the rules are tried.
  public enum Why {
    TOO_FEW,
    DOMINANCE,
    P_PERCENT
  }

  /// One to four are hidden.
  public static final PrimaryRule USUAL = tooFew(5);

  public static PrimaryRule tooFew(int threshold) {
    return new PrimaryRule(threshold, 2, 85, 10);
  }

  /// The cells that must be hidden, and why.
  public SortedMap<Cell, Set<Why>> apply(CountTable table, Map<Cell, double[]> contributions) {
    var hidden = new TreeMap<Cell, Set<Why>>();
    for (var cell : table.cells()) {
      var why = EnumSet.noneOf(Why.class);
      long count = table.at(cell);
      if (count > 0 && count < threshold) {
        why.add(Why.TOO_FEW);
      }
      var parts = contributions.get(cell);
      if (parts != null) {
        why.addAll(ofContributors(parts));
      }
      if (!why.isEmpty()) {
        hidden.put(cell, why);
      }
    }
    return hidden;
  }

  private Set<Why> ofContributors(double[] contributions) {
    var why = new ArrayList<Why>();
    var sorted = contributions.clone();
    Arrays.sort(sorted);
    if (Arrays.stream(sorted).anyMatch(part -> !(part >= 0) || Double.isInfinite(part))) {
      throw new IllegalArgumentException("a contribution is missing or below 0");
    }
    double total = Arrays.stream(sorted).sum();
    if (!(total > 0)) {
      return Set.of();
    }
    int n = sorted.length;
    double top = Arrays.stream(sorted, Math.max(0, n - largest), n).sum();
    if (top > share / 100 * total) {
      why.add(Why.DOMINANCE);
    }
    double first = sorted[n - 1];
    double rest = total - first - (n > 1 ? sorted[n - 2] : 0);
    if (rest < percent / 100 * first) {
      why.add(Why.P_PERCENT);
    }
    return Set.copyOf(why);
  }

  Map<String, Object> parameters() {
    return Map.of("threshold", threshold, "largest", largest, "share", share, "percent", percent);
  }

  /// Where the list of primary cells comes from.
  public Provenance provenance(CountTable table) {
    var parameters = new HashMap<>(parameters());
    parameters.put("rows", table.rows());
    parameters.put("columns", table.columns());
    return Provenance.of("primary suppression", "1", parameters);
  }
}
