package se.loftet.engine.survey;

/// What to do with a stratum of which only one cluster was sampled, so that its variance is
/// unknown.
public enum LonelyCluster {
  /// Say so and stop. The default: a rule must be chosen with open eyes.
  REFUSE,
  /// Measure its distance from the mean of all.
  ADJUST,
  /// It was sure to be in the sample and adds nothing.
  CERTAINTY,
  /// It adds what the other strata of the domain add on average; unknown where there is no other.
  AVERAGE
}
