package se.loftet.analysis;

import java.util.List;
import se.loftet.engine.Interval;
import se.loftet.engine.trend.Wilson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Expected intervals of a share without error, where the peer divides by 0.
///
/// The rule of the reference cases: at 0 and 1 the logit interval is undefined and Wilson's is that
/// of the answers; in between nothing is left to chance and the interval is the share itself.
final class SurveyEnds {
  private static final double LEVEL = 0.95;
  private static final double NO_ERROR = 1e-9;
  private static final List<String> LIMITS = List.of("logit", "xlogit", "linear");
  private static final List<String> WILSON = List.of("wilson_neff", "wilson_neff_df_adjusted");

  private SurveyEnds() {}

  static void settle(JsonNode estimates) {
    estimates.path("prop").forEach(share -> share((ObjectNode) share));
    estimates.path("ratio").forEach(ratio -> ratio((ObjectNode) ratio));
    for (var index : estimates.path("index_0_6")) {
      var share = estimates.path("prop").path(index.path("v").asString(""));
      var limits = ((ObjectNode) index).putArray("ci_from_logit");
      share.path("logit").forEach(limit -> limits.add(index(limit, index.path("ref").asDouble())));
    }
  }

  /// Something over nothing is undefined; the peer divides by 0.
  private static void ratio(ObjectNode fields) {
    if (Double.isInfinite(Params.number(fields.path("estimate")))) {
      List.of("estimate", "se", "lo95", "hi95").forEach(name -> fields.put(name, "NaN"));
    }
  }

  private static double index(JsonNode limit, double averageShare) {
    double share = Params.number(limit);
    return Double.isNaN(share) ? share : Math.clamp(2 * share / averageShare, 0, 6);
  }

  private static void share(ObjectNode fields) {
    JsonNode share = fields;
    double p = Params.number(share.path("estimate"));
    if (Params.number(share.path("se")) < NO_ERROR) {
      // the peer's quantile of a beta with endless or no answers is of no use
      fields.remove("beta_korn_graubard");
      boolean end = p < NO_ERROR || p > 1 - NO_ERROR;
      if (end) {
        atTheEnd(fields, Math.rint(p));
      } else {
        LIMITS.forEach(name -> fields.withArray(name).removeAll().add(p).add(p));
        WILSON.forEach(name -> ((ObjectNode) fields.path(name)).remove("neff"));
      }
    } else if (Double.isNaN(Params.number(share.path("logit").path(1)))) {
      // the same by definition, but without the overflow
      fields.set("logit", share.path("xlogit"));
    }
  }

  private static void atTheEnd(ObjectNode fields, double p) {
    double n = Params.number(fields.path("n"));
    Interval wilson = Wilson.ofProportion(p, n, LEVEL);
    LIMITS.forEach(fields::remove);
    fields.putArray("logit").add("NaN").add("NaN");
    WILSON.forEach(name ->
        fields.putObject(name).put("neff", n).put("lo95", wilson.low()).put("hi95", wilson.high()));
  }
}
