package se.loftet.dataset;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.geography.AreaNames;

/// What the name of a column of numbers says: a period, an area, and what is left of it.
///
/// @param month 1 to 12 where the name is the number of a month and the year stands in the row
record Heading(@Nullable Span period, @Nullable AreaRef area, String rest, int month) {
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:-?M?(\\d{2}))?(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");

  static Heading of(String name, boolean yearInRow) {
    if (yearInRow && MONTH.matcher(name).matches()) {
      return new Heading(null, null, "", Integer.parseInt(name));
    }
    var year = YEAR.matcher(name);
    if (year.find()) {
      var period = period(year.group(1), year.group(2));
      var rest = name.substring(0, year.start()) + name.substring(year.end());
      return new Heading(period, null, plain(rest), 0);
    }
    var area = AreaNames.find(name);
    return area.isPresent()
        ? new Heading(null, new AreaRef(area.get(), name), "", 0)
        : new Heading(null, null, name, 0);
  }

  private static Span period(String year, @Nullable String month) {
    int number = month == null ? 0 : Integer.parseInt(month);
    return number >= 1 && number <= 12
        ? Span.month(Integer.parseInt(year), number)
        : Span.year(Integer.parseInt(year));
  }

  private static String plain(String rest) {
    return rest.replaceAll("^[ ·,_-]+|[ ·,_-]+$", "").replaceAll("( · ){2,}", " · ");
  }
}
