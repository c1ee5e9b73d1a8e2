package se.loftet.reading;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reading JSON without trusting it: depth, names and texts have bounds.
final class Json {
  private static final int MOST_DEPTH = 200;
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_DEPTH)
                          .maxNameLength(10_000)
                          .maxStringLength(Limits.MOST_CELL)
                          .build())
                  .build())
          .build();

  private Json() {}

  /// Work on JSON whose faults become a refusal.
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T guarded(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (StreamConstraintsException beyond) {
      throw new Unreadable("reading.jsonLimits", Limits.MOST_CELL >> 20, MOST_DEPTH);
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      throw new Unreadable("reading.json", at == null ? 1 : Math.max(1, at.getLineNr()));
    } catch (EOFException | ZipException broken) {
      throw new Unreadable("reading.truncated");
    }
  }

  /// The values of an object under their names; those of objects in it under `outer.inner`.
  static void flatten(String before, JsonNode node, Map<String, @Nullable String> into) {
    for (var field : node.properties()) {
      var name = before + field.getKey();
      var value = field.getValue();
      if (value.isObject() && !value.isEmpty()) {
        flatten(name + ".", value, into);
      } else {
        into.put(name, text(value));
      }
    }
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return value.isValueNode() ? value.asString() : value.toString();
  }

  /// The cells in the order of the columns; what stands under other names is left out.
  static @Nullable String[] cells(List<String> columns, Map<String, @Nullable String> values) {
    var cells = new @Nullable String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = values.get(columns.get(i));
    }
    return cells;
  }
}
