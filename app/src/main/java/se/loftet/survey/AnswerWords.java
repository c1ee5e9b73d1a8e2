package se.loftet.survey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The words around the questions in one of the languages a survey can be answered in, from
/// `survey/words`. A word that is not translated is said in Swedish.
public final class AnswerWords {
  /// In the order they are offered.
  public static final List<String> LANGUAGES =
      List.of("sv", "sv-x-latt", "en", "ar", "fa", "ti", "so");

  private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa");
  private static final Map<String, AnswerWords> ALL = all();
  private final String language;
  private final Properties words;

  private AnswerWords(String language) {
    this.language = language;
    this.words = read(language);
  }

  private static Map<String, AnswerWords> all() {
    var all = new LinkedHashMap<String, AnswerWords>();
    LANGUAGES.forEach(language -> all.put(language, new AnswerWords(language)));
    return all;
  }

  /// The words of the language, or Swedish ones when there is no such language.
  public static AnswerWords in(String language) {
    return Objects.requireNonNull(ALL.getOrDefault(language, ALL.get("sv")));
  }

  private static Properties read(String language) {
    var words = new Properties();
    try (var file =
        Objects.requireNonNull(
            AnswerWords.class.getResourceAsStream("/survey/words/" + language + ".properties"))) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String language() {
    return language;
  }

  /// `rtl` for languages written from the right, else `ltr`.
  public String direction() {
    return FROM_THE_RIGHT.contains(language) ? "rtl" : "ltr";
  }

  /// The sentence with `{0}`, `{1}` filled in.
  public String of(String key, Object... values) {
    var sentence = words.getProperty(key);
    if (sentence == null && language.equals("sv")) {
      throw new IllegalArgumentException("no word for " + key);
    }
    return sentence == null ? in("sv").of(key, values) : filled(sentence, values);
  }

  private static String filled(String sentence, Object... values) {
    var filled = sentence;
    for (int i = 0; i < values.length; i++) {
      filled = filled.replace("{" + i + "}", values[i].toString());
    }
    return filled;
  }

  /// The words that are not translated.
  public Set<String> missing() {
    var missing = new TreeSet<>(in("sv").words.stringPropertyNames());
    missing.removeAll(words.stringPropertyNames());
    return missing;
  }
}
