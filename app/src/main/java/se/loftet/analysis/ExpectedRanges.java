package se.loftet.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import se.loftet.engine.trend.CountSeries;
import se.loftet.engine.trend.ExpectedRange;
import se.loftet.engine.trend.ExpectedRange.Errors;
import se.loftet.engine.trend.ExpectedRange.Limit;
import se.loftet.engine.trend.ExpectedRange.Range;
import se.loftet.engine.trend.ExpectedRange.Settings;

/// The expected ranges of a `counts` run: the published method, and the peer's faulty one beside
/// it.
final class ExpectedRanges {
  private ExpectedRanges() {}

  static void run(Params params, CountSeries series, Outputs outputs, Map<String, Object> result) {
    for (var run : params.each("farrington")) {
      int from = Charts.from(run, series);
      var id = run.text("id");
      outputs.from(
          ExpectedRange.provenance(series, settings(run, series, Errors.PUBLISHED)).with("id", id));
      var clean = ExpectedRange.from(series.count(), from, settings(run, series, Errors.PUBLISHED));
      outputs.table("expected_farrington_clean_" + id + ".csv", published(series, from, clean));
      result.put("farrington_clean_" + id, alarms(from, clean));
      var peer = ExpectedRange.from(series.count(), from, settings(run, series, Errors.PEER));
      outputs.table("expected_farrington_" + id + ".csv", peers(series, from, peer));
      result.put("farrington_" + id, alarms(from, peer));
    }
  }

  static Settings settings(Params run, CountSeries series, Errors errors) {
    var limit =
        switch (run.text("method")) {
          case "delta" -> Limit.DELTA;
          case "nbPlugin" -> Limit.PLUG_IN;
          case "muan" -> Limit.UPPER_MEAN;
          default -> throw run.missing("method", "delta, nbPlugin or muan");
        };
    int window = run.atLeast(0, "w");
    if (2L * window + 1 > (int) series.period()) {
      throw run.missing("w", "a half window of which two and a period fit into freq, so less,");
    }
    double alpha = run.number("alpha");
    if (!(alpha > 0 && alpha < 1)) {
      throw run.missing("alpha", "a number between 0 and 1");
    }
    return new Settings(
        run.atLeast(1, "b"),
        window,
        (int) series.period(),
        run.atLeast(1, "noPeriods", 1),
        run.atLeast(0, "pastWeeksNotIncluded", window),
        run.number("weightsThreshold", 2.58),
        alpha,
        run.number("pThresholdTrend", 0.05),
        limit,
        errors);
  }

  private static Columns published(CountSeries series, int from, Range[] ranges) {
    return base(series, from)
        .add("expected", numbers(ranges, Range.Usual::expected))
        .add("se_log", numbers(ranges, Range.Usual::logError))
        .add("phi", numbers(ranges, Range.Usual::dispersion))
        .add("trend", numbers(ranges, r -> r.trend() ? 1 : 0))
        .add("upper", numbers(ranges, Range.Usual::upper))
        .add("enough_cases", numbers(ranges, r -> r.enoughCases() ? 1 : 0))
        .add("alarm", numbers(ranges, r -> r.alarm() ? 1 : 0));
  }

  private static Columns peers(CountSeries series, int from, Range[] ranges) {
    return base(series, from)
        .add("expected", numbers(ranges, r -> r.enoughCases() ? r.expected() : Double.NaN))
        .add("upper", numbers(ranges, r -> r.enoughCases() ? r.upper() : Double.NaN))
        .add("alarm", numbers(ranges, r -> r.alarm() ? 1 : 0))
        .add("phi", numbers(ranges, Range.Usual::dispersion))
        .add("trend", numbers(ranges, r -> r.trend() ? 1 : 0))
        .add("trend_coef", numbers(ranges, Range.Usual::slope))
        .add("p", numbers(ranges, Range.Usual::p));
  }

  private static Columns base(CountSeries series, int from) {
    return new Columns()
        .add("t", IntStream.rangeClosed(from + 1, series.size()).toArray())
        .add("y", Arrays.copyOfRange(series.count(), from, series.size()));
  }

  private static double[] numbers(Range[] ranges, ToDoubleFunction<Range.Usual> field) {
    return Arrays.stream(ranges)
        .mapToDouble(range ->
            switch (range) {
              case Range.Usual usual -> field.applyAsDouble(usual);
              case Range.Unknown _ -> Double.NaN;
            })
        .toArray();
  }

  private static Map<String, Object> alarms(int from, Range[] ranges) {
    int[] alarms =
        IntStream.range(0, ranges.length)
            .filter(i -> ranges[i] instanceof Range.Usual usual && usual.alarm())
            .map(i -> from + i + 1)
            .toArray();
    return Fields.of("alarms", RVectors.vector(alarms), "n", ranges.length);
  }
}
