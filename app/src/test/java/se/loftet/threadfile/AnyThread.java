package se.loftet.threadfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.testkit.Gen;
import tools.jackson.databind.json.JsonMapper;

/// A thread nobody thought of: any objects, any texts, any references that lead somewhere.
final class AnyThread {
  private final Gen gen;
  private final Layout layout;
  private final Map<Class<?>, List<String>> refs = new HashMap<>();
  private final Map<Class<?>, List<Map<String, Object>>> made = new HashMap<>();
  private final Map<String, Object> file = new LinkedHashMap<>();

  private AnyThread(Gen gen, Layout layout) {
    this.gen = gen;
    this.layout = layout;
  }

  /// The file as JSON.
  static String of(Gen gen, Layout layout, String code) {
    var any = new AnyThread(gen, layout);
    any.file.put("format", ThreadFile.FORMAT);
    any.file.put(
        "municipality", Map.of("code", code, "name", "x" + any.text(), "slug", "m" + code));
    for (var section : layout.insertion()) {
      int objects = section.word().equals("parties") ? 2 : gen.between(0, 2);
      for (int i = 0; i < objects; i++) {
        any.add(section, i);
      }
    }
    return JsonMapper.shared().writeValueAsString(any.file);
  }

  private void add(Section<?> section, int number) {
    var holder = file;
    if (!section.parents().isEmpty()) {
      var possible = made.getOrDefault(gen.of(section.parents()).type(), List.of());
      if (possible.isEmpty()) {
        return;
      }
      holder = gen.of(possible);
    }
    var object = new LinkedHashMap<String, Object>();
    var ref = section.kind().word() + "." + number;
    object.put("ref", ref);
    marking(object, section, ref);
    for (var field : section.fields()) {
      if (field.required() || gen.chance(0.6)) {
        var value = value(field, field.shape());
        if (value != null) {
          object.put(field.name(), value);
        }
      }
    }
    if (object.containsKey("starts") && object.containsKey("ends")) {
      object.put("starts", "2019-02");
      object.put("ends", "2019");
    }
    if ("OWN".equals(object.get("kind"))) {
      object.put("party", gen.of(known("parties")));
    }
    if (section.word().equals("measures")) {
      object.put("reason", "x" + text());
      object.put("responsible", "x" + text());
      object.put("done", "2019");
    }
    if (ItemReader.isFormal(section) && gen.chance(0.5)) {
      formal(object);
    }
    list(holder, section.word()).add(object);
    refs.computeIfAbsent(section.type(), none -> new ArrayList<>()).add(ref);
    made.computeIfAbsent(section.type(), none -> new ArrayList<>()).add(object);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> holder, String word) {
    return (List<Object>) holder.computeIfAbsent(word, none -> new ArrayList<>());
  }

  private List<String> known(String word) {
    return layout.sections().stream()
        .filter(s -> s.word().equals(word))
        .flatMap(s -> refs.getOrDefault(s.type(), List.of()).stream())
        .toList();
  }

  private void marking(Map<String, Object> object, Section<?> section, String ref) {
    boolean party = section.word().equals("parties");
    object.put("owner", party ? ref : gen.of(known("parties")));
    var secrecy = gen.of(List.of(SecrecyClass.values()));
    object.put("secrecy", secrecy.name());
    if (secrecy == SecrecyClass.OPEN && gen.chance(0.5)) {
      object.put("released", gen.instant().toString());
    }
  }

  private void formal(Map<String, Object> object) {
    var text = "x" + text();
    var sha256 = Checks.sha256(text);
    var at = gen.instant().toString();
    object.put(
        "versions",
        List.of(
            Map.of(
                "number", 1, "audience", "PUBLIC", "text", text, "sha256", sha256, "madeAt", at)));
    object.put(
        "approvals",
        List.of(
            Map.of(
                "party",
                gen.of(known("parties")),
                "sha256",
                sha256,
                "approved",
                false,
                "comment",
                "x" + text(),
                "byRole",
                "x" + text(),
                "at",
                at)));
  }

  private @org.jspecify.annotations.Nullable Object value(Field field, Shape shape) {
    return switch (shape) {
      case Shape.Listing list -> {
        var item = value(field, list.item());
        yield item == null ? null : List.of(item);
      }
      case Shape.Group group -> group(group);
      case Shape.Settings settings -> Map.of("a", gen.between(0, 9));
      case Shape.Word word -> gen.of(word.words());
      case Shape.Reference reference -> {
        var known = refs.getOrDefault(reference.target(), List.of());
        yield known.isEmpty() ? null : gen.of(known);
      }
      case Shape.Single single -> single(field, single);
    };
  }

  private Map<String, Object> group(Shape.Group group) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : group.fields()) {
      if (field.name().equals("party")) {
        values.put("party", gen.of(known("parties")));
      } else if (field.required() || gen.chance(0.6)) {
        values.put(field.name(), Objects.requireNonNull(value(field, field.shape())));
      }
    }
    return values;
  }

  private Object single(Field field, Shape.Single single) {
    return switch (single) {
      case TEXT ->
          field.name().equals("link")
              ? "https://a.example/å?b=" + gen.between(0, 9)
              : required(field);
      case NUMBER ->
          switch (field.name()) {
            case "latitude" -> new BigDecimal("59.12345");
            case "longitude" -> new BigDecimal("17.1");
            case "shareOver" -> BigDecimal.valueOf(gen.between(0, 1000), 1);
            default -> BigDecimal.valueOf(gen.between(0, 1_000_000), gen.between(0, 4));
          };
      case WHOLE -> whole(field);
      case FLAG -> gen.chance(0.5);
      case DAY -> "2019-02-28";
      case DATE -> gen.of(List.of("2019", "2019-02", "2019-02-28"));
      case MOMENT -> gen.instant().toString();
    };
  }

  private int whole(Field field) {
    var rule = field.rule();
    int least = rule == null || rule.least() == null ? 0 : rule.least().intValue();
    int most = rule == null || rule.most() == null ? 100_000 : rule.most().intValue();
    return gen.between(least, most);
  }

  private String required(Field field) {
    return field.required() ? "x" + text() : text();
  }

  private String text() {
    var text = gen.text(30).replace("\0", "\r\n");
    return gen.chance(0.2)
        ? gen.of(
            List.of("null", "true", "1e3", "0x1f", "2019", "~", " ", "- a", "#", "🚲: å\n\n  b\n"))
        : text;
  }
}
