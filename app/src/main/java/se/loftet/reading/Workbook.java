package se.loftet.reading;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// An XLSX workbook. Sheets under the same columns are one table with the sheet's name in a column
/// of its own; of sheets under different columns those with most in them are read, the others told
/// of.
final class Workbook implements Table {
  private static final int SAMPLE = 60;
  private static final String SHEET = "(blad)";
  private static final Pattern CLOCK = Pattern.compile("(?i)[hs]");
  private static final Pattern DAY = Pattern.compile("(?i)[dy]|m(?!m?:)");
  private final Packed file;
  private final Header header;
  private final List<String> sheets = new ArrayList<>();
  private final List<String> columns;
  private final Found found;

  private Workbook(Packed file) throws IOException {
    this.file = file;
    var notes = new ArrayList<Note>();
    var heads = heads(notes);
    header = largest(heads);
    heads.forEach((name, head) -> {
      if (head.header().names().equals(header.names())) {
        sheets.add(name);
      } else {
        notes.add(Note.of("reading.otherSheet", name));
      }
    });
    columns = new ArrayList<>(header.names());
    if (sheets.size() > 1) {
      columns.add(SHEET);
    }
    found =
        new Found(
            Format.XLSX, false, "UTF-8", "", ".", header.titles(), header.rows(), null, notes);
  }

  /// How a sheet begins.
  ///
  /// @param size cells of a table in its first rows
  private record Head(Header header, int size) {}

  private Map<String, Head> heads(List<Note> notes) throws IOException {
    var heads = new LinkedHashMap<String, Head>();
    try (var book = book()) {
      for (var sheet : book.getSheets().toList()) {
        var first = cells(sheet, SAMPLE);
        var head = Header.of(first);
        int width = head.names().size();
        Limits.columns(width);
        if (width == 0) {
          notes.add(Note.of("reading.emptySheet", sheet.getName()));
        } else {
          int rows = first.size() - head.titles() - head.rows();
          heads.put(sheet.getName(), new Head(head, width < 2 ? 0 : rows * width));
        }
      }
    }
    return heads;
  }

  /// The columns that most cells of all sheets stand under; the first sheet's among equals.
  private static Header largest(Map<String, Head> heads) {
    var sizes = new LinkedHashMap<List<String>, Integer>();
    heads.values().forEach(head -> sizes.merge(head.header().names(), head.size(), Integer::sum));
    int most = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return heads.values().stream()
        .map(Head::header)
        .filter(head -> Integer.valueOf(most).equals(sizes.get(head.names())))
        .findFirst()
        .orElseThrow(() -> new Unreadable("reading.empty"));
  }

  static Table open(Packed file) {
    try {
      return new Workbook(file);
    } catch (IOException
        | ExcelReaderException
        | IllegalArgumentException
        | IndexOutOfBoundsException broken) {
      throw new Unreadable("reading.xlsx");
    }
  }

  /// A workbook need not say how its numbers are shown; without that a date is a number.
  private ReadableWorkbook book() throws IOException {
    try {
      return new ReadableWorkbook(file.file().toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException noStyles) {
      return new ReadableWorkbook(file.file().toFile(), new ReadingOptions(false, true));
    }
  }

  private List<@Nullable String[]> cells(Sheet sheet, int most) throws IOException {
    try (var rows = sheet.openStream()) {
      return rows.map(this::cells)
          .filter(cells -> !blank(cells))
          .limit(most)
          .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }
  }

  @Override
  public void rows(RowSink sink) throws IOException {
    try (var book = book()) {
      for (var name : sheets) {
        var sheet = book.findSheet(name).orElseThrow();
        if (!rows(sheet, sink)) {
          return;
        }
      }
    } catch (IOException broken) {
      throw new Unreadable("reading.xlsx");
    }
  }

  private boolean rows(Sheet sheet, RowSink sink) throws IOException {
    int before = header.titles() + header.rows();
    try (var rows = sheet.openStream()) {
      for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
        var cells = cells(row);
        if (!blank(cells) && before-- <= 0 && !sink.take(row(row, cells, sheet.getName()))) {
          return false;
        }
      }
    }
    return true;
  }

  private Row row(org.dhatim.fastexcel.reader.Row row, @Nullable String[] cells, String sheet) {
    if (sheets.size() > 1) {
      var wide = java.util.Arrays.copyOf(cells, columns.size());
      wide[columns.size() - 1] = sheet;
      return new Row(row.getRowNum(), wide, null);
    }
    return new Row(row.getRowNum(), cells, null);
  }

  private static boolean blank(@Nullable String[] cells) {
    for (var cell : cells) {
      if (!Cells.blank(cell)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String[] cells(org.dhatim.fastexcel.reader.Row row) {
    Limits.columns(row.getCellCount());
    var cells = new @Nullable String[row.getCellCount()];
    for (int i = 0; i < cells.length; i++) {
      var cell = row.getCell(i);
      cells[i] = cell == null ? null : text(cell);
    }
    return cells;
  }

  private static @Nullable String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return number(cell);
    }
    if (cell.getType() == CellType.ERROR) {
      return null;
    }
    var value = cell.getValue();
    return value == null ? null : value.toString();
  }

  /// A number that is shown as a date is one.
  private static @Nullable String number(Cell cell) {
    var format = cell.getDataFormatString();
    var plain = format == null ? "" : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    boolean clock = CLOCK.matcher(plain).find() && !plain.contains("0") && !plain.contains("#");
    boolean day = DAY.matcher(plain).find() && !plain.contains("#") && !plain.equals("General");
    if (!clock && !day) {
      return cell.asNumber().toPlainString();
    }
    double serial = cell.asNumber().doubleValue();
    if (!day || serial < 1) {
      long seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
      return LocalTime.ofSecondOfDay(seconds).toString();
    }
    return moment(cell, serial == Math.rint(serial));
  }

  private static String moment(Cell cell, boolean wholeDay) {
    LocalDateTime moment = cell.asDate();
    var rounded = moment.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    return wholeDay ? rounded.toLocalDate().toString() : rounded.toString();
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public List<String> columns() {
    return columns;
  }
}
