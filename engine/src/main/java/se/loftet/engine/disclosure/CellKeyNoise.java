package se.loftet.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.loftet.engine.Provenance;

/// Small whole-number noise that is the same whenever the same persons are counted.
///
/// Method: cell key perturbation, Fraser & Wooton (2005); noise of greatest entropy with mean 0 and
/// a given variance, Marley & Leaver (2011). Every person has a key between 0 and 1 made from a
/// secret; the key of a cell is the fraction of their sum, and decides its noise. Asking twice, in
/// another table or order, gives the same figure, so nothing is won by averaging. Zeros stay zeros,
/// no result is below 0 or from 1 up to `hiddenUpTo`, and totals need not add up. For the smallest
/// counts the variance can be larger than asked for, since few results are left. The national
/// statistical office publishes no table of its own; this one is made from three numbers.
public final class CellKeyNoise {
  private final int most;
  private final int hiddenUpTo;
  private final double variance;
  private final List<double[]> cumulative = new ArrayList<>();

  public CellKeyNoise(int most, double variance, int hiddenUpTo) {
    if (most < 1 || hiddenUpTo < 0 || !(variance > 0)) {
      throw new IllegalArgumentException("noise from 1, variance above 0");
    }
    if (hiddenUpTo >= most) {
      throw new IllegalArgumentException("the noise must reach past the hidden counts");
    }
    this.most = most;
    this.hiddenUpTo = hiddenUpTo;
    this.variance = variance;
    for (int count = 1; count <= most + hiddenUpTo + 1; count++) {
      cumulative.add(sums(probabilities(count, variance)));
    }
  }

  /// A person's key, from the secret of the data set and the person's number.
  public static double personKey(long secret, long person) {
    long z = secret ^ (person * 0x9E3779B97F4A7C15L);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
  }

  /// The key of a cell, each person counted once: the fraction of the sum, added in whole 2⁻⁵³ so
  /// that order does not matter.
  public static double cellKey(double[] personKeys) {
    long sum = 0;
    for (double key : personKeys) {
      checkKey(key);
      sum += (long) (key * 0x1p53);
    }
    return (sum & ((1L << 53) - 1)) * 0x1p-53;
  }

  private static void checkKey(double key) {
    if (!(key >= 0 && key < 1)) {
      throw new IllegalArgumentException("key %s is not from 0 to below 1".formatted(key));
    }
  }

  /// Where shown counts come from; keys and secrets are no part of it.
  public Provenance provenance() {
    return Provenance.of(
        "cell key noise",
        "1",
        Map.of("most", most, "variance", variance, "hidden_up_to", hiddenUpTo));
  }

  /// The count that is shown.
  public long shown(long count, double cellKey) {
    if (count < 0) {
      throw new IllegalArgumentException("count %d is below 0".formatted(count));
    }
    checkKey(cellKey);
    if (count == 0) {
      return 0;
    }
    var row = cumulative.get((int) Math.min(count, cumulative.size()) - 1);
    int k = 0;
    while (k < row.length - 1 && cellKey >= row[k]) {
      k++;
    }
    return count + k - most;
  }

  /// Probability of each noise from `-most` to `most` for a count.
  public double[] probabilities(long count) {
    var row = cumulative.get((int) Math.min(count, cumulative.size()) - 1);
    var p = new double[row.length];
    for (int k = 0; k < p.length; k++) {
      p[k] = row[k] - (k == 0 ? 0 : row[k - 1]);
    }
    return p;
  }

  private boolean allowed(int count, int noise) {
    int result = count + noise;
    return result == 0 || result > hiddenUpTo;
  }

  /// `exp(a k - b k²)` on what is allowed, `b` for the variance and `a` for the mean.
  private double[] probabilities(int count, double variance) {
    double low = -5;
    double high = 60;
    var p = centred(count, high);
    if (second(p) >= variance) {
      return p;
    }
    for (int i = 0; i < 50; i++) {
      double b = (low + high) / 2;
      p = centred(count, b);
      if (second(p) > variance) {
        low = b;
      } else {
        high = b;
      }
    }
    return p;
  }

  private double[] centred(int count, double b) {
    double low = -200 * (1 + Math.abs(b));
    double high = -low;
    var p = new double[2 * most + 1];
    for (int i = 0; i < 60; i++) {
      double a = (low + high) / 2;
      p = tilted(count, a, b);
      if (first(p) < 0) {
        low = a;
      } else {
        high = a;
      }
    }
    return p;
  }

  private double[] tilted(int count, double a, double b) {
    var p = new double[2 * most + 1];
    double top = Double.NEGATIVE_INFINITY;
    for (int k = -most; k <= most; k++) {
      if (allowed(count, k)) {
        top = Math.max(top, a * k - b * k * k);
      }
    }
    double sum = 0;
    for (int k = -most; k <= most; k++) {
      if (allowed(count, k)) {
        p[k + most] = Math.exp(a * k - b * k * k - top);
        sum += p[k + most];
      }
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  private double first(double[] p) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += (k - most) * p[k];
    }
    return sum;
  }

  private double second(double[] p) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += (double) (k - most) * (k - most) * p[k];
    }
    return sum;
  }

  private static double[] sums(double[] p) {
    var sums = p.clone();
    Arrays.parallelPrefix(sums, Double::sum);
    return sums;
  }
}
