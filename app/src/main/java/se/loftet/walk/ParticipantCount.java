package se.loftet.walk;

import org.jspecify.annotations.Nullable;

/// How many of one kind came along. Counts only: nobody is named.
///
/// @param who the role, `boende` or `fastighetsägare`
/// @param ageBand `13–17`, `65+`
/// @param people how many; none is that they came and nobody counted
public record ParticipantCount(
    @Nullable String who, @Nullable Sex sex, @Nullable String ageBand, @Nullable Integer people) {
  public enum Sex {
    WOMEN,
    MEN,
    OTHER
  }
}
