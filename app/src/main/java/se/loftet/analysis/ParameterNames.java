package se.loftet.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Refuses parameters that a method does not know: a misspelled one would be a silent default.
final class ParameterNames {
  /// Words about a run, allowed everywhere.
  private static final Set<String> WORDS = Set.of("name", "note", "description");

  private static final int SHOWN = 3;

  private final Set<String> known;
  private final Set<String> notes;

  private ParameterNames(OracleMethod method) {
    known = method.parameters();
    notes = method.notes();
  }

  static void check(OracleMethod method, Params params) {
    new ParameterNames(method).check(params, "");
  }

  private void check(Params part, String before) {
    for (var name : part.tree().propertyNames()) {
      var path = before + name;
      if (!WORDS.contains(name) && !isNote(part, name, path) && !isRead(path, before)) {
        inside(part, name, path);
      }
    }
  }

  /// The columns of `design` are texts, and the numbers a design was made from have the same names.
  private boolean isNote(Params part, String name, String path) {
    boolean misplaced =
        part.child(name).tree().isString() && known.stream().anyMatch(k -> k.endsWith("." + path));
    return notes.contains(path) && !misplaced;
  }

  private boolean isRead(String path, String before) {
    return known.contains(path) || known.contains(before + "*");
  }

  /// Goes into what stands under a name that holds others, and refuses any other name.
  private void inside(Params part, String name, String path) {
    if (holds(path + ".")) {
      check(part.child(name), path + ".");
    } else if (holds(path + "[].")) {
      part.child(name).members().forEach(member -> check(member, path + "[]."));
    } else {
      throw part.child(name).unknown(nearest(path));
    }
  }

  private boolean holds(String start) {
    return known.stream().anyMatch(name -> name.startsWith(start));
  }

  /// The names that are spelled most alike, or all that there are where none is alike.
  private String nearest(String path) {
    var last = path.substring(path.lastIndexOf('.') + 1);
    int near = Math.max(2, path.length() / 3);
    List<String> alike =
        known.stream()
            .filter(name -> distance(name, path) <= near || name.endsWith("." + last))
            .sorted(
                Comparator.comparingInt((String name) -> distance(name, path))
                    .thenComparing(name -> name))
            .limit(SHOWN)
            .toList();
    return alike.isEmpty()
        ? "known are " + String.join(", ", new TreeSet<>(known))
        : "perhaps '%s'".formatted(String.join("' or '", alike));
  }

  /// How many letters must be put in, taken out or changed, whatever their case (Levenshtein).
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static boolean same(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
