package se.loftet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.loftet.engine.priority.Acceptability;
import se.loftet.engine.priority.Agreement;
import se.loftet.engine.priority.Criteria;
import se.loftet.engine.priority.CriticalWeights;

/// Problems ranked by several criteria that several people scored.
///
/// The scores of a problem are the means of those who scored it; more is more pressing in every
/// criterion. The sensitivity is the least that the weight of one criterion must move, the others
/// keeping their proportions, before another problem comes first.
///
/// @param scores from 0 to 1, by problem
/// @param ranks 1 is first; equal scores share a rank
/// @param first share of random weights under which the problem comes first, by problem
/// @param agreement Kendall's W between those who scored everything; `NaN` with fewer than two
public record PriorityRanking(
    List<Double> scores,
    List<Integer> ranks,
    List<Double> first,
    Optional<Sensitivity> sensitivity,
    double agreement) {
  private static final int DRAWS = 20_000;
  private static final long SEED = 2017;

  /// The least change that alters the first place.
  ///
  /// @param from share of all weight now, `to` the share at which it changes
  /// @param overtakenBy the problem that comes first then
  public record Sensitivity(int criterion, double from, double to, int overtakenBy) {}

  /// `byAssessor` holds one list of scores by problem for each person, `NaN` where the person gave
  /// none; every problem must have every criterion scored by somebody.
  public static PriorityRanking of(List<List<double[]>> byAssessor, double[] weights) {
    var values = means(byAssessor, weights.length);
    var benefit = new boolean[weights.length];
    Arrays.fill(benefit, true);
    var criteria = new Criteria(values, benefit, weights);
    var scores = criteria.scores();
    return new PriorityRanking(
        Arrays.stream(scores).boxed().toList(),
        Arrays.stream(Criteria.ranks(scores)).boxed().toList(),
        first(criteria),
        sensitivity(criteria),
        agreement(byAssessor, benefit, weights));
  }

  private static List<double[]> means(List<List<double[]>> byAssessor, int criteria) {
    var means = new ArrayList<double[]>();
    for (int i = 0; i < byAssessor.getFirst().size(); i++) {
      int problem = i;
      var mean = new double[criteria];
      for (int j = 0; j < criteria; j++) {
        int criterion = j;
        mean[j] =
            byAssessor.stream()
                .mapToDouble(own -> own.get(problem)[criterion])
                .filter(score -> !Double.isNaN(score))
                .average()
                .orElse(Double.NaN);
      }
      means.add(mean);
    }
    return means;
  }

  private static List<Double> first(Criteria criteria) {
    var found = Acceptability.of(criteria, 1, DRAWS, SEED);
    return IntStream.range(0, criteria.alternatives()).mapToObj(i -> found.share(i, 1)).toList();
  }

  private static Optional<Sensitivity> sensitivity(Criteria criteria) {
    return CriticalWeights.of(criteria).stream()
        .map(PriorityRanking::nearest)
        .filter(java.util.Objects::nonNull)
        .min(Comparator.comparingDouble(each -> Math.abs(each.to() - each.from())));
  }

  private static @Nullable Sensitivity nearest(CriticalWeights each) {
    double down = each.downTo().isPresent() ? each.weight() - each.downTo().getAsDouble() : 2;
    double up = each.upTo().isPresent() ? each.upTo().getAsDouble() - each.weight() : 2;
    if (down > 1 && up > 1) {
      return null;
    }
    return down <= up
        ? new Sensitivity(
            each.criterion(),
            each.weight(),
            each.downTo().orElseThrow(),
            each.overtakenBelowBy().orElseThrow())
        : new Sensitivity(
            each.criterion(),
            each.weight(),
            each.upTo().orElseThrow(),
            each.overtakenAboveBy().orElseThrow());
  }

  private static double agreement(
      List<List<double[]>> byAssessor, boolean[] benefit, double[] weights) {
    return Agreement.kendallW(
        byAssessor.stream()
            .filter(own -> own.stream().flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN))
            .map(own -> new Criteria(own, benefit, weights).scores())
            .toList());
  }
}
