package se.loftet.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import se.loftet.engine.forecast.Decay;
import se.loftet.engine.forecast.Pattern;
import se.loftet.engine.forecast.PatternScore;
import se.loftet.engine.space.Grid;

/// `forecast`: how well the cells of one period hold the events of the next.
///
/// Rows are either cells with their scores or events with days, from which the cells are made. The
/// grid of events starts at `west`, `south`, where not given at 310000, 6390000.
final class ForecastMethod implements OracleMethod {
  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public Tolerance tolerance(Job job, String file, String path) {
    boolean modelled = job.params().has("model");
    return modelled && path.endsWith("score") ? Tolerance.exact(1e-10) : Tolerance.exact(1e-12);
  }

  @Override
  public Outputs run(Job job) {
    return job.params().has("model") ? ofEvents(job) : ofScores(job);
  }

  private static Outputs ofScores(Job job) {
    var rows = job.input();
    var pattern =
        new Pattern(
            rows.doubles("score"),
            longs(rows.ints("past")),
            longs(rows.ints("future")),
            rows.doubles("area", 1));
    return provenance(new Outputs().result(result(job, pattern, rows.size())), job, pattern);
  }

  private static Outputs ofEvents(Job job) {
    var params = job.params();
    double cell = params.number("cell");
    int side = (int) Math.floor(params.number("size") / cell);
    var grid =
        new Grid(
            params.number("west", 310_000), params.number("south", 6_390_000), cell, side, side);
    int end = params.whole("train_end");
    int last = params.whole("test_end");
    var decay = new Decay(params.whole("train_start"), end, params.number("half_life"));
    var east = job.input().doubles("e");
    var north = job.input().doubles("n");
    var day = job.input().ints("day");
    var score =
        switch (params.text("model")) {
          case "decay_count" -> decay.count(east, north, day, grid);
          case "decay_kde" -> decay.density(east, north, day, grid, params.number("h"));
          default -> throw params.missing("model", "decay_count or decay_kde");
        };
    int pastStart = Math.max(params.whole("train_start"), 2 * end - last);
    var past = Decay.events(east, north, day, grid, pastStart, end);
    var future = Decay.events(east, north, day, grid, end, last);
    var area = new double[score.length];
    Arrays.fill(area, cell * cell);
    var pattern = new Pattern(score, past, future, area);
    double radius = params.text("model").equals("decay_kde") ? params.number("h") : 0;
    var outputs =
        new Outputs()
            .result(result(job, pattern, score.length))
            .table("expected_scores.csv", cells(grid, score, past, future))
            .from(decay.provenance(grid, radius));
    return provenance(outputs, job, pattern);
  }

  private static Outputs provenance(Outputs outputs, Job job, Pattern pattern) {
    for (double cells : job.params().numbers("top_cells")) {
      outputs.from(pattern.provenance((int) cells).with("top_cells", (int) cells));
    }
    return outputs;
  }

  private static Columns cells(Grid grid, double[] score, long[] past, long[] future) {
    return new Columns()
        .add("cell", IntStream.range(0, grid.size()).toArray())
        .add("col", IntStream.range(0, grid.size()).map(q -> q % grid.columns()).toArray())
        .add("row", IntStream.range(0, grid.size()).map(q -> q / grid.columns()).toArray())
        .add("score", score)
        .add("past", past)
        .add("future", future);
  }

  private static Map<String, Object> result(Job job, Pattern pattern, int cells) {
    var top = Arrays.stream(job.params().numbers("top_cells")).mapToInt(m -> (int) m).toArray();
    var result = new LinkedHashMap<String, Object>();
    result.put("cells", cells);
    result.put("future_total", pattern.total());
    result.put("past_total", pattern.pastTotal());
    result.put("auc_capture", pattern.captureArea());
    result.put("scores", pattern.top(top).stream().map(ForecastMethod::fields).toList());
    return result;
  }

  private static Map<String, Object> fields(PatternScore score) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("top_cells", score.topCells());
    fields.put("hits", score.hits());
    fields.put("total", score.total());
    fields.put("hit_rate", score.hitRate());
    fields.put(
        "hit_rate_wilson95",
        new double[] {score.hitRateInterval().low(), score.hitRateInterval().high()});
    fields.put("area_share", score.areaShare());
    fields.put("pai", score.pai());
    fields.put(
        "pai_wilson95", new double[] {score.paiInterval().low(), score.paiInterval().high()});
    fields.put("pai_best", score.paiBest());
    fields.put("pei", score.pei());
    fields.put("past_hits", score.pastHits());
    fields.put("past_total", score.pastTotal());
    fields.put("rri", score.rri());
    fields.put("hits_tie_averaged", score.tie().hits());
    fields.put("pai_tie_averaged", score.tie().pai());
    fields.put("cut_score", score.tie().cutScore());
    fields.put("tied_at_cut", score.tie().tiedAtCut());
    return fields;
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }
}
