package se.loftet.engine.trend;

import java.util.ArrayDeque;

/// The two middle values as R's `stl` finds them, which are not always the middle ones.
///
/// `stl` sorts only as far as its two places need, by Singleton's quicksort (CACM algorithm 347),
/// and asks for the upper of the two middle places before the lower. The routine counts on places
/// in rising order, so that with an even number of values the upper one can be left where it stood.
/// The robust weights of a series with an even number of rows depend on that. Kept only so that
/// results can be checked against the peer; [SeasonalTrend.Scale#MEDIAN] is what the paper says.
final class PartialMedian {
  private static final int FEW = 10;

  /// Counted from 1.
  private final double[] a;

  private final int[] place;
  private final ArrayDeque<Segment> waiting = new ArrayDeque<>();

  /// Values `i` to `j`, and the first and last of the places that lie among them.
  private record Segment(int i, int j, int first, int last) {}

  private PartialMedian(double[] values) {
    int n = values.length;
    a = new double[n + 1];
    System.arraycopy(values, 0, a, 1, n);
    int upper = n / 2 + 1;
    place = new int[] {upper, n - upper + 1};
  }

  /// The sum of the two middle values; `NaN` without values.
  static double sum(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    var partial = new PartialMedian(values);
    partial.waiting.push(new Segment(1, values.length, 0, 1));
    while (!partial.waiting.isEmpty()) {
      partial.sort(partial.waiting.pop());
    }
    return partial.a[partial.place[0]] + partial.a[partial.place[1]];
  }

  private void sort(Segment whole) {
    var part = whole;
    while (part.first <= part.last) {
      boolean few = part.j - part.i <= FEW;
      if (few && part.i > 1) {
        insert(part.i, part.j);
        return;
      }
      if (part.i >= part.j) {
        return;
      }
      part = split(part);
    }
  }

  /// The part to go on with; the other one waits.
  private Segment split(Segment part) {
    int[] cut = partition(part.i, part.j);
    int l = cut[0];
    int k = cut[1];
    if (l - part.i <= part.j - k) {
      int last = part.last;
      while (last >= part.first && place[last] > l) {
        last--;
      }
      waiting.push(new Segment(k, part.j, last + 1, part.last));
      return new Segment(part.i, l, part.first, last);
    }
    int first = part.first;
    while (first <= part.last && place[first] < k) {
      first++;
    }
    waiting.push(new Segment(part.i, l, part.first, first - 1));
    return new Segment(k, part.j, first, part.last);
  }

  /// Small values to the left, large ones to the right of the middle of three.
  private int[] partition(int i, int j) {
    int middle = (i + j) / 2;
    order(i, middle);
    if (a[j] < a[middle]) {
      order(middle, j);
      order(i, middle);
    }
    double t = a[middle];
    int k = i;
    int l = j;
    while (true) {
      l--;
      while (a[l] > t) {
        l--;
      }
      k++;
      while (a[k] < t) {
        k++;
      }
      if (k > l) {
        return new int[] {l, k};
      }
      double swap = a[l];
      a[l] = a[k];
      a[k] = swap;
    }
  }

  private void order(int low, int high) {
    if (a[low] > a[high]) {
      double swap = a[low];
      a[low] = a[high];
      a[high] = swap;
    }
  }

  /// All values before `from` are smaller already.
  private void insert(int from, int to) {
    for (int i = from; i < to; i++) {
      double t = a[i + 1];
      int k = i;
      while (a[k] > t) {
        a[k + 1] = a[k];
        k--;
      }
      a[k + 1] = t;
    }
  }
}
