package se.loftet.datadesk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.SheetCell;

/// Rows as a CSV file that a spreadsheet opens as it stands: semicolon, UTF-8 with mark, and no
/// cell that a spreadsheet would take for a formula.
final class Sheet {
  private final StringBuilder text;

  private Sheet(String mark) {
    text = new StringBuilder(mark);
  }

  Sheet() {
    this("\ufeff");
  }

  /// Rows that stand behind others in the same file.
  static Sheet further() {
    return new Sheet("");
  }

  Sheet row(List<? extends @Nullable String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ";").append(SheetCell.quoted(cells.get(i), ';'));
    }
    text.append("\r\n");
    return this;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
