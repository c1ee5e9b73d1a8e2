package se.loftet.workplace.priority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What workplace/priority.jte prints.
public record PriorityPage(
    String back,
    String backWords,
    String address,
    String lead,
    List<String> sentences,
    String notice,
    List<String> criteria,
    List<RowView> rows,
    List<String> left,
    boolean mayRate,
    boolean mayWeigh,
    boolean mayChoose,
    List<FormView> forms,
    List<WeightView> weights,
    List<ChoiceView> choices,
    List<Option> periods) {

  /// One compared problem, the most pressing first.
  public record RowView(int rank, String title, String score, String first, List<CellView> cells) {}

  /// The mean of one criterion, and whether the assessors are far apart.
  public record CellView(String mean, boolean apart, String words) {}

  /// The acting person's own scores of one problem.
  public record FormView(String id, String title, List<ScoreView> scores, String motive) {}

  /// One criterion to score.
  public record ScoreView(String name, String words, List<Option> options) {}

  /// One criterion to weigh.
  public record WeightView(String name, String words, String share, List<Option> options) {}

  /// What is decided of one problem; `fault` when the reason is missing.
  public record ChoiceView(
      String id, String title, List<Option> options, String reason, @Nullable String fault) {}
}
