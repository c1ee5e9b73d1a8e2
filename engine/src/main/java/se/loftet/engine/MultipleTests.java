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

  /// Adjusted p-values, in the order given. Equal p-values get equal adjusted ones.
  public double[] adjusted(double[] p) {
    for (double one : p) {
      if (one < 0 || one > 1) {
        throw new IllegalArgumentException(one + " is not a p-value");
      }
    }
    var raw = Arrays.stream(p).filter(v -> !Double.isNaN(v)).sorted().toArray();
    var family = raw.clone();
    adjust(family);
    var adjusted = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      adjusted[i] = Double.isNaN(p[i]) ? Double.NaN : family[Arrays.binarySearch(raw, p[i])];
    }
    return adjusted;
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
