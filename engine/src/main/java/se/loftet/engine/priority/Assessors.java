package se.loftet.engine.priority;

import java.util.List;

/// Several assessors who each weigh the criteria their own way.
///
/// Methods: mean of the weights; agreement of the resulting ranks by Kendall's W, see `Agreement`.
public final class Assessors {
  private final List<double[]> values;
  private final boolean[] benefit;
  private final List<double[]> weights;

  /// The same alternatives and directions, and one set of weights per assessor.
  public Assessors(List<double[]> values, boolean[] benefit, List<double[]> weights) {
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("at least one assessor");
    }
    this.values = List.copyOf(values);
    this.benefit = benefit.clone();
    this.weights = List.copyOf(weights);
  }

  /// The criteria with the mean of everyone's weights, each summing to 1.
  public Criteria together() {
    var mean = new double[benefit.length];
    for (var own : weights) {
      var scaled = new Criteria(values, benefit, own).weights();
      for (int j = 0; j < mean.length; j++) {
        mean[j] += scaled[j] / weights.size();
      }
    }
    return new Criteria(values, benefit, mean);
  }

  /// The scores each assessor gives, by assessor.
  public List<double[]> scores() {
    return weights.stream().map(own -> new Criteria(values, benefit, own).scores()).toList();
  }

  /// The lowest and highest rank any assessor gives an alternative.
  public int[] spread(int alternative) {
    int[] ranks =
        scores().stream().mapToInt(own -> Criteria.ranks(own)[alternative]).sorted().toArray();
    return new int[] {ranks[0], ranks[ranks.length - 1]};
  }

  /// Kendall's W: 1 where all rank alike, 0 where they do not agree at all.
  public double agreement() {
    return Agreement.kendallW(scores());
  }
}
