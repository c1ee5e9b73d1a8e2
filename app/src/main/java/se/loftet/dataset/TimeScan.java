package se.loftet.dataset;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads a time of day from the middle of a text: hours without zero, seconds or none, AM and PM,
/// `.` or `:` between, an offset behind it.
final class TimeScan {
  private final String text;
  private int at;
  private int hour;
  private int minute;
  private int second;
  private @Nullable ZoneOffset offset;

  TimeScan(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /// The time alone, or null.
  static @Nullable LocalTime parse(String text) {
    var scan = new TimeScan(text, 0);
    return scan.read() && scan.offset == null ? scan.time() : null;
  }

  LocalTime time() {
    return LocalTime.of(hour, minute, second);
  }

  @Nullable ZoneOffset offset() {
    return offset;
  }

  boolean read() {
    clock();
    hour = number();
    if (hour < 0 || (!separator() && !fourFigures())) {
      return false;
    }
    minute = number();
    if (minute < 0) {
      return false;
    }
    if (separator()) {
      second = number();
      fraction();
    }
    return half()
        && zone()
        && at == text.length()
        && hour < 24
        && minute < 60
        && second >= 0
        && second < 60;
  }

  /// `kl` or `kl.` before the time.
  private void clock() {
    if (text.regionMatches(true, at, "kl", 0, 2)) {
      at += 2;
      at += at < text.length() && text.charAt(at) == '.' ? 1 : 0;
      blanks();
    }
  }

  /// `0930`: two figures behind the hour and nothing more.
  private boolean fourFigures() {
    return at >= 2 && text.length() == at + 2;
  }

  private int number() {
    int from = at;
    int number = 0;
    while (at < text.length() && at - from < 2 && digit()) {
      number = number * 10 + text.charAt(at++) - '0';
    }
    return at == from ? -1 : number;
  }

  private boolean digit() {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean separator() {
    if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '.')) {
      at++;
      return true;
    }
    return false;
  }

  private void fraction() {
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      while (at < text.length() && digit()) {
        at++;
      }
    }
  }

  /// AM or PM, where it stands.
  private boolean half() {
    blanks();
    if (at + 1 >= text.length() || Character.toUpperCase(text.charAt(at + 1)) != 'M') {
      return true;
    }
    boolean afternoon = Character.toUpperCase(text.charAt(at)) == 'P';
    if (hour < 1 || hour > 12) {
      return false;
    }
    hour = hour % 12 + (afternoon ? 12 : 0);
    at += 2;
    return true;
  }

  private boolean zone() {
    blanks();
    if (at >= text.length()) {
      return true;
    }
    try {
      offset = ZoneOffset.of(text.substring(at));
    } catch (java.time.DateTimeException none) {
      return false;
    }
    at = text.length();
    return true;
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
