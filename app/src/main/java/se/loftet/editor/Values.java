package se.loftet.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.loftet.platform.store.Json;

/// What stands in a form, by field name, exactly as it was written.
///
/// The part `unit` of the group `target` is `target.unit`; row 2 of `shares` is `shares.2.party`.
record Values(Map<String, List<String>> words) {
  /// Names of what a form sends besides the object's own fields.
  private static final Set<String> CARRIERS = Set.of("do", "base", "version", "_csrf");

  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\n\\t]]|[\\ud800-\\udfff](?<![\\ud800-\\udbff][\\udc00-\\udfff])(?![\\udc00-\\udfff])");

  Values {
    words =
        words.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> List.copyOf(e.getValue()),
                    (a, b) -> a,
                    LinkedHashMap::new));
  }

  static Values none() {
    return new Values(Map.of());
  }

  /// What a browser sent, with line ends as one sign and signs no text has taken away.
  static Values sent(Map<String, String[]> parameters) {
    var words = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, values) -> {
      if (!CARRIERS.contains(name)) {
        words.put(name, java.util.Arrays.stream(values).map(Values::clean).toList());
      }
    });
    return new Values(words);
  }

  static String clean(String raw) {
    var text = raw.replace("\r\n", "\n").replace('\r', '\n');
    return UNPRINTABLE.matcher(text).replaceAll("");
  }

  String first(String name) {
    var all = words.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  List<String> all(String name) {
    return words.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  boolean has(String name) {
    return words.containsKey(name);
  }

  /// How many rows of a repeated group were sent, also the empty ones between.
  int rows(String name) {
    int rows = 0;
    for (var key : words.keySet()) {
      if (key.startsWith(name + ".")) {
        var number = key.substring(name.length() + 1).split("\\.", 2)[0];
        if (number.matches("\\d{1,3}")) {
          rows = Math.max(rows, Integer.parseInt(number) + 1);
        }
      }
    }
    return rows;
  }

  Values with(String name, List<String> values) {
    var next = new LinkedHashMap<>(words);
    next.put(name, values);
    return new Values(next);
  }

  Values with(String name, String value) {
    return with(name, List.of(value));
  }

  /// Everything that belongs to one field, its parts and rows with it.
  Map<String, List<String>> of(String field) {
    var mine = new LinkedHashMap<String, List<String>>();
    words.forEach((name, values) -> {
      if (name.equals(field) || name.startsWith(field + ".")) {
        mine.put(name, values);
      }
    });
    return mine;
  }

  /// The same form with one field taken from another.
  Values taking(String field, Values other) {
    var next = new LinkedHashMap<>(words);
    next.keySet().removeAll(of(field).keySet());
    next.putAll(other.of(field));
    return new Values(next);
  }

  String json() {
    return Json.write(words);
  }

  @SuppressWarnings("unchecked")
  static Values read(String json) {
    var words = new LinkedHashMap<String, List<String>>();
    Json.read(json, Map.class)
        .forEach(
            (name, values) -> words.put((String) name, new ArrayList<>((List<String>) values)));
    return new Values(words);
  }
}
