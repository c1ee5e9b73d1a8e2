package se.loftet.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.loftet.survey.Question;

/// People by the answers to background questions, fitted from a table with classes of its own.
///
/// @param text as [Margin#parse] reads it; blank when no column says what a question asks
/// @param joined what was put together or left out, in the table's own words: `Mariefred norra` and
///   the answer it counts as, blank for left out
/// @param broken classes that lie across two answers, so that nobody can tell how to divide them
public record PopulationTable(String text, List<Joined> joined, List<String> broken) {
  public record Joined(String word, String answer) {}

  /// A row of the table: its classes in order, and people.
  public record Row(List<String> words, double people) {}

  private record Column(int at, Question question) {}

  public static PopulationTable of(List<Row> rows, List<Question> asked) {
    var width = rows.isEmpty() ? 0 : rows.getFirst().words().size();
    var columns =
        IntStream.range(0, width)
            .mapToObj(at -> column(at, rows, asked))
            .flatMap(Optional::stream)
            .toList();
    var taken = new LinkedHashSet<String>();
    var once = columns.stream().filter(each -> taken.add(each.question().id())).toList();
    var kept = rows.stream().filter(row -> whole(row, rows, once)).toList();
    return once.isEmpty() ? new PopulationTable("", List.of(), List.of()) : fitted(kept, once);
  }

  /// The question most of whose classes the column has.
  private static Optional<Column> column(int at, List<Row> rows, List<Question> asked) {
    var words = words(at, rows);
    Question best = null;
    long most = 0;
    for (var question : asked) {
      long fits =
          words.stream()
              .filter(word -> PopulationClass.of(question, word).answer().isPresent())
              .count();
      if (fits > most) {
        most = fits;
        best = question;
      }
    }
    return best != null && most > 1 ? Optional.of(new Column(at, best)) : Optional.empty();
  }

  private static List<String> words(int at, List<Row> rows) {
    return rows.stream()
        .map(row -> row.words().get(at))
        .filter(word -> !PopulationClass.total(word))
        .distinct()
        .toList();
  }

  /// Totals are left out where a question divides, and are all that is kept where none does.
  private static boolean whole(Row row, List<Row> rows, List<Column> columns) {
    return IntStream.range(0, row.words().size())
        .allMatch(at -> {
          boolean total = PopulationClass.total(row.words().get(at));
          boolean asked = columns.stream().anyMatch(each -> each.at() == at);
          boolean totals =
              rows.stream().anyMatch(each -> PopulationClass.total(each.words().get(at)));
          return asked ? !total : total || !totals;
        });
  }

  private static PopulationTable fitted(List<Row> rows, List<Column> columns) {
    var people = new LinkedHashMap<List<String>, Double>();
    var joined = new LinkedHashSet<Joined>();
    var broken = new LinkedHashSet<String>();
    for (var row : rows) {
      var key = key(row, columns, joined, broken);
      if (key != null) {
        people.merge(key, row.people(), Double::sum);
      }
    }
    var text =
        people.entrySet().stream()
            .map(each -> String.join(";", each.getKey()) + ";" + Math.round(each.getValue()))
            .collect(Collectors.joining("\n"));
    return new PopulationTable(text, List.copyOf(joined), List.copyOf(broken));
  }

  /// The answers of the row, or nothing when it belongs to none.
  private static @Nullable List<String> key(
      Row row, List<Column> columns, LinkedHashSet<Joined> joined, LinkedHashSet<String> broken) {
    var key = new ArrayList<String>();
    for (var column : columns) {
      var word = row.words().get(column.at());
      var fit = PopulationClass.of(column.question(), word);
      var answer = fit.answer().map(each -> each.in("sv")).orElse("");
      if (answer.isEmpty() && !fit.outside()) {
        broken.add(word);
      } else if (!answer.equalsIgnoreCase(word)) {
        joined.add(new Joined(word, answer));
      }
      key.add(answer);
    }
    return key.contains("") ? null : key;
  }
}
