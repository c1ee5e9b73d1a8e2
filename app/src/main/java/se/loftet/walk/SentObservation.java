package se.loftet.walk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An observation as a device sends it. What cannot be read is left out; what was noted outdoors is
/// never turned away for its form.
///
/// @param id made on the device; the stable name of what is stored
/// @param stop stable name of a stop of the walk
/// @param noted moment by the device's clock, ISO 8601
/// @param returnsTo stable name of the old observation a return walk looks at
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentObservation(
    @Nullable String id,
    @Nullable String stop,
    @Nullable String feeling,
    @Nullable String category,
    @Nullable String item,
    @Nullable Boolean social,
    @Nullable String text,
    @Nullable Integer severity,
    @Nullable Integer mentions,
    @Nullable String proposal,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    @Nullable BigDecimal accuracy,
    @Nullable String place,
    @Nullable String noter,
    @Nullable String noted,
    @Nullable String returnsTo,
    @Nullable String found) {

  Observation.Feeling feelingOr(Observation.Feeling otherwise) {
    return word(Observation.Feeling.values(), feeling).orElse(otherwise);
  }

  Observation.@Nullable Found foundWord() {
    return word(Observation.Found.values(), found).orElse(null);
  }

  private static <E extends Enum<E>> Optional<E> word(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
  }

  @Nullable Integer severityOrNothing() {
    return severity != null && severity >= 1 && severity <= 3 ? severity : null;
  }

  @Nullable Integer mentionsOrNothing() {
    return mentions != null && mentions >= 0 && mentions <= 1_000 ? mentions : null;
  }

  boolean positioned() {
    return between(latitude, 55, 70) && between(longitude, 10, 25);
  }

  private static boolean between(@Nullable BigDecimal value, int low, int high) {
    return value != null
        && value.compareTo(BigDecimal.valueOf(low)) >= 0
        && value.compareTo(BigDecimal.valueOf(high)) <= 0;
  }

  @Nullable Integer accuracyMetres() {
    return accuracy == null || accuracy.signum() < 0 || accuracy.compareTo(LARGEST) > 0
        ? null
        : (Integer) accuracy.intValue();
  }

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

  /// Words without control signs; nothing when none are left.
  static @Nullable String words(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    var plain = raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
    return plain.isEmpty() ? null : plain;
  }
}
