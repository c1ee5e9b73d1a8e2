package se.loftet.engine.space;

import java.util.Arrays;

/// How many other events each event has in each band of distance.
///
/// For one event after the other the keys of all candidates of a row of cells are found, then those
/// below each limit are counted: no pair is ever stored, and no loop has a branch to guess. This is
/// the plain version; [NeighbourCountsVector] gives the same counts.
class NeighbourCounts {
  /// Candidates at once, so that their keys stay in the nearest cache.
  static final int STRIP = 512;

  final DayCells cells;
  final boolean straight;
  final double[] limit;
  final double[] key;

  /// `limit` holds the smallest key beyond each break.
  NeighbourCounts(DayCells cells, Metric metric, double[] limit, int padding) {
    this.cells = cells;
    this.straight = metric == Metric.EUCLIDEAN;
    this.limit = limit;
    this.key = new double[STRIP + padding];
  }

  static NeighbourCounts of(Knox knox, double[] limit) {
    var rule = knox.rule();
    boolean vectors = VectorModule.PRESENT && NeighbourCountsVector.isFast();
    int padding = vectors ? NeighbourCountsVector.LANES : 0;
    var pairs = knox.pairs();
    var cells =
        new DayCells(pairs.east(), pairs.north(), knox.days(), rule.space().reach(), padding);
    return vectors
        ? new NeighbourCountsVector(cells, rule.metric(), limit)
        : new NeighbourCounts(cells, rule.metric(), limit, 0);
  }

  /// Row 0 counts those below the first limit, row `k` those from limit `k-1` to before limit `k`.
  long[][] count() {
    var below = new int[cells.day.length][limit.length];
    for (int row = 0; row < cells.rows; row++) {
      for (int column = 0; column < cells.columns; column++) {
        if (cells.start(row * cells.columns + column) < cells.end(row * cells.columns + column)) {
          around(row, column, below);
        }
      }
    }
    return differences(below);
  }

  private void around(int row, int column, int[][] below) {
    int cell = row * cells.columns + column;
    int up = cells.rowsAround();
    for (int r = Math.max(0, row - up); r <= Math.min(cells.rows - 1, row + up); r++) {
      int aside = cells.columnsAround(r - row);
      int from = cells.start(r * cells.columns + Math.max(0, column - aside));
      int to = cells.end(r * cells.columns + Math.min(cells.columns - 1, column + aside));
      for (int strip = from; strip < to; strip += STRIP) {
        for (int i = cells.start(cell); i < cells.end(cell); i++) {
          add(i, strip, Math.min(to, strip + STRIP), below[i]);
        }
      }
    }
  }

  /// Adds the candidates `from` to `to - 1` of an event to its counts below each limit.
  void add(int event, int from, int to, int[] below) {
    double e = cells.east[event];
    double n = cells.north[event];
    for (int k = from; k < to; k++) {
      double de = e - cells.east[k];
      double dn = n - cells.north[k];
      key[k - from] = straight ? de * de + dn * dn : Math.abs(de) + Math.abs(dn);
    }
    for (int b = 0; b < limit.length; b++) {
      int count = 0;
      for (int k = 0; k < to - from; k++) {
        count += key[k] < limit[b] ? 1 : 0;
      }
      below[b] += count;
    }
  }

  /// An event is no neighbour of its own, but was counted below every limit above 0.
  private long[][] differences(int[][] below) {
    var degree = new long[limit.length][below.length];
    for (int i = 0; i < below.length; i++) {
      long nearer = 0;
      for (int b = 0; b < limit.length; b++) {
        long all = below[i][b] - (limit[b] > 0 ? 1L : 0);
        degree[b][i] = all - nearer;
        nearer = all;
      }
    }
    return degree;
  }

  DayCells cells() {
    return cells;
  }

  double[] limits() {
    return Arrays.copyOf(limit, limit.length);
  }
}
