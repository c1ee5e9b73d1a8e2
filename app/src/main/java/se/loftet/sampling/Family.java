package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.survey.Choice;
import se.loftet.survey.Question;

/// The figures of one question that are sums of the same persons: its answers as columns that
/// divide everybody who answered, and in which sums they are told besides.
///
/// A question with the rule for staying in is one family with the question why: its fifth answer is
/// divided by the reason, since the share of the unsafe is a sum of some of both.
record Family(List<Column> columns) {
  /// The persons who gave one answer: 1 for those who gave it, 0 for those who gave another, `NaN`
  /// for no answer.
  static final class Column {
    private final List<Figure> told;
    private final double[] y;
    private final String sum;
    private final String whole;

    /// @param told the figures that are hidden with it
    /// @param sum columns with the same word are told as one sum by background
    /// @param whole columns with the same word are told as one sum of everybody
    Column(List<Figure> told, double[] y, String sum, String whole) {
      this.told = List.copyOf(told);
      this.y = y.clone();
      this.sum = sum;
      this.whole = whole;
    }

    List<Figure> told() {
      return told;
    }

    String sum() {
      return sum;
    }

    String whole() {
      return whole;
    }

    private long count(boolean[] in) {
      return IntStream.range(0, in.length).filter(i -> in[i] && y[i] == 1).count();
    }
  }

  /// A figure by its question and code.
  record Figure(String question, String code) {}

  private static final String UNSAFE = "otrygg";

  static Family plain(
      Respondents answers, String key, List<Choice> choices, List<Indicator> indicators) {
    return new Family(
        shown(choices).stream()
            .map(choice ->
                new Column(
                    List.of(new Figure(key, choice.code())),
                    answers.having(key, choices, Set.of(choice.code())),
                    "",
                    sums(indicators, key, choice.code())))
            .toList());
  }

  /// One answer of a question with several: those who chose it, and those who did not.
  static Family several(Respondents answers, String key, List<Choice> choices, Choice choice) {
    var with = answers.having(key, choices, Set.of(choice.code()));
    var without = with.clone();
    Arrays.setAll(without, i -> 1 - with[i]);
    return new Family(
        List.of(
            new Column(List.of(new Figure(key, choice.code())), with, "", ""),
            new Column(List.of(), without, "", "")));
  }

  static Family staying(Respondents answers, StayingIn rule, List<Indicator> indicators) {
    var key = rule.asked().id();
    var columns = new ArrayList<Column>();
    for (var choice : shown(rule.asked().choices())) {
      var y = answers.having(key, rule.asked().choices(), Set.of(choice.code()));
      var whole = sums(indicators, key, choice.code());
      if (!rule.stays(choice)) {
        var sum = rule.unsafe(choice) ? UNSAFE : "";
        columns.add(new Column(List.of(new Figure(key, choice.code())), y, sum, sum + whole));
      } else {
        why(answers, rule.why(), new Figure(key, choice.code()), y, whole, columns);
      }
    }
    return new Family(columns);
  }

  /// A reason that is not told takes the others with it: each says how many gave any.
  private static void why(
      Respondents answers,
      Question why,
      Figure stays,
      double[] y,
      String whole,
      List<Column> columns) {
    var told = new ArrayList<>(List.of(stays));
    shown(why.choices()).forEach(each -> told.add(new Figure(why.id(), each.code())));
    for (var reason : shown(why.choices())) {
      var because = answers.having(why.id(), why.choices(), Set.of(reason.code()));
      var both = new double[y.length];
      Arrays.setAll(both, i -> y[i] == 1 ? because[i] : y[i]);
      var sum = StayingIn.because(reason) ? UNSAFE : "";
      columns.add(new Column(told, both, sum, sum + whole));
    }
  }

  private static List<Choice> shown(List<Choice> choices) {
    return choices.stream().filter(choice -> !choice.missing()).toList();
  }

  private static String sums(List<Indicator> indicators, String key, String code) {
    var sums = new StringBuilder();
    indicators.stream()
        .filter(each -> each.question().equals(key))
        .forEach(each -> sums.append(each.codes().contains(code) ? '1' : '0'));
    return sums.toString();
  }

  /// Persons in each column among those marked.
  long[] counts(boolean[] in) {
    return columns.stream().mapToLong(column -> column.count(in)).toArray();
  }
}
