package se.loftet.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.loftet.analysis.PriorityRanking;
import se.loftet.picture.Problem;

/// All that is known of the priorities of one picture.
///
/// @param weights 0 to 5 by criterion; what is not weighed counts 1
public record Board(
    List<Problem> problems,
    List<Rating> ratings,
    Map<Criterion, Integer> weights,
    List<Choice> choices) {

  /// Scores this far apart are a disagreement worth talking about.
  public static final int APART = 2;

  public Optional<Choice> choice(Problem problem) {
    return choices.stream().filter(c -> c.problem() == problem.head().id()).findFirst();
  }

  public Optional<Rating> rating(Problem problem, long staff) {
    return ratings.stream()
        .filter(r -> r.problem() == problem.head().id() && r.staff() == staff)
        .findFirst();
  }

  /// The accounts that have scored something.
  public List<Long> assessors() {
    return ratings.stream().map(Rating::staff).distinct().sorted().toList();
  }

  private IntStream scores(Problem problem, Criterion criterion) {
    return ratings.stream()
        .filter(r -> r.problem() == problem.head().id() && r.scores().containsKey(criterion))
        .mapToInt(r -> r.scores().get(criterion));
  }

  public OptionalDouble mean(Problem problem, Criterion criterion) {
    return scores(problem, criterion).average();
  }

  /// How far the highest and the lowest score lie from each other.
  public int spread(Problem problem, Criterion criterion) {
    var scores = scores(problem, criterion).summaryStatistics();
    return scores.getCount() < 2 ? 0 : scores.getMax() - scores.getMin();
  }

  /// The problems that somebody has scored in every criterion: only they can be compared.
  public List<Problem> compared() {
    return problems.stream()
        .filter(p -> List.of(Criterion.values()).stream().allMatch(c -> mean(p, c).isPresent()))
        .toList();
  }

  /// The ranking of the compared problems; none with fewer than two or without any weight.
  public Optional<PriorityRanking> ranking() {
    var compared = compared();
    if (compared.size() < 2 || DoubleStream.of(weighted()).sum() == 0) {
      return Optional.empty();
    }
    var byAssessor = new ArrayList<List<double[]>>();
    for (long staff : assessors()) {
      byAssessor.add(compared.stream().map(problem -> row(problem, staff)).toList());
    }
    return Optional.of(PriorityRanking.of(byAssessor, weighted()));
  }

  private double[] row(Problem problem, long staff) {
    var given = rating(problem, staff).map(Rating::scores).orElse(Map.of());
    return List.of(Criterion.values()).stream()
        .mapToDouble(c -> given.containsKey(c) ? given.get(c) : Double.NaN)
        .toArray();
  }

  private double[] weighted() {
    return List.of(Criterion.values()).stream()
        .mapToDouble(c -> weights.getOrDefault(c, 1))
        .toArray();
  }
}
