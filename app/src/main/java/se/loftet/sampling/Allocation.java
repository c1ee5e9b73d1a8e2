package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How many are drawn from each stratum.
///
/// Method: proportional allocation, or Neyman (1934): in proportion to people times the spread of
/// the answers. A stratum gets at least the least, or everybody it has; what that takes and what a
/// stratum cannot give is shared among the others. Parts of persons are rounded by largest
/// remainder, equal ones in the order of the strata.
public enum Allocation {
  PROPORTIONAL,
  NEYMAN;

  /// One stratum.
  ///
  /// @param people how many it has
  /// @param share what share is expected to answer the main question in one way, 0 to 1; its spread
  ///   is √(p(1−p)), at a share unknown largest
  public record Stratum(String name, int people, double share) {
    double spread() {
      return Math.sqrt(share * (1 - share));
    }
  }

  /// How many of each stratum, in their order; together as many as wanted, or everybody.
  public List<Integer> of(List<Stratum> strata, int wanted, int least) {
    int everybody = strata.stream().mapToInt(Stratum::people).sum();
    int left = Math.min(wanted, everybody);
    var fixed = new int[strata.size()];
    Arrays.fill(fixed, -1);
    while (true) {
      var shares = shares(strata, fixed, left - Arrays.stream(fixed).filter(n -> n > 0).sum());
      boolean changed = false;
      for (int i = 0; i < fixed.length; i++) {
        int people = strata.get(i).people();
        int floor = Math.min(least, people);
        if (fixed[i] < 0 && (shares[i] < floor || shares[i] > people)) {
          fixed[i] = shares[i] > people ? people : floor;
          changed = true;
        }
      }
      if (!changed) {
        return rounded(shares, fixed, left);
      }
    }
  }

  private double size(Stratum stratum) {
    return this == NEYMAN ? stratum.people() * stratum.spread() : stratum.people();
  }

  private double[] shares(List<Stratum> strata, int[] fixed, int left) {
    double sum =
        IntStream.range(0, fixed.length)
            .filter(i -> fixed[i] < 0)
            .mapToDouble(i -> size(strata.get(i)))
            .sum();
    var shares = new double[fixed.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] =
          fixed[i] >= 0 ? fixed[i] : sum > 0 ? Math.max(0, left) * size(strata.get(i)) / sum : 0;
    }
    return shares;
  }

  private static List<Integer> rounded(double[] shares, int[] fixed, int wanted) {
    int[] whole = Arrays.stream(shares).mapToInt(share -> (int) Math.floor(share + 1e-9)).toArray();
    int missing = wanted - Arrays.stream(whole).sum();
    var order = new ArrayList<Integer>();
    IntStream.range(0, shares.length).filter(i -> fixed[i] < 0).forEach(order::add);
    order.sort(Comparator.comparingDouble((Integer i) -> whole[i] - shares[i]));
    for (int i = 0; i < Math.min(missing, order.size()); i++) {
      whole[order.get(i)]++;
    }
    return Arrays.stream(whole).boxed().toList();
  }
}
