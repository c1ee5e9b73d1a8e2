package se.loftet.sampling;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.SurveyAnswer;

/// The answers of a survey as columns. What says nothing of the matter, as "don't know" does, is no
/// answer.
final class Respondents {
  private final List<SurveyAnswer> answers;

  Respondents(List<SurveyAnswer> answers) {
    this.answers = List.copyOf(answers);
  }

  int size() {
    return answers.size();
  }

  @Nullable String group(int row) {
    return answers.get(row).stratum();
  }

  private static Set<String> nothing(Collection<Choice> choices) {
    return choices.stream()
        .filter(Choice::missing)
        .map(Choice::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The one code chosen, blank where there is none.
  String code(int row, String key, Collection<Choice> choices) {
    var said = answers.get(row).said().getOrDefault(key, List.of());
    return said.size() != 1 || nothing(choices).contains(said.getFirst()) ? "" : said.getFirst();
  }

  /// 1 for those who chose one of the codes, 0 for those who chose another, `NaN` for no answer.
  double[] having(String key, Collection<Choice> choices, Set<String> codes) {
    var none = nothing(choices);
    return column(row -> {
      var said = answers.get(row).said().getOrDefault(key, List.of());
      var told = said.stream().filter(code -> !none.contains(code)).toList();
      return told.isEmpty() ? Double.NaN : told.stream().anyMatch(codes::contains) ? 1 : 0;
    });
  }

  double[] numbers(String key) {
    return column(row -> number(answers.get(row).said().getOrDefault(key, List.of())));
  }

  private static double number(List<String> said) {
    try {
      return said.size() == 1 ? Double.parseDouble(said.getFirst().replace(',', '.')) : Double.NaN;
    } catch (NumberFormatException words) {
      return Double.NaN;
    }
  }

  boolean[] where(Question question, String code) {
    var in = new boolean[size()];
    for (int row = 0; row < in.length; row++) {
      in[row] = code(row, question.id(), question.choices()).equals(code);
    }
    return in;
  }

  /// Who belongs to each part of a background.
  List<boolean[]> among(Question background) {
    return Disclosure.parts(background).stream()
        .map(part -> where(background, part.code()))
        .toList();
  }

  boolean[] everyone() {
    var all = new boolean[size()];
    Arrays.fill(all, true);
    return all;
  }

  private interface Cell {
    double at(int row);
  }

  private double[] column(Cell cell) {
    var column = new double[size()];
    Arrays.setAll(column, cell::at);
    return column;
  }
}
