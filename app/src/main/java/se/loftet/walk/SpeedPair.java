package se.loftet.walk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two measurements that can be held against each other: at the same place, at the same time of the
/// year, a later one and the nearest such one before it.
///
/// @param sameLimit whether the limit was the same, so that the shares over it mean the same
public record SpeedPair(SpeedReading before, SpeedReading after, boolean sameLimit) {
  /// How far apart in the year two measurements may lie, in days.
  static final int SEASON = 45;

  private static final int YEAR = 365;

  /// The pair that ends with this measurement; nothing when no other one is like it.
  public static Optional<SpeedPair> of(SpeedReading after, List<SpeedReading> all) {
    return all.stream()
        .filter(before -> comparable(before, after))
        .max(Comparator.comparing(SpeedPair::day))
        .map(before -> new SpeedPair(before, after, sameLimit(before, after)));
  }

  private static boolean comparable(SpeedReading before, SpeedReading after) {
    return samePlace(before, after)
        && before.starts().isDay()
        && after.starts().isDay()
        && before.ends().lastDay().isBefore(day(after))
        && apart(day(before), day(after)) <= SEASON;
  }

  /// Measured at the same place at another time of the year: told, never compared.
  public static boolean otherSeason(SpeedReading after, List<SpeedReading> all) {
    return of(after, all).isEmpty()
        && all.stream()
            .anyMatch(before -> samePlace(before, after) && day(before).isBefore(day(after)));
  }

  private static boolean samePlace(SpeedReading one, SpeedReading other) {
    return place(one).equals(place(other));
  }

  private static String place(SpeedReading reading) {
    return reading.placeText().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static boolean sameLimit(SpeedReading one, SpeedReading other) {
    return one.speedLimit() != null && one.speedLimit().equals(other.speedLimit());
  }

  private static LocalDate day(SpeedReading reading) {
    return reading.starts().firstDay();
  }

  /// Days between two days of the year, whichever way round is shorter.
  private static int apart(LocalDate one, LocalDate other) {
    int days = Math.abs(one.getDayOfYear() - other.getDayOfYear());
    return Math.min(days, YEAR - days);
  }
}
