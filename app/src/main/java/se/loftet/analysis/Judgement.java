package se.loftet.analysis;

import java.util.Locale;
import java.util.Map;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.effect.Verdict;

/// What an effect amounts to, where a run says the smallest change that matters (`matters`, 0.1 for
/// a tenth) and what the count should do (`should`: fall or rise).
final class Judgement {
  private Judgement() {}

  /// Adds the verdict on a ratio where the run asks for one.
  static void add(Params params, Map<String, Object> result, double ratio, Interval interval) {
    if (!params.has("matters")) {
      return;
    }
    double matters = params.number("matters");
    if (!(matters > 0 && matters < 1)) {
      throw params.missing("matters", "a number between 0 and 1");
    }
    var verdict =
        switch (params.text("should", "fall")) {
          case "fall" -> Verdict.ofFall(ratio, interval, matters);
          case "rise" -> Verdict.ofRise(ratio, interval, matters);
          default -> throw params.missing("should", "fall or rise");
        };
    result.put("verdict", verdict.name().toLowerCase(Locale.ROOT));
  }

  static void add(Params params, Map<String, Object> result, Figure figure) {
    if (figure instanceof Figure.Estimate known) {
      add(params, result, known.value(), known.interval());
    } else {
      add(params, result, Double.NaN, Interval.undefined(0.95, "none"));
    }
  }
}
