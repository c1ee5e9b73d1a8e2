package se.loftet.publicsite;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.loftet.platform.model.PartialDate;

/// Whole days between two dates.
final class Days {
  private Days() {}

  static long between(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  static long since(PartialDate date, LocalDate today) {
    return between(date.lastDay(), today);
  }
}
