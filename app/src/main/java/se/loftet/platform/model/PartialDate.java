package se.loftet.platform.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// A date as far as it is known: `2019`, `2019-02` or `2019-02-01`.
///
/// What was published is kept as published; a day nobody stated is never made up.
public record PartialDate(String iso) implements Comparable<PartialDate> {
  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  public PartialDate {
    if (!FORM.matcher(iso).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a date like 2019, 2019-02 or 2019-02-01".formatted(iso));
    }
    try {
      first(iso);
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException("'%s' is not in the calendar".formatted(iso), impossible);
    }
  }

  @JsonCreator
  public static PartialDate of(String iso) {
    return new PartialDate(iso.strip());
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /// The first day it may mean.
  public LocalDate firstDay() {
    return first(iso);
  }

  /// The last day it may mean.
  public LocalDate lastDay() {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 12, 31);
      case 7 -> YearMonth.parse(iso).atEndOfMonth();
      default -> LocalDate.parse(iso);
    };
  }

  public boolean isDay() {
    return iso.length() == 10;
  }

  private static LocalDate first(String iso) {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 1, 1);
      case 7 -> YearMonth.parse(iso).atDay(1);
      default -> LocalDate.parse(iso);
    };
  }

  @Override
  public int compareTo(PartialDate other) {
    return firstDay().compareTo(other.firstDay());
  }

  @JsonValue
  @Override
  public String toString() {
    return iso;
  }
}
