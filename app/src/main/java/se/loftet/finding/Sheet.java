package se.loftet.finding;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import se.loftet.evidence.DataState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.web.Text;

/// The table of a finding in words: as it stands on the page, on paper and in the file.
public record Sheet(List<Heading> headings, List<Row> rows) {
  private static final Pattern COLUMN = Pattern.compile("\\p{Ll}+(_\\p{Ll}+)+");

  /// A column; `numeric` when it holds numbers.
  public record Heading(String words, boolean numeric) {}

  public record Row(String name, List<String> cells, String mark) {}

  public static Sheet of(Result result, Text text) {
    var answer = result.answer();
    var headings = new ArrayList<Heading>();
    var what = "finding.row." + result.question().method();
    headings.add(new Heading(text.of(what), false));
    answer.fields().forEach(field -> headings.add(heading(text, field)));
    if (answer.lines().stream().anyMatch(line -> !line.mark().isEmpty())) {
      headings.add(new Heading(text.of("finding.field.mark"), false));
    }
    return new Sheet(
        headings, answer.lines().stream().map(line -> row(text, answer, line)).toList());
  }

  private static Heading heading(Text text, Field field) {
    return new Heading(text.of("finding.field." + field.name()), true);
  }

  private static Row row(Text text, Answer answer, Line line) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < line.cells().size(); i++) {
      cells.add(cell(text, answer.fields().get(i).unit(), line.cells().get(i)));
    }
    var mark = line.mark().isEmpty() ? "" : text.of("finding.mark." + line.mark());
    return new Row(name(text, line.name()), cells, mark);
  }

  /// A date, a word by its key, the known words of a source, or what stands there.
  public static String name(Text text, String name) {
    if (Period.named(name)) {
      return text.date(new PartialDate(name));
    }
    if (name.startsWith("@") && text.has(name.substring(1))) {
      return text.of(name.substring(1));
    }
    return name.contains(", ")
        ? Arrays.stream(name.split(", ")).map(each -> word(text, each)).collect(joining(", "))
        : word(text, name);
  }

  /// A word of a source as people say it; names of columns without their underscores.
  private static String word(Text text, String name) {
    return name.length() < 30 && text.has("finding.word." + name)
        ? text.of("finding.word." + name)
        : COLUMN.matcher(name).matches() ? name.replace('_', ' ') : name;
  }

  /// The same, shortened where there is a short word.
  static String shortName(Text text, String name) {
    var key = name.startsWith("@finding.") ? "finding.short." + name.substring(9) : "";
    return text.has(key) ? text.of(key) : name(text, name);
  }

  /// A number with its state, or the state alone.
  public static String cell(Text text, Field.Unit unit, Cell cell) {
    if (cell.number() == null) {
      return text.of("finding.state." + cell.state());
    }
    var number = number(text, unit, cell.number());
    return cell.state() == DataState.FINAL
        ? number
        : text.of("finding.stated", number, text.of("finding.state." + cell.state()));
  }

  /// Tenths of a thousand tell nobody anything.
  private static boolean large(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
  }

  static String number(Text text, Field.Unit unit, BigDecimal number) {
    return switch (unit) {
      case COUNT -> text.number(number.setScale(0, RoundingMode.HALF_EVEN));
      case DECIMAL -> text.number(number.setScale(large(number) ? 0 : 1, RoundingMode.HALF_EVEN));
      case PERCENT ->
          text.of("finding.percent", text.number(number.setScale(1, RoundingMode.HALF_EVEN)));
    };
  }
}
