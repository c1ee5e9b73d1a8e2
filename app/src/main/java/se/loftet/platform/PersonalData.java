package se.loftet.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what points out a person or a home in a text. Löftet holds no such data.
public final class PersonalData {
  private static final Pattern IDENTITY_NUMBER =
      Pattern.compile("(?<!\\d)(19|20)?(\\d{2})(\\d{2})(\\d{2})([-+ ]?)(\\d{4})(?!\\d)");
  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\d\\p{L}])(?:\\+46|0)[ -]?\\d{1,3}(?:[ -]?\\d{2,3}){2,3}(?!\\d)");
  private static final Pattern PLATE =
      Pattern.compile("(?<![\\p{L}\\d-])[A-HJ-PR-UW-Z]{3} ?\\d{2}[\\dA-HJ-PR-UW-Z](?![\\p{L}\\d])");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:\\p{Lu}\\p{L}*|(?:Stora|Lilla|Gamla|Nya|Norra|Södra|Östra|Västra|Övre|Nedre)"
              + " [\\p{L}]*)(?i:gatan|vägen|stigen|gränd|torget|backen|allén) \\d{1,4}(?!\\d)");

  private PersonalData() {}

  public enum Kind {
    IDENTITY_NUMBER,
    MAIL,
    PHONE,
    PLATE,
    ADDRESS
  }

  public static Set<Kind> in(String text) {
    var found = EnumSet.noneOf(Kind.class);
    if (identityNumber(text)) {
      found.add(Kind.IDENTITY_NUMBER);
    }
    add(found, Kind.MAIL, MAIL, text);
    add(found, Kind.PLATE, PLATE, text);
    add(found, Kind.ADDRESS, ADDRESS, text);
    if (!found.contains(Kind.IDENTITY_NUMBER)) {
      add(found, Kind.PHONE, PHONE, text);
    }
    return found;
  }

  private static void add(Set<Kind> found, Kind kind, Pattern pattern, String text) {
    if (pattern.matcher(text).find()) {
      found.add(kind);
    }
  }

  /// One written out with its century and a dash is meant as one, also when it is mistyped.
  private static boolean identityNumber(String text) {
    var number = IDENTITY_NUMBER.matcher(text);
    while (number.find()) {
      var digits = number.group(2) + number.group(3) + number.group(4) + number.group(6);
      boolean whole = number.group(1) != null && number.group(5).equals("-");
      if (aDay(number.group(3), number.group(4)) && (whole || checks(digits))) {
        return true;
      }
    }
    return false;
  }

  /// A coordination number has 60 added to its day. The year is left out of it: 29 February is a
  /// day.
  private static boolean aDay(String month, String day) {
    int number = Integer.parseInt(day);
    try {
      LocalDate.of(2000, Integer.parseInt(month), number > 60 ? number - 60 : number);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  /// The Luhn check over all ten digits.
  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }
}
