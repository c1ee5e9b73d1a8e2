package se.loftet.threadfile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Records;
import tools.jackson.core.JsonGenerator;

/// Writes values as the reader reads them. What is absent is not written.
///
/// @param names the `ref` of an object, by type and identity
record ValueWriter(JsonGenerator out, BiFunction<Class<?>, Ref<?>, String> names) {

  /// What of a marking the standard does not say already.
  void marking(Marking own, Marking standard) {
    if (own.secrecy() != null && own.secrecy() != standard.secrecy()) {
      out.writeStringProperty("secrecy", own.secrecy().name());
    }
    if (own.owner() != null && !own.owner().equals(standard.owner())) {
      out.writeStringProperty("owner", own.owner());
    }
    boolean open = own.secrecyClass() == se.loftet.platform.model.SecrecyClass.OPEN;
    if (open && !Objects.equals(own.released(), standard.released())) {
      out.writeStringProperty(
          "released", own.released() == null ? Markings.NEVER : own.released().toString());
    }
  }

  void fields(List<Field> fields, Object record) {
    for (var component : record.getClass().getRecordComponents()) {
      for (var field : fields) {
        if (field.name().equals(component.getName())) {
          var value = Records.get(component, record);
          if (value != null && (!value.equals(field.absent()) || value instanceof Enum<?>)) {
            property(field.name(), field.shape(), value);
          }
        }
      }
    }
  }

  void property(String name, Shape shape, Object value) {
    if (value instanceof List<?> list && list.isEmpty()) {
      return;
    }
    out.writeName(name);
    value(shape, value);
  }

  private void value(Shape shape, @Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case List<?> list -> items(((Shape.Listing) shape).item(), list);
      case Ref<?> ref -> out.writeString(names.apply(((Shape.Reference) shape).target(), ref));
      case Map<?, ?> settings -> settings(settings);
      case BigDecimal number -> out.writeNumber(number.toPlainString());
      case Integer whole -> out.writeNumber(whole);
      case Boolean flag -> out.writeBoolean(flag);
      case Enum<?> word -> out.writeString(word.name());
      case Record record when shape instanceof Shape.Group group -> {
        out.writeStartObject();
        fields(group.fields(), record);
        out.writeEndObject();
      }
      default -> out.writeString(value.toString());
    }
  }

  private void items(Shape item, List<?> list) {
    out.writeStartArray();
    list.forEach(each -> value(item, each));
    out.writeEndArray();
  }

  private void settings(Map<?, ?> settings) {
    out.writeStartObject();
    settings.entrySet().stream()
        .sorted((one, other) -> one.getKey().toString().compareTo(other.getKey().toString()))
        .forEach(setting -> {
          out.writeName(setting.getKey().toString());
          out.writeNumber((Integer) setting.getValue());
        });
    out.writeEndObject();
  }
}
