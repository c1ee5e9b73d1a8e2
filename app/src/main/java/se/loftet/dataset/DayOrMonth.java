package se.loftet.dataset;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether 03/04/2024 is the third of April: a number beyond the twelfth tells, and where none does
/// the day stands first, as it does everywhere but in America.
record DayOrMonth(boolean dayFirst, boolean sure) {
  private static final String NUMBER = "\\d{1,2}";
  private static final String BEYOND = "(?:1[3-9]|2\\d|3[01])";
  private static final Pattern DAY = shaped(BEYOND, NUMBER);
  private static final Pattern MONTH = shaped(NUMBER, BEYOND);
  private static final Pattern EITHER = shaped(NUMBER, NUMBER);

  private static Pattern shaped(String first, String second) {
    return Pattern.compile("0?%s([-/])0?%s\\1\\d{4}(?:\\D.*)?".formatted(first, second));
  }

  /// From cells that hold dates.
  static DayOrMonth of(Stream<String> dates) {
    var open = dates.filter(cell -> EITHER.matcher(cell).matches()).toList();
    boolean day = any(open, DAY);
    boolean month = any(open, MONTH);
    return new DayOrMonth(!open.isEmpty() && (day || !month), open.isEmpty() || day || month);
  }

  private static boolean any(List<String> cells, Pattern pattern) {
    return cells.stream().anyMatch(cell -> pattern.matcher(cell).matches());
  }
}
