package se.loftet.engine.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.engine.Agreement.fitted;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.loftet.engine.Interval;
import se.loftet.engine.OracleCase;
import tools.jackson.databind.JsonNode;

class SurveyOracleTest {
  static Stream<SurveyCase> cases() {
    // with weights of 0 the peer counts answers that weigh nothing: `EngineCommandTest` holds that
    // case
    return OracleCase.of("survey").stream()
        .filter(c -> !c.folder().endsWith("v73-weights-of-0"))
        .map(SurveyCase::new);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void estimatesAgreeWithThePeer(SurveyCase oracle) {
    for (var which : new String[] {"base", "raked", "raked_ipf"}) {
      var expected = oracle.oracle().expected();
      if (expected.has(which)) {
        var table = oracle.table(which);
        simple(oracle, new SurveyEstimates(table), expected.get(which), which);
        proportions(oracle, table, expected.get(which));
        domains(oracle, table, expected.get(which));
      }
    }
  }

  private static void simple(
      SurveyCase oracle, SurveyEstimates estimates, JsonNode expected, String which) {
    var input = oracle.input();
    double errors = which.equals("base") ? 1e-8 : 1e-6;
    for (var field : expected.path("mean").properties()) {
      var found = estimates.mean(input.doubles(field.getKey())).orThrow();
      estimate(found, field.getValue(), errors);
      fitted("deff", found.designEffect(), OracleCase.number(field.getValue().get("deff")), 1e-6);
    }
    for (var field : expected.path("total").properties()) {
      var y = input.doubles(field.getKey());
      estimate(estimates.total(y, oracle.everyone()).orThrow(), field.getValue(), errors);
    }
    for (var field : expected.path("ratio").properties()) {
      var names = field.getKey().split(" / ", -1);
      var found =
          estimates.ratio(input.doubles(names[0]), input.doubles(names[1]), oracle.everyone());
      if (Double.isInfinite(OracleCase.number(field.getValue().get("estimate")))) {
        // something over nothing is undefined; the peer divides by 0
        assertThat(found).isInstanceOf(SurveyEstimate.Unknown.class);
      } else {
        estimate(found.orThrow(), field.getValue(), errors);
      }
    }
    for (var field : expected.path("quantile_left_continuous").properties()) {
      for (int k = 0; k < 3; k++) {
        double found = estimates.quantile(input.doubles(field.getKey()), 0.25 * (k + 1));
        fitted("quantile", found, OracleCase.number(field.getValue().get(k)), 1e-6);
      }
    }
    difference(oracle, estimates, expected, errors);
  }

  private static void difference(
      SurveyCase oracle, SurveyEstimates estimates, JsonNode expected, double errors) {
    if (!expected.has("domain_difference")) {
      return;
    }
    var d = expected.get("domain_difference");
    var by = d.get("by").asString();
    var found =
        estimates.difference(
            oracle.input().doubles(d.get("v").asString()),
            oracle.domain(by, d.get("a").asString()),
            oracle.domain(by, d.get("b").asString()));
    estimate(found.orThrow(), d, errors);
  }

  private static void estimate(SurveyEstimate.Known found, JsonNode expected, double errors) {
    fitted("estimate", found.estimate(), OracleCase.number(expected.get("estimate")), 1e-10);
    fitted("se", found.error(), OracleCase.number(expected.get("se")), errors);
    fitted("low", found.interval(0.95).low(), OracleCase.number(expected.get("lo95")), 1e-6);
    fitted("high", found.interval(0.95).high(), OracleCase.number(expected.get("hi95")), 1e-6);
  }

  private static void proportions(SurveyCase oracle, SurveyTable table, JsonNode expected) {
    for (var field : expected.path("prop").properties()) {
      var wanted = field.getValue();
      if (isWithoutSense(wanted)) {
        continue;
      }
      var y = oracle.indicator(field.getKey(), wanted.get("level").asString());
      var estimates = new SurveyEstimates(table);
      var found = estimates.mean(y).orThrow();
      int degrees = table.design().degreesOfFreedom(estimates.answered(y, oracle.everyone()));
      assertThat(degrees).isEqualTo(wanted.get("degf").asInt());
      assertThat(found.answers()).isEqualTo(wanted.get("n").asLong());
      var share = new ProportionInterval(found.estimate(), found.error(), found.answers(), degrees);
      long sampled = table.isAdjusted() ? table.design().rows() : found.answers();
      pair("logit", share.logit(0.95), wanted.get("logit"));
      pair("linear", share.linear(0.95), wanted.get("linear"));
      pair("beta", share.kornGraubard(0.95, sampled), wanted.get("beta_korn_graubard"));
      var wilson = wanted.get("wilson_neff");
      fitted("neff", share.effectiveAnswers(), wilson.get("neff").asDouble(), 1e-6);
      fitted("wilson", share.wilson(0.95).low(), wilson.get("lo95").asDouble(), 1e-6);
      var adjusted = wanted.get("wilson_neff_df_adjusted");
      fitted("neff", share.adjustedAnswers(0.95), adjusted.get("neff").asDouble(), 1e-6);
      fitted("wilson", share.wilsonAdjusted(0.95).high(), adjusted.get("hi95").asDouble(), 1e-6);
    }
  }

  /// Where the peer divides by an error of 0 or overflows; what holds there is tested by its rule.
  private static boolean isWithoutSense(JsonNode share) {
    return share.get("se").asDouble() < 1e-9 || share.get("logit").get(1).isString();
  }

  private static void pair(String what, Interval found, JsonNode expected) {
    fitted(what + " low", found.low(), expected.get(0).asDouble(), 1e-6);
    fitted(what + " high", found.high(), expected.get(1).asDouble(), 1e-6);
  }

  private static void domains(SurveyCase oracle, SurveyTable table, JsonNode expected) {
    for (var field : expected.path("by").properties()) {
      var names = field.getKey().split(" by ", -1);
      var levels = oracle.levels(names[1]);
      var y = oracle.input().doubles(names[0]);
      var means = DomainMeans.of(table, y, oracle.codes(names[1]), levels.size());
      for (var wanted : field.getValue()) {
        int at = levels.indexOf(wanted.get(names[1]).asString());
        var found = means.get(at).orThrow();
        fitted("by", found.estimate(), wanted.get("estimate").asDouble(), 1e-10);
        fitted("by se", found.error(), OracleCase.number(wanted.get("se")), 1e-6);
        assertThat(found.answers()).isEqualTo(wanted.get("n").asLong());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void designsAndWeightsAgreeWithThePeer(SurveyCase oracle) {
    var expected = oracle.oracle().expected();
    var table = oracle.table("base");
    fitted("weights", table.sumOfWeights(), expected.get("sum_weights").asDouble(), 1e-10);
    assertThat(table.design().degreesOfFreedom()).isEqualTo(expected.get("degf").asInt());
    if (oracle.oracle().has("expected_raked_weights.csv")) {
      var weights = oracle.oracle().table("expected_raked_weights.csv").doubles("w_raked");
      var found = oracle.table("raked").weights();
      for (int i = 0; i < weights.length; i++) {
        fitted("raked " + i, found[i], weights[i], 1e-7);
      }
    }
  }
}
