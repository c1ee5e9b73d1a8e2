package se.loftet.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;

/// Turns a sheet into the fields a page prints.
final class FieldViews {
  private final Text text;
  private final Sheet sheet;
  private final Function<Field, EditorPage.@Nullable AroundView> adding;

  FieldViews(Text text, Sheet sheet) {
    this(text, sheet, field -> null);
  }

  /// @param adding where something to choose in a field is added
  FieldViews(Text text, Sheet sheet, Function<Field, EditorPage.@Nullable AroundView> adding) {
    this.text = text;
    this.sheet = sheet;
    this.adding = adding;
  }

  /// The object's own fields.
  List<FieldView> fields() {
    return Field.of(sheet.kind().type()).stream()
        .filter(field -> field.control() != Field.Control.STATE)
        .map(
            field -> view(owner(sheet.kind().type()), "", field, sheet.locked().test(field.name())))
        .toList();
  }

  static String owner(Class<?> record) {
    return record.getSimpleName();
  }

  private FieldView view(String owner, String prefix, Field field, boolean locked) {
    var name = prefix + field.name();
    boolean parent = field.name().equals(sheet.kind().parent());
    var options = options(name, field);
    boolean link = field.control() == Field.Control.LINK || field.control() == Field.Control.LINKS;
    return new FieldView(
        Fault.anchor(name),
        name,
        words(owner, field.name(), "label"),
        hint(owner, field),
        fault(name),
        parent ? "PARENT" : field.control().name(),
        field.required(),
        locked,
        locked ? spoken(name, sheet.values()) : sheet.values().first(name),
        options,
        rows(name, field, locked),
        link && !parent && !locked && options.isEmpty() ? adding.apply(field) : null);
  }

  private String words(String owner, String field, String part) {
    var own = "field." + owner + "." + field + "." + part;
    return text.of(text.has(own) ? own : "field.any." + field + "." + part);
  }

  String label(String field) {
    return words(owner(sheet.kind().type()), field, "label");
  }

  private String hint(String owner, Field field) {
    var own = "field." + owner + "." + field.name() + ".hint";
    var any = "field.any." + field.name() + ".hint";
    if (text.has(own) || text.has(any)) {
      return words(owner, field.name(), "hint");
    }
    var control = "field.control." + field.control().name() + ".hint";
    return text.has(control) ? text.of(control) : "";
  }

  private @Nullable String fault(String name) {
    return sheet.faults().stream()
        .filter(fault -> fault.field().equals(name))
        .findFirst()
        .map(fault -> text.of(fault.key(), fault.values().toArray()))
        .orElse(null);
  }

  private List<Option> options(String name, Field field) {
    return switch (field.control()) {
      case WORD -> words(name, field.type(), !field.required() || name.contains("."));
      case WORDS -> words(name, field.item(), false);
      case YES_NO -> yesNo(name);
      case PARTY -> chosen(name, sheet.links().getOrDefault("owner", List.of()));
      case LINK, LINKS -> chosen(name, withHidden(name));
      default -> List.of();
    };
  }

  /// What the object points at stays choosable, also when the reader may not see what it is.
  private List<Option> withHidden(String name) {
    var options = new ArrayList<>(sheet.links().getOrDefault(name, List.of()));
    for (var id : sheet.values().all(name)) {
      if (options.stream().noneMatch(option -> option.value().equals(id))) {
        options.add(new Option(id, text.of("editor.hiddenLink"), true));
      }
    }
    return options;
  }

  private List<Option> words(String name, Class<?> type, boolean optional) {
    var options = new ArrayList<Option>();
    if (optional) {
      options.add(new Option("", text.of("editor.notSaid"), sheet.values().all(name).isEmpty()));
    }
    Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .map(word -> (Enum<?>) word)
        .forEach(word -> options.add(option(name, word.name(), text.of(word))));
    return options;
  }

