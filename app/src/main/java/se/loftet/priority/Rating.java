package se.loftet.priority;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one person scores one problem, 1 to 5 by criterion. What is not known has no score.
///
/// @param staff the account of the assessor, `party` who the assessor works for
public record Rating(
    long problem,
    long staff,
    String party,
    Map<Criterion, Integer> scores,
    @Nullable String motive) {
  public Rating {
    scores = Map.copyOf(scores);
    if (scores.values().stream().anyMatch(score -> score < 1 || score > 5)) {
      throw new IllegalArgumentException("a score is from 1 to 5: " + scores);
    }
  }
}
