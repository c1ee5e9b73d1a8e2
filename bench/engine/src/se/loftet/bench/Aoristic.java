package se.loftet.bench;

import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;
import se.loftet.engine.time.AoristicProfile;
import se.loftet.engine.time.SpanRule;

/// 168 hours of the week; grows with the events.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Aoristic {
  @Param({"10000", "100000", "1000000", "10000000"})
  int events;

  @Param({"1", "2"})
  int threads;

  private Events data;

  @Setup
  public void prepare() {
    data = Events.of(events);
  }

  @Benchmark
  public double[] week() {
    var rule = SpanRule.spread(ZoneId.of("Europe/Stockholm"));
    return AoristicProfile.of(data.from(), data.to(), rule, threads).week();
  }
}
