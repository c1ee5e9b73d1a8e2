package se.loftet.engine.survey;

import java.util.Arrays;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import se.loftet.engine.Figure;
import se.loftet.engine.Provenance;
import se.loftet.engine.Warning;

/// Whether two answers are related, in a table of counts from a simple random sample.
///
/// Methods: Pearson (1900) and the likelihood ratio, without continuity correction. Empty rows and
/// columns are left out of the degrees of freedom. With less than two rows or columns in use
/// nothing can be tested. A count below 0 is refused. For a survey with weights or clusters see
/// [RaoScott].
public sealed interface ChiSquare {
  record Tested(
      double pearson, double likelihoodRatio, int degrees, double pPearson, double pLikelihood)
      implements ChiSquare {}

  record Untested(Figure.Reason reason) implements ChiSquare {}

  static ChiSquare of(long[][] counts) {
    int columns = counts.length == 0 ? 0 : counts[0].length;
    for (var oneRow : counts) {
      if (oneRow.length != columns || Arrays.stream(oneRow).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("rows of one length, counts from 0");
      }
    }
    var row = new double[counts.length];
    var column = new double[columns];
    double total = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < columns; j++) {
        row[i] += counts[i][j];
        column[j] += counts[i][j];
        total += counts[i][j];
      }
    }
    int degrees = (used(row) - 1) * (used(column) - 1);
    if (total == 0) {
      return new Untested(Figure.Reason.NO_OBSERVATIONS);
    }
    if (degrees <= 0) {
      return new Untested(Figure.Reason.NO_VARIATION);
    }
    double pearson = 0;
    double ratio = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < columns; j++) {
        double expected = row[i] * column[j] / total;
        if (expected > 0) {
          double away = counts[i][j] - expected;
          pearson += away * away / expected;
          ratio += counts[i][j] == 0 ? 0 : 2 * counts[i][j] * Math.log(counts[i][j] / expected);
        }
      }
    }
    var law = ChiSquaredDistribution.of(degrees);
    return new Tested(
        pearson,
        ratio,
        degrees,
        law.survivalProbability(pearson),
        law.survivalProbability(Math.max(0, ratio)));
  }

  private static int used(double[] sums) {
    int used = 0;
    for (double sum : sums) {
      used += sum > 0 ? 1 : 0;
    }
    return used;
  }

  /// Where a test comes from. Warns where the distribution it leans on is not to be trusted: when
  /// less than five are expected somewhere (Cochran 1954).
  static Provenance provenance(long[][] counts) {
    int columns = counts.length == 0 ? 0 : counts[0].length;
    long total = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    var provenance =
        Provenance.of(
            "chi-square", "1", Map.of("rows", counts.length, "columns", columns, "n", total));
    for (var row : counts) {
      long inRow = Arrays.stream(row).sum();
      for (int j = 0; j < columns; j++) {
        int column = j;
        long inColumn = Arrays.stream(counts).mapToLong(r -> r[column]).sum();
        double expected = (double) inRow * inColumn / total;
        provenance =
            expected > 0 && expected < 5 ? provenance.warning(Warning.TOO_FEW) : provenance;
      }
    }
    return provenance;
  }
}
