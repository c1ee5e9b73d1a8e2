package se.loftet.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Objects in a JSON array, on lines of their own, or in the list of an outer object that holds
/// nearly all of its objects.
final class JsonTable implements Table {
  private static final int SAMPLE = 2_000;
  private final Packed file;
  private final Encodings encoding;
  private final Found found;
  private final List<String> columns;
  private final int list;

  private JsonTable(Packed file, Encodings encoding, Format format) throws IOException {
    this.file = file;
    this.encoding = encoding;
    var notes = List.<Note>of();
    int table = 0;
    if (format == Format.JSON) {
      var lists = lists();
      table = lists.table();
      notes = lists.notes();
    }
    list = table;
    found = new Found(format, file.gzip(), encoding.name(), "", "", 0, 1, null, notes);
    columns = sampled();
    Limits.columns(columns.size());
  }

  static JsonTable open(Packed file, Encodings encoding, Format format) throws IOException {
    var table = new JsonTable(file, encoding, format);
    if (table.columns.isEmpty()) {
      throw new Unreadable("reading.noTable");
    }
    return table;
  }

  private JsonLists lists() throws IOException {
    return Json.guarded(() -> {
      try (var parser = parser()) {
        return JsonLists.of(parser);
      }
    });
  }

  private JsonParser parser() throws IOException {
    var in = file.open();
    in.skipNBytes(encoding.mark());
    return Json.MAPPER.createParser(new InputStreamReader(in, encoding.charset()));
  }

  private List<String> sampled() throws IOException {
    var names = new LinkedHashSet<String>();
    var count = new int[1];
    each((node, line) -> {
      var values = new LinkedHashMap<String, @Nullable String>();
      Json.flatten("", node, values);
      names.addAll(values.keySet());
      return ++count[0] < SAMPLE;
    });
    return List.copyOf(names);
  }

  private interface ObjectSink {
    boolean take(JsonNode node, long line);
  }

  @Override
  public void rows(RowSink sink) throws IOException {
    each((node, line) -> {
      var values = new LinkedHashMap<String, @Nullable String>();
      Json.flatten("", node, values);
      return sink.take(new Row(line, Json.cells(columns, values), null));
    });
  }

  private void each(ObjectSink sink) throws IOException {
    var _ =
        Json.guarded(() -> {
          try (var parser = parser()) {
            walk(parser, sink);
          }
          return true;
        });
  }

  /// Rows are the objects at the outermost level, or those of the list that is the table.
  private void walk(JsonParser parser, ObjectSink sink) {
    boolean lines = found.format() == Format.JSONL;
    boolean inside = false;
    int at = -1;
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY && !inside && !lines) {
        inside = ++at == list;
        if (!inside) {
          parser.skipChildren();
        }
      } else if (token == JsonToken.START_OBJECT && (inside || lines)) {
        long line = parser.currentTokenLocation().getLineNr();
        if (!sink.take(parser.readValueAsTree(), line)) {
          return;
        }
      } else if (token == JsonToken.END_ARRAY && inside) {
        return;
      } else if (inside) {
        parser.skipChildren();
      }
    }
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public List<String> columns() {
    return new ArrayList<>(columns);
  }
}
