package se.loftet.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.loftet.engine.Replicates;
import se.loftet.engine.space.ScanRule;
import se.loftet.engine.space.SpaceTimeScan;

/// Prospective scan of events snapped to cells: 90 days, discs to 3 km, windows of 1 to 28 days.
final class ScanBench implements BenchMethod {
  private static final int DAYS = 90;

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public void run(Settings settings, Stopwatch watch) {
    var events = BenchEvents.read(settings.input());
    var order = IntStream.range(0, events.size()).toArray();
    Replicates.shuffle(order, Replicates.random(3, 0));
    var rows = Arrays.copyOf(order, Math.min(settings.rows(), order.length));
    double cell = settings.cell();
    var east =
        Arrays.stream(rows).mapToDouble(i -> Math.floor(events.east()[i] / cell) * cell).toArray();
    var north =
        Arrays.stream(rows).mapToDouble(i -> Math.floor(events.north()[i] / cell) * cell).toArray();
    var day = Arrays.stream(rows).map(i -> events.day()[i] % DAYS).toArray();
    var rule = new ScanRule(3000, DAYS, 1, 28, false, 0.5, 2);
    watch.alone(
        "observed",
        () -> SpaceTimeScan.of(east, north, day, rule, 0),
        (scan, seconds) ->
            Fields.of(
                "cases", scan.cases(),
                "locations", scan.places(),
                "llr", scan.clusters().getFirst().likelihoodRatio()));
    var scan = SpaceTimeScan.of(east, north, day, rule, 0);
    int draws = settings.draws();
    watch.time(
        "permutations",
        () -> scan.simulate(draws, 1, settings.threads()),
        (found, seconds) ->
            Fields.of(
                "cases",
                scan.cases(),
                "cylinders",
                scan.cylinders(),
                "nsim",
                draws,
                "seconds_per_permutation",
                seconds / draws,
                "ns_per_cylinder",
                seconds / draws / scan.cylinders() * 1e9,
                "mean_maximum",
                found.mean()));
  }
}
