package se.loftet.workplace.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.walk.Observation;

/// Finds observations that two note takers may have made of the same thing. A person decides.
final class Twins {
  private static final double NEAR_METRES = 40;
  private static final double METRES_A_DEGREE = 111_320;

  private Twins() {}

  /// An earlier observation by somebody else, of the same category and at the same place.
  static Optional<Observation> of(Observation one, List<Observation> all) {
    return all.stream()
        .filter(other -> other.head().id() < one.head().id())
        .filter(other -> one.sameAs() == null && other.sameAs() == null)
        .filter(other -> one.returnsTo() == null && other.returnsTo() == null)
        .filter(other -> !Objects.equals(one.noter(), other.noter()))
        .filter(other -> one.category().equals(other.category()))
        .filter(other -> samePlace(one, other))
        .findFirst();
  }

  private static boolean samePlace(Observation one, Observation other) {
    if (one.latitude() != null && other.latitude() != null) {
      return metres(one, other) <= NEAR_METRES;
    }
    return one.stop() != null && one.stop().equals(other.stop());
  }

  private static double metres(Observation one, Observation other) {
    double north = degrees(one.latitude()) - degrees(other.latitude());
    double shrink = Math.cos(Math.toRadians(degrees(one.latitude())));
    double east = (degrees(one.longitude()) - degrees(other.longitude())) * shrink;
    return Math.hypot(north, east) * METRES_A_DEGREE;
  }

  private static double degrees(@Nullable BigDecimal angle) {
    return angle == null ? 0 : angle.doubleValue();
  }
}
