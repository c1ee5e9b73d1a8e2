package se.loftet.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cell's text looks like.
final class Cells {
  static final Pattern COMMA_NUMBER =
      Pattern.compile("-?\\d{1,3}(?:[ \u00a0\u202f.]?\\d{3})*,\\d+");
  static final Pattern POINT_NUMBER = Pattern.compile("-?\\d*\\.\\d+(?:[eE][-+]?\\d+)?");
  private static final Pattern NUMBER = Pattern.compile("-?[\\d \u00a0\u202f]*\\d(?:[.,]\\d+)?");
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern DATE = Pattern.compile("\\d{2,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");

  private Cells() {}

  /// Without blanks around it, no-break ones included.
  static String stripped(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && blank(cell.charAt(from))) {
      from++;
    }
    while (to > from && blank(cell.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
  }

  private static boolean blank(char sign) {
    return sign <= ' ' || sign == '\u00a0' || sign == '\u202f' || sign == '\ufeff';
  }

  static boolean blank(@Nullable String cell) {
    return cell == null || stripped(cell).isEmpty();
  }

  /// A number with a decimal point, as programs write it.
  static boolean numeric(String cell) {
    return PLAIN_NUMBER.matcher(cell).matches();
  }

  /// A number or a date that is a measurement rather than a heading; years may head a column.
  static boolean measured(@Nullable String cell) {
    var text = cell == null ? "" : stripped(cell);
    return !YEAR.matcher(text).matches()
        && (NUMBER.matcher(text).matches()
            || POINT_NUMBER.matcher(text).matches()
            || DATE.matcher(text).matches());
  }
}
