package se.loftet.threadfile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Party;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.store.Records;

/// Turns nodes into values of the shape that is expected, and says where they are not.
///
/// @param mentions every reference met, to be looked up when the whole file is read
record Values(Faults faults, List<Named> mentions) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  /// Null when absent or wrong; what is wrong has been told.
  @Nullable Object read(Field field, Node node, String path) {
    if (node instanceof Node.Nothing) {
      return field.absent();
    }
    var value = read(field.shape(), node, path);
    var rule = field.rule();
    if (value != null && rule != null && !rule.allows(value)) {
      faults.add(node.line(), path, "expected %s, found %s", rule.expected(), node.found());
    }
    if (field.required() && value instanceof String text && text.isBlank()) {
      faults.add(node.line(), path, "expected text, found none");
    }
    return value;
  }

  private @Nullable Object read(Shape shape, Node node, String path) {
    return switch (shape) {
      case Shape.Listing list -> items(list, node, path);
      case Shape.Group group -> group(group, node, path);
      case Shape.Settings settings -> settings(node, path);
      case Shape.Word word -> word(word, node, path);
      case Shape.Reference reference -> reference(reference.target(), node, path);
      case Shape.Single single -> single(single, node, path);
    };
  }

  private List<Object> items(Shape.Listing list, Node node, String path) {
    var values = new ArrayList<Object>();
    if (!(node instanceof Node.Items(int line, List<Node> items))) {
      faults.add(node.line(), path, "expected a list, found %s", node.found());
      return values;
    }
    for (int i = 0; i < items.size(); i++) {
      var value = read(list.item(), items.get(i), path + "[" + (i + 1) + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private @Nullable Object group(Shape.Group group, Node node, String path) {
    if (!(node instanceof Node.Members members)) {
      faults.add(node.line(), path, "expected fields, found %s", node.found());
      return null;
    }
    var known = group.fields().stream().map(Field::name).toList();
    unknown(members, known, path);
    var found = new LinkedHashMap<String, @Nullable Object>();
    boolean whole = fields(group.fields(), members, path, found);
    return whole ? made(group.type(), new ArrayList<>(found.values()), node, path) : null;
  }

  /// Reads the fields into `found`, by name and in their order. False when a required one is not
  /// there.
  boolean fields(
      List<Field> fields, Node.Members node, String path, Map<String, @Nullable Object> found) {
    boolean whole = true;
    for (var field : fields) {
      var member = node.members().get(field.name());
      var inside = inside(path, field);
      var value = member == null ? field.absent() : read(field, member.value(), inside);
      if (field.name().equals("party") && value instanceof String party && member != null) {
        mentions.add(new Named(Party.class, party, member.line(), inside));
      }
      if (field.required() && value == null) {
        whole = false;
        boolean silent = member == null || member.value() instanceof Node.Nothing;
        missing(silent, node, path, field);
      }
      found.put(field.name(), value);
    }
    return whole;
  }

  /// Says that a required field is not there; one that is there and wrong has been told already.
  void missing(boolean absent, Node node, String path, Field field) {
    if (absent) {
      faults.add(node.line(), inside(path, field), "expected %s, found nothing", expected(field));
    }
  }

  static String inside(String path, Field field) {
    return path.isEmpty() ? field.name() : path + "." + field.name();
  }

  void unknown(Node.Members members, List<String> known, String path) {
    members
        .members()
        .forEach((name, member) -> {
          if (!known.contains(name)) {
            faults.add(
                member.line(),
                path.isEmpty() ? name : path + "." + name,
                "unknown field; expected one of %s",
                String.join(", ", known));
          }
        });
  }

  @Nullable Object made(Class<?> type, List<@Nullable Object> values, Node node, String path) {
    try {
      return Records.make(type, values);
    } catch (IllegalArgumentException refused) {
      faults.add(node.line(), path, "%s", Objects.toString(refused.getMessage()));
      return null;
    }
  }

  private Map<String, Integer> settings(Node node, String path) {
    var settings = new TreeMap<String, Integer>();
    if (!(node instanceof Node.Members members)) {
      faults.add(node.line(), path, "expected names with whole numbers, found %s", node.found());
      return settings;
    }
    members
        .members()
        .forEach((name, member) -> {
          if (single(Shape.Single.WHOLE, member.value(), path + "." + name)
              instanceof Integer whole) {
            settings.put(name, whole);
          }
        });
    return settings;
  }

  private @Nullable Object word(Shape.Word word, Node node, String path) {
    if (node instanceof Node.Value(int line, String text, boolean quoted)) {
      for (var constant : word.type().getEnumConstants()) {
        if (constant.name().equals(text)) {
          return constant;
        }
      }
    }
    faults.add(
        node.line(),
        path,
        "expected one of %s, found %s",
        String.join(", ", word.words()),
        node.found());
    return null;
  }

  private @Nullable Object reference(Class<?> target, Node node, String path) {
    if (single(Shape.Single.TEXT, node, path) instanceof String ref) {
      var named = new Named(target, ref, node.line(), path);
      mentions.add(named);
      return named;
    }
    return null;
  }

  private @Nullable Object single(Shape.Single single, Node node, String path) {
    if (node instanceof Node.Value value) {
      try {
        return single(single, value);
      } catch (DateTimeException | IllegalArgumentException wrong) {
        // told below, in the same words for every way of being wrong
      }
    }
    faults.add(node.line(), path, "expected %s, found %s", expected(single), node.found());
    return null;
  }

  private static Object single(Shape.Single single, Node.Value value) {
    var text = value.text();
    return switch (single) {
      case TEXT -> check(text, text.indexOf('\0') < 0);
      case NUMBER ->
          new BigDecimal(check(text, !value.quoted() && NUMBER.matcher(text).matches()))
              .stripTrailingZeros();
      case WHOLE -> Integer.valueOf(check(text, !value.quoted() && text.matches("-?\\d{1,9}")));
      case FLAG -> check(text, !value.quoted() && text.matches("true|false")).equals("true");
      case DAY -> LocalDate.parse(text);
      case DATE -> PartialDate.of(text);
      case MOMENT -> moment(text);
    };
  }

  private static String check(String text, boolean right) {
    if (!right) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /// As exact as the database keeps it.
  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String expected(Field field) {
    return switch (field.shape()) {
      case Shape.Single single -> expected(single);
      case Shape.Word word -> "one of " + String.join(", ", word.words());
      case Shape.Reference reference -> "a ref";
      case Shape.Listing list -> "a list";
      case Shape.Group group -> "fields";
      case Shape.Settings settings -> "names with whole numbers";
    };
  }

  private static String expected(Shape.Single single) {
    return switch (single) {
      case TEXT -> "text";
      case NUMBER -> "a number";
      case WHOLE -> "a whole number";
      case FLAG -> "true or false";
      case DAY -> "a day like 2019-12-31";
      case DATE -> "a date like 2019, 2019-02 or 2019-02-01";
      case MOMENT -> "a moment like 2020-01-28T09:00:00Z";
    };
  }
}
