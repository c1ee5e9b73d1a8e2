package se.loftet.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which fields differ between two versions of a form, and which were changed since it was opened.
final class Marks {
  static final List<String> HEAD = List.of("secrecy", "owner", "ref", "position");

  private Marks() {}

  /// The names of a kind's fields, those of its marking last.
  static List<String> names(Class<?> record) {
    var names = new ArrayList<String>();
    Field.of(record).stream()
        .filter(field -> field.control() != Field.Control.STATE)
        .forEach(field -> names.add(field.name()));
    names.addAll(HEAD);
    return names;
  }

  static boolean differ(Values one, Values other, String field) {
    return !plain(one, field).equals(plain(other, field));
  }

  private static Map<String, List<String>> plain(Values values, String field) {
    var plain = new LinkedHashMap<String, List<String>>();
    values
        .of(field)
        .forEach((name, all) -> {
          var said = all.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
          if (!said.isEmpty()) {
            plain.put(name, said);
          }
        });
    return plain;
  }

  /// What a form carries along so that it later knows what was changed in it.
  static String base(Values values, Class<?> record) {
    return names(record).stream()
        .map(name -> name + ":" + mark(values, name))
        .collect(Collectors.joining(" "));
  }

  private static String mark(Values values, String field) {
    return Integer.toHexString(plain(values, field).hashCode());
  }

  /// The fields that no longer stand as they did when `base` was made.
  static Set<String> changed(String base, Values values, Class<?> record) {
    var then = Set.of(base.split(" "));
    var changed = new LinkedHashSet<String>();
    for (var name : names(record)) {
      if (!then.contains(name + ":" + mark(values, name))) {
        changed.add(name);
      }
    }
    return changed;
  }
}
