package se.loftet.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.*;
import se.loftet.engine.space.*;

/// Prospective scan of 90 days, discs to 3 km, windows to 28 days, places snapped to 500 m; grows
/// with discs times replicates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class Scan {
  @Param({"2000", "10000", "50000"})
  int events;

  @Param({"1", "2"})
  int threads;

  private SpaceTimeScan scan;

  @Setup
  public void prepare() {
    var data = Events.of(events);
    var day = IntStream.of(data.day()).map(d -> d % 90).toArray();
    var rule = new ScanRule(3000, 90, 1, 28, false, 0.5, 2);
    scan = SpaceTimeScan.of(snapped(data.east()), snapped(data.north()), day, rule, 0);
  }

  private static double[] snapped(double[] values) {
    return DoubleStream.of(values).map(v -> Math.floor(v / 500) * 500).toArray();
  }

  @Benchmark
  public ScanNull replicates256() {
    return scan.simulate(256, 1, threads);
  }
}
