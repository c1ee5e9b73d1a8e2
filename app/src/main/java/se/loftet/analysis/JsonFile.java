package se.loftet.analysis;

import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON file, and where in it something stands.
final class JsonFile {
  /// A name given twice is a slip: which of its values is meant?
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonFile() {}

  static JsonNode read(Path file) {
    if (!file.toFile().isFile()) {
      throw new BadFile(file, 0, 0, "a readable file");
    }
    try {
      var tree = JSON.readTree(file.toFile());
      if (!tree.isObject() && !tree.isArray()) {
        throw new BadFile(file, 1, 1, "an object in braces");
      }
      return tree;
    } catch (JacksonException broken) {
      throw JsonFault.of(file, broken);
    }
  }

  /// A complaint at the place of a JSON pointer, or of what should hold it where it is missing.
  static BadFile bad(Path file, String pointer, String what) {
    try (var parser = JSON.createParser(file.toFile())) {
      return bad(file, parser, pointer, what);
    } catch (JacksonException _) {
      return new BadFile(file, 0, 0, what);
    }
  }

  /// The nearest place at or around the pointer is the last one of a whole part of it.
  private static BadFile bad(Path file, JsonParser parser, String pointer, String what) {
    int line = 1;
    int column = 1;
    int known = 0;
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      var here = parser.streamReadContext().pathAsPointer().toString();
      boolean begins = token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
      if (begins && here.length() > known && (pointer + "/").startsWith(here + "/")) {
        known = here.length();
        line = parser.currentTokenLocation().getLineNr();
        column = parser.currentTokenLocation().getColumnNr();
      }
    }
    return new BadFile(file, line, column, what);
  }

  /// `farrington[0].alpha` for `/farrington/0/alpha`.
  static String name(String pointer) {
    return pointer
        .substring(1)
        .replaceAll("/(\\d+)(?=/|$)", "[$1]")
        .replace('/', '.')
        .replace("~1", "/")
        .replace("~0", "~");
  }
}
