package se.loftet.engine.space;

import java.util.Arrays;
import se.loftet.engine.Replicates;

/// What the strongest cluster looks like when there is none: the maxima of shuffled data.
public final class ScanNull {
  private static final double EULER = 0.5772156649015329;

  /// Ratios closer than this count as reached: the same cylinder may round differently.
  private static final double ROUNDING = 1e-9;

  private final double[] maxima;

  ScanNull(double[] maxima) {
    this.maxima = maxima;
  }

  /// The maxima of both, those of `this` first. Only draws for the same data can be merged.
  public ScanNull merge(ScanNull other) {
    var both = Arrays.copyOf(maxima, maxima.length + other.maxima.length);
    System.arraycopy(other.maxima, 0, both, maxima.length, other.maxima.length);
    return new ScanNull(both);
  }

  public int draws() {
    return maxima.length;
  }

  public double[] maxima() {
    return maxima.clone();
  }

  /// `(1 + reached) / (draws + 1)`.
  public double pValue(double likelihoodRatio) {
    long reached = Arrays.stream(maxima).filter(m -> m >= likelihoodRatio - ROUNDING).count();
    return Replicates.pValue(reached, maxima.length);
  }

  public double mean() {
    return Arrays.stream(maxima).average().orElse(Double.NaN);
  }

  public double standardDeviation() {
    double mean = mean();
    double squares = Arrays.stream(maxima).map(m -> (m - mean) * (m - mean)).sum();
    return Math.sqrt(squares / (maxima.length - 1));
  }

  /// Linear between order statistics.
  public double quantile(double p) {
    var sorted = maxima.clone();
    Arrays.sort(sorted);
    double at = p * (sorted.length - 1);
    int low = (int) Math.floor(at);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  /// Location of the Gumbel law with the same moments (Abrams, Kulldorff & Kleinman 2010).
  public double gumbelLocation() {
    return mean() - EULER * gumbelScale();
  }

  public double gumbelScale() {
    return standardDeviation() * Math.sqrt(6) / Math.PI;
  }

  /// A p-value below what so few draws can show, if the maxima follow a Gumbel law.
  public double gumbelP(double likelihoodRatio) {
    return -Math.expm1(-Math.exp(-(likelihoodRatio - gumbelLocation()) / gumbelScale()));
  }
}
