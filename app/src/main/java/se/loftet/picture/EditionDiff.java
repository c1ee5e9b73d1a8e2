package se.loftet.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What two editions say differently, statement by statement.
public final class EditionDiff {
  /// What an adoption writes at the head of an edition.
  private static final Set<String> DECISION =
      Set.of("decided", "decidedBy", "registryNumber", "approved", "signatory");

  private EditionDiff() {}

  /// One statement that was added, withdrawn or changed.
  ///
  /// @param problem the title of the problem it belongs to, or none
  /// @param field its name in the canonical text
  /// @param detail what tells it from others of that name: the source, the kind of source and place
  public record Change(
      @Nullable String problem,
      String field,
      String detail,
      @Nullable String before,
      @Nullable String after) {}

  private record Key(String problem, String field, String detail) {}

  public static List<Change> of(Edition before, Edition after) {
    var old = statements(before);
    var now = statements(after);
    var keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    var titles = titles(before);
    titles.putAll(titles(after));
    var changes = new ArrayList<Change>();
    for (var key : keys) {
      var from = old.get(key);
      var to = now.get(key);
      if (!Objects.equals(from, to)) {
        changes.add(new Change(titles.get(key.problem()), key.field(), key.detail(), from, to));
      }
    }
    return List.copyOf(changes);
  }

  /// The same of what the parties state, whatever was decided of it.
  public static List<Change> stated(Edition before, Edition after) {
    return of(before, after).stream()
        .filter(change -> change.problem() != null || !DECISION.contains(change.field()))
        .toList();
  }

  private static Map<String, String> titles(Edition edition) {
    var titles = new LinkedHashMap<String, String>();
    edition.problems().forEach(p -> titles.put(p.ref(), String.valueOf(p.facts().one("title"))));
    return titles;
  }

  private static Map<Key, String> statements(Edition edition) {
    var all = new LinkedHashMap<Key, String>();
    facts(all, "", edition.facts());
    edition.sources().forEach(s -> put(all, new Key("", "source", head(s, "source")), rest(s)));
    for (var story : edition.problems()) {
      facts(all, story.ref(), story.facts());
      for (var stance : story.stances()) {
        var words = head(stance, "stance").split(" ", 2);
        var at = stance.one("at");
        var detail = words[0] + (at == null ? "" : " " + at);
        put(all, new Key(story.ref(), "stance", detail), words[1] + rest(stance));
      }
      for (var cause : story.causes()) {
        put(all, new Key(story.ref(), "cause", head(cause, "cause")), rest(cause));
      }
    }
    return all;
  }

  private static void facts(Map<Key, String> all, String problem, Edition.Part part) {
    part.lines()
        .forEach((name, values) -> {
          if (!name.equals("loftet") && !name.equals("problem")) {
            put(all, new Key(problem, name, ""), String.join("\n", values));
          }
        });
  }

  private static String head(Edition.Part part, String name) {
    return String.valueOf(part.one(name));
  }

  /// Everything a part says besides its name.
  private static String rest(Edition.Part part) {
    var said = new StringBuilder();
    part.lines().entrySet().stream()
        .skip(1)
        .filter(line -> !line.getKey().equals("at") && !line.getKey().equals("sourceRef"))
        .forEach(line -> said.append("\n").append(String.join(", ", line.getValue())));
    return said.toString();
  }

  /// Two statements of the same name are told together.
  private static void put(Map<Key, String> all, Key key, String value) {
    all.merge(key, value.strip(), (one, other) -> one + "\n" + other);
  }
}
