package se.loftet.workplace.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.loftet.editor.Option;
import se.loftet.platform.web.Text;
import se.loftet.survey.AnswerWords;

/// What stood in the fields of a form, without signs nobody types.
record Asked(HttpServletRequest request) {
  String word(String name) {
    var raw = request.getParameter(name);
    return raw == null ? "" : raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
  }

  /// Cut where a table would refuse it.
  String word(String name, int most) {
    var word = word(name);
    return word.substring(0, Math.min(most, word.length()));
  }

  List<String> words(String name) {
    var words = request.getParameterValues(name);
    return words == null ? List.of() : List.of(words);
  }

  int number(String name) {
    var word = word(name);
    return word.matches("\\d{1,9}") ? Integer.parseInt(word) : 0;
  }

  Optional<LocalDate> day(String name) {
    if (!word(name).matches("20\\d\\d-\\d\\d-\\d\\d")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(word(name)));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  <T extends Enum<T>> Optional<T> one(String name, T[] values) {
    return Arrays.stream(values).filter(value -> value.name().equals(word(name))).findFirst();
  }

  /// The languages that were ticked, in the order they are offered; Swedish when none was.
  List<String> languages() {
    var ticked = AnswerWords.LANGUAGES.stream().filter(words("sprak")::contains).toList();
    return ticked.isEmpty() ? List.of("sv") : ticked;
  }

  static <T extends Enum<T>> List<Option> options(Text text, T[] values, String chosen) {
    return Arrays.stream(values)
        .map(value -> new Option(value.name(), text.of(value), value.name().equals(chosen)))
        .toList();
  }

  static List<Option> languages(List<String> chosen) {
    return AnswerWords.LANGUAGES.stream()
        .map(each -> new Option(each, AnswerWords.in(each).of("name"), chosen.contains(each)))
        .toList();
  }
}
