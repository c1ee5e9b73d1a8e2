package se.loftet.sampling;

import java.util.ArrayList;
import java.util.List;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// Two backgrounds at once (korstabell), such as district by sex.
///
/// All crossings of a result have the same first background: tables of pairs that share one are
/// judged exactly, tables of three pairs in a circle cannot be.
record Crossing(Question first, Question second) {
  private static final String AND = " × ";

  /// The background with each of the others; none when it is not among them.
  static List<Crossing> of(List<Question> backgrounds, String centre) {
    var crossings = new ArrayList<Crossing>();
    var divided = backgrounds.stream().filter(each -> Disclosure.parts(each).size() > 1).toList();
    divided.stream()
        .filter(each -> each.id().equals(centre))
        .forEach(first ->
            divided.stream()
                .filter(each -> !each.id().equals(centre))
                .forEach(second -> crossings.add(new Crossing(first, second))));
    return List.copyOf(crossings);
  }

  /// As figures carry it.
  String id() {
    return first.id() + AND + second.id();
  }

  /// A part of each, in Swedish.
  String part(Choice one, Choice other) {
    return one.in("sv") + AND + other.in("sv");
  }

  /// The codes of a part of each.
  static String pair(Choice one, Choice other) {
    return one.code() + "\n" + other.code();
  }

  /// The crossings figures were told by.
  static List<Crossing> of(List<ResultFigure> figures, Questionnaire asked) {
    return figures.stream()
        .map(ResultFigure::by)
        .distinct()
        .flatMap(by ->
            asked.questions().stream()
                .flatMap(
                    first -> asked.questions().stream().map(second -> new Crossing(first, second)))
                .filter(each -> each.id().equals(by)))
        .toList();
  }
}
