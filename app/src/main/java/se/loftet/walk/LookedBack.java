package se.loftet.walk;

import java.util.Collection;

/// What a return walk found of old observations, counted. What was merged counts once.
public record LookedBack(int fixed, int notFixed, int changed, int cannotSee) {
  public static LookedBack of(Collection<Observation> observations) {
    return new LookedBack(
        count(observations, Observation.Found.FIXED),
        count(observations, Observation.Found.NOT_FIXED),
        count(observations, Observation.Found.CHANGED),
        count(observations, Observation.Found.CANNOT_SEE));
  }

  private static int count(Collection<Observation> observations, Observation.Found found) {
    return (int)
        observations.stream()
            .filter(o -> o.returnsTo() != null && o.sameAs() == null && o.found() == found)
            .count();
  }

  public int all() {
    return fixed + notFixed + changed + cannotSee;
  }
}
