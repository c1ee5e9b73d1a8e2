package se.loftet.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.RefusedRow;
import se.loftet.engine.survey.Classification;
import se.loftet.engine.survey.SurveyEstimates;
import se.loftet.engine.survey.SurveyTable;
import se.loftet.engine.survey.SurveyTable.RakedVariance;
import tools.jackson.databind.JsonNode;

/// `survey`: estimates from a sample survey with its design.
final class SurveyMethod implements OracleMethod {
  @Override
  public String name() {
    return "survey";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(
        "design.ids",
        "design.strata",
        "design.weights",
        "design.fpc",
        "design.nest",
        "lonely",
        "poststrat.var",
        "poststrat.pop.*",
        "rake[].var",
        "rake[].pop.*",
        "means",
        "totals",
        "ratios",
        "props",
        "prop_level.*",
        "by[].v",
        "by[].by",
        "quantiles",
        "chisq[].row",
        "chisq[].col",
        "diff.v",
        "diff.by",
        "diff.a",
        "diff.b",
        "index06[].v",
        "index06[].ref");
  }

  @Override
  public Set<String> notes() {
    return Set.of(
        "set",
        "columns",
        "seed",
        "strata",
        "clusters",
        "clusters_pop",
        "size_lo",
        "size_hi",
        "hh",
        "drop_cluster");
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    if (path.equals("rake_ipf_vs_calibrate_max_weight_diff")) {
      return new Tolerance.Absolute(1e-6);
    }
    boolean raked = path.contains("raked") || path.startsWith("rake") || path.equals("w_raked");
    if (path.endsWith(".se")) {
      // an error of 0 comes out as what rounding left of it
      return new Tolerance.Relative(raked ? 1e-6 : 1e-8, 1e-5);
    }
    if (path.endsWith(".estimate") || path.contains(".mean_") || path.equals("sum_weights")) {
      return Tolerance.fitted(raked ? 1e-7 : 1e-10);
    }
    return Tolerance.fitted(file.endsWith(".csv") ? 1e-7 : 1e-6);
  }

  @Override
  public JsonNode expected(JsonNode tree) {
    tree.properties().forEach(part -> SurveyEnds.settle(part.getValue()));
    return tree;
  }

  @Override
  public Outputs run(Job job) {
    var input = new SurveyInput(job);
    try {
      return run(job, input);
    } catch (RefusedRow refused) {
      throw input.refused(refused);
    }
  }

  private static Outputs run(Job job, SurveyInput input) {
    var base = input.table();
    var outputs = new Outputs();
    outputs.from(
        SurveyEstimates.provenance("survey estimates", base).with("weights", input.weights()));
    var result = new LinkedHashMap<String, Object>();
    result.put("n", job.input().size());
    result.put("sum_weights", base.sumOfWeights());
    result.put("degf", base.design().degreesOfFreedom());
    result.put("effective_n", base.effectiveSize());
    result.put("base", new SurveyAnswers(input, base).all(outputs));
    if (job.params().has("rake")) {
      rake(job, input, base, result, outputs);
    }
    return outputs.result(result);
  }

  private static void rake(
      Job job, SurveyInput input, SurveyTable base, Map<String, Object> result, Outputs outputs) {
    var raked = raked(job, base, input.margins(), RakedVariance.REGRESSION);
    var fitted = raked(job, base, input.margins(), RakedVariance.MARGIN_BY_MARGIN);
    var before = base.weights();
    var after = raked.weights();
    var other = fitted.weights();
    var change = IntStream.range(0, before.length).mapToDouble(i -> after[i] / before[i]);
    var range = change.summaryStatistics();
    result.put("rake_g_range", new double[] {range.getMin(), range.getMax()});
    result.put(
        "rake_ipf_vs_calibrate_max_weight_diff",
        IntStream.range(0, after.length)
            .mapToDouble(i -> Math.abs(after[i] - other[i]))
            .max()
            .orElse(0));
    outputs.from(
        SurveyEstimates.provenance("raking", raked).with("variance", RakedVariance.REGRESSION));
    outputs.from(
        SurveyEstimates.provenance("raking", fitted)
            .with("variance", RakedVariance.MARGIN_BY_MARGIN));
    result.put("raked", new SurveyAnswers(input, raked).all(outputs));
    result.put("raked_ipf", new SurveyAnswers(input, fitted).all(outputs));
    var id = job.input().has("id") ? job.input().text("id") : numbers(before.length);
    outputs.table("expected_raked_weights.csv", new Columns().add("id", id).add("w_raked", after));
  }

  /// What is wrong with margins taken together stands in none of them alone.
  private static SurveyTable raked(
      Job job, SurveyTable base, List<Classification> margins, RakedVariance variance) {
    try {
      return base.raked(margins, variance);
    } catch (RefusedRow refused) {
      throw refused;
    } catch (IllegalArgumentException refused) {
      throw job.params()
          .missing("rake", "margins that can hold together (%s)".formatted(refused.getMessage()));
    }
  }

  private static String[] numbers(int n) {
    var id = new String[n];
    Arrays.setAll(id, i -> Integer.toString(i + 1));
    return id;
  }
}
