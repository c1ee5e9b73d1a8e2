package se.loftet.engine.survey;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import se.loftet.engine.Figure;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;
import se.loftet.engine.regression.PositiveDefinite;

/// Whether two answers are related, in a survey with weights, strata and clusters.
///
/// Method: Pearson's statistic of the weighted shares times the answers, corrected by the design
/// effects of the interaction: second order with an F distribution, Rao & Scott (1984), Thomas &
/// Rao (1987); first order with a chi-square. Peer: R survey `svychisq`. Everyone must have both
/// answers (leave the others out by a domain): a code below 0 is no answer.
public sealed interface RaoScott {
  record Tested(
      double pearson, double f, double numerator, double denominator, double p, double pFirstOrder)
      implements RaoScott {}

  record Untested(Figure.Reason reason) implements RaoScott {}

  /// Rows and columns are numbered from 0.
  static RaoScott of(SurveyTable table, int[] row, int rows, int[] column, int columns) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] >= rows || column[i] >= columns) {
        throw new IllegalArgumentException(
            "row %d: answers %d and %d of %d and %d"
                .formatted(i + 1, row[i], column[i], rows, columns));
      }
    }
    var shares = new Shares(table, row, rows, column, columns);
    if (shares.answers == 0) {
      return new Untested(Figure.Reason.NO_OBSERVATIONS);
    }
    if (rows < 2 || columns < 2 || shares.hasEmptyMargin()) {
      return new Untested(Figure.Reason.NO_VARIATION);
    }
    return shares.test();
  }

  /// Where a test comes from; rows without both answers are counted as missing.
  static Provenance provenance(SurveyTable table, int[] row, int[] column) {
    long missing = IntStream.range(0, row.length).filter(i -> row[i] < 0 || column[i] < 0).count();
    return SurveyEstimates.provenance("rao-scott", table)
        .withRejections(new Rejections(Map.of(Rejections.Reason.MISSING_VALUE, missing)));
  }

  /// The weighted share of each cell, and the test on them.
  final class Shares {
    private final SurveyTable table;
    private final int rows;
    private final int columns;
    private final int[] cell;
    private final double[] share;
    private long answers;
    private double size;

    Shares(SurveyTable table, int[] row, int rows, int[] column, int columns) {
      this.table = table;
      this.rows = rows;
      this.columns = columns;
      cell = new int[row.length];
      share = new double[rows * columns];
      var weight = table.sharedWeights();
      for (int i = 0; i < cell.length; i++) {
        boolean both = row[i] >= 0 && column[i] >= 0 && weight[i] > 0;
        cell[i] = both ? row[i] * columns + column[i] : -1;
        if (both) {
          share[cell[i]] += weight[i];
          size += weight[i];
          answers++;
        }
      }
      for (int c = 0; c < share.length; c++) {
        share[c] /= size;
      }
    }

    private double rowShare(int r) {
      double sum = 0;
      for (int c = 0; c < columns; c++) {
        sum += share[r * columns + c];
      }
      return sum;
    }

    private double columnShare(int c) {
      double sum = 0;
      for (int r = 0; r < rows; r++) {
        sum += share[r * columns + c];
      }
      return sum;
    }

    boolean hasEmptyMargin() {
      for (int r = 0; r < rows; r++) {
        if (rowShare(r) == 0) {
          return true;
        }
      }
      for (int c = 0; c < columns; c++) {
        if (columnShare(c) == 0) {
          return true;
        }
      }
      return false;
    }

    private double pearson() {
      double sum = 0;
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          double expected = rowShare(r) * columnShare(c);
          double away = share[r * columns + c] - expected;
          sum += away * away / expected;
        }
      }
      return answers * sum;
    }

    private double[] covariance() {
      var columnsOfCells = new ArrayList<double[]>();
      for (int k = 0; k < share.length; k++) {
        var z = new double[cell.length];
        for (int i = 0; i < z.length; i++) {
          z[i] = cell[i] < 0 ? 0 : ((cell[i] == k ? 1 : 0) - share[k]) / size;
        }
        columnsOfCells.add(z);
      }
      return table.covariances(columnsOfCells);
    }

    RaoScott test() {
      int m = (rows - 1) * (columns - 1);
      var contrast = contrasts(m);
      var variance = covariance();
      var simple = new double[m * m];
      var real = new double[m * m];
      for (int a = 0; a < m; a++) {
        for (int b = 0; b < m; b++) {
          for (int k = 0; k < share.length; k++) {
            double left = contrast[a][k] * inverse(k);
            simple[a * m + b] += left * contrast[b][k] / answers;
            for (int l = 0; l < share.length; l++) {
              real[a * m + b] +=
                  left * variance[k * share.length + l] * inverse(l) * contrast[b][l];
            }
          }
        }
      }
      var factor = PositiveDefinite.factor(simple, m);
      if (factor.isEmpty()) {
        return new Untested(Figure.Reason.NO_VARIATION);
      }
      double trace = 0;
      double traceSquared = 0;
      var effects = new double[m][];
      for (int b = 0; b < m; b++) {
        var right = new double[m];
        for (int a = 0; a < m; a++) {
          right[a] = real[a * m + b];
        }
        effects[b] = factor.get().solve(right);
        trace += effects[b][b];
      }
      for (int a = 0; a < m; a++) {
        for (int b = 0; b < m; b++) {
          traceSquared += effects[a][b] * effects[b][a];
        }
      }
      return result(pearson(), trace, traceSquared, m);
    }

    private RaoScott result(double pearson, double trace, double traceSquared, int m) {
      double numerator = trace * trace / traceSquared;
      double denominator = numerator * table.design().degreesOfFreedom();
      double f = pearson / trace;
      if (!(numerator > 0 && denominator > 0)) {
        return new Untested(Figure.Reason.TOO_FEW_OBSERVATIONS);
      }
      double first = ChiSquaredDistribution.of(m).survivalProbability(pearson / (trace / m));
      double p = FDistribution.of(numerator, denominator).survivalProbability(f);
      return new Tested(pearson, f, numerator, denominator, p, first);
    }

    private double inverse(int k) {
      return share[k] == 0 ? 0 : 1 / share[k];
    }

    /// The interaction columns with row and column effects taken out: products of two contrasts
    /// that sum to 0.
    private double[][] contrasts(int m) {
      var contrast = new double[m][rows * columns];
      for (int r = 1; r < rows; r++) {
        for (int c = 1; c < columns; c++) {
          var one = contrast[(r - 1) * (columns - 1) + c - 1];
          for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
              double byRow = (i == r ? 1 : 0) - 1.0 / rows;
              double byColumn = (j == c ? 1 : 0) - 1.0 / columns;
              one[i * columns + j] = byRow * byColumn;
            }
          }
        }
      }
      return contrast;
    }
  }
}
