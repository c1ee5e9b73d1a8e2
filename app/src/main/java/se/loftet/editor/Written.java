package se.loftet.editor;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Records;

/// From what stands in a form to the values of a record, with everything that is wrong by field.
final class Written {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
  private static final int LONGEST_LINE = 1_000;
  private final Values values;
  private final List<Fault> faults = new ArrayList<>();
  private final Predicate<Link> allowed;
  private final @Nullable FormalState state;

  /// A reference somebody wrote: may it be made?
  record Link(Field field, long id) {}

  Written(Values values, @Nullable FormalState state, Predicate<Link> allowed) {
    this.values = values;
    this.state = state;
    this.allowed = allowed;
  }

  List<Fault> faults() {
    return faults;
  }

  /// The values of the fields, in the record's order.
  List<@Nullable Object> record(String prefix, List<Field> fields) {
    var read = new ArrayList<@Nullable Object>();
    for (var field : fields) {
      read.add(field(prefix, field));
    }
    return read;
  }

  private @Nullable Object field(String prefix, Field field) {
    var name = prefix + field.name();
    var value = read(name, field);
    if (value == null && field.required() && !hasFault(name)) {
      faults.add(
          Fault.of(name, field.control() == Field.Control.WORD ? "fault.choose" : "fault.missing"));
    }
    return value;
  }

  private boolean hasFault(String name) {
    return faults.stream().anyMatch(fault -> fault.field().equals(name));
  }

  private @Nullable Object read(String name, Field field) {
    var raw = values.first(name);
    return switch (field.control()) {
      case LINE, PARTY -> line(name, raw);
      case TEXT -> blank(raw);
      case LINES ->
          values.first(name).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      case NUMBER -> value(name, raw, "fault.number", this::number);
      case COUNT -> value(name, raw, "fault.number", text -> count(field, text));
      case DAY -> value(name, raw, "fault.day", Written::day);
      case DATE -> value(name, raw, "fault.date", PartialDate::of);
      case WORD -> value(name, raw, "fault.choose", text -> word(field.type(), text));
      case WORDS -> each(name, "fault.choose", text -> word(field.item(), text));
      case TICK -> raw.equals("yes");
      case YES_NO -> raw.isEmpty() ? null : (Object) raw.equals("yes");
      case LINK -> value(name, raw, "fault.link", text -> link(field, text));
      case LINKS -> each(name, "fault.link", text -> link(field, text));
      case GROUP -> group(name + ".", field);
      case ROWS -> rows(name, field);
      case STATE -> state == null ? FormalState.DRAFT : state;
    };
  }

  private @Nullable String line(String name, String raw) {
    if (raw.length() > LONGEST_LINE) {
      faults.add(Fault.of(name, "fault.long", LONGEST_LINE));
    }
    return blank(raw.replace('\n', ' '));
  }

  private static @Nullable String blank(String raw) {
    return raw.isEmpty() ? null : raw;
  }

  private <T> @Nullable T value(String name, String raw, String key, Function<String, T> read) {
    if (raw.isEmpty()) {
      return null;
    }
    try {
      return read.apply(raw);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
      faults.add(Fault.of(name, key));
      return null;
    }
  }

  private BigDecimal number(String raw) {
    var text = raw.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(raw);
    }
    return new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
  }

  private Object count(Field field, String raw) {
    int count = number(raw).intValueExact();
    return field.type() == int.class ? count : Integer.valueOf(count);
  }

  private static LocalDate day(String raw) {
    return LocalDate.parse(raw);
  }

  private static Object word(Class<?> type, String raw) {
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .filter(constant -> ((Enum<?>) constant).name().equals(raw))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(raw));
  }

  private Ref<?> link(Field field, String raw) {
    long id = Long.parseLong(raw);
    if (!allowed.test(new Link(field, id))) {
      throw new IllegalArgumentException(raw);
    }
    return new Ref<>(id);
  }

  private <T> List<T> each(String name, String key, Function<String, T> read) {
    var all = new ArrayList<T>();
    for (var raw : values.all(name)) {
      var one = value(name, raw, key, read);
      if (one != null && !all.contains(one)) {
        all.add(one);
      }
    }
    return all;
  }

  private @Nullable Object group(String prefix, Field field) {
    if (field.parts().stream().allMatch(part -> values.first(prefix + part.name()).isEmpty())) {
      return null;
    }
    int before = faults.size();
    var parts = record(prefix, field.parts());
    return faults.size() > before ? null : Records.make(field.type(), parts);
  }

  private List<Object> rows(String name, Field field) {
    var rows = new ArrayList<Object>();
    for (int i = 0; i < values.rows(name); i++) {
      var prefix = name + "." + i + ".";
      if (field.parts().stream().allMatch(part -> values.first(prefix + part.name()).isEmpty())) {
        continue;
      }
      int before = faults.size();
      var parts = record(prefix, field.parts());
      if (faults.size() == before) {
        rows.add(Records.make(field.item(), parts));
      }
    }
    return rows;
  }
}
