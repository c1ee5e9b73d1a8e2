package se.loftet.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.*;
import se.loftet.engine.space.*;

/// Five bands of 100 m by eight of a week; grows with close pairs times replicates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class NearRepeat {
  @Param({"10000", "100000"})
  int events;

  @Param({"1", "2"})
  int threads;

  private Knox knox;
  private KnoxTable table;

  @Setup
  public void prepare() {
    var data = Events.of(events);
    var rule = new KnoxRule(Metric.EUCLIDEAN, bands(5, 100), bands(8, 7));
    knox = new Knox(data.east(), data.north(), data.day(), rule);
    table = knox.table();
  }

  private static Bands bands(int count, int width) {
    return new Bands(IntStream.rangeClosed(0, count).mapToDouble(k -> k * width).toArray(), false);
  }

  @Benchmark
  public KnoxTable tableAndMoments() {
    return knox.table();
  }

  /// Two batches of 128 replicates.
  @Benchmark
  public KnoxMonteCarlo replicates256() {
    return KnoxMonteCarlo.of(knox, table, 256, 1, threads);
  }
}
