package se.loftet.sampling;

import org.jspecify.annotations.Nullable;

/// A group of a draw and what became of its letters; no persons.
///
/// @param people in the stratum, or in the cluster
/// @param clusters how many the stratum has, none when persons were drawn at once
/// @param overCoverage drawn but not in the population: moved away, dead, unknown at the address
/// @param refused will not take part; they stay in the denominator
public record SampleGroup(
    String name,
    String stratum,
    @Nullable String cluster,
    int people,
    @Nullable Integer clusters,
    int drawn,
    int overCoverage,
    int refused) {
  /// Drawn less over-coverage.
  public int net() {
    return drawn - overCoverage;
  }
}
