package se.loftet.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.geography.Crs;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Features of a GeoJSON collection, one held in memory at a time.
final class GeoJsonTable implements Table {
  private static final int SAMPLE = 300;
  private final Packed file;
  private final Encodings encoding;
  private final List<String> columns;
  private final Found found;
  private @Nullable Crs stated;

  private GeoJsonTable(Packed file, Encodings encoding) throws IOException {
    this.file = file;
    this.encoding = encoding;
    var names = new LinkedHashSet<String>();
    var count = new int[1];
    each((node, line) -> {
      names.addAll(values(node).keySet());
      return ++count[0] < SAMPLE;
    });
    columns = List.copyOf(names);
    Limits.columns(columns.size());
    found =
        new Found(Format.GEOJSON, file.gzip(), encoding.name(), "", "", 0, 1, stated, List.of());
  }

  static GeoJsonTable open(Packed file, Encodings encoding) throws IOException {
    return new GeoJsonTable(file, encoding);
  }

  private interface FeatureSink {
    boolean take(JsonNode feature, long number);
  }

  private static Map<String, @Nullable String> values(JsonNode feature) {
    var values = new LinkedHashMap<String, @Nullable String>();
    if (feature.path("properties").isObject()) {
      Json.flatten("", feature.path("properties"), values);
    }
    return values;
  }

  @Override
  public void rows(RowSink sink) throws IOException {
    each((feature, number) ->
        sink.take(
            new Row(
                number, Json.cells(columns, values(feature)), Shapes.of(feature.get("geometry")))));
  }

  private void each(FeatureSink sink) throws IOException {
    var _ =
        Json.guarded(() -> {
          try (var in = file.open()) {
            in.skipNBytes(encoding.mark());
            try (var parser =
                Json.MAPPER.createParser(new InputStreamReader(in, encoding.charset()))) {
              walk(parser, sink);
            }
          }
          return true;
        });
  }

  private void walk(JsonParser parser, FeatureSink sink) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (name.equals("features") && token == JsonToken.START_ARRAY) {
        if (!features(parser, sink)) {
          return;
        }
      } else if (name.equals("crs") && token == JsonToken.START_OBJECT) {
        JsonNode crs = parser.readValueAsTree();
        stated = Crs.stated(crs.toString()).orElse(null);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static boolean features(JsonParser parser, FeatureSink sink) {
    long number = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode feature = parser.readValueAsTree();
      if (!sink.take(feature, ++number)) {
        return false;
      }
    }
    return true;
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
