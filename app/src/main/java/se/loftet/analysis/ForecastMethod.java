package se.loftet.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.Rejections;
import se.loftet.engine.forecast.Decay;
import se.loftet.engine.forecast.Pattern;
import se.loftet.engine.forecast.PatternScore;
import se.loftet.engine.space.Grid;

/// `forecast`: how well the cells of one period hold the events of the next.
///
/// Rows are either cells with their scores or events with days, from which the cells are made. The
/// grid of events starts at `west`, `south`, where not given at 310000, 6390000, and has as many
/// whole cells as fit into `size`; what lies in none is left out and counted. The peer's script
/// puts events east of the last cell into the first cell of the next row, and counts those north of
/// it without a cell; its files are right where `size` is a multiple of `cell`.
final class ForecastMethod implements OracleMethod {
  private static final int MOST_CELLS_A_SIDE = 10_000;

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public Set<String> parameters() {
    return Set.of(
        "model",
        "west",
        "south",
        "size",
        "cell",
        "train_start",
        "train_end",
        "test_end",
        "half_life",
        "h",
        "top_cells");
  }

  @Override
  public Set<String> notes() {
    return Set.of("n", "seed", "days", "scores", "past", "future", "area");
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
            rows.finite("score"),
            longs(rows.ints("past", 0, Integer.MAX_VALUE)),
            longs(rows.ints("future", 0, Integer.MAX_VALUE)),
            rows.positive("area", 1));
    return provenance(new Outputs().result(result(job, pattern, rows.size())), job, pattern);
  }

  private static Outputs ofEvents(Job job) {
    var params = job.params();
    double cell = params.positive("cell");
    int side = (int) Math.floor(params.positive("size") / cell);
    if (side < 1 || side > MOST_CELLS_A_SIDE) {
      throw params.missing(
          "cell", "a side of which 1 to %d fit into size".formatted(MOST_CELLS_A_SIDE));
    }
    var grid =
        new Grid(
            params.number("west", 310_000), params.number("south", 6_390_000), cell, side, side);
    int end = params.atLeast(params.whole("train_start"), "train_end");
    int last = params.atLeast(end, "test_end");
    var decay = new Decay(params.whole("train_start"), end, params.positive("half_life"));
    var east = job.input().finite("e");
    var north = job.input().finite("n");
    var day = job.input().ints("day");
    var score =
        switch (params.text("model")) {
          case "decay_count" -> decay.count(east, north, day, grid);
          case "decay_kde" -> decay.density(east, north, day, grid, params.positive("h"));
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
            .from(decay.provenance(grid, radius).withRejections(outside(decay, last, job, grid)));
    return provenance(outputs, job, pattern);
  }

  /// Events of the days that lie in no cell: beyond the borders, or in the strip that is left at
  /// the east and north where the size is no multiple of the cell.
  private static Rejections outside(Decay decay, int last, Job job, Grid grid) {
    var east = job.input().doubles("e");
    var north = job.input().doubles("n");
    int[] day = job.input().ints("day");
    long events =
        IntStream.range(0, day.length)
            .filter(i -> day[i] >= decay.start() && day[i] < last)
            .filter(i -> grid.cellOf(east[i], north[i]) < 0)
            .count();
    return new Rejections(Map.of(Rejections.Reason.OUTSIDE_AREA, events));
  }

  private static int[] top(Params params, int cells) {
    int[] top = params.wholes("top_cells", 1);
    if (top.length == 0 || Arrays.stream(top).anyMatch(number -> number > cells)) {
      throw params.missing("top_cells", "one or more numbers from 1 to " + cells);
    }
    return top;
  }

  private static Outputs provenance(Outputs outputs, Job job, Pattern pattern) {
    for (int cells : top(job.params(), pattern.cells())) {
      outputs.from(pattern.provenance(cells).with("top_cells", cells));
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
    var result = new LinkedHashMap<String, Object>();
    result.put("cells", cells);
    result.put("future_total", pattern.total());
    result.put("past_total", pattern.pastTotal());
    result.put("auc_capture", pattern.captureArea());
    result.put(
        "scores",
        pattern.top(top(job.params(), cells)).stream().map(ForecastMethod::fields).toList());
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
