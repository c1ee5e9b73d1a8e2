package se.loftet.walk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days between two days.
final class Days {
  private Days() {}

  static long between(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
