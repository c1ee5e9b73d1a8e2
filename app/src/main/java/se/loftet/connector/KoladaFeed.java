package se.loftet.connector;

import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Key figures from Kolada, page by page, as rows of one file.
final class KoladaFeed {
  private static final int MOST_PAGES = 200;
  private final PoliteClient client;
  private final FeedAddresses addresses;

  KoladaFeed(PoliteClient client, FeedAddresses addresses) {
    this.client = client;
    this.addresses = addresses;
  }

  Answer fetch(String municipality, String measures) {
    if (measures.isEmpty()) {
      throw new SourceFault("noMeasures");
    }
    var lines = new Lines("kpi", "municipality", "period", "gender", "value", "status");
    URI next = addresses.kolada(municipality, measures);
    for (int page = 0; next != null; page++) {
      if (page == MOST_PAGES) {
        throw new SourceFault("tooLarge");
      }
      var bytes = client.get(Feed.KOLADA, next, null, null).bytes();
      next = page(bytes == null ? new byte[0] : bytes, lines);
    }
    if (lines.empty()) {
      throw new SourceFault("nothing");
    }
    return new Answer(lines.bytes(), null, null);
  }

  /// Adds the rows of a page and says where the next one is.
  private @Nullable URI page(byte[] json, Lines lines) {
    try {
      var root = JsonMapper.shared().readTree(json);
      var values = need(root, "values");
      for (var row : values) {
        for (var value : need(row, "values")) {
          lines.add(
              Arrays.asList(
                  need(row, "kpi").asString(),
                  need(row, "municipality").asString(),
                  need(row, "period").asInt(),
                  need(value, "gender").asString(),
                  number(need(value, "value")),
                  value.path("status").asString("")));
        }
      }
      return next(root);
    } catch (JacksonException broken) {
      throw new SourceFault("broken");
    }
  }

  private static @Nullable Object number(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      throw new SourceFault("changedFields", "value");
    }
    return value.decimalValue().toPlainString();
  }

  private @Nullable URI next(JsonNode root) {
    var said = root.path("next_url").asString("");
    if (said.isEmpty()) {
      return null;
    }
    try {
      var next = URI.create(said);
      if (addresses.kolada(next)) {
        return next;
      }
    } catch (IllegalArgumentException unreadable) {
      throw new SourceFault("changedFields", "next_url");
    }
    throw new SourceFault("changedFields", "next_url");
  }

  private static JsonNode need(JsonNode node, String field) {
    var found = node.path(field);
    if (found.isMissingNode()) {
      throw new SourceFault("changedFields", field);
    }
    return found;
  }
}
