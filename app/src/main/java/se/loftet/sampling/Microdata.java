package se.loftet.sampling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.loftet.platform.Refused;
import se.loftet.reading.CodeBook;
import se.loftet.reading.Table;

/// The answers of a survey, one row a person, under the variables of its code book.
public final class Microdata {
  /// Answers one survey may have.
  static final int MOST_ROWS = 500_000;

  private final List<String> variables;
  private final CodeBook book;
  private final List<String[]> rows;

  private Microdata(List<String> variables, CodeBook book, List<String[]> rows) {
    this.variables = List.copyOf(variables);
    this.book = book;
    this.rows = rows;
  }

  /// Reads a file with the code book it carries.
  public static Microdata read(Table table) throws IOException {
    return read(table, table.codeBook());
  }

  public static Microdata read(Table table, CodeBook book) throws IOException {
    var rows = new ArrayList<String[]>();
    int width = table.columns().size();
    table.rows(row -> {
      if (rows.size() == MOST_ROWS) {
        throw new Refused.Rule("sampling.tooManyRows", Map.of("most", MOST_ROWS));
      }
      var cells = new String[width];
      Arrays.setAll(cells, i -> row.cell(i).intern());
      return rows.add(cells);
    });
    return new Microdata(table.columns(), book, rows);
  }

  public static Microdata of(List<String> variables, CodeBook book, List<String[]> rows) {
    return new Microdata(variables, book, List.copyOf(rows));
  }

  public int size() {
    return rows.size();
  }

  public List<String> variables() {
    return variables;
  }

  public CodeBook.Variable variable(String name) {
    return book.find(name).orElseGet(() -> CodeBook.Variable.of(name));
  }

  private int column(String variable) {
    int at = variables.indexOf(variable);
    if (at < 0) {
      throw new Refused.Rule("sampling.noVariable", Map.of("variable", variable));
    }
    return at;
  }

  /// The cells of a variable; blank where there is no answer.
  public List<String> answers(String variable) {
    int at = column(variable);
    var told = variable(variable);
    return rows.stream().map(row -> told.isMissing(row[at]) ? "" : row[at]).toList();
  }

  /// The answers as numbers, `NaN` where there is none.
  ///
  /// @throws Refused.Rule when something that is said to be an answer is no number
  public double[] numbers(String variable) {
    return answers(variable).stream().mapToDouble(cell -> number(variable, cell)).toArray();
  }

  private static double number(String variable, String cell) {
    try {
      return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    } catch (NumberFormatException word) {
      throw new Refused.Rule("sampling.noNumber", Map.of("variable", variable, "cell", cell));
    }
  }

  /// 1 for the codes, 0 for every other answer, `NaN` where there is none.
  public double[] having(String variable, Collection<String> codes) {
    return answers(variable).stream()
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : codes.contains(plain(cell)) ? 1 : 0)
        .toArray();
  }

  public boolean[] where(String variable, String code) {
    var answers = answers(variable);
    var in = new boolean[answers.size()];
    for (int i = 0; i < in.length; i++) {
      in[i] = plain(answers.get(i)).equals(code);
    }
    return in;
  }

  /// A whole number without its decimals.
  static String plain(String cell) {
    return cell.matches("-?\\d+\\.0+") ? cell.substring(0, cell.indexOf('.')) : cell;
  }

  /// The different answers, numbers by size and words by letter.
  public List<String> levels(String variable) {
    var distinct =
        answers(variable).stream()
            .filter(cell -> !cell.isEmpty())
            .map(Microdata::plain)
            .distinct()
            .toList();
    boolean numbers = distinct.stream().allMatch(cell -> cell.matches("-?\\d{1,15}(\\.\\d+)?"));
    return distinct.stream()
        .sorted(numbers ? Comparator.comparing(Double::valueOf) : Comparator.naturalOrder())
        .toList();
  }

  /// The place of each answer among the levels, -1 where there is none.
  public int[] codes(String variable) {
    var levels = levels(variable);
    return answers(variable).stream().mapToInt(cell -> levels.indexOf(plain(cell))).toArray();
  }

  /// Those whose answer is a number above 0, such as a weight; the others take no part.
  public Microdata with(String variable) {
    var numbers = numbers(variable);
    return new Microdata(
        variables,
        book,
        IntStream.range(0, rows.size()).filter(i -> numbers[i] > 0).mapToObj(rows::get).toList());
  }
}
