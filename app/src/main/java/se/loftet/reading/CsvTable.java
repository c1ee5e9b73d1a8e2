package se.loftet.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Text with cells between delimiters, as spreadsheets, R and registers write it.
final class CsvTable implements Table {
  private static final int HEAD = 1 << 20;
  private static final int SAMPLE = 200;
  private static final char[] DELIMITERS = {';', ',', '\t', '|'};
  private final Packed file;
  private final Encodings encoding;
  private final char delimiter;
  private final Header header;
  private final Found found;

  private CsvTable(Packed file, byte[] head) {
    boolean whole = head.length < HEAD;
    this.file = file;
    encoding = Encodings.of(head, whole);
    var text = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
    refuseBytes(text);
    delimiter = delimiter(text);
    var first = first(text, delimiter);
    Limits.columns(first.stream().mapToInt(row -> row.length).max().orElse(0));
    refuseRagged(first);
    header = Header.of(first);
    found =
        new Found(
            Format.CSV,
            file.gzip(),
            encoding.name(),
            String.valueOf(delimiter),
            decimal(first),
            header.titles(),
            header.rows(),
            null,
            List.of());
  }

  static CsvTable open(Packed file) throws IOException {
    return new CsvTable(file, file.head(HEAD));
  }

  /// Text holds no control characters but breaks and tabs; something with more is no text.
  private static void refuseBytes(String text) {
    long odd = text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t').count();
    if (odd > 0 && odd * 1000 > text.length()) {
      throw new Unreadable("reading.noTable");
    }
  }

  /// A table has at least two columns and two rows, and most rows are as wide as each other.
  private static void refuseRagged(List<@Nullable String[]> rows) {
    if (rows.size() == 1 && rows.getFirst().length > 1) {
      throw new Unreadable("reading.oneRow");
    }
    var usual = widths(rows).entrySet().stream().max(Map.Entry.comparingByValue());
    if (usual.isEmpty() || usual.get().getKey() < 2 || rows.size() < 2) {
      throw new Unreadable("reading.noTable");
    }
    if (usual.get().getValue() * 2 < rows.size()) {
      throw new Unreadable("reading.ragged");
    }
  }

  private static Map<Integer, Integer> widths(List<@Nullable String[]> rows) {
    var byWidth = new TreeMap<Integer, Integer>();
    rows.forEach(row -> byWidth.merge(row.length, 1, Integer::sum));
    return byWidth;
  }

  /// The delimiter that gives most rows the same number of cells, and the most cells.
  private static char delimiter(String text) {
    char best = ',';
    double most = 0;
    for (char candidate : DELIMITERS) {
      double score = score(first(text, candidate));
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static double score(List<@Nullable String[]> rows) {
    return widths(rows).entrySet().stream()
        .filter(each -> each.getKey() > 1)
        .mapToDouble(each ->
            Math.pow((double) each.getValue() / rows.size(), 2) * (1 + Math.log(each.getKey())))
        .max()
        .orElse(0);
  }

  private static List<@Nullable String[]> first(String text, char delimiter) {
    var rows = new ArrayList<@Nullable String[]>();
    try (var reader = builder(delimiter).ofCsvRecord(new StringReader(text))) {
      for (var row : reader) {
        rows.add(row.getFields().toArray(String[]::new));
        if (rows.size() >= SAMPLE) {
          break;
        }
      }
    } catch (CsvParseException | IOException cutOff) {
      return rows;
    }
    return rows;
  }

  private static CsvReader.CsvReaderBuilder builder(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(Limits.MOST_CELL);
  }

  private static String decimal(List<@Nullable String[]> rows) {
    long commas =
        rows.stream()
            .flatMap(java.util.Arrays::stream)
            .filter(c -> c != null && Cells.COMMA_NUMBER.matcher(c).matches())
            .count();
    long points =
        rows.stream()
            .flatMap(java.util.Arrays::stream)
            .filter(c -> c != null && Cells.POINT_NUMBER.matcher(c).matches())
            .count();
    return commas > points ? "," : ".";
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public List<String> columns() {
    return header.names();
  }

  @Override
  public void rows(RowSink sink) throws IOException {
    int before = header.titles() + header.rows();
    try (var csv = builder(delimiter).ofCsvRecord(text())) {
      for (var row : csv) {
        if (before-- <= 0 && !blank(row) && !sink.take(row(row))) {
          return;
        }
      }
    } catch (CsvParseException broken) {
      throw broken.getCause() instanceof Unreadable refused
          ? refused
          : new Unreadable("reading.csv", line(broken));
    } catch (EOFException | ZipException broken) {
      throw new Unreadable("reading.truncated");
    } catch (java.io.UncheckedIOException broken) {
      throw new Unreadable("reading.truncated");
    }
  }

  private Reader text() throws IOException {
    var in = file.open();
    in.skipNBytes(encoding.mark());
    return new InputStreamReader(in, encoding.charset());
  }

  private static long line(CsvParseException broken) {
    var said =
        java.util.regex.Pattern.compile("(?:line|record)\\D*(\\d+)")
            .matcher(String.valueOf(broken.getMessage()));
    return said.find() ? Long.parseLong(said.group(1)) : 0;
  }

  private static boolean blank(CsvRecord row) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      if (!Cells.blank(row.getField(i))) {
        return false;
      }
    }
    return true;
  }

  private static Row row(CsvRecord row) {
    var cells = new String[row.getFieldCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.getField(i);
    }
    return new Row(row.getStartingLineNumber(), cells, null);
  }
}
