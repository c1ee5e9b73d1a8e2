package se.loftet.workplace.outcome;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.followup.Decision;
import se.loftet.platform.web.Text;

/// What became of the decisions of a page: those written, and what is wrong at which field.
final class Decided {
  private final Set<String> written = new LinkedHashSet<>();
  private final Map<String, Told> faults = new LinkedHashMap<>();

  /// @param values what the words are filled with
  private record Told(String code, List<Object> values) {}

  void add(String key) {
    written.add(key);
  }

  void fault(String field, String code) {
    faults.put(field, new Told(code, List.of()));
  }

  /// Somebody else decided since the page was made.
  void changed(String key, @Nullable Decision stored) {
    faults.put(
        "skal-" + key,
        stored == null
            ? new Told("turn.fault.removed", List.of())
            : new Told("turn.fault.changed", List.of(stored.choice(), stored.reason())));
  }

  int count() {
    return written.size();
  }

  boolean written(String key) {
    return written.contains(key);
  }

  /// By the id of the field, in the order of the page.
  Map<String, String> faults(Text text) {
    var words = new LinkedHashMap<String, String>();
    faults.forEach(
        (field, told) -> words.put(field, text.of(told.code(), told.values().toArray())));
    return words;
  }

  boolean faulty() {
    return !faults.isEmpty();
  }
}
