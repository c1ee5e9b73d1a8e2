package se.loftet.dialogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Suggests what a text is about, with the words that say so. A person decides.
///
/// Swedish joins words, so that a word of the list counts at the beginning or the end of a longer
/// one: *fart* in *fartkamera*, *moped* in *trimmoped*.
public final class ThemeWords {
  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final int SHORTEST_PART = 4;
  private static final Map<Theme, List<String>> WORDS = words();

  private ThemeWords() {}

  /// A theme and the words of the text that speak for it.
  public record Suggestion(Theme theme, List<String> words) {}

  /// The most supported theme first.
  public static List<Suggestion> of(String text) {
    var found = new ArrayList<Suggestion>();
    var said = split(text);
    WORDS.forEach((theme, list) -> {
      var words = said.stream().filter(word -> list.stream().anyMatch(w -> fits(word, w))).toList();
      if (!words.isEmpty()) {
        found.add(new Suggestion(theme, words));
      }
    });
    found.sort(Comparator.comparingInt((Suggestion s) -> s.words().size()).reversed());
    return found;
  }

  /// The words of the first text that stand in both, the smallest ones left out.
  static List<String> common(String one, String other) {
    var there = split(other);
    return split(one).stream()
        .filter(word -> word.length() >= SHORTEST_PART && there.contains(word))
        .toList();
  }

  private static boolean fits(String word, String listed) {
    return word.equals(listed)
        || (listed.length() >= SHORTEST_PART && (word.startsWith(listed) || word.endsWith(listed)));
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.toLowerCase(SWEDISH).split("[^\\p{L}]+"))
        .filter(word -> word.length() > 1)
        .distinct()
        .toList();
  }

  private static Map<Theme, List<String>> words() {
    var words = new EnumMap<Theme, List<String>>(Theme.class);
    try (var file =
            Objects.requireNonNull(ThemeWords.class.getResourceAsStream("/dialogue/themes.txt"));
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> {
            var parts = line.split(":", 2);
            words.put(Theme.valueOf(parts[0]), List.of(parts[1].strip().split("\\s+")));
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the words of the themes cannot be read", e);
    }
    return words;
  }
}
