package se.loftet.engine.survey;

import java.util.Arrays;

/// Persons divided into classes whose sizes in the population are known.
///
/// Classes are numbered from 0. Everyone belongs to one, and every class has someone in the sample:
/// otherwise its total cannot be reached, and the classes must be merged by someone who knows them.
public final class Classification {
  private final int[] code;
  private final double[] population;

  public Classification(int[] code, double[] population) {
    this.code = code;
    this.population = population.clone();
    for (double size : population) {
      if (!(size >= 0) || Double.isInfinite(size)) {
        throw new IllegalArgumentException(size + " is not the size of a class");
      }
    }
    var seen = new boolean[population.length];
    for (int c : code) {
      if (c < 0 || c >= population.length) {
        throw new IllegalArgumentException("class %d of %d".formatted(c, population.length));
      }
      seen[c] = true;
    }
    for (int c = 0; c < seen.length; c++) {
      if (!seen[c] && population[c] > 0) {
        throw new IllegalArgumentException("nobody in the sample is in class " + c);
      }
    }
  }

  /// The same classes over cells, given one row of each cell.
  Classification over(int[] rows) {
    var codes = new int[rows.length];
    for (int k = 0; k < codes.length; k++) {
      codes[k] = code[rows[k]];
    }
    return new Classification(codes, population);
  }

  int classes() {
    return population.length;
  }

  int of(int row) {
    return code[row];
  }

  /// Makes room in cell numbers for the class as their last digit.
  void appendTo(int[] cell) {
    for (int i = 0; i < cell.length; i++) {
      cell[i] = cell[i] * population.length + code[i];
    }
  }

  double total() {
    return Arrays.stream(population).sum();
  }

  /// Scales the weights so that each class has its size; returns the largest relative change.
  double scale(double[] weight) {
    var sum = new double[population.length];
    for (int i = 0; i < weight.length; i++) {
      sum[code[i]] += weight[i];
    }
    double largest = 0;
    for (int c = 0; c < sum.length; c++) {
      sum[c] = sum[c] > 0 ? population[c] / sum[c] : 1;
      largest = Math.max(largest, Math.abs(sum[c] - 1));
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] *= sum[code[i]];
    }
    return largest;
  }

  /// Takes the weighted mean of its class from each value.
  void centre(double[] z, double[] weight) {
    var sum = new double[population.length];
    var size = new double[population.length];
    for (int i = 0; i < z.length; i++) {
      sum[code[i]] += weight[i] * z[i];
      size[code[i]] += weight[i];
    }
    for (int i = 0; i < z.length; i++) {
      z[i] -= sum[code[i]] / size[code[i]];
    }
  }
}
