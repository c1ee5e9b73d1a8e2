package se.loftet.engine.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.loftet.engine.Provenance;

/// What several releases say together about the smallest parts they are sums of.
///
/// Tables with common sums, two divisions of the same area, or a figure published last month and
/// again today can each be safe and together give a count away. Every published figure is entered
/// as a sum of parts; the bounds of a part, or of a group of parts, follow by linear programming
/// from all of them and from no count being below 0. Method: Dantzig's simplex with Bland's rule
/// (1977). Peer: the network flow of [Audit] where there is one two-way table. Figures that
/// contradict each other are refused.
public final class LinkedReleases {
  private static final double ZERO = 1e-9;

  private final Map<String, Integer> parts = new LinkedHashMap<>();
  private final List<int[]> sums = new ArrayList<>();
  private final List<Double> totals = new ArrayList<>();

  /// The values a part can have; the upper one is infinite where nothing published bounds it.
  public record Bounds(double low, double high) {
    public boolean isDisclosed() {
      return high - low < 1e-6;
    }
  }

  /// Enters a published figure: the sum of these parts, of which each counts once however often it
  /// is named.
  public LinkedReleases publish(double figure, List<String> of) {
    if (!(figure >= 0) || Double.isInfinite(figure) || of.isEmpty()) {
      throw new IllegalArgumentException("a published count from 0, of at least one part");
    }
    sums.add(of.stream().distinct().mapToInt(this::numberOf).toArray());
    totals.add(figure);
    return this;
  }

  public Provenance provenance() {
    return Provenance.of(
        "linked releases", "1", Map.of("parts", parts.size(), "figures", sums.size()));
  }

  private int numberOf(String part) {
    return parts.computeIfAbsent(part, _ -> parts.size());
  }

  /// What can be known of one part.
  public Bounds bounds(String part) {
    return bounds(List.of(part));
  }

  /// What can be known of the sum of some parts, such as the difference of two releases. Of a part
  /// that no figure names nothing is known.
  public Bounds bounds(List<String> group) {
    var goal = new double[parts.size()];
    for (var part : group) {
      var number = parts.get(part);
      if (number == null) {
        return new Bounds(0, Double.POSITIVE_INFINITY);
      }
      goal[number] = 1;
    }
    var simplex = new Simplex();
    double low = Math.max(0, -simplex.maximum(goal, -1));
    return new Bounds(low, Math.max(0, simplex.maximum(goal, 1)));
  }

  /// A feasible corner of all figures, moved along edges.
  private final class Simplex {
    private final int variables = parts.size();
    private final int rows = sums.size();
    private final double[][] tableau = new double[rows][variables + 1];
    private final int[] basis = new int[rows];

    Simplex() {
      for (int r = 0; r < rows; r++) {
        for (int variable : sums.get(r)) {
          tableau[r][variable] = 1;
        }
        tableau[r][variables] = totals.get(r);
        basis[r] = -1;
      }
      var excess = new double[variables + 1];
      for (var row : tableau) {
        for (int c = 0; c <= variables; c++) {
          excess[c] += row[c];
        }
      }
      climb(excess);
      if (excess[variables] > 1e-6) {
        throw new IllegalArgumentException("the published figures contradict each other");
      }
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < variables && basis[r] < 0; c++) {
          if (Math.abs(tableau[r][c]) > ZERO) {
            pivot(r, c, excess);
          }
        }
      }
    }

    /// Raises the goal as far as it goes; infinite if nothing stops it.
    double maximum(double[] goal, double sign) {
      var cost = new double[variables + 1];
      for (int c = 0; c < variables; c++) {
        cost[c] = sign * goal[c];
      }
      for (int r = 0; r < rows; r++) {
        double price = basis[r] < 0 ? 0 : cost[basis[r]];
        for (int c = 0; c <= variables && price != 0; c++) {
          cost[c] -= price * tableau[r][c];
        }
      }
      return climb(cost) ? -cost[variables] : Double.POSITIVE_INFINITY;
    }

    /// False if the goal can rise without end.
    private boolean climb(double[] cost) {
      while (true) {
        int enter = 0;
        while (enter < variables && cost[enter] <= ZERO) {
          enter++;
        }
        if (enter == variables) {
          return true;
        }
        int leave = -1;
        for (int r = 0; r < rows; r++) {
          if (tableau[r][enter] > ZERO && (leave < 0 || isSooner(r, leave, enter))) {
            leave = r;
          }
        }
        if (leave < 0) {
          return false;
        }
        pivot(leave, enter, cost);
      }
    }

    private boolean isSooner(int row, int than, int enter) {
      double own = tableau[row][variables] / tableau[row][enter];
      double other = tableau[than][variables] / tableau[than][enter];
      return own < other - ZERO || (own <= other + ZERO && basis[row] < basis[than]);
    }

    private void pivot(int row, int column, double[] cost) {
      double head = tableau[row][column];
      for (int c = 0; c <= variables; c++) {
        tableau[row][c] /= head;
      }
      for (int r = 0; r < rows; r++) {
        if (r != row) {
          subtract(tableau[r], tableau[row], column);
        }
      }
      subtract(cost, tableau[row], column);
      basis[row] = column;
    }

    private static void subtract(double[] from, double[] row, int column) {
      double times = from[column];
      for (int c = 0; c < row.length && times != 0; c++) {
        from[c] -= times * row[c];
      }
    }
  }
}