  private List<Option> yesNo(String name) {
    return List.of(
        new Option("", text.of("editor.notSaid"), sheet.values().all(name).isEmpty()),
        option(name, "yes", text.of("editor.yes")),
        option(name, "no", text.of("editor.no")));
  }

  private Option option(String name, String value, String words) {
    return new Option(value, words, sheet.values().all(name).contains(value));
  }

  private List<Option> chosen(String name, List<Option> options) {
    return options.stream().map(o -> option(name, o.value(), o.words())).toList();
  }

  private List<List<FieldView>> rows(String name, Field field, boolean locked) {
    return switch (field.control()) {
      case GROUP -> List.of(row(name + ".", field, locked));
      case ROWS -> {
        var rows = new ArrayList<List<FieldView>>();
        int written = sheet.values().rows(name);
        for (int i = 0; i < (locked ? written : written + 1); i++) {
          rows.add(row(name + "." + i + ".", field, locked));
        }
        yield rows;
      }
      default -> List.of();
    };
  }

  private List<FieldView> row(String prefix, Field field, boolean locked) {
    var record = field.control() == Field.Control.GROUP ? field.type() : field.item();
    return field.parts().stream().map(part -> view(owner(record), prefix, part, locked)).toList();
  }

  /// Who may see the object, who owns it, and what it is called in addresses.
  List<FieldView> marking() {
    return List.of(
        marking(
            "secrecy",
            "WORD",
            Arrays.stream(SecrecyClass.values())
                .filter(Rules::mayMark)
                .map(c ->
                    new Option(
                        c.name(),
                        text.of("editor.secrecy." + c.name()),
                        c.name().equals(sheet.values().first("secrecy"))))
                .toList()),
        marking("owner", "PARTY", chosen("owner", sheet.links().getOrDefault("owner", List.of()))),
        marking("ref", "LINE", List.of()),
        marking("position", "COUNT", List.of()));
  }

  private FieldView marking(String name, String control, List<Option> options) {
    return new FieldView(
        name,
        name,
        text.of("field.any." + name + ".label"),
        text.of("field.any." + name + ".hint"),
        fault(name),
        control,
        !name.equals("position"),
        sheet.locked().test(name),
        sheet.locked().test(name) ? spoken(name, sheet.values()) : sheet.values().first(name),
        options,
        List.of(),
        null);
  }

  /// What stands in one field, in words, for a reader who compares.
  String spoken(String name, Values values) {
    var said = new ArrayList<String>();
    values
        .of(name)
        .forEach((key, all) ->
            all.stream().filter(v -> !v.isBlank()).forEach(v -> said.add(word(key, v))));
    return said.isEmpty() ? text.of("editor.nothingWritten") : String.join("\n", said);
  }

  private String word(String key, String value) {
    var name = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    var part = key.substring(key.lastIndexOf('.') + 1);
    if (key.equals("secrecy")) {
      return text.of("editor.secrecy." + value);
    }
    for (var option :
        sheet.links().getOrDefault(part.equals("party") ? "owner" : part, List.of())) {
      if (option.value().equals(value)) {
        return option.words();
      }
    }
    return enumWord(name, part, value);
  }

  private String enumWord(String name, String part, String value) {
    for (var field : Field.of(sheet.kind().type())) {
      if (field.name().equals(name)) {
        for (var each : field.parts().isEmpty() ? List.of(field) : field.parts()) {
          if (each.name().equals(part)) {
            return spoken(each, value);
          }
        }
      }
    }
    return value;
  }

  private String spoken(Field field, String value) {
    var type = field.control() == Field.Control.WORDS ? field.item() : field.type();
    if (type.isEnum()) {
      for (var word : Objects.requireNonNull(type.getEnumConstants())) {
        if (((Enum<?>) word).name().equals(value)) {
          return text.of((Enum<?>) word);
        }
      }
    }
    boolean yesNo =
        field.control() == Field.Control.TICK || field.control() == Field.Control.YES_NO;
    return yesNo ? text.of(value.equals("yes") ? "editor.yes" : "editor.no") : value;
  }
}
