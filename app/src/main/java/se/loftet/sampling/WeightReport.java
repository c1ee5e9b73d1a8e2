package se.loftet.sampling;

import org.jspecify.annotations.Nullable;
import se.loftet.analysis.SurveyWeights;
import se.loftet.platform.model.Embedded;

/// What the weights of a result are like.
///
/// @param effective how many equally weighted answers would tell as much
/// @param spread how much wider that makes the variance, 1 is nothing
public record WeightReport(Double low, Double mean, Double high, Double effective, Double spread)
    implements Embedded {
  static @Nullable WeightReport of(@Nullable SurveyWeights weights) {
    return weights == null
        ? null
        : new WeightReport(
            weights.low(), weights.mean(), weights.high(), weights.effective(), weights.spread());
  }
}
