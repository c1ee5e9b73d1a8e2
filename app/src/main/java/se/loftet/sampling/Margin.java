package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.loftet.platform.Refused;
import se.loftet.survey.Question;

/// People of the population by the answers to one background question, or to several at once.
///
/// @param questions what the classes are of: `kommundel`, or `kommundel`, `kon`, `alder`
/// @param classes the classes in the order they were given
public record Margin(List<String> questions, List<PeopleClass> classes) {
  /// Between answers that are one class together.
  private static final String OR = " + ";

  public Margin {
    questions = List.copyOf(questions);
    classes = List.copyOf(classes);
  }

  /// A class of people.
  ///
  /// @param words as it was given, `Kvinna, 16–19 år + 20–24 år`
  /// @param codes the codes of the answers that are of the class, question by question
  public record PeopleClass(String words, List<List<String>> codes, double people) {
    boolean has(List<String> answers) {
      return IntStream.range(0, codes.size()).allMatch(i -> codes.get(i).contains(answers.get(i)));
    }

    private boolean overlaps(PeopleClass other) {
      return IntStream.range(0, codes.size())
          .allMatch(i -> codes.get(i).stream().anyMatch(other.codes.get(i)::contains));
    }
  }

  /// The place of the class somebody with these answers is of, -1 for none.
  int at(List<String> answers) {
    return IntStream.range(0, classes.size())
        .filter(i -> classes.get(i).has(answers))
        .findFirst()
        .orElse(-1);
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
            .map(each -> words.stream().filter(word -> codes(each, word).isEmpty()).toList())
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
              .filter(each -> words.stream().noneMatch(word -> codes(each, word).isEmpty()))
              .findFirst()
              .orElseThrow(() -> unknown(words, questions)));
    }
    var classes = new ArrayList<PeopleClass>();
    for (var row : rows) {
      add(classes, row, asked);
    }
    return new Margin(asked.stream().map(Question::id).toList(), classes);
  }

  private static void add(List<PeopleClass> classes, List<String> row, List<Question> asked) {
    var codes =
        IntStream.range(0, asked.size())
            .mapToObj(column -> codes(asked.get(column), row.get(column)))
            .toList();
    var next =
        new PeopleClass(
            String.join(", ", row.subList(0, asked.size())),
            codes,
            number(row.getLast()).orElseThrow());
    for (int i = 0; i < classes.size(); i++) {
      var known = classes.get(i);
      if (known.codes().equals(codes)) {
        classes.set(i, new PeopleClass(known.words(), codes, known.people() + next.people()));
        return;
      }
      if (known.overlaps(next)) {
        throw new Refused.Rule("weights.twice", Map.of("1", known.words(), "2", next.words()));
      }
    }
    classes.add(next);
  }

  /// The answers a cell names: one, or several joined by a plus; none when any of them is unknown.
  private static List<String> codes(Question question, String cell) {
    var whole = code(question, cell);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    var each = Stream.of(cell.split(Pattern.quote(OR), -1)).map(String::strip).toList();
    var known = each.stream().flatMap(word -> code(question, word).stream()).toList();
    return each.size() > 1 && known.size() == each.size() ? known : List.of();
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
    return classes.stream().mapToDouble(PeopleClass::people).sum();
  }
}
