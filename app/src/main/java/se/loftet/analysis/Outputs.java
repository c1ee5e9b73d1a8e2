package se.loftet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import se.loftet.engine.Provenance;
import se.loftet.engine.Warning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a method found, in files named as the expected files of the reference cases.
///
/// JSON results are built from maps, lists, numbers, texts and primitive arrays.
final class Outputs {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
          .build();

  private final SequencedMap<String, JsonNode> trees = new LinkedHashMap<>();
  private final SequencedMap<String, Columns> tables = new LinkedHashMap<>();
  private final List<Provenance> provenances = new ArrayList<>();

  /// The object of `expected.json`.
  Outputs result(Map<String, ?> fields) {
    return json("expected.json", fields);
  }

  Outputs json(String file, Object value) {
    trees.put(file, tree(value));
    return this;
  }

  Outputs table(String file, Columns columns) {
    tables.put(file, columns);
    return this;
  }

  /// Says where the results come from; written beside them, compared with nothing.
  Outputs from(Provenance provenance) {
    provenances.add(provenance);
    return this;
  }

  private static Map<String, Object> fields(Provenance provenance) {
    var rejected = new LinkedHashMap<String, Long>();
    provenance.rejections().byReason().forEach((why, rows) -> rejected.put(why.key(), rows));
    var parameters = new LinkedHashMap<String, Object>();
    provenance.parameters().forEach((name, value) -> parameters.put(name, plain(value)));
    var fields = Fields.of("method", provenance.method(), "version", provenance.version());
    fields.put("parameters", parameters);
    fields.put("seed", provenance.seed() == null ? RVectors.NOTHING : provenance.seed());
    fields.put("rejected", rejected);
    fields.put("warnings", provenance.warnings().stream().map(Warning::key).toList());
    return fields;
  }

  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean || value instanceof Iterable<?>
        ? value
        : value.toString();
  }

  Map<String, JsonNode> trees() {
    return trees;
  }

  Map<String, Columns> tables() {
    return tables;
  }

  /// Ready to be written: file name to text. `expected_week.csv` becomes `week.csv`.
  Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    trees.forEach((name, tree) -> files.put(written(name), JSON.writeValueAsString(tree) + "\n"));
    tables.forEach((name, table) -> files.put(written(name), table.csv()));
    if (!provenances.isEmpty()) {
      var list = tree(provenances.stream().map(Outputs::fields).toList());
      files.put("provenance.json", JSON.writeValueAsString(list) + "\n");
    }
    return files;
  }

  private static String written(String name) {
    return name.startsWith("expected.")
        ? name.replace("expected.", "result.")
        : name.replace("expected_", "");
  }

  private static JsonNode tree(Object value) {
    var nodes = JsonNodeFactory.instance;
    return switch (value) {
      case JsonNode node -> node;
      case Map<?, ?> map -> {
        var object = nodes.objectNode();
        map.forEach((key, field) -> object.set(String.valueOf(key), tree(field)));
        yield object;
      }
      case Iterable<?> list -> array(StreamSupport.stream(list.spliterator(), false).toArray());
      case Object[] list -> array(list);
      case double[] list -> array(DoubleStream.of(list).boxed().toArray());
      case int[] list -> array(IntStream.of(list).boxed().toArray());
      case long[] list -> array(LongStream.of(list).boxed().toArray());
      case Double number when !Double.isFinite(number) -> nodes.stringNode(number.toString());
      case Double number -> nodes.numberNode(number);
      case Integer number -> nodes.numberNode(number);
      case Long number -> nodes.numberNode(number);
      case Boolean flag -> nodes.booleanNode(flag);
      case String text -> nodes.stringNode(text);
      default -> throw new IllegalArgumentException("cannot write a " + value.getClass());
    };
  }

  private static JsonNode array(Object[] values) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var value : values) {
      array.add(tree(value));
    }
    return array;
  }
}
