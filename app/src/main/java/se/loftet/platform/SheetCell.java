package se.loftet.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A cell of a text file that people open with a spreadsheet.
public final class SheetCell {
  /// What a spreadsheet takes for the beginning of a formula, the wide forms included.
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private static final String PARTING = ";,\t\"\r\n";
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

  private SheetCell() {}

  /// What begins like a formula gets an apostrophe before it; numbers may begin with a minus.
  public static String harmless(String cell) {
    boolean formula = cell.length() > 1 && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /// The same in quotation marks where a sign in it could part it, here or where another delimiter
  /// is taken for granted.
  public static String quoted(@Nullable String cell, char delimiter) {
    var safe = cell == null ? "" : harmless(cell);
    boolean parted =
        safe.indexOf(delimiter) >= 0
            || (!NUMBER.matcher(safe).matches()
                && safe.chars().anyMatch(sign -> PARTING.indexOf(sign) >= 0));
    return parted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
