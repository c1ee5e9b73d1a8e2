package se.loftet.threadfile;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.FormalState;

/// A named value of an object, as the component of its record describes it.
///
/// @param required whether a file without it is refused
/// @param absent what it is when the file is silent: lists are empty, flags no, states drafts; all
///   else stays absent
record Field(
    String name, Shape shape, boolean required, @Nullable Object absent, @Nullable Rule rule) {

  static List<Field> of(Class<?> record, Predicate<RecordComponent> wanted) {
    return Arrays.stream(record.getRecordComponents()).filter(wanted).map(Field::of).toList();
  }

  private static Field of(RecordComponent component) {
    var absent = absent(component.getType());
    return new Field(
        component.getName(),
        Shape.of(component.getGenericType()),
        absent == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        absent,
        Rule.of(component.getDeclaringRecord(), component.getName()));
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    if (type == FormalState.class) {
      return FormalState.DRAFT;
    }
    return type == boolean.class ? Boolean.FALSE : null;
  }
}
