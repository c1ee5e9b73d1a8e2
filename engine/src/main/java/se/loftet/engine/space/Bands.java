package se.loftet.engine.space;

import java.util.Arrays;

/// Consecutive bands of distance, in space or time, given by their breaks.
///
/// Half-open `[a, b)` by default. Closed to the right they are `(a, b]`, the first `[a, b]`. The
/// last break may be infinite. "The same place" is a band of its own, such as `[0, 0.1)`.
public final class Bands {
  private final double[] breaks;
  private final boolean rightClosed;

  public Bands(double[] breaks, boolean rightClosed) {
    for (int k = 1; k < breaks.length; k++) {
      if (!(breaks[k] > breaks[k - 1])) {
        throw new IllegalArgumentException("breaks do not increase: " + Arrays.toString(breaks));
      }
    }
    if (breaks.length < 2 || !(breaks[0] >= 0)) {
      throw new IllegalArgumentException("no bands between " + Arrays.toString(breaks));
    }
    this.breaks = breaks.clone();
    this.rightClosed = rightClosed;
  }

  public int count() {
    return breaks.length - 1;
  }

  /// The number of the band that holds a distance, -1 outside all of them.
  public int of(double distance) {
    int k = 0;
    while (k < breaks.length && reaches(distance, k)) {
      k++;
    }
    return k == 0 || k == breaks.length ? -1 : k - 1;
  }

  /// Whether a distance lies in or beyond the band that starts at a break.
  boolean reaches(double distance, int number) {
    boolean open = rightClosed && number > 0;
    return open ? distance > breaks[number] : distance >= breaks[number];
  }

  double at(int number) {
    return breaks[number];
  }

  /// The smallest whole distance in a band.
  int firstWhole(int band) {
    boolean open = rightClosed && band > 0;
    return whole(open ? Math.floor(breaks[band]) + 1 : Math.ceil(breaks[band]));
  }

  /// The largest whole distance in a band; below [#firstWhole] when it holds none.
  int lastWhole(int band) {
    double end = breaks[band + 1];
    return whole(rightClosed ? Math.floor(end) : Math.ceil(end) - 1);
  }

  private static int whole(double value) {
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  /// The largest finite break: only the last band can lie beyond it.
  double reach() {
    double last = breaks[breaks.length - 1];
    return Double.isInfinite(last) ? breaks[breaks.length - 2] : last;
  }

  /// Whether the last band has no end.
  boolean unbounded() {
    return Double.isInfinite(breaks[breaks.length - 1]);
  }

  /// The breaks, and on which side a band is closed.
  @Override
  public String toString() {
    return "%s, closed to the %s"
        .formatted(Arrays.toString(breaks), rightClosed ? "right" : "left");
  }
}
