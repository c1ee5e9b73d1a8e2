package se.loftet.engine.survey;

import java.util.Arrays;
import java.util.List;
import se.loftet.engine.regression.PositiveDefinite;

/// What known population totals explain is taken out of the variance.
///
/// A linearised value per person goes in without its weight and comes out multiplied by it.
sealed interface Adjustment {
  double[] weighted(double[] z, double[] weight);

  /// The weights come from the design alone.
  record None() implements Adjustment {
    @Override
    public double[] weighted(double[] z, double[] weight) {
      var scores = new double[z.length];
      for (int i = 0; i < z.length; i++) {
        scores[i] = weight[i] * z[i];
      }
      return scores;
    }
  }

  /// Deviations from the weighted mean of the class.
  record Classes(Classification classes) implements Adjustment {
    @Override
    public double[] weighted(double[] z, double[] weight) {
      var rest = z.clone();
      classes.centre(rest, weight);
      return new None().weighted(rest, weight);
    }
  }

  /// Deviations from the plain means of one margin after the other, ten times over, as the peer
  /// takes them after iterative fitting.
  record Margins(List<Classification> margins) implements Adjustment {
    @Override
    public double[] weighted(double[] z, double[] weight) {
      var rest = z.clone();
      var ones = new double[z.length];
      Arrays.fill(ones, 1);
      for (int round = 0; round < 10; round++) {
        for (var margin : margins) {
          margin.centre(rest, ones);
        }
      }
      return new None().weighted(rest, weight);
    }
  }

  /// Residuals of a regression on the margins, weighted by what the weights were before. All
  /// persons of a crossed cell have the same row of the regression, so sums over cells are enough.
  final class Regression implements Adjustment {
    private final double[] base;
    private final CrossedClasses crossed;
    private final PositiveDefinite factor;
    private final int columns;

    /// The columns in which a cell has a one: the intercept, and a level of each margin but the
    /// first.
    private final int[][] columnsOf;

    Regression(List<Classification> margins, double[] base, CrossedClasses crossed) {
      this.base = base;
      this.crossed = crossed;
      int count = 1;
      for (var margin : margins) {
        count += margin.classes() - 1;
      }
      columns = count;
      columnsOf = new int[crossed.cells()][];
      Arrays.setAll(columnsOf, k -> columns(margins, crossed.anyRow(k)));
      factor =
          PositiveDefinite.factor(gram(), columns)
              .orElseThrow(() -> new IllegalArgumentException("the margins explain each other"));
    }

    private static int[] columns(List<Classification> margins, int row) {
      int[] at = new int[margins.size() + 1];
      int from = 1;
      int n = 1;
      for (var margin : margins) {
        int level = margin.of(row);
        if (level > 0) {
          at[n++] = from + level - 1;
        }
        from += margin.classes() - 1;
      }
      return Arrays.copyOf(at, n);
    }

    private double[] gram() {
      var gram = new double[columns * columns];
      var size = crossed.totals(base);
      for (int k = 0; k < size.length; k++) {
        for (int a : columnsOf[k]) {
          for (int b : columnsOf[k]) {
            gram[a * columns + b] += size[k];
          }
        }
      }
      return gram;
    }

    @Override
    public double[] weighted(double[] z, double[] weight) {
      var right = new double[columns];
      var total = crossed.totals(base, z);
      for (int k = 0; k < total.length; k++) {
        for (int a : columnsOf[k]) {
          right[a] += total[k];
        }
      }
      var beta = factor.solve(right);
      var explained = new double[total.length];
      for (int k = 0; k < total.length; k++) {
        for (int a : columnsOf[k]) {
          explained[k] += beta[a];
        }
      }
      var scores = new double[z.length];
      for (int i = 0; i < z.length; i++) {
        scores[i] = weight[i] * (z[i] - explained[crossed.of(i)]);
      }
      return scores;
    }
  }
}
