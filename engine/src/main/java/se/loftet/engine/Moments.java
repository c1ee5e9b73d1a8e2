package se.loftet.engine;

/// How many numbers, their mean, and the sum of squares around it.
///
/// Two passes over blocks small enough to stay in the fastest memory, put together by the formula
/// of Chan, Golub & LeVeque (1983), which loses no digits where the mean is large. [#merge] is
/// associative to rounding.
public record Moments(long size, double mean, double squares) {
  public static final Moments NONE = new Moments(0, 0, 0);
  private static final int BLOCK = 4096;

  public static Moments of(double[] x) {
    var all = NONE;
    for (int from = 0; from < x.length; from += BLOCK) {
      all = all.merge(block(x, from, Math.min(BLOCK, x.length - from)));
    }
    return all;
  }

  private static Moments block(double[] x, int from, int n) {
    double mean = sum(x, from, n) / n;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < from + n; i += 4) {
      a += (x[i] - mean) * (x[i] - mean);
      b += (x[i + 1] - mean) * (x[i + 1] - mean);
      c += (x[i + 2] - mean) * (x[i + 2] - mean);
      d += (x[i + 3] - mean) * (x[i + 3] - mean);
    }
    for (; i < from + n; i++) {
      a += (x[i] - mean) * (x[i] - mean);
    }
    return new Moments(n, mean, a + b + (c + d));
  }

  /// Four sums side by side, since each addition waits for the one before.
  private static double sum(double[] x, int from, int n) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < from + n; i += 4) {
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
    }
    for (; i < from + n; i++) {
      a += x[i];
    }
    return a + b + (c + d);
  }

  public Moments merge(Moments other) {
    if (size == 0 || other.size == 0) {
      return size == 0 ? other : this;
    }
    long both = size + other.size;
    double away = other.mean - mean;
    double share = (double) other.size / both;
    return new Moments(
        both, mean + away * share, squares + other.squares + away * away * share * size);
  }
}
