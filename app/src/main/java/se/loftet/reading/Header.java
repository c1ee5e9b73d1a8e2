package se.loftet.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names of the columns, found among the first rows: titles above them are passed over, header
/// rows below each other are joined, a heading that spans several columns names each of them.
///
/// @param titles rows before the header
/// @param rows rows of the header, 0 when the first row is data already
record Header(int titles, int rows, List<String> names) {
  static final String JOIN = " · ";

  static Header of(List<@Nullable String[]> first) {
    int width = first.stream().mapToInt(Header::width).max().orElse(0);
    int titles = titles(first, width);
    int rows = titles >= first.size() ? 0 : rows(first.subList(titles, first.size()));
    return new Header(titles, rows, names(first.subList(titles, titles + rows), width));
  }

  private static int width(@Nullable String[] row) {
    int width = row.length;
    while (width > 0 && Cells.blank(row[width - 1])) {
      width--;
    }
    return width;
  }

  /// A title stands alone in its row, over a table of several columns.
  private static int titles(List<@Nullable String[]> first, int width) {
    int titles = 0;
    while (width > 1 && titles < first.size() && title(first.get(titles))) {
      titles++;
    }
    return titles;
  }

  private static boolean title(@Nullable String[] row) {
    return width(row) <= 1;
  }

  private static int rows(List<@Nullable String[]> body) {
    if (dataAlready(body.getFirst())) {
      return 0;
    }
    int rows = 1;
    while (rows < body.size() && continues(body.get(rows - 1), body.get(rows))) {
      rows++;
    }
    return rows;
  }

  private static boolean dataAlready(@Nullable String[] row) {
    long filled = Arrays.stream(row).filter(cell -> !Cells.blank(cell)).count();
    long measured = Arrays.stream(row).filter(Cells::measured).count();
    return measured == filled || (Cells.measured(row[0]) && measured > 1);
  }

  /// A second header row stands under a first one that leaves its own first cell, or cells of
  /// joined columns, blank.
  private static boolean continues(@Nullable String[] above, @Nullable String[] row) {
    return Cells.blank(row[0])
        && Arrays.stream(above).limit(width(row)).anyMatch(Cells::blank)
        && Arrays.stream(row).noneMatch(Cells::measured)
        && width(row) > 1;
  }

  private static List<String> names(List<@Nullable String[]> header, int width) {
    var names = new ArrayList<String>();
    for (int column = 0; column < width; column++) {
      var parts = new LinkedHashSet<String>();
      for (int row = 0; row < header.size(); row++) {
        var cell = spanned(header.get(row), column, row + 1 < header.size());
        if (!cell.isEmpty()) {
          parts.add(cell);
        }
      }
      names.add(
          unique(names, parts.isEmpty() ? "kolumn " + (column + 1) : String.join(JOIN, parts)));
    }
    return List.copyOf(names);
  }

  private static String spanned(@Nullable String[] row, int column, boolean spans) {
    int at = Math.min(column, row.length - 1);
    while (spans && at > 0 && Cells.blank(row[at])) {
      at--;
    }
    var cell = at < 0 || (at != column && !spans) ? null : row[at];
    return cell == null ? "" : Cells.stripped(cell).replaceAll("\\s+", " ");
  }

  private static String unique(List<String> names, String name) {
    var candidate = name;
    for (int i = 2; names.contains(candidate); i++) {
      candidate = name + " (" + i + ")";
    }
    return candidate;
  }
}
