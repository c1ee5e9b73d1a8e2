package se.loftet.dialogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a resident sends in.
///
/// @param place `ref` of a place, or none for the whole municipality
public record Voice(
    Contribution.Feeling feeling,
    Theme theme,
    String text,
    @Nullable String place,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    List<Contribution.Hour> times,
    @Nullable Sex sex,
    @Nullable Age age,
    @Nullable String language) {
  /// A pin is kept to the nearest hundred metres or so: enough for a corner, not for a door.
  static @Nullable BigDecimal coarse(@Nullable BigDecimal degrees) {
    return degrees == null ? null : degrees.setScale(3, java.math.RoundingMode.HALF_EVEN);
  }
}
