package se.loftet.finding;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// A stretch of the calendar: a day, month, quarter, year, or from one day to another.
///
/// @param ends the day after its last
record Period(LocalDate starts, LocalDate ends) implements Comparable<Period> {
  private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d(-[01]\\d(-[0-3]\\d)?)?");

  /// Whether these words are a year, a month or a day.
  static boolean named(String words) {
    return DATE.matcher(words).matches();
  }

  static Period month(LocalDate day) {
    var first = day.withDayOfMonth(1);
    return new Period(first, first.plusMonths(1));
  }

  /// How many such periods make a year; 0 when they do not.
  int perYear() {
    for (int months : new int[] {12, 3, 1}) {
      if (starts.plusMonths(months).equals(ends)) {
        return 12 / months;
      }
    }
    return 0;
  }

  /// The one after it, of the same length.
  Period next() {
    int perYear = perYear();
    return new Period(
        ends,
        perYear == 0
            ? ends.plusDays(ends.toEpochDay() - starts.toEpochDay())
            : ends.plusMonths(12 / perYear));
  }

  /// `2024`, `2024-03`, `2024-K1`, else both ends.
  String name() {
    return switch (perYear()) {
      case 1 -> starts.getDayOfYear() == 1 ? Integer.toString(starts.getYear()) : both();
      case 4 -> starts.getYear() + "-K" + (starts.getMonthValue() + 2) / 3;
      case 12 -> starts.toString().substring(0, 7);
      default -> starts.plusDays(1).equals(ends) ? starts.toString() : both();
    };
  }

  private String both() {
    return starts + "–" + ends.minusDays(1);
  }

  @Override
  public int compareTo(Period other) {
    int by = starts.compareTo(other.starts);
    return by != 0 ? by : ends.compareTo(other.ends);
  }
}
