package se.loftet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.loftet.engine.survey.DomainMeans;
import se.loftet.engine.survey.ProblemIndex;
import se.loftet.engine.survey.ProportionInterval;
import se.loftet.engine.survey.SurveyEstimate;
import se.loftet.engine.survey.SurveyEstimates;
import se.loftet.engine.survey.SurveyTable;
import tools.jackson.databind.JsonNode;

/// The estimates of a `survey` run with one set of weights.
final class SurveyAnswers {
  private static final double LEVEL = 0.95;

  private final SurveyInput input;
  private final SurveyTable table;
  private final SurveyEstimates estimates;

  SurveyAnswers(SurveyInput input, SurveyTable table) {
    this.input = input;
    this.table = table;
    estimates = new SurveyEstimates(table);
  }

  Map<String, Object> all(Outputs outputs) {
    var result = new LinkedHashMap<String, Object>();
    var params = input.params();
    params.texts("means").forEach(v -> section(result, "mean").put(v, mean(v)));
    params.texts("totals").forEach(v -> section(result, "total").put(v, total(v)));
    params.each("ratios").forEach(pair -> ratio(pair, section(result, "ratio")));
    params.texts("props").forEach(v -> section(result, "prop").put(v, share(v)));
    params.each("by").forEach(by -> domains(by, section(result, "by")));
    params
        .texts("quantiles")
        .forEach(v -> section(result, "quantile_left_continuous").put(v, quantiles(v)));
    if (params.has("diff")) {
      result.put("domain_difference", difference(params.under("diff")));
    }
    if (params.has("chisq")) {
      result.put(
          "chisq",
          params.each("chisq").stream()
              .map(pair -> Relation.of(input, table, pair, outputs))
              .toList());
    }
    if (params.has("index06")) {
      result.put("index_0_6", params.each("index06").stream().map(this::index).toList());
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> section(Map<String, Object> result, String name) {
    return (Map<String, Object>)
        result.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
  }

  private static Map<String, Object> fields(SurveyEstimate estimate) {
    var result = new LinkedHashMap<String, Object>();
    switch (estimate) {
      case SurveyEstimate.Known known -> {
        result.put("estimate", known.estimate());
        result.put("se", known.error());
        RVectors.put(result, "", "95", known.interval(LEVEL));
      }
      case SurveyEstimate.Unknown unknown -> {
        result.put("estimate", Double.NaN);
        result.put("se", Double.NaN);
        result.put("lo95", Double.NaN);
        result.put("hi95", Double.NaN);
        result.put("reason", unknown.reason().name());
      }
    }
    return result;
  }

  private Map<String, Object> mean(String column) {
    var mean = estimates.mean(input.rows().doubles(column));
    var result = fields(mean);
    result.put(
        "deff",
        mean instanceof SurveyEstimate.Known known ? known.designEffect() : (Double) Double.NaN);
    return result;
  }

  private Map<String, Object> total(String column) {
    return fields(estimates.total(input.rows().doubles(column), input.everyone()));
  }

  private void ratio(Params pair, Map<String, Object> into) {
    if (!pair.tree().isArray() || pair.tree().size() != 2) {
      throw pair.bad("two columns");
    }
    var above = pair.members().getFirst().text();
    var below = pair.members().getLast().text();
    var ratio =
        estimates.ratio(input.rows().doubles(above), input.rows().doubles(below), input.everyone());
    into.put(above + " / " + below, fields(ratio));
  }

  private double[] quantiles(String column) {
    var y = input.rows().doubles(column);
    return new double[] {
      estimates.quantile(y, 0.25), estimates.quantile(y, 0.5), estimates.quantile(y, 0.75)
    };
  }

  private ProportionInterval proportion(String column) {
    var y = input.indicator(column, level(column));
    var known = estimates.mean(y).orThrow();
    int degrees = table.design().degreesOfFreedom(estimates.answered(y, input.everyone()));
    return new ProportionInterval(known.estimate(), known.error(), given(y), degrees);
  }

  /// How many gave an answer, those of weight 0 too, as the peer counts.
  private static long given(double[] y) {
    return Arrays.stream(y).filter(v -> !Double.isNaN(v)).count();
  }

  private JsonNode level(String column) {
    var levels = input.params().under("prop_level");
    if (!levels.has(column)) {
      throw levels.missing(column, "the answer that counts");
    }
    return levels.path(column);
  }

  private Map<String, Object> share(String column) {
    var share = proportion(column);
    long sampled = table.isAdjusted() ? table.design().rows() : share.answers();
    var result = new LinkedHashMap<String, Object>();
    result.put("level", level(column));
    result.put("estimate", share.p());
    result.put("se", share.error());
    result.put("degf", share.degreesOfFreedom());
    result.put("n", share.answers());
    result.put("logit", RVectors.limits(share.logit(LEVEL)));
    result.put("xlogit", RVectors.limits(share.logit(LEVEL)));
    result.put("beta_korn_graubard", RVectors.limits(share.kornGraubard(LEVEL, sampled)));
    result.put("linear", RVectors.limits(share.linear(LEVEL)));
    var wilson = new LinkedHashMap<String, Object>();
    wilson.put("neff", share.effectiveAnswers());
    RVectors.put(wilson, "", "95", share.wilson(LEVEL));
    result.put("wilson_neff", wilson);
    var adjusted = new LinkedHashMap<String, Object>();
    adjusted.put("neff", share.adjustedAnswers(LEVEL));
    RVectors.put(adjusted, "", "95", share.wilsonAdjusted(LEVEL));
    result.put("wilson_neff_df_adjusted", adjusted);
    return result;
  }

  private void domains(Params by, Map<String, Object> into) {
    var column = by.text("v");
    var group = by.text("by");
    var levels = input.levels(group);
    var y = input.rows().doubles(column);
    int[] in = input.codes(group);
    var means = DomainMeans.of(table, y, in, levels.size());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int d = 0; d < levels.size(); d++) {
      if (means.get(d) instanceof SurveyEstimate.Known known) {
        var row = new LinkedHashMap<String, Object>();
        row.put(group, value(levels.get(d)));
        row.put("estimate", known.estimate());
        row.put("se", known.error());
        int domain = d;
        row.put(
            "n",
            IntStream.range(0, y.length)
                .filter(i -> in[i] == domain && !Double.isNaN(y[i]))
                .count());
        rows.add(row);
      }
    }
    into.put(column + " by " + group, rows);
  }

  private static Object value(String level) {
    return SurveyInput.isNumber(level) ? (Object) Double.valueOf(level) : level;
  }

  private Map<String, Object> difference(Params diff) {
    var y = input.rows().doubles(diff.text("v"));
    var by = diff.text("by");
    var a = domain(diff, by, "a");
    var b = domain(diff, by, "b");
    var result = new LinkedHashMap<String, Object>();
    result.put("v", diff.path("v"));
    result.put("by", diff.path("by"));
    result.put("a", diff.path("a"));
    result.put("b", diff.path("b"));
    result.put("mean_a", fields(estimates.mean(y, a)).get("estimate"));
    result.put("mean_b", fields(estimates.mean(y, b)).get("estimate"));
    result.putAll(fields(estimates.difference(y, a, b)));
    return result;
  }

  private boolean[] domain(Params diff, String by, String which) {
    if (!diff.has(which)) {
      throw diff.missing(which, "a group of the column " + by);
    }
    return input.domain(by, diff.path(which));
  }

  private Map<String, Object> index(Params node) {
    var share = proportion(node.text("v"));
    var index = ProblemIndex.around(node.positive("ref"));
    var result = new LinkedHashMap<String, Object>();
    result.put("v", node.path("v"));
    result.put("ref", node.path("ref"));
    result.put("score", index.of(share.p()));
    result.put("se_delta", index.error(share.p(), share.error()));
    result.put("ci_from_logit", RVectors.limits(index.of(share.logit(LEVEL))));
    result.put("class", index.grade(share.p()));
    return result;
  }
}
