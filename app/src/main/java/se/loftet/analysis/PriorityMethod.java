package se.loftet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import se.loftet.engine.priority.Acceptability;
import se.loftet.engine.priority.Criteria;
import se.loftet.engine.priority.CriticalWeights;
import se.loftet.engine.priority.Topsis;
import se.loftet.engine.priority.WeightTriangle;

/// `priority`: alternatives ranked by several criteria, and how easily the first place changes.
final class PriorityMethod implements OracleMethod {
  private static final int DRAWS = 200_000;
  private static final int RANKS = 5;

  @Override
  public String name() {
    return "priority";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(
        "criteria",
        "direction",
        "weights",
        "assessors[].name",
        "assessors[].weights",
        "B",
        "smaa_seed");
  }

  @Override
  public Set<String> notes() {
    return Set.of("n", "seed", "values");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    int draws = job.params().whole("B", DRAWS);
    return switch (path) {
      case "smaa_rank_acceptability_mc" -> new Tolerance.MonteCarlo(draws, draws);
      case "topsis_closeness" -> Tolerance.exact(1e-10);
      case "exact_first_rank_acceptability", "exact_pairwise_win_probability" ->
          new Tolerance.Absolute(1e-12);
      default -> Tolerance.exact(1e-12);
    };
  }

  @Override
  public Outputs run(Job job) {
    var params = job.params();
    var names = params.texts("criteria");
    if (names.isEmpty()) {
      throw params.missing("criteria", "the columns to compare by");
    }
    var table = PriorityInput.of(job, names);
    var criteria = table.criteria();
    var scores = criteria.scores();
    var closeness = Topsis.closeness(criteria);
    var result = new LinkedHashMap<String, Object>();
    result.put("weights", criteria.weights());
    result.put("normalised", criteria.normalised());
    result.put("score", scores);
    result.put("rank", Criteria.ranks(scores));
    result.put("topsis_closeness", closeness);
    result.put("topsis_rank", Criteria.ranks(closeness));
    result.put("top", criteria.top());
    result.put(
        "one_at_a_time",
        CriticalWeights.of(criteria).stream().map(weight -> critical(weight, names)).toList());
    int draws = params.atLeast(1, "B", DRAWS);
    long seed = params.seed("smaa_seed", 12345);
    var acceptability = Acceptability.of(criteria, RANKS, draws, seed);
    result.put("smaa_rank_acceptability_mc", shares(criteria, acceptability));
    result.put("smaa_B", draws);
    if (criteria.criteria() == 3) {
      exact(criteria, result);
    }
    table.assessors().ifPresent(panel -> result.put("assessors", table.disagreement(panel)));
    return new Outputs()
        .result(result)
        .from(criteria.provenance("weighted sum"))
        .from(criteria.provenance("topsis"))
        .from(acceptability.provenance());
  }

  private static Map<String, Object> critical(CriticalWeights weight, List<String> names) {
    var result = new LinkedHashMap<String, Object>();
    result.put("criterion", names.get(weight.criterion()));
    result.put("weight", weight.weight());
    result.put("top_holds_down_to", value(weight.downTo()));
    result.put("overtaken_below_by", value(weight.overtakenBelowBy()));
    result.put("top_holds_up_to", value(weight.upTo()));
    result.put("overtaken_above_by", value(weight.overtakenAboveBy()));
    return result;
  }

  private static Object value(OptionalDouble number) {
    return number.isPresent() ? (Object) number.getAsDouble() : RVectors.NOTHING;
  }

  private static Object value(OptionalInt number) {
    return number.isPresent() ? (Object) number.getAsInt() : RVectors.NOTHING;
  }

  private static List<double[]> shares(Criteria criteria, Acceptability found) {
    var shares = new ArrayList<double[]>();
    for (int i = 0; i < criteria.alternatives(); i++) {
      var row = new double[found.ranks()];
      for (int r = 0; r < row.length; r++) {
        row[r] = found.share(i, r + 1);
      }
      shares.add(row);
    }
    return shares;
  }

  private static void exact(Criteria criteria, Map<String, Object> result) {
    var triangle = new WeightTriangle(criteria);
    int n = criteria.alternatives();
    var first = new double[n];
    var wins = new double[n][n];
    for (int i = 0; i < n; i++) {
      first[i] = triangle.first(i);
      for (int k = 0; k < n; k++) {
        wins[i][k] = triangle.beats(i, k);
      }
    }
    result.put("exact_first_rank_acceptability", first);
    result.put("exact_pairwise_win_probability", wins);
  }
}
