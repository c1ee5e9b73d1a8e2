package se.loftet.editor;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Embedded;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;

/// One field of a form, as the record's component asks for it.
///
/// @param item what a list holds or a reference points at; for anything else the type itself
/// @param parts the fields of a group or of each row
record Field(
    String name,
    Control control,
    boolean required,
    Class<?> type,
    Class<?> item,
    List<Field> parts) {

  /// How a value is shown and written.
  enum Control {
    LINE,
    TEXT,
    LINES,
    NUMBER,
    COUNT,
    DAY,
    DATE,
    WORD,
    WORDS,
    TICK,
    YES_NO,
    PARTY,
    LINK,
    LINKS,
    GROUP,
    ROWS,
    STATE
  }

  /// The fields of a record, without its head.
  static List<Field> of(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> component.getType() != Head.class)
        .map(Field::of)
        .toList();
  }

  private static Field of(RecordComponent component) {
    var type = component.getType();
    var item = item(component.getGenericType());
    var control = control(component, type, item);
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    boolean required = !optional && type != List.class && type != boolean.class;
    var parts =
        switch (control) {
          case GROUP -> of(type);
          case ROWS -> of(item);
          default -> List.<Field>of();
        };
    return new Field(component.getName(), control, required, type, item, parts);
  }

  private static Control control(RecordComponent component, Class<?> type, Class<?> item) {
    if (type == List.class) {
      return list(item);
    }
    if (type == String.class) {
      return component.getName().equals("party")
          ? Control.PARTY
          : component.isAnnotationPresent(LongText.class) ? Control.TEXT : Control.LINE;
    }
    if (type == FormalState.class) {
      return Control.STATE;
    }
    if (type.isEnum()) {
      return Control.WORD;
    }
    return Embedded.class.isAssignableFrom(type) ? Control.GROUP : plain(type);
  }

  private static Control list(Class<?> item) {
    if (item == String.class) {
      return Control.LINES;
    }
    if (item.isEnum()) {
      return Control.WORDS;
    }
    return item.isRecord() && !isLink(item) ? Control.ROWS : Control.LINKS;
  }

  private static boolean isLink(Class<?> item) {
    return se.loftet.platform.model.ThreadObject.class.isAssignableFrom(item);
  }

  private static Control plain(Class<?> type) {
    if (type == Ref.class) {
      return Control.LINK;
    }
    if (type == BigDecimal.class) {
      return Control.NUMBER;
    }
    if (type == Integer.class || type == int.class) {
      return Control.COUNT;
    }
    if (type == LocalDate.class) {
      return Control.DAY;
    }
    if (type == PartialDate.class) {
      return Control.DATE;
    }
    if (type == boolean.class) {
      return Control.TICK;
    }
    if (type == Boolean.class) {
      return Control.YES_NO;
    }
    throw new IllegalStateException("no field for " + type);
  }

  private static Class<?> item(Type type) {
    return switch (type) {
      case ParameterizedType generic -> item(generic.getActualTypeArguments()[0]);
      case Class<?> plain -> plain;
      default -> Object.class;
    };
  }
}
