package se.loftet.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.loftet.analysis.SurveySample;
import se.loftet.platform.Refused;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.SurveyAnswer;

/// Computes the figures of a file of answers as those of a survey of one's own: the same questions,
/// rules and limits, with the file's own weight, strata and clusters.
final class WaveFigures {
  private final Microdata data;
  private final List<WaveVariable> variables;
  private final List<Indicator> indicators;

  /// @param data without those who have no weight
  WaveFigures(Microdata data, List<WaveVariable> variables, List<Indicator> indicators) {
    this.data = data;
    this.indicators = List.copyOf(indicators);
    this.variables = List.copyOf(variables);
  }

  /// The figures that may be shown.
  ///
  /// @param bank every question a variable can be taken for
  List<ResultFigure> of(Questionnaire bank, SurveySample sample) {
    var asked = asked(bank);
    var backgrounds =
        asked.questions().stream()
            .filter(each -> "BACKGROUND".equals(each.factor()))
            .map(Question::id)
            .toList();
    return new Tabulation(
            new Respondents(answers()),
            asked,
            sample,
            Tabulation.chosen(asked, backgrounds),
            List.of(),
            indicators)
        .all().stream().filter(each -> each.value() != null && couldBeGiven(each)).toList();
  }

  /// Whether the answer was there to give: one the file has no code for is missing and not 0.
  private boolean couldBeGiven(ResultFigure figure) {
    if (figure.code().equals(StayingIn.CODE)) {
      return gives(figure.question(), StayingIn.STAYS);
    }
    return Stream.of(figure.code().split(",", -1))
        .allMatch(code ->
            gives(figure.question(), code)
                || gives(WaveVariable.chosen(figure.question(), code), WaveVariable.YES));
  }

  private boolean gives(String question, String answer) {
    return variables.stream()
        .filter(each -> each.question().equals(question))
        .anyMatch(each -> each.codes().stream().anyMatch(code -> code.answer().equals(answer)));
  }

  private Questionnaire asked(Questionnaire bank) {
    var ids =
        variables.stream()
            .map(each -> each.question().replaceAll("[.=].*", ""))
            .collect(Collectors.toUnmodifiableSet());
    return new Questionnaire(
        bank.head(),
        bank.title(),
        bank.edition(),
        bank.languages(),
        bank.headings(),
        bank.questions().stream().filter(each -> ids.contains(each.id())).toList());
  }

  private List<SurveyAnswer> answers() {
    var said = new ArrayList<Map<String, List<String>>>();
    for (int row = 0; row < data.size(); row++) {
      said.add(new HashMap<>());
    }
    variables.forEach(each -> add(each, said));
    return said.stream()
        .map(each -> new SurveyAnswer(null, null, SurveyAnswer.Entry.WEB, "sv", each))
        .toList();
  }

  private void add(WaveVariable from, List<Map<String, List<String>>> all) {
    var answers = new HashMap<String, String>();
    for (var code : from.codes()) {
      if (answers.put(code.code(), code.answer()) != null) {
        throw new Refused.Rule("wave.twice", Map.of("1", from.variable(), "2", code.code()));
      }
    }
    var cells = data.answers(from.variable());
    for (int row = 0; row < cells.size(); row++) {
      int at = row;
      if (!cells.get(row).isEmpty()) {
        var code = Microdata.plain(cells.get(row));
        var answer = answers.get(code);
        if (answer == null) {
          throw new Refused.Rule("wave.unknownCode", Map.of("1", from.variable(), "2", code));
        }
        from.answer(answer)
            .ifPresent(given ->
                Objects.requireNonNull(all.get(at))
                    .computeIfAbsent(from.asked(), _ -> new ArrayList<>())
                    .add(given));
      }
    }
  }
}
