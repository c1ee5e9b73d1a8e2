package se.loftet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.loftet.engine.priority.Assessors;
import se.loftet.engine.priority.Criteria;

/// Rows and parameters of a `priority` run as the engine wants them.
///
/// With `assessors` and no `weights` of its own the run takes the mean of everyone's weights.
record PriorityInput(Params params, List<double[]> values, List<Boolean> benefit) {
  static PriorityInput of(Job job, List<String> names) {
    var input = new PriorityInput(job.params(), values(job, names), directions(job.params()));
    if (input.benefit.size() != names.size()) {
      throw job.params().missing("direction", "a direction and a weight per criterion");
    }
    return input;
  }

  private static List<double[]> values(Job job, List<String> names) {
    var values = new ArrayList<double[]>();
    for (int i = 0; i < job.input().size(); i++) {
      values.add(new double[names.size()]);
    }
    for (int j = 0; j < names.size(); j++) {
      var column = job.input().finite(names.get(j));
      for (int i = 0; i < column.length; i++) {
        values.get(i)[j] = column[i];
      }
    }
    return values;
  }

  private static List<Boolean> directions(Params params) {
    return params.texts("direction").stream()
        .map(direction ->
            switch (direction) {
              case "benefit" -> true;
              case "cost" -> false;
              default -> throw params.missing("direction", "benefit or cost");
            })
        .toList();
  }

  private boolean[] isBenefit() {
    var more = new boolean[benefit.size()];
    for (int j = 0; j < more.length; j++) {
      more[j] = benefit.get(j);
    }
    return more;
  }

  Criteria criteria() {
    if (!params.has("weights")) {
      var panel = assessors();
      if (panel.isPresent()) {
        return panel.get().together();
      }
    }
    return new Criteria(values, isBenefit(), weights(params));
  }

  private double[] weights(Params given) {
    var weights = given.numbers("weights");
    if (!Arrays.stream(weights).allMatch(w -> w >= 0 && w <= Double.MAX_VALUE)
        || !(Arrays.stream(weights).sum() > 0)) {
      throw given.missing("weights", "numbers from 0 that are not all 0");
    }
    if (weights.length != benefit.size()) {
      throw given.missing("weights", "a direction and a weight per criterion");
    }
    return weights;
  }

  /// Everyone who weighs the criteria their own way; empty where the run names nobody.
  Optional<Assessors> assessors() {
    if (!params.has("assessors")) {
      return Optional.empty();
    }
    var people = params.each("assessors");
    if (people.isEmpty()) {
      throw params.missing("assessors", "weights of at least one assessor");
    }
    return Optional.of(
        new Assessors(values, isBenefit(), people.stream().map(this::weights).toList()));
  }

  /// How far the assessors are apart: their scores and ranks, the span of ranks of each
  /// alternative, and Kendall's W.
  Map<String, Object> disagreement(Assessors panel) {
    var scores = panel.scores();
    var spread = IntStream.range(0, values.size()).mapToObj(panel::spread).toList();
    var people = params.each("assessors");
    var result = new LinkedHashMap<String, Object>();
    result.put(
        "names",
        IntStream.range(0, people.size())
            .mapToObj(k -> people.get(k).text("name", Integer.toString(k + 1)))
            .toList());
    result.put("weights_together", panel.together().weights());
    result.put("score_together", panel.together().scores());
    result.put("score", scores);
    result.put("rank", scores.stream().map(Criteria::ranks).toList());
    result.put("best_rank", spread.stream().mapToInt(ranks -> ranks[0]).toArray());
    result.put("worst_rank", spread.stream().mapToInt(ranks -> ranks[1]).toArray());
    result.put("kendall_w", panel.agreement());
    return result;
  }
}
