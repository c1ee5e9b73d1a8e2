package se.loftet.editor;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Records;

/// From a stored object to what stands in its form.
final class Shown {
  private final Map<String, List<String>> words = new LinkedHashMap<>();

  private Shown() {}

  static Values of(ThreadObject object) {
    var shown = new Shown();
    var head = object.head();
    shown.put("ref", head.ref());
    shown.put("secrecy", head.secrecy().name());
    shown.put("owner", head.owner());
    shown.put("position", String.valueOf(head.position()));
    shown.record("", object);
    return new Values(shown.words);
  }

  private void put(String name, String value) {
    words.put(name, List.of(value));
  }

  private void record(String prefix, Object record) {
    for (var field : Field.of(record.getClass())) {
      field(prefix, field, value(record, field.name()));
    }
  }

  private static @Nullable Object value(Object record, String name) {
    for (var component : record.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return Records.get(component, record);
      }
    }
    throw new IllegalStateException(name);
  }

  private void field(String prefix, Field field, @Nullable Object value) {
    var name = prefix + field.name();
    switch (field.control()) {
      case LINES -> put(name, String.join("\n", strings(value)));
      case WORDS, LINKS -> words.put(name, strings(value));
      case TICK -> words.put(name, Boolean.TRUE.equals(value) ? List.of("yes") : List.of());
      case GROUP -> group(name + ".", value);
      case ROWS -> rows(name + ".", (List<?>) Objects.requireNonNull(value));
      case STATE -> {}
      default -> put(name, value == null ? "" : word(value));
    }
  }

  private void group(String prefix, @Nullable Object group) {
    if (group != null) {
      record(prefix, group);
    }
  }

  private void rows(String prefix, List<?> rows) {
    for (int i = 0; i < rows.size(); i++) {
      record(prefix + i + ".", rows.get(i));
    }
  }

  private static List<String> strings(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(Shown::word).toList();
  }

  private static String word(Object value) {
    return switch (value) {
      case Enum<?> word -> word.name();
      case Ref<?> ref -> Long.toString(ref.id());
      case BigDecimal number -> number.toPlainString().replace('.', ',');
      case Boolean answer -> answer ? "yes" : "no";
      default -> value.toString();
    };
  }
}
