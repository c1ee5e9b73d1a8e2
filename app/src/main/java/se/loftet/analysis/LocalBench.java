package se.loftet.analysis;

import java.util.Arrays;
import se.loftet.engine.space.Grid;
import se.loftet.engine.space.GridStatistics;
import se.loftet.engine.space.Neighbourhood;

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
    watch.time(
        "gi_star_and_moran",
        () -> GridStatistics.of(side, side, count, Neighbourhood.queen(), settings.threads()),
        (found, seconds) ->
            Fields.of(
                "cells", grid.size(), "max_z", Arrays.stream(found.giStar()).max().orElse(0)));
    var found = GridStatistics.of(side, side, count, Neighbourhood.queen());
    watch.alone(
        "benjamini_hochberg",
        () -> found.discoveryLimit(0.05),
        (limit, seconds) -> Fields.of("cells", grid.size(), "limit_z", limit));
  }
}
