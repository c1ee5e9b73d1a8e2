package se.loftet.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The population of the municipality, all years, from PxWeb: asked for in JSON-stat 2.0
/// (json-stat.org/full) and laid out as rows.
final class ScbFeed {
  private static final List<String> FIELDS = List.of("Region", "ContentsCode", "Tid");
  private final PoliteClient client;
  private final FeedAddresses addresses;

  ScbFeed(PoliteClient client, FeedAddresses addresses) {
    this.client = client;
    this.addresses = addresses;
  }

  Answer fetch(String municipality) {
    var bytes = client.post(Feed.SCB, addresses.scb(), question(municipality)).bytes();
    try {
      return new Answer(
          rows(JsonMapper.shared().readTree(bytes == null ? new byte[0] : bytes)).bytes(),
          null,
          null);
    } catch (JacksonException broken) {
      throw new SourceFault("broken");
    }
  }

  /// Asks for one municipality, all years.
  private static String question(String municipality) {
    return """
    {"query": [
      {"code": "Region", "selection": {"filter": "vs:RegionKommun07", "values": ["%s"]}},
      {"code": "ContentsCode", "selection": {"filter": "item", "values": ["BE0101N1"]}}],
     "response": {"format": "json-stat2"}}
    """
        .formatted(municipality);
  }

  private static Lines rows(JsonNode set) {
    var names = new ArrayList<String>();
    need(set, "id").forEach(name -> names.add(name.asString()));
    if (!names.equals(FIELDS)) {
      throw new SourceFault("changedFields", String.join(", ", names));
    }
    var codes = names.stream().map(name -> codes(need(set, "dimension").path(name))).toList();
    var values = need(set, "value");
    int cells = codes.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    if (values.isArray() && values.size() != cells) {
      throw new SourceFault("changedFields", "value");
    }
    var lines = new Lines("Region", "ContentsCode", "Tid", "value");
    for (int cell = 0; cell < cells; cell++) {
      lines.add(row(codes, cell, value(set, values, cell)));
    }
    if (lines.empty()) {
      throw new SourceFault("nothing");
    }
    return lines;
  }

  /// The last dimension runs fastest.
  private static List<Object> row(List<List<String>> codes, int cell, @Nullable Object value) {
    var row = new ArrayList<Object>();
    int left = cell;
    for (int i = codes.size() - 1; i >= 0; i--) {
      row.addFirst(codes.get(i).get(left % codes.get(i).size()));
      left /= codes.get(i).size();
    }
    row.add(value == null ? "" : value);
    return row;
  }

  /// A number, or the sign the source puts where there is none.
  private static @Nullable Object value(JsonNode set, JsonNode values, int cell) {
    var at = String.valueOf(cell);
    var value = values.isArray() ? values.path(cell) : values.path(at);
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    var states = set.path("status");
    var state = states.isArray() ? states.path(cell) : states.path(at);
    return state.asString("");
  }

  private static List<String> codes(JsonNode dimension) {
    var index = need(need(dimension, "category"), "index");
    var ordered = new TreeMap<Integer, String>();
    if (index.isArray()) {
      index.forEach(code -> ordered.put(ordered.size(), code.asString()));
    } else {
      index.propertyStream().forEach(e -> ordered.put(e.getValue().asInt(), e.getKey()));
    }
    return List.copyOf(ordered.values());
  }

  private static JsonNode need(JsonNode node, String field) {
    var found = node.path(field);
    if (found.isMissingNode()) {
      throw new SourceFault("changedFields", field);
    }
    return found;
  }
}
