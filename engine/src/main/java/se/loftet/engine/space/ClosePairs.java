package se.loftet.engine.space;

import java.util.Arrays;

/// Every unordered pair of events within reach of each other, found through cells as wide as the
/// reach and streamed, never stored as objects.
///
/// Events are sorted by cell, so that the two ends of a pair lie near each other in memory. `reach`
/// is infinite when all pairs are wanted.
final class ClosePairs {
  /// The most candidates offered at once.
  static final int STRIP = 256;

  private final double[] east;
  private final double[] north;
  private final int[] order;
  private final int columns;
  private final int rows;
  private final int[] start;

  ClosePairs(double[] east, double[] north, double reach) {
    int n = east.length;
    double west = Arrays.stream(east).min().orElse(0);
    double south = Arrays.stream(north).min().orElse(0);
    double width = Arrays.stream(east).max().orElse(0) - west;
    double height = Arrays.stream(north).max().orElse(0) - south;
    // Never more cells than events: far outliers make wider cells, not more of them.
    double fewest = Math.sqrt(width * height / Math.max(1, n));
    double cell = Math.max(reach, Math.max(fewest, Math.max(width, height) / Math.max(1, n)));
    double size = cell > 0 ? cell : 1;
    columns = Double.isInfinite(size) ? 1 : (int) (width / size) + 1;
    rows = Double.isInfinite(size) ? 1 : (int) (height / size) + 1;
    var cellOf = new int[n];
    start = new int[columns * rows + 1];
    for (int i = 0; i < n; i++) {
      int row = (int) ((north[i] - south) / size);
      cellOf[i] = row * columns + (int) ((east[i] - west) / size);
      start[cellOf[i] + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    order = new int[n];
    this.east = new double[n];
    this.north = new double[n];
    var next = start.clone();
    for (int i = 0; i < n; i++) {
      int at = next[cellOf[i]]++;
      order[at] = i;
      this.east[at] = east[i];
      this.north[at] = north[i];
    }
  }

  /// What is done with the pairs of one event: `first` with each of `[from, to)`, all of them
  /// positions in sorted order.
  interface Candidates {
    void of(int first, int from, int to);
  }

  /// Offers every unordered pair of events in the same or neighbouring cells exactly once.
  ///
  /// Candidates are taken a strip at a time by all events of a cell, so that what belongs to them
  /// stays in the nearest cache.
  void forEach(Candidates candidates) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int cell = row * columns + column;
        int east = Math.min(column + 1, columns - 1);
        int west = Math.max(column - 1, 0);
        strips(cell, start[cell], start[row * columns + east + 1], candidates);
        if (row + 1 < rows) {
          int above = (row + 1) * columns;
          strips(cell, start[above + west], start[above + east + 1], candidates);
        }
      }
    }
  }

  private void strips(int cell, int from, int to, Candidates candidates) {
    for (int strip = from; strip < to; strip += STRIP) {
      int end = Math.min(to, strip + STRIP);
      for (int i = start[cell]; i < Math.min(start[cell + 1], end); i++) {
        candidates.of(i, Math.max(i + 1, strip), end);
      }
    }
  }

  int size() {
    return order.length;
  }

  /// The original row of a sorted position.
  int original(int position) {
    return order[position];
  }

  /// Eastings by sorted position; not to be written to.
  double[] east() {
    return east;
  }

  double[] north() {
    return north;
  }
}
