package se.loftet.walk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// A moment by a device's clock, corrected by how wrong that clock was when it sent.
final class DeviceTime {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm");
  private static final Duration TRUSTED = Duration.ofMinutes(5);

  private DeviceTime() {}

  /// The moment in local time, as people write it.
  ///
  /// @param noted when it happened, by the device, ISO 8601
  /// @param sent what the device's clock said when it sent, ISO 8601; none if it did not say
  /// @return the local time as people write it, or nothing when the moment cannot be read
  static @Nullable String shown(@Nullable String noted, @Nullable String sent, Clock clock) {
    var moment = moment(noted);
    if (moment == null) {
      return null;
    }
    var there = moment(sent);
    var wrong = there == null ? Duration.ZERO : Duration.between(there, clock.instant());
    var right = wrong.abs().compareTo(TRUSTED) > 0 ? moment.plus(wrong) : moment;
    return SHOWN.format(ZonedDateTime.ofInstant(right, clock.getZone()));
  }

  private static @Nullable Instant moment(@Nullable String iso) {
    try {
      return iso == null ? null : Instant.parse(iso);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
