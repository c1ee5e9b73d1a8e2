package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.followup.Decision;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.Promise;

/// What was typed of the decisions of a page, by the key of what is decided on, and what was seen
/// there before: rows that nobody touched are nobody's to write.
record TurnForm(Map<String, String> values, Map<String, String> seen) {
  static TurnForm of(HttpServletRequest request) {
    var values = new HashMap<String, String>();
    for (var name : request.getParameterMap().keySet()) {
      values.put(name, Following.word(request, name));
    }
    var seen = new HashMap<String, String>();
    for (var row : values.getOrDefault("sett", "").split(" ", -1)) {
      int colon = row.indexOf(':');
      if (colon > 0) {
        seen.put(row.substring(0, colon), row.substring(colon + 1));
      }
    }
    return new TurnForm(Map.copyOf(values), Map.copyOf(seen));
  }

  static String key(ThreadObject object) {
    return (object instanceof Promise ? "lofte-" : "aktivitet-") + object.head().id();
  }

  String word(String name) {
    return values.getOrDefault(name, "");
  }

  @Nullable String typed(String name) {
    return values.get(name);
  }

  Decision.@Nullable Choice choice(String key) {
    return Following.choice(Decision.Choice.values(), word("val-" + key));
  }

  String reason(String key) {
    return word("skal-" + key);
  }

  /// Whether the row says something else than it did when the page was made.
  boolean touched(String key) {
    var row = seen.get(key);
    return values.containsKey("skal-" + key)
        && row != null
        && !row.substring(row.indexOf('.') + 1).equals(sum(word("val-" + key), reason(key)));
  }

  /// The version of the decision that was read, 0 when there was none.
  int version(String key) {
    var row = seen.getOrDefault(key, "");
    var version = row.substring(0, Math.max(0, row.indexOf('.')));
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  /// What a page tells of a row: `lofte-12:3.5f0a`, its version and a sum of what it says.
  static String seen(String key, @Nullable Decision stored) {
    return stored == null
        ? key + ":0." + sum("", "")
        : key
            + ":"
            + stored.head().version()
            + "."
            + sum(stored.choice().name(), Objects.requireNonNullElse(stored.reason(), ""));
  }

  private static String sum(String choice, String reason) {
    return Integer.toHexString((choice + " " + reason.replaceAll("\\s+", " ").strip()).hashCode());
  }
}
