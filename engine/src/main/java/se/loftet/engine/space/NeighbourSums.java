package se.loftet.engine.space;

import java.util.Arrays;

/// Sums over the neighbours of each cell of a row of a full grid, what lies beyond the border being
/// left out: the inner loop of [GridStatistics].
///
/// Neighbours are added in their order. Where all of them are columns of the grid,
/// [NeighbourSumsVector] does the same to the same bits.
final class NeighbourSums {
  private NeighbourSums() {}

  static void of(double[] all, int row, int rows, Neighbourhood around, double[] sum) {
    int columns = sum.length;
    int reach = Arrays.stream(around.columns()).map(Math::abs).max().orElse(0);
    int[] start = starts(row, rows, around, columns);
    int west = Math.min(reach, columns);
    int east = Math.max(west, columns - reach);
    Arrays.fill(sum, 0);
    beside(all, row, rows, around, 0, west, sum);
    if (VectorModule.PRESENT && NeighbourSumsVector.isFast()) {
      NeighbourSumsVector.add(all, start, west, east, sum);
    } else {
      plain(all, start, west, east, sum);
    }
    beside(all, row, rows, around, east, columns, sum);
  }

  /// Where the neighbours in rows of the grid are, for column 0.
  private static int[] starts(int row, int rows, Neighbourhood around, int columns) {
    var start = new int[around.size()];
    int count = 0;
    for (int o = 0; o < start.length; o++) {
      int other = row + around.rows()[o];
      if (other >= 0 && other < rows) {
        start[count++] = other * columns + around.columns()[o];
      }
    }
    return Arrays.copyOf(start, count);
  }

  /// The readable version.
  static void plain(double[] all, int[] start, int west, int east, double[] sum) {
    for (int s : start) {
      for (int c = west; c < east; c++) {
        sum[c] += all[s + c];
      }
    }
  }

  private static void beside(
      double[] all, int row, int rows, Neighbourhood around, int west, int east, double[] sum) {
    for (int c = west; c < east; c++) {
      for (int o = 0; o < around.size(); o++) {
        int other = row + around.rows()[o];
        int column = c + around.columns()[o];
        if (other >= 0 && other < rows && column >= 0 && column < sum.length) {
          sum[c] += all[other * sum.length + column];
        }
      }
    }
  }
}
