package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.loftet.platform.Refused;
import se.loftet.survey.Question;

/// People of the population by the answers to one background question, or to several at once.
///
/// @param questions what the classes are of: `kommundel`, or `kommundel`, `kon`, `alder`
/// @param people how many by the codes of their answers, in the order of the questions
public record Margin(List<String> questions, Map<List<String>, Double> people) {
  public Margin {
    questions = List.copyOf(questions);
    people = new LinkedHashMap<>(people);
  }

  /// Reads tables as they are pasted from a sheet: a row a class, the number of people last, blank
  /// lines between tables. Which question a column is of is found from its answers, by code or by
  /// text; a first row without a number is a heading.
  ///
  /// @throws Refused.Rule when a class is none of any question's answers, or a number is missing
  public static List<Margin> parse(String text, List<Question> questions) {
    var margins = new ArrayList<Margin>();
    for (var block : text.replace("\r", "").split("\n\\s*\n", -1)) {
      var rows =
          block
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .map(Margin::cells)
              .toList();
      var data = rows.stream().filter(row -> number(row.getLast()).isPresent()).toList();
      if (rows.isEmpty()) {
        continue;
      }
      if (data.size() < Math.max(1, rows.size() - 1)) {
        throw new Refused.Rule("weights.number");
      }
      margins.add(of(data, questions));
    }
    return margins;
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("[;\t|]", -1)).map(String::strip).toList();
  }

  private static Optional<Double> number(String cell) {
    var plain = cell.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    return plain.matches("\\d{1,12}(\\.\\d+)?")
        ? Optional.of(Double.valueOf(plain))
        : Optional.empty();
  }

  /// Names the classes that are no answers to the question most of them answer.
  private static Refused.Rule unknown(List<String> words, List<Question> questions) {
    var wrong =
        questions.stream()
            .map(each -> words.stream().filter(word -> code(each, word).isEmpty()).toList())
            .min(Comparator.comparingInt(List::size))
            .orElse(words);
    return new Refused.Rule("weights.class", Map.of("classes", String.join(", ", wrong)));
  }

  private static Margin of(List<List<String>> rows, List<Question> questions) {
    int width = rows.getFirst().size() - 1;
    if (width < 1 || rows.stream().anyMatch(row -> row.size() != width + 1)) {
      throw new Refused.Rule("weights.columns");
    }
    var asked = new ArrayList<Question>();
    for (int column = 0; column < width; column++) {
      int at = column;
      var words = rows.stream().map(row -> row.get(at)).distinct().toList();
      asked.add(
          questions.stream()
              .filter(each -> words.stream().allMatch(word -> code(each, word).isPresent()))
              .findFirst()
              .orElseThrow(() -> unknown(words, questions)));
    }
    var people = new LinkedHashMap<List<String>, Double>();
    for (var row : rows) {
      var key = new ArrayList<String>();
      for (int column = 0; column < width; column++) {
        key.add(code(asked.get(column), row.get(column)).orElseThrow());
      }
      people.merge(key, number(row.getLast()).orElseThrow(), Double::sum);
    }
    return new Margin(asked.stream().map(Question::id).toList(), people);
  }

  private static Optional<String> code(Question question, String word) {
    return question.choices().stream()
        .filter(choice -> !choice.missing())
        .filter(choice ->
            choice.code().equals(word)
                || choice.text().stream()
                    .anyMatch(text -> text.text().strip().equalsIgnoreCase(word))
                || choice.code().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
        .map(se.loftet.survey.Choice::code)
        .findFirst();
  }

  double total() {
    return people.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
