package se.loftet.engine.priority;

/// Nearness to the best and distance from the worst value of every criterion.
///
/// Method: Hwang & Yoon (1981), columns divided by their Euclidean length. Peer: exact arithmetic,
/// see `src/test/oracles/priority`. Where all alternatives are equal nearness is undefined (`NaN`).
public final class Topsis {
  private Topsis() {}

  /// Closeness from 0 to 1, by alternative.
  public static double[] closeness(Criteria criteria) {
    int n = criteria.alternatives();
    var toBest = new double[n];
    var toWorst = new double[n];
    var weights = criteria.weights();
    for (int j = 0; j < criteria.criteria(); j++) {
      var column = column(criteria, j, weights[j]);
      double best = extreme(column, criteria.isBenefit(j));
      double worst = extreme(column, !criteria.isBenefit(j));
      for (int i = 0; i < n; i++) {
        toBest[i] += (column[i] - best) * (column[i] - best);
        toWorst[i] += (column[i] - worst) * (column[i] - worst);
      }
    }
    var closeness = new double[n];
    for (int i = 0; i < n; i++) {
      double near = Math.sqrt(toWorst[i]);
      closeness[i] = near / (Math.sqrt(toBest[i]) + near);
    }
    return closeness;
  }

  private static double[] column(Criteria criteria, int j, double weight) {
    var column = new double[criteria.alternatives()];
    double squares = 0;
    for (int i = 0; i < column.length; i++) {
      column[i] = criteria.value(i, j);
      squares += column[i] * column[i];
    }
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    for (int i = 0; i < column.length; i++) {
      column[i] = column[i] / length * weight;
    }
    return column;
  }

  private static double extreme(double[] column, boolean highest) {
    double found = column.length == 0 ? Double.NaN : column[0];
    for (double value : column) {
      found = highest ? Math.max(found, value) : Math.min(found, value);
    }
    return found;
  }
}
