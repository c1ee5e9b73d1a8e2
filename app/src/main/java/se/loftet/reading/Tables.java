package se.loftet.reading;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import se.loftet.geography.Crs;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// The way into any file: what it is is judged by its content, never by its name.
public final class Tables {
  private static final int HEAD = 1 << 16;

  private Tables() {}

  /// Opens the file; `name` is what it was called where it came from.
  ///
  /// @throws Unreadable when it is no table, is broken, or asks for more than it should
  public static Table open(Path file, String name) throws IOException {
    try {
      var table = judged(file, name);
      return new Noted(table, noted(table.found(), name));
    } catch (EOFException | ZipException broken) {
      throw new Unreadable("reading.truncated");
    } catch (Unreadable refused) {
      throw refused;
    } catch (RuntimeException broken) {
      throw new Unreadable("reading.damaged");
    }
  }

  /// The same rows with what the file's name adds.
  private record Noted(Table table, Found found) implements Table {
    @Override
    public List<String> columns() {
      return table.columns();
    }

    @Override
    public CodeBook codeBook() {
      return table.codeBook();
    }

    @Override
    public void rows(RowSink sink) throws IOException {
      var told = new Listening(sink);
      try {
        table.rows(told);
      } catch (EOFException | ZipException broken) {
        throw new Unreadable("reading.truncated");
      } catch (Unreadable refused) {
        throw refused;
      } catch (RuntimeException broken) {
        throw told.threw ? broken : new Unreadable("reading.damaged");
      }
    }
  }

  /// Tells what the taker of rows throws from what a library throws over a damaged file.
  private static final class Listening implements RowSink {
    private final RowSink sink;
    private boolean threw;

    Listening(RowSink sink) {
      this.sink = sink;
    }

    @Override
    public boolean take(Row row) {
      try {
        return sink.take(row);
      } catch (RuntimeException thrown) {
        threw = true;
        throw thrown;
      }
    }
  }

  private static Found noted(Found found, String name) {
    var stating = found.stating(Crs.stated(name).orElse(null));
    return found.format().named(name)
        ? stating
        : stating.with(List.of(Note.of("reading.ending", found.format().name())));
  }

  private static Table judged(Path file, String name) throws IOException {
    if (Files.size(file) == 0) {
      throw new Unreadable("reading.empty");
    }
    var packed = Packed.of(file);
    var head = packed.head(HEAD);
    if (starts(head, "PK")) {
      return zipped(plain(packed));
    }
    if (starts(head, "SQLite format 3")) {
      return GeoPackage.open(plain(packed));
    }
    if (starts(head, "$FL2") || starts(head, "$FL3")) {
      return SpssTable.open(packed);
    }
    if (starts(head, "PAR1")) {
      return ParquetTable.open(plain(packed));
    }
    if (head.length > 3 && head[0] == 0 && head[1] == 0 && head[2] == 0x27 && head[3] == 0x0a) {
      return shapefile(file, name);
    }
    if (starts(head, "%PDF") || starts(head, "\u00d0\u00cf\u0011\u00e0")) {
      throw new Unreadable(starts(head, "%PDF") ? "reading.pdf" : "reading.oldExcel");
    }
    return text(packed, head);
  }

  private static Packed plain(Packed packed) {
    if (packed.gzip()) {
      throw new Unreadable("reading.gzip");
    }
    return packed;
  }

  private static Table shapefile(Path file, String name) throws IOException {
    if (!name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
      throw new Unreadable("reading.shapefile");
    }
    return Shapefile.beside(file);
  }

  private static Table zipped(Packed packed) throws IOException {
    var zip = Archive.of(packed.file());
    if (zip.has("xl/workbook.xml")) {
      return Workbook.open(packed);
    }
    var shapes =
        zip.names().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp"))
            .toList();
    if (shapes.size() == 1) {
      return Shapefile.inside(zip, shapes.getFirst());
    }
    throw new Unreadable("reading.archive");
  }

  private static Table text(Packed packed, byte[] head) throws IOException {
    var encoding = Encodings.of(head, head.length < HEAD);
    var text =
        new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset())
            .stripLeading();
    if (text.isEmpty()) {
      throw new Unreadable("reading.empty");
    }
    if (text.startsWith("<")) {
      return xml(packed, text);
    }
    return text.startsWith("{") || text.startsWith("[")
        ? json(packed, encoding, text)
        : CsvTable.open(packed);
  }

  private static Table xml(Packed packed, String text) throws IOException {
    if (text.regionMatches(true, 0, "<!DOCTYPE html", 0, 14)
        || text.regionMatches(true, 0, "<html", 0, 5)) {
      throw new Unreadable("reading.webPage");
    }
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw new Unreadable("reading.entities");
    }
    if (!text.contains("<kml")) {
      throw new Unreadable("reading.noTable");
    }
    return Kml.open(packed);
  }

  private static Table json(Packed packed, Encodings encoding, String text) throws IOException {
    if (text.contains("\"FeatureCollection\"")) {
      return GeoJsonTable.open(packed, encoding);
    }
    if (text.contains("\"Topology\"")) {
      return TopoJson.open(packed);
    }
    return JsonTable.open(packed, encoding, lines(text) ? Format.JSONL : Format.JSON);
  }

  /// Whether a second object follows the first, as on lines of their own.
  private static boolean lines(String text) {
    if (!text.startsWith("{")) {
      return false;
    }
    try (var parser = Json.MAPPER.createParser(text.getBytes(StandardCharsets.UTF_8))) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == JsonToken.START_OBJECT;
    } catch (JacksonException cutOff) {
      return false;
    }
  }

  private static boolean starts(byte[] head, String sign) {
    return new String(head, 0, Math.min(head.length, sign.length()), StandardCharsets.ISO_8859_1)
        .equals(sign);
  }
}
