package se.loftet.workplace.priority;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.analysis.PriorityRanking;
import se.loftet.editor.Option;
import se.loftet.picture.Problem;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.priority.Board;
import se.loftet.priority.Criterion;
import se.loftet.priority.Priorities;
import se.loftet.promise.FocusArea;

/// Puts the words of a language on priorities.
///
/// @param typed what was written in the form of choices when it was sent back, by field
record PriorityViews(Text text, Board board, Map<String, String> typed) {
  private String decimal(double value) {
    var format = NumberFormat.getInstance(text.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  private String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  /// The answer first: who comes first, and what would change that.
  String lead() {
    var ranking = board.ranking();
    var compared = board.compared();
    return ranking
        .map(r -> {
          var top =
              IntStream.range(0, compared.size())
                  .filter(i -> r.ranks().get(i) == 1)
                  .mapToObj(i -> compared.get(i).title())
                  .toList();
          return text.of("priority.lead", top.size(), String.join(", ", top));
        })
        .orElseGet(() -> text.of("priority.tooFew", compared.size()));
  }

  List<String> sentences() {
    return board.ranking().map(this::sentences).orElse(List.of());
  }

  private List<String> sentences(PriorityRanking ranking) {
    var compared = board.compared();
    var sentences = new ArrayList<String>();
    sentences.add(
        ranking
            .sensitivity()
            .map(s ->
                text.of(
                    s.to() < s.from() ? "priority.lower" : "priority.raise",
                    List.of(Criterion.values()).get(s.criterion()),
                    percent(s.from()),
                    percent(s.to()),
                    compared.get(s.overtakenBy()).title()))
            .orElseGet(() -> text.of("priority.robust")));
    sentences.add(text.of("priority.assessors", board.assessors().size()));
    if (!Double.isNaN(ranking.agreement())) {
      sentences.add(text.of("priority.agreement", decimal(ranking.agreement())));
    }
    return sentences;
  }

  List<PriorityPage.RowView> rows() {
    return board.ranking().map(this::rows).orElse(List.of());
  }

  private List<PriorityPage.RowView> rows(PriorityRanking ranking) {
    var compared = board.compared();
    return IntStream.range(0, compared.size())
        .mapToObj(i ->
            new PriorityPage.RowView(
                ranking.ranks().get(i),
                compared.get(i).title(),
                percent(ranking.scores().get(i)),
                percent(ranking.first().get(i)),
                Stream.of(Criterion.values()).map(c -> cell(compared.get(i), c)).toList()))
        .sorted(Comparator.comparingInt(PriorityPage.RowView::rank))
        .toList();
  }

  private PriorityPage.CellView cell(Problem problem, Criterion criterion) {
    int spread = board.spread(problem, criterion);
    return new PriorityPage.CellView(
        decimal(board.mean(problem, criterion).orElseThrow()),
        spread >= Board.APART,
        spread >= Board.APART ? text.of("priority.apart", spread) : "");
  }

  /// Problems that cannot be compared yet, with what nobody has scored.
  List<String> left() {
    return board.problems().stream()
        .filter(problem -> !board.compared().contains(problem))
        .map(problem ->
            text.of(
                "priority.left",
                problem.title(),
                String.join(
                    ", ",
                    Stream.of(Criterion.values())
                        .filter(c -> board.mean(problem, c).isEmpty())
                        .map(c -> text.of(c))
                        .toList())))
        .toList();
  }

  List<PriorityPage.FormView> forms() {
    return board.problems().stream().map(this::form).toList();
  }

  private PriorityPage.FormView form(Problem problem) {
    long id = problem.head().id();
    var own = board.rating(problem, Acting.now().staff());
    return new PriorityPage.FormView(
        Long.toString(id),
        problem.title(),
        Stream.of(Criterion.values())
            .map(c -> {
              var given = own.map(rating -> rating.scores().get(c)).orElse(null);
              return new PriorityPage.ScoreView(
                  "p" + id + "." + c.name(), text.of(c), numbers(1, given));
            })
            .toList(),
        own.map(rating -> Objects.toString(rating.motive(), "")).orElse(""));
  }

  private static List<Option> numbers(int from, @Nullable Integer chosen) {
    return IntStream.rangeClosed(from, 5)
        .mapToObj(n ->
            new Option(Integer.toString(n), Integer.toString(n), chosen != null && chosen == n))
        .toList();
  }

  List<PriorityPage.WeightView> weights() {
    double sum = board.weights().values().stream().mapToInt(Integer::intValue).sum();
    return Stream.of(Criterion.values())
        .map(c -> {
          int weight = board.weights().getOrDefault(c, 1);
          return new PriorityPage.WeightView(
              "v." + c.name(),
              text.of(c),
              sum == 0 ? "" : percent(weight / sum),
              numbers(0, weight));
        })
        .toList();
  }

  List<PriorityPage.ChoiceView> choices(List<Long> faults) {
    return board.problems().stream().map(problem -> choice(problem, faults)).toList();
  }

  private PriorityPage.ChoiceView choice(Problem problem, List<Long> faults) {
    long id = problem.head().id();
    var stored = board.choice(problem);
    var chosen = typed.getOrDefault("val." + id, stored.map(c -> c.choice().name()).orElse(""));
    var options = new ArrayList<Option>();
    for (var choice : FocusArea.Choice.values()) {
      options.add(
          new Option(
              choice.name(),
              text.of("priority.choice." + choice.name()),
              choice.name().equals(chosen)));
    }
    options.add(new Option("", text.of("priority.choice.none"), chosen.isEmpty()));
    return new PriorityPage.ChoiceView(
        Long.toString(id),
        problem.title(),
        options,
        typed.getOrDefault("skal." + id, stored.map(c -> c.reason()).orElse("")),
        faults.contains(id)
            ? text.of("editor.fault", text.of("priority.fault.reason.field"))
            : null);
  }

  static boolean mayRate() {
    return Acting.now().may(Right.EDIT) || Acting.now().may(Right.APPROVE);
  }

  List<Option> periods(Priorities priorities) {
    return priorities.periods().stream()
        .map(d -> new Option(Long.toString(d.head().id()), d.title(), false))
        .toList();
  }
}
