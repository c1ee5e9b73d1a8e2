package se.loftet.engine.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/// Hides cells along the cheapest closed paths that let a primary cell move.
///
/// Dijkstra's shortest path from the row of the cell to its column; cells already hidden are free.
/// A path whose cells can all move by what is missing is preferred; failing that any path that
/// helps.
final class CheapestPaths {
  private final CountTable table;
  private final int rows;
  private final int nodes;
  private final SortedSet<Cell> hidden = new TreeSet<>();
  private final double[][] cost;

  CheapestPaths(
      CountTable table,
      Collection<Cell> primary,
      Suppression.Objective objective,
      double noise,
      Random random) {
    this.table = table;
    rows = table.rows();
    nodes = rows + table.columns();
    hidden.addAll(primary);
    cost = new double[rows][table.columns()];
    for (var cell : table.cells()) {
      double factor = 1 + noise * (2 * random.nextDouble() - 1);
      cost[cell.row()][cell.column()] =
          primary.contains(cell) ? 0 : objective.cost(table.at(cell)) * factor;
    }
  }

  SortedSet<Cell> hidden() {
    return hidden;
  }

  /// Lets a cell rise or fall by `need`; false if the table cannot.
  boolean protect(Cell cell, boolean rises, long need) {
    var moved = new long[rows][table.columns()];
    long missing = need;
    while (missing > 0) {
      int[] path = path(cell, rises, missing, moved);
      if (path[rows + cell.column()] < 0) {
        path = path(cell, rises, 1, moved);
      }
      if (path[rows + cell.column()] < 0) {
        return false;
      }
      missing -= along(path, cell, rises, missing, moved);
    }
    return true;
  }

  private long along(int[] path, Cell cell, boolean rises, long missing, long[][] moved) {
    long step = missing;
    for (int node = rows + cell.column(); node != cell.row(); node = path[node]) {
      step = Math.min(step, room(path[node], node, rises, moved));
    }
    for (int node = rows + cell.column(); node != cell.row(); node = path[node]) {
      var edge = edge(path[node], node);
      moved[edge.row()][edge.column()] += falls(path[node], rises) ? -step : step;
      cost[edge.row()][edge.column()] = 0;
      hidden.add(edge);
    }
    return step;
  }

  private Cell edge(int a, int b) {
    return a < rows ? new Cell(a, b - rows) : new Cell(b, a - rows);
  }

  private boolean falls(int from, boolean rises) {
    return from < rows == rises;
  }

  private long room(int from, int to, boolean rises, long[][] moved) {
    if (!falls(from, rises)) {
      return Long.MAX_VALUE / 4;
    }
    return from < rows
        ? table.at(from, to - rows) + moved[from][to - rows]
        : table.at(to, from - rows) + moved[to][from - rows];
  }

  private int[] path(Cell cell, boolean rises, long least, long[][] moved) {
    int[] from = new int[nodes];
    Arrays.fill(from, -1);
    var distance = new double[nodes];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    var done = new boolean[nodes];
    distance[cell.row()] = 0;
    from[cell.row()] = cell.row();
    for (int round = 0; round < nodes; round++) {
      int node = nearest(distance, done);
      if (node < 0 || node == rows + cell.column()) {
        break;
      }
      done[node] = true;
      int first = node < rows ? rows : 0;
      int end = node < rows ? nodes : rows;
      for (int next = first; next < end; next++) {
        int row = Math.min(node, next);
        int column = Math.max(node, next) - rows;
        boolean own = row == cell.row() && column == cell.column();
        double reach = distance[node] + cost[row][column];
        if (!own && reach < distance[next] && room(node, next, rises, moved) >= least) {
          distance[next] = reach;
          from[next] = node;
        }
      }
    }
    return from;
  }

  private static int nearest(double[] distance, boolean[] done) {
    int best = -1;
    for (int node = 0; node < distance.length; node++) {
      if (!done[node]
          && distance[node] < Double.POSITIVE_INFINITY
          && (best < 0 || distance[node] < distance[best])) {
        best = node;
      }
    }
    return best;
  }
}
