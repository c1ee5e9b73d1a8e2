package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schema of the thread file, from the same shapes the reader reads by.
final class ThreadSchema {
  private final Layout layout;
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private ThreadSchema(Layout layout) {
    this.layout = layout;
  }

  static String of(Layout layout) {
    var schema = new ThreadSchema(layout).whole();
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(schema)
        + "\n";
  }

  private Map<String, Object> whole() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("format", Map.of("const", ThreadFile.FORMAT));
    properties.put("marking", object(markings(), List.of()));
    properties.put("municipality", fields(ThreadFileReader.MUNICIPALITY.fields()));
    properties.put("policeAreas", shape(ThreadFileReader.AREAS));
    layout.top().forEach(section -> properties.put(section.word(), list(section)));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Löftet thread file");
    schema.put(
        "description",
        "A municipality's whole thread, from agreement to decision. See thread-file.md.");
    schema.putAll(object(properties, List.of("format", "municipality")));
    schema.put("$defs", definitions);
    return schema;
  }

  private Map<String, Object> markings() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("secrecy", shape(Markings.SECRECY.shape()));
    properties.put("owner", Map.of("type", "string"));
    properties.put("released", Map.of("anyOf", List.of(moment(), Map.of("const", Markings.NEVER))));
    return properties;
  }

  private Map<String, Object> list(Section<?> section) {
    var name = section.type().getSimpleName();
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, section(section));
    }
    return ordered("type", "array", "items", Map.of("$ref", "#/$defs/" + name));
  }

  private Map<String, Object> section(Section<?> section) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("ref", ordered("type", "string", "pattern", anchored(Rule.REF)));
    properties.putAll(markings());
    section.fields().forEach(field -> properties.put(field.name(), field(field)));
    if (ItemReader.isFormal(section)) {
      properties.put("versions", shape(ItemReader.VERSIONS.shape()));
      properties.put("approvals", shape(ItemReader.APPROVALS.shape()));
    }
    layout.under(section).forEach(child -> properties.put(child.word(), list(child)));
    var required = new ArrayList<>(required(section.fields()));
    if (section.parents().isEmpty()) {
      required.addFirst("ref");
    }
    return object(properties, required);
  }

  private Map<String, Object> fields(List<Field> fields) {
    var properties = new LinkedHashMap<String, Object>();
    fields.forEach(field -> properties.put(field.name(), field(field)));
    return object(properties, required(fields));
  }

  private static List<String> required(List<Field> fields) {
    return fields.stream().filter(Field::required).map(Field::name).toList();
  }

  private Map<String, Object> field(Field field) {
    var schema = new LinkedHashMap<>(shape(field.shape()));
    var rule = field.rule();
    if (rule != null && rule.form() != null) {
      schema.put("pattern", anchored(rule));
    }
    if (rule != null && rule.least() != null) {
      schema.put("minimum", rule.least());
    }
    if (rule != null && rule.most() != null) {
      schema.put("maximum", rule.most());
    }
    return schema;
  }

  private static String anchored(Rule rule) {
    return "^" + rule.form() + "$";
  }

  private Map<String, Object> shape(Shape shape) {
    return switch (shape) {
      case Shape.Listing list -> ordered("type", "array", "items", shape(list.item()));
      case Shape.Group group -> fields(group.fields());
      case Shape.Settings settings ->
          ordered("type", "object", "additionalProperties", Map.of("type", "integer"));
      case Shape.Word word -> Map.of("enum", word.words());
      case Shape.Reference reference ->
          ordered(
              "type",
              "string",
              "description",
              "The ref of one of the " + layout.of(reference.target()).word());
      case Shape.Single single -> single(single);
    };
  }

  private static Map<String, Object> single(Shape.Single single) {
    return switch (single) {
      case TEXT -> Map.of("type", "string");
      case NUMBER -> Map.of("type", "number");
      case WHOLE -> Map.of("type", "integer");
      case FLAG -> Map.of("type", "boolean");
      case DAY -> ordered("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
      case DATE ->
          Map.of(
              "anyOf",
              List.of(
                  ordered("type", "string", "pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$"),
                  ordered("type", "integer", "minimum", 1000, "maximum", 9999)));
      case MOMENT -> moment();
    };
  }

  private static Map<String, Object> moment() {
    return ordered("type", "string", "format", "date-time");
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    var schema = ordered("type", "object", "additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }
}
