package se.loftet.engine.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How far the weight of one criterion can move before another alternative comes first.
///
/// Method: Triantaphyllou & Sanchez (1997), in closed form: as one weight moves and the others keep
/// their proportions every score is a straight line, and the leader changes where lines cross. A
/// tie at the present weight is no crossing below. A criterion that has all the weight cannot be
/// moved alone and is left out. Peer: exact rationals, see `src/test/oracles/priority`.
public record CriticalWeights(
    int criterion,
    double weight,
    OptionalDouble downTo,
    OptionalInt overtakenBelowBy,
    OptionalDouble upTo,
    OptionalInt overtakenAboveBy) {

  public static List<CriticalWeights> of(Criteria criteria) {
    var list = new ArrayList<CriticalWeights>();
    int top = criteria.top();
    for (int j = 0; j < criteria.criteria() && top >= 0; j++) {
      if (criteria.weights()[j] < 1) {
        list.add(of(criteria, criteria.normalised(), top, j));
      }
    }
    return list;
  }

  private static CriticalWeights of(Criteria criteria, double[][] u, int top, int j) {
    var weights = criteria.weights();
    double weight = weights[j];
    double rest = 1 - weight;
    var others = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      others[i] = (Criteria.weighted(u[i], weights) - weight * u[i][j]) / rest;
    }
    double below = Double.NaN;
    double above = Double.NaN;
    int belowBy = -1;
    int aboveBy = -1;
    for (int i = 0; i < u.length; i++) {
      double slope = (u[top][j] - others[top]) - (u[i][j] - others[i]);
      if (i == top || Math.abs(slope) < Criteria.TIE) {
        continue;
      }
      double x = clean((others[i] - others[top]) / slope);
      if (!(x >= 0 && x <= 1)) {
        continue;
      }
      if (x < weight - Criteria.TIE && (belowBy < 0 || x > below + Criteria.TIE)) {
        below = x;
        belowBy = i;
      } else if (x > weight + Criteria.TIE && (aboveBy < 0 || x < above - Criteria.TIE)) {
        above = x;
        aboveBy = i;
      }
    }
    return new CriticalWeights(j, weight, place(below), by(belowBy), place(above), by(aboveBy));
  }

  /// Rounding must not put a crossing at the end of the scale outside it.
  private static double clean(double x) {
    if (Math.abs(x) < Criteria.TIE) {
      return 0;
    }
    return Math.abs(x - 1) < Criteria.TIE ? 1 : x;
  }

  private static OptionalDouble place(double x) {
    return Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x);
  }

  private static OptionalInt by(int alternative) {
    return alternative < 0 ? OptionalInt.empty() : OptionalInt.of(alternative);
  }

  /// The smallest change of this weight, up or down, that changes the first place.
  public OptionalDouble smallestChange() {
    double down = downTo.isPresent() ? weight - downTo.getAsDouble() : Double.POSITIVE_INFINITY;
    double up = upTo.isPresent() ? upTo.getAsDouble() - weight : Double.POSITIVE_INFINITY;
    double least = Math.min(down, up);
    return Double.isInfinite(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
  }
}
