package se.loftet.engine.disclosure;

import java.util.Arrays;
import java.util.Set;

/// What an attacker can still know about hidden cells: the smallest and largest value each can
/// have.
///
/// The attacker knows every published cell, all sums, and that no count is below 0. How far one
/// cell can rise is a maximal flow from its row to its column through the other hidden cells: along
/// a path one falls, the next rises. How far it can fall is the same with the roles changed.
/// Method: network flow for two-way tables, as linear programming would answer (Fischetti & Salazar
/// 2001). Peer: HiGHS, see `src/test/oracles/disclosure`.
public final class Audit {
  private final CountTable table;
  private final int rows;
  private final int nodes;
  private final long[] value;
  private final boolean[] hidden;
  private final int columns;

  public Audit(CountTable table, Set<Cell> hiddenCells) {
    this.table = table;
    hiddenCells.forEach(table::check);
    rows = table.rows();
    columns = table.columns();
    nodes = rows + columns;
    value = new long[rows * columns];
    hidden = new boolean[rows * columns];
    for (var cell : table.cells()) {
      value[at(cell.row(), cell.column())] = table.at(cell);
    }
    hiddenCells.forEach(cell -> hidden[at(cell.row(), cell.column())] = true);
  }

  private int at(int row, int column) {
    return row * columns + column;
  }

  void set(Cell cell, boolean isHidden) {
    hidden[at(cell.row(), cell.column())] = isHidden;
  }

  /// The values a hidden cell can have.
  public record Bounds(long low, long high) {
    public boolean isDisclosed() {
      return low == high;
    }
  }

  public Bounds bounds(Cell cell) {
    table.check(cell);
    long own = value[at(cell.row(), cell.column())];
    long fall = flow(cell, false, own);
    long rise = flow(cell, true, Long.MAX_VALUE / 4);
    return new Bounds(own - fall, own + rise);
  }

  /// Whether a cell can rise by `need` and fall by `need` or to 0.
  boolean isProtected(Cell cell, long need) {
    long own = value[at(cell.row(), cell.column())];
    long down = Math.min(need, own);
    return flow(cell, true, need) >= need && flow(cell, false, down) >= down;
  }

  /// The largest change of a cell, up to `most`, by shortest augmenting paths.
  private long flow(Cell cell, boolean rises, long most) {
    var moved = new long[value.length];
    int own = at(cell.row(), cell.column());
    long total = 0;
    while (total < most) {
      int[] from = path(cell, own, rises, moved);
      if (from[rows + cell.column()] < 0) {
        return total;
      }
      long step = most - total;
      for (int node = rows + cell.column(); node != cell.row(); node = from[node]) {
        step = Math.min(step, room(from[node], node, rises, moved));
      }
      for (int node = rows + cell.column(); node != cell.row(); node = from[node]) {
        moved[edge(from[node], node)] += sign(from[node], rises) * step;
      }
      total += step;
    }
    return total;
  }

  private int edge(int a, int b) {
    return a < rows ? at(a, b - rows) : at(b, a - rows);
  }

  /// From a row to a column a cell falls while the own cell rises; from a column to a row it rises.
  private int sign(int from, boolean rises) {
    return from < rows == rises ? -1 : 1;
  }

  private long room(int from, int to, boolean rises, long[] moved) {
    int edge = edge(from, to);
    return sign(from, rises) < 0 ? value[edge] + moved[edge] : Long.MAX_VALUE / 4;
  }

  private int[] path(Cell cell, int own, boolean rises, long[] moved) {
    int[] from = new int[nodes];
    Arrays.fill(from, -1);
    int[] queue = new int[nodes];
    int last = 1;
    queue[0] = cell.row();
    from[cell.row()] = cell.row();
    for (int head = 0; head < last; head++) {
      int node = queue[head];
      int first = node < rows ? rows : 0;
      int end = node < rows ? nodes : rows;
      for (int next = first; next < end; next++) {
        int edge = edge(node, next);
        if (from[next] < 0 && hidden[edge] && edge != own && room(node, next, rises, moved) > 0) {
          from[next] = node;
          queue[last++] = next;
        }
      }
    }
    return from;
  }
}
