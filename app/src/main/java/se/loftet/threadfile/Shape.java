package se.loftet.threadfile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;

/// What a value in the file looks like, as its component in the record says.
sealed interface Shape {
  /// A single value.
  enum Single implements Shape {
    TEXT,
    NUMBER,
    WHOLE,
    FLAG,
    DAY,
    DATE,
    MOMENT
  }

  /// One of the words of an enum.
  record Word(Class<? extends Enum<?>> type) implements Shape {
    List<String> words() {
      return List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
    }
  }

  /// The `ref` of another object.
  record Reference(Class<?> target) implements Shape {}

  record Listing(Shape item) implements Shape {}

  /// A record without identity of its own.
  record Group(Class<?> type, List<Field> fields) implements Shape {}

  /// Whole numbers by name.
  record Settings() implements Shape {}

  static Shape of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> ofGeneric(generic);
      case Class<?> plain -> ofClass(plain);
      default -> throw new IllegalStateException("no shape for " + type);
    };
  }

  private static Shape ofGeneric(ParameterizedType generic) {
    var first = generic.getActualTypeArguments()[0];
    var raw = generic.getRawType();
    if (raw == List.class) {
      return new Listing(of(first));
    }
    if (raw == Ref.class) {
      return new Reference((Class<?>) first);
    }
    if (raw == Map.class) {
      return new Settings();
    }
    throw new IllegalStateException("no shape for " + generic);
  }

  @SuppressWarnings("unchecked")
  private static Shape ofClass(Class<?> type) {
    if (type.isEnum()) {
      return new Word((Class<? extends Enum<?>>) type);
    }
    if (type.isRecord() && type != PartialDate.class) {
      return new Group(type, Field.of(type, component -> true));
    }
    if (type == String.class) {
      return Single.TEXT;
    }
    if (type == BigDecimal.class) {
      return Single.NUMBER;
    }
    if (type == Integer.class || type == int.class) {
      return Single.WHOLE;
    }
    if (type == Boolean.class || type == boolean.class) {
      return Single.FLAG;
    }
    if (type == LocalDate.class) {
      return Single.DAY;
    }
    if (type == PartialDate.class) {
      return Single.DATE;
    }
    if (type == Instant.class) {
      return Single.MOMENT;
    }
    throw new IllegalStateException("no shape for " + type);
  }
}
