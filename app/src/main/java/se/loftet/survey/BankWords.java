package se.loftet.survey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The translations of the question bank, a file for each language in `survey/bank`: the text of a
/// question by its id, a choice or a row by `id.code`, a step of a shared scale by
/// `scale.name.code`.
final class BankWords {
  private final Map<String, Properties> languages;

  private BankWords(Map<String, Properties> languages) {
    this.languages = languages;
  }

  static BankWords read() {
    var languages = new LinkedHashMap<String, Properties>();
    for (var language : AnswerWords.LANGUAGES) {
      if (!language.equals("sv")) {
        languages.put(language, read(language));
      }
    }
    return new BankWords(languages);
  }

  private static Properties read(String language) {
    var name = "/survey/bank/" + language + ".properties";
    try (var file = Objects.requireNonNull(BankWords.class.getResourceAsStream(name), name)) {
      var words = new Properties();
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// The words under the name in every language that has them, Swedish first.
  List<Wording> of(String name, String swedish) {
    var wordings = new ArrayList<Wording>();
    wordings.add(new Wording("sv", swedish));
    languages.forEach((language, words) -> {
      var word = words.getProperty(name);
      if (word != null) {
        wordings.add(new Wording(language, word));
      }
    });
    return List.copyOf(wordings);
  }

  /// Every name there are words under, by language.
  Map<String, Set<String>> names() {
    var names = new LinkedHashMap<String, Set<String>>();
    languages.forEach((language, words) -> names.put(language, words.stringPropertyNames()));
    return names;
  }
}
