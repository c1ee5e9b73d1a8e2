package se.loftet.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;
import se.loftet.engine.Box;
import se.loftet.engine.space.*;

/// Quartic density of radius 500 m on 1000 x 1000 cells; grows with points times rows in reach.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Density {
  private static final Box SQUARE = new Box(0, 0, 20_000, 20_000);

  @Param({"10000", "100000", "1000000", "10000000"})
  int events;

  @Param({"1", "2"})
  int threads;

  private final Grid grid = Grid.over(SQUARE, 20);
  private final DensityRule rule =
      new DensityRule(Kernel.QUARTIC, 500, DensityRule.Edge.NONE, SQUARE, false);
  private Points points;

  @Setup
  public void prepare() {
    var data = Events.of(events);
    points = Points.of(data.east(), data.north());
  }

  @Benchmark
  public KernelDensity exact() {
    return KernelDensity.of(points, grid, rule, threads);
  }

  @Benchmark
  public DensityPreview preview() {
    return DensityPreview.of(points, grid, rule, DensityPreview.NODES);
  }
}
