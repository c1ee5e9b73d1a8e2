package se.loftet.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import se.loftet.engine.MultipleTests;
import se.loftet.engine.space.CellMap;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.LocalStatistics;
import se.loftet.engine.space.Neighbourhood;
import se.loftet.engine.space.WeightStyle;

/// Gi*, local Moran and Benjamini-Hochberg on the cells of a 20 km square, queen neighbours.
final class LocalBench implements BenchMethod {
  @Override
  public String name() {
    return "local";
  }

  @Override
  public void run(Settings settings, Stopwatch watch) {
    var events = BenchEvents.read(settings.input());
    int side = settings.grid();
    var grid = new Grid(310_000, 6_390_000, 20_000.0 / side, side, side);
    var count = new double[grid.size()];
    for (int i = 0; i < events.size(); i++) {
      int cell = grid.cellOf(events.east()[i], events.north()[i]);
      if (cell >= 0) {
        count[cell]++;
      }
    }
    var columns = IntStream.range(0, grid.size()).map(k -> k % side).toArray();
    var rows = IntStream.range(0, grid.size()).map(k -> k / side).toArray();
    var map = new CellMap(columns, rows, count);
    watch.time(
        "gi_star_and_moran",
        () -> LocalStatistics.of(map, Neighbourhood.queen(), WeightStyle.BINARY),
        (local, seconds) ->
            Map.of("cells", grid.size(), "max_z", Arrays.stream(local.giStar()).max().orElse(0)));
    var p = LocalStatistics.of(map, Neighbourhood.queen(), WeightStyle.BINARY).giStarP();
    watch.time(
        "benjamini_hochberg",
        () -> MultipleTests.BENJAMINI_HOCHBERG.adjusted(p),
        (adjusted, seconds) ->
            Map.of(
                "cells",
                grid.size(),
                "below_5_percent",
                Arrays.stream(adjusted).filter(q -> q <= 0.05).count()));
  }
}
