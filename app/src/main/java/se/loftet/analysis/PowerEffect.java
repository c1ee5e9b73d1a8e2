package se.loftet.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.loftet.engine.effect.Power;

/// How many cases an `effect` run of kind `power` needs to see a change of a promised size, and
/// what so many cases before can show.
final class PowerEffect {
  private static final double LEVEL = 0.95;
  private static final double POWER = 0.8;

  private PowerEffect() {}

  static Outputs run(Params params) {
    var plans = params.each("plans");
    if (plans.isEmpty()) {
      throw params.missing("plans", "at least one promised ratio");
    }
    var outputs = new Outputs();
    List<Map<String, Object>> results = plans.stream().map(plan -> plan(plan, outputs)).toList();
    return outputs.result(Fields.of("plans", results));
  }

  private static Map<String, Object> plan(Params plan, Outputs outputs) {
    double ratio = plan.positive("ratio");
    double level = share(plan, "level", LEVEL);
    double power = share(plan, "power", POWER);
    double dispersion = plan.number("dispersion", 1);
    if (!(dispersion >= 1 && dispersion <= Double.MAX_VALUE)) {
      throw plan.missing("dispersion", "a number from 1");
    }
    var test = new Power(level, dispersion);
    outputs.from(test.provenance().with("power", power).with("ratio", ratio));
    var result = new LinkedHashMap<String, Object>();
    result.put("ratio", ratio);
    result.put("level", level);
    result.put("power", power);
    result.put("dispersion", dispersion);
    result.put("cases_needed", test.casesNeeded(ratio, power));
    if (plan.has("before")) {
      double before = plan.positive("before");
      result.put("before", before);
      result.put("power_with_before", test.at(before, ratio));
      result.put("smallest_visible_fall", test.smallestVisibleFall(before, power));
    }
    return result;
  }

  private static double share(Params plan, String name, double fallback) {
    double value = plan.number(name, fallback);
    if (!(value > 0 && value < 1)) {
      throw plan.missing(name, "a number between 0 and 1");
    }
    return value;
  }
}
