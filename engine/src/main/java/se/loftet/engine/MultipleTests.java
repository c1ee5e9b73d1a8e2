package se.loftet.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Adjusted p-values for many tests at once. `NaN` marks a test that was not made: it is left out
/// of the family and stays `NaN`.
///
/// Methods: Benjamini & Hochberg (1995), Benjamini & Yekutieli (2001), Holm (1979). Peer: R
/// `p.adjust`.
public enum MultipleTests {
  /// Controls the share of false discoveries; the default for maps.
  BENJAMINI_HOCHBERG {
    @Override
    void adjust(double[] sorted) {
      int m = sorted.length;
      for (int i = 0; i < m; i++) {
        sorted[i] = m / (i + 1.0) * sorted[i];
      }
      smallestFromAbove(sorted);
    }
  },

  /// The same under any dependence; the cautious choice.
  BENJAMINI_YEKUTIELI {
    @Override
    void adjust(double[] sorted) {
      int m = sorted.length;
      double q = IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
      for (int i = 0; i < m; i++) {
        sorted[i] = q * m / (i + 1.0) * sorted[i];
      }
      smallestFromAbove(sorted);
    }
  },

  /// Controls the chance of any false discovery.
  HOLM {
    @Override
    void adjust(double[] sorted) {
      double largest = 0;
      for (int i = 0; i < sorted.length; i++) {
        largest = Math.max(largest, (sorted.length - i) * sorted[i]);
        sorted[i] = Math.min(1, largest);
      }
    }
  };

  /// Adjusts p-values that are sorted upwards, in place.
  abstract void adjust(double[] sorted);

  /// Adjusted p-values, in the order given.
  public double[] adjusted(double[] p) {
    var tested = IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).toArray();
    var order = sortedBy(p, tested);
    var sorted = new double[order.length];
    Arrays.setAll(sorted, k -> p[order[k]]);
    adjust(sorted);
    var adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    for (int k = 0; k < order.length; k++) {
      adjusted[order[k]] = sorted[k];
    }
    return adjusted;
  }

  private static int[] sortedBy(double[] p, int[] tested) {
    return IntStream.of(tested)
        .boxed()
        .sorted((a, b) -> Double.compare(p[a], p[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// A larger raw p never gets a smaller adjusted one.
  private static void smallestFromAbove(double[] sorted) {
    double smallest = 1;
    for (int i = sorted.length - 1; i >= 0; i--) {
      smallest = Math.min(smallest, sorted[i]);
      sorted[i] = smallest;
    }
  }
}
