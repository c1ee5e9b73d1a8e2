package se.loftet.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import se.loftet.engine.trend.CountSeries;
import se.loftet.engine.trend.Cusum;
import se.loftet.engine.trend.Cusum.Transformation;

/// The cumulative sum charts of a `counts` run.
final class Charts {
  private Charts() {}

  static void run(Params params, CountSeries series, Outputs outputs, Map<String, Object> result) {
    for (var run : params.each("cusum")) {
      int from = from(run, series);
      var chart = chart(run, series, from);
      outputs.from(chart.provenance().with("id", run.text("id")));
      int[] alarm =
          IntStream.range(0, series.size() - from).map(i -> chart.alarm(i) ? 1 : 0).toArray();
      outputs.table(
          "expected_cusum_" + run.text("id") + ".csv",
          new Columns()
              .add("t", IntStream.rangeClosed(from + 1, series.size()).toArray())
              .add("y", Arrays.copyOfRange(series.count(), from, series.size()))
              .add("mean", chart.mean())
              .add("cusum", chart.sum())
              .add("alarm", alarm));
      int[] alarms = Arrays.stream(chart.alarms()).map(i -> i + 1).toArray();
      var summary = new LinkedHashMap<String, Object>();
      summary.put("alarms", RVectors.vector(alarms));
      summary.put("first", alarms.length == 0 ? RVectors.NOTHING : alarms[0]);
      result.put("cusum_" + run.text("id"), summary);
    }
  }

  /// The first period looked at, counted from 0.
  static int from(Params run, CountSeries series) {
    int from = run.atLeast(1, "from");
    if (from > series.size()) {
      throw run.missing("from", "one of the %d periods, counted from 1,".formatted(series.size()));
    }
    return from - 1;
  }

  private static Cusum chart(Params run, CountSeries series, int from) {
    double k = run.number("k");
    double h = run.number("h");
    Transformation how;
    try {
      how = Transformation.valueOf(run.text("trans", "standard").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw run.missing("trans", "standard, rossi or anscombe");
    }
    if (run.path("m").isNumber()) {
      return Cusum.around(run.number("m"), series, from, k, h, how);
    }
    return run.has("m")
        ? Cusum.aroundSeason(series, from, k, h, how)
        : Cusum.aroundAverage(series, from, k, h, how);
  }
}
