package se.loftet.engine.priority;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.loftet.engine.Provenance;
import se.loftet.engine.RefusedRow;

/// Alternatives judged by several criteria: one value per alternative and criterion, and a weight
/// per criterion.
///
/// Normalised to 0 worst, 1 best within each criterion; a criterion in which all are equal gives 0
/// to all, since it cannot tell them apart. Adding an alternative can move the ends of the scale
/// and so reverse ranks; one extreme value can rule it. Criteria that measure the same thing count
/// twice.
public final class Criteria {
  /// Scores nearer than this share of the largest are equal: rounding must not decide a rank.
  static final double TIE = 1e-12;

  /// Squares of larger values would have no number.
  private static final double MOST = 1e150;

  private final double[][] values;
  private final boolean[] benefit;
  private final double[] weights;

  /// `values` by alternative, then criterion. `benefit` is true where more is better.
  public Criteria(List<double[]> values, boolean[] benefit, double[] weights) {
    if (benefit.length != weights.length) {
      throw new IllegalArgumentException("a weight and a direction per criterion");
    }
    double sum = Arrays.stream(weights).sum();
    if (!(sum > 0) || Double.isInfinite(sum) || Arrays.stream(weights).anyMatch(w -> !(w >= 0))) {
      throw new IllegalArgumentException("weights are from 0 and not all 0");
    }
    this.values = values.stream().map(double[]::clone).toArray(double[][]::new);
    this.benefit = benefit.clone();
    this.weights = Arrays.stream(weights).map(w -> w / sum).toArray();
    for (int i = 0; i < this.values.length; i++) {
      check(i);
    }
  }

  private void check(int alternative) {
    if (values[alternative].length != weights.length) {
      throw new IllegalArgumentException("a value per criterion");
    }
    for (double value : values[alternative]) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "alternative %d has no value in every criterion".formatted(alternative + 1));
      }
      if (Math.abs(value) > MOST) {
        throw new RefusedRow(
            alternative, "", "alternative %d: %s is too large".formatted(alternative + 1, value));
      }
    }
  }

  public int alternatives() {
    return values.length;
  }

  public int criteria() {
    return weights.length;
  }

  double value(int alternative, int criterion) {
    return values[alternative][criterion];
  }

  boolean isBenefit(int criterion) {
    return benefit[criterion];
  }

  /// Weights that sum to 1.
  public double[] weights() {
    return weights.clone();
  }

  /// From 0, the worst there is, to 1, the best, by alternative.
  public double[][] normalised() {
    var normalised = new double[values.length][weights.length];
    for (int j = 0; j < weights.length; j++) {
      int criterion = j;
      double low = Arrays.stream(values).mapToDouble(v -> v[criterion]).min().orElse(0);
      double high = Arrays.stream(values).mapToDouble(v -> v[criterion]).max().orElse(0);
      for (int i = 0; i < values.length; i++) {
        double from = benefit[j] ? values[i][j] - low : high - values[i][j];
        normalised[i][j] = high == low ? 0 : from / (high - low);
      }
    }
    return normalised;
  }

  /// The weighted sum of normalised values, by alternative.
  public double[] scores() {
    return Arrays.stream(normalised()).mapToDouble(u -> weighted(u, weights)).toArray();
  }

  static double weighted(double[] values, double[] weights) {
    double sum = 0;
    for (int j = 0; j < values.length; j++) {
      sum += values[j] * weights[j];
    }
    return sum;
  }

  /// Rank 1 is the highest score; equal scores share the best rank.
  public static int[] ranks(double[] scores) {
    int[] ranks = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ranks[i] = 1;
      for (double other : scores) {
        ranks[i] += exceeds(other, scores[i]) ? 1 : 0;
      }
    }
    return ranks;
  }

  static boolean exceeds(double a, double b) {
    return a - b > TIE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  /// The alternative with the highest score, the first of equals; -1 without alternatives.
  public int top() {
    var scores = scores();
    int top = scores.length == 0 ? -1 : 0;
    for (int i = 1; i < scores.length; i++) {
      if (exceeds(scores[i], scores[top])) {
        top = i;
      }
    }
    return top;
  }

  /// Where a ranking by `method` comes from.
  public Provenance provenance(String method) {
    return Provenance.of(
        method,
        "1",
        Map.of(
            "alternatives",
            values.length,
            "weights",
            Arrays.stream(weights).boxed().toList(),
            "benefit",
            IntStream.range(0, benefit.length).mapToObj(j -> benefit[j]).toList()));
  }
}
