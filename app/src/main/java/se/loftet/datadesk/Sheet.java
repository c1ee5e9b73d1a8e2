package se.loftet.datadesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as a CSV file that a spreadsheet opens as it stands: semicolon, UTF-8 with mark, and no
/// cell that a spreadsheet would take for a formula.
final class Sheet {
  private final StringBuilder text = new StringBuilder("\ufeff");

  Sheet row(List<? extends @Nullable String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ";").append(cell(cells.get(i)));
    }
    text.append("\r\n");
    return this;
  }

  private static String cell(@Nullable String cell) {
    var safe = cell == null ? "" : harmless(cell);
    boolean quoted =
        safe.chars().anyMatch(sign -> sign == ';' || sign == '"' || sign == '\n' || sign == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /// What begins like a formula gets an apostrophe before it; numbers may begin with a minus.
  static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula && !cell.matches("[-+]?\\d+([.,]\\d+)?") ? "'" + cell : cell;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
