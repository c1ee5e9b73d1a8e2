package se.loftet.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.*;
import se.loftet.engine.effect.Displacement;
import se.loftet.engine.effect.Displacement.Counts;
import se.loftet.engine.effect.DisplacementBootstrap;
import se.loftet.engine.effect.Panel;
import se.loftet.engine.effect.Placebo;

/// 100 000 placebo assignments of treated areas, 200 000 draws of a displacement quotient.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Effect {
  private static final int PERIODS = 24;

  @Param({"29", "290"})
  int areas;

  private Panel panel;
  private final Displacement seen =
      new Displacement(
          new Counts(300, 150), new Counts(100, 140), new Counts(1000, 800), Counts.NONE);

  @Setup
  public void prepare() {
    var random = new SplittableRandom(7);
    int n = areas * PERIODS;
    var treated = new boolean[n];
    var post = new boolean[n];
    for (int i = 0; i < n; i++) {
      treated[i] = i / PERIODS < areas / 5;
      post[i] = i % PERIODS >= PERIODS / 2;
    }
    panel =
        new Panel(
            IntStream.range(0, n).map(i -> i / PERIODS).toArray(),
            IntStream.range(0, n).map(i -> i % PERIODS).toArray(),
            treated,
            post,
            random.doubles(n, 900, 1100).toArray(),
            random.doubles(n, 0, 30).map(Math::floor).toArray());
  }

  @Benchmark
  public Placebo.Result placebo() {
    return Placebo.of(panel, 100_000, 1);
  }

  @Benchmark
  public DisplacementBootstrap displacement() {
    return DisplacementBootstrap.of(seen, 200_000, 1);
  }
}
