package se.loftet.sampling;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.Text;
import se.loftet.survey.Choice;
import se.loftet.survey.Questionnaire;

/// The tables of a result by two backgrounds, as a page prints them.
final class CrossSheets {
  private final Text text;
  private final FigureWords words;
  private final SurveyResult result;
  private final List<Crossing> crossings;

  CrossSheets(Text text, SurveyResult result, Questionnaire asked) {
    this.text = text;
    this.words = new FigureWords(text);
    this.result = result;
    this.crossings = Crossing.of(result.figures(), asked);
  }

  boolean isAny() {
    return !crossings.isEmpty();
  }

  /// @param name what a figure is called in a heading
  List<ResultSheet.Crossed> of(String key, Function<ResultFigure, String> name) {
    return crossings.stream()
        .filter(by -> figures(key, by).findAny().isPresent())
        .map(by ->
            new ResultSheet.Crossed(
                by.first().in("sv") + " × " + by.second().in("sv"), tables(key, by, name)))
        .toList();
  }

  private Stream<ResultFigure> figures(String key, Crossing by) {
    return result.figures().stream()
        .filter(each -> each.question().equals(key) && each.by().equals(by.id()));
  }

  private List<ResultSheet.Table> tables(
      String key, Crossing by, Function<ResultFigure, String> name) {
    return figures(key, by)
        .filter(each -> each.value() != null)
        .map(ResultFigure::code)
        .distinct()
        .map(code -> {
          var of = figures(key, by).filter(each -> each.code().equals(code)).toList();
          return table(by, name.apply(of.getFirst()), of);
        })
        .toList();
  }

  private ResultSheet.Table table(Crossing by, String name, List<ResultFigure> figures) {
    var cells =
        figures.stream()
            .collect(Collectors.toMap(ResultFigure::part, Function.identity(), (one, _) -> one));
    var columns = Disclosure.parts(by.second());
    return new ResultSheet.Table(
        name,
        columns.stream().map(each -> each.in("sv")).toList(),
        Disclosure.parts(by.first()).stream()
            .map(row -> new ResultSheet.Row(row.in("sv"), cells(by, row, columns, cells::get)))
            .toList());
  }

  private List<ResultSheet.Cell> cells(
      Crossing by,
      Choice row,
      List<Choice> columns,
      Function<String, @Nullable ResultFigure> figures) {
    return columns.stream().map(column -> cell(figures.apply(by.part(row, column)))).toList();
  }

  private ResultSheet.Cell cell(@Nullable ResultFigure each) {
    if (each == null) {
      return new ResultSheet.Cell(false, text.of(ResultFigure.State.NONE), "");
    }
    return each.value() == null
        ? new ResultSheet.Cell(false, text.of(each.state()), "")
        : new ResultSheet.Cell(true, words.shown(each), words.interval(each));
  }
}
