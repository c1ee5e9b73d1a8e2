package se.loftet.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;
import se.loftet.engine.space.GridStatistics;
import se.loftet.engine.space.Neighbourhood;

/// Gi* and Gi of a full square of cells, queen, with the Benjamini-Hochberg limit; grows with cells.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Local {
  @Param({"100", "316", "1000", "3162"})
  int side;

  private double[] count;

  @Setup
  public void prepare() {
    var random = new SplittableRandom(7);
    count = random.doubles((long) side * side).map(u -> Math.floor(3 * u * u * u)).toArray();
  }

  @Benchmark
  public double hotSpots() {
    return GridStatistics.of(side, side, count, Neighbourhood.queen()).discoveryLimit(0.05);
  }
}
