package se.loftet.dataset;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date or moment as exactly as a source gives it: the first instant and the one after the last,
/// in local time. For a moment both are the same.
///
/// @param offset from UTC where the source states it
public record Span(
    LocalDateTime from, LocalDateTime to, Exactness exactness, @Nullable ZoneOffset offset) {
  /// How exactly a time is known.
  public enum Exactness {
    MOMENT,
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    UNKNOWN
  }

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})(?:-|M|/)(\\d{1,2})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})\\s?[KQkq](\\d)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(\\d{1,2})\\s+)?([a-zåäö]{3,9})\\.?\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);

  /// Reads a date or a moment. Null when it is none.
  ///
  /// @param dayFirst whether 01/02/2018 is the first of February
  public static @Nullable Span parse(String text, boolean dayFirst) {
    int length = text.length();
    if (length < 4 || length > 40) {
      return null;
    }
    try {
      return length >= 8 ? day(text, dayFirst) : coarse(text);
    } catch (java.time.DateTimeException | NumberFormatException notADate) {
      return null;
    }
  }

  private static @Nullable Span coarse(String text) {
    if (text.length() == 4) {
      return text.matches("(19|20)\\d\\d") ? year(Integer.parseInt(text)) : null;
    }
    var month = YEAR_MONTH.matcher(text);
    if (month.matches()) {
      return month(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
    }
    var quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      int q = Integer.parseInt(quarter.group(2));
      var first = LocalDate.of(Integer.parseInt(quarter.group(1)), 3 * q - 2, 1);
      return of(first, first.plusMonths(3), Exactness.QUARTER);
    }
    return null;
  }

  public static Span year(int year) {
    var first = LocalDate.of(year, 1, 1);
    return of(first, first.plusYears(1), Exactness.YEAR);
  }

  public static Span month(int year, int month) {
    var first = LocalDate.of(year, month, 1);
    return of(first, first.plusMonths(1), Exactness.MONTH);
  }

  public static Span day(LocalDate day) {
    return of(day, day.plusDays(1), Exactness.DAY);
  }

  public static Span moment(LocalDateTime moment) {
    return new Span(moment, moment, Exactness.MOMENT, null);
  }

  private static Span of(LocalDate from, LocalDate to, Exactness exactness) {
    return new Span(from.atStartOfDay(), to.atStartOfDay(), exactness, null);
  }

  private static @Nullable Span day(String text, boolean dayFirst) {
    int[] parts = new int[3];
    int at = 0;
    if (!Character.isDigit(text.charAt(0))) {
      return words(text);
    }
    if (text.length() == 8 && text.chars().allMatch(Character::isDigit)) {
      return day(
          LocalDate.of(
              Integer.parseInt(text, 0, 4, 10),
              Integer.parseInt(text, 4, 6, 10),
              Integer.parseInt(text, 6, 8, 10)));
    }
    char between = 0;
    for (int part = 0; part < 3; part++) {
      int from = at;
      while (at < text.length() && digit(text.charAt(at))) {
        parts[part] = parts[part] * 10 + text.charAt(at++) - '0';
      }
      if (at == from || at - from > 4) {
        return words(text);
      }
      if (part < 2) {
        if (at >= text.length() || "-/.".indexOf(text.charAt(at)) < 0) {
          return words(text);
        }
        between = text.charAt(at++);
      }
    }
    var date = date(parts, between, dayFirst);
    return at == text.length() ? day(date) : time(date, text, at);
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  /// A year first where it has four figures, or two and dashes, as Swedish dates are written short.
  private static LocalDate date(int[] parts, char between, boolean dayFirst) {
    if (parts[0] > 31) {
      return LocalDate.of(parts[0], parts[1], parts[2]);
    }
    if (between == '-' && parts[2] <= 31 && !dayFirst) {
      return LocalDate.of(2000 + parts[0], parts[1], parts[2]);
    }
    int year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
    return dayFirst || between == '.'
        ? LocalDate.of(year, parts[1], parts[0])
        : LocalDate.of(year, parts[0], parts[1]);
  }

  /// The time behind a date: `T06:00`, ` 6:00:00 AM`, ` 9:48:12 +01:00`, `…Z`.
  private static @Nullable Span time(LocalDate date, String text, int from) {
    char sign = text.charAt(from);
    if (sign != ' ' && sign != 'T' && sign != '\u00a0') {
      return null;
    }
    var scan = new TimeScan(text, from + 1);
    return scan.read()
        ? new Span(
            date.atTime(scan.time()), date.atTime(scan.time()), Exactness.MOMENT, scan.offset())
        : null;
  }

  private static @Nullable Span words(String text) {
    var words = WORDS.matcher(text);
    if (!words.matches()) {
      return null;
    }
    int month = month(words.group(2));
    int year = Integer.parseInt(words.group(3));
    if (month == 0) {
      return null;
    }
    return words.group(1) == null
        ? month(year, month)
        : day(LocalDate.of(year, month, Integer.parseInt(words.group(1))));
  }

  /// The number of a month by its Swedish or English name, 0 when it is none.
  public static int month(String name) {
    var three = name.toLowerCase(Locale.ROOT).substring(0, Math.min(3, name.length()));
    var swedish = three.equals("may") ? "maj" : three.equals("oct") ? "okt" : three;
    return MONTHS.indexOf(swedish) + 1;
  }
}
