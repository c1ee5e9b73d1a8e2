package se.loftet.engine.space;

/// Counts the pairs that are close in space and time, by band of both.
///
/// Of a neighbouring cell only the events of the days in reach are looked at, a run that moves on
/// with the days of the cell's own events. Pairs further apart in time than the last break are
/// never seen: where the last band has no end, it holds what the others leave of all close pairs.
/// Equal to [KnoxCount], the readable version.
final class NearDays {
  private static final int LONGEST_TABLE = 1 << 20;

  private final DayCells cells;
  private final KnoxRule rule;
  private final double[] limit;
  private final KnoxCount bands;
  private final int longest;
  private final int columns;
  private final byte[] columnOf;
  private final long[] count;

  NearDays(DayCells cells, double[] limit, KnoxRule rule) {
    this.cells = cells;
    this.limit = limit;
    this.rule = rule;
    bands = new KnoxCount(rule, cells.day);
    var time = rule.time();
    int last = time.count() - 1;
    longest = time.unbounded() ? time.firstWhole(last) - 1 : time.lastWhole(last);
    columns = time.count() + 1;
    columnOf = new byte[Math.min(LONGEST_TABLE, Math.max(0, longest) + 1)];
    for (int d = 0; d < columnOf.length; d++) {
      columnOf[d] = (byte) (bands.band(d) + 1);
    }
    count = new long[(limit.length + 1) * columns];
  }

  /// Laid out as [KnoxCount#count] does; `degree` as [NeighbourCounts#count] gives it.
  long[][] count(long[][] degree) {
    for (int row = 0; row < cells.rows; row++) {
      for (int column = 0; column < cells.columns; column++) {
        around(row, column);
      }
    }
    var table = new long[rule.space().count() + 1][columns - 1];
    for (int s = 0; s < limit.length; s++) {
      long within = 0;
      for (int t = 0; t < columns; t++) {
        within += count[s * columns + t];
        if (t > 0) {
          table[s][t - 1] = count[s * columns + t];
        }
      }
      if (rule.time().unbounded()) {
        table[s][columns - 2] = PairGraph.of(degree[s]).edges() - within;
      }
    }
    return table;
  }

  private void around(int row, int column) {
    int own = row * cells.columns + column;
    if (cells.start(own) == cells.end(own)) {
      return;
    }
    int up = cells.rowsAround();
    for (int r = Math.max(0, row - up); r <= Math.min(cells.rows - 1, row + up); r++) {
      int aside = cells.columnsAround(r - row);
      int east = Math.min(cells.columns - 1, column + aside);
      for (int c = Math.max(0, column - aside); c <= east; c++) {
        between(own, r * cells.columns + c);
      }
    }
  }

  /// Pairs whose later event is in the one cell and whose earlier is in the other; of the same day,
  /// the one in the lower place counts as earlier.
  private void between(int own, int other) {
    int[] day = cells.day;
    int end = cells.end(other);
    int from = cells.start(other);
    int to = from;
    for (int i = cells.start(own); i < cells.end(own); i++) {
      long earliest = (long) day[i] - longest;
      int until = other < own ? day[i] : day[i] - 1;
      while (from < end && day[from] < earliest) {
        from++;
      }
      while (to < end && day[to] <= until) {
        to++;
      }
      add(i, from, other == own ? i : to);
    }
  }

  private void add(int i, int from, int to) {
    var metric = rule.metric();
    double e = cells.east[i];
    double n = cells.north[i];
    int now = cells.day[i];
    for (int k = from; k < to; k++) {
      double key = metric.key(e - cells.east[k], n - cells.north[k]);
      int s = 0;
      for (double l : limit) {
        s += key >= l ? 1 : 0;
      }
      count[s * columns + column(now - cells.day[k])]++;
    }
  }

  private int column(int days) {
    return days < columnOf.length ? columnOf[days] : bands.band(days) + 1;
  }
}
