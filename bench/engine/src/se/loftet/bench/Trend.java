package se.loftet.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.FitResult;
import se.loftet.engine.trend.BreakPoints;
import se.loftet.engine.trend.ExpectedRange;
import se.loftet.engine.trend.SeasonalTrend;

/// Weekly counts: fits, one expected range, break points, season and trend; grows with the weeks.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Trend {
  @Param({"520", "1040", "5200"})
  int weeks;

  private double[] y;
  private double[] ones;
  private Design design;
  private final ExpectedRange.Settings range =
      new ExpectedRange.Settings(
          5, 3, 52, 10, 26, 2.58, 0.01, 1, ExpectedRange.Limit.PLUG_IN, ExpectedRange.Errors.PUBLISHED);

  @Setup
  public void prepare() {
    var random = new SplittableRandom(1);
    var t = new double[weeks];
    Arrays.setAll(t, i -> i + 1.0);
    ones = new double[weeks];
    Arrays.fill(ones, 1);
    y = new double[weeks];
    Arrays.setAll(y, i -> Math.floor(6 + 3 * Math.sin(i / 8.3) + 3 * random.nextExponential()));
    design = Design.of(weeks).intercept().column("t", t).harmonics(t, 52, 1).build();
  }

  @Benchmark
  public FitResult poisson() {
    return CountRegression.poisson(design, y, ones);
  }

  @Benchmark
  public FitResult negativeBinomial() {
    return CountRegression.negativeBinomial(design, y, ones);
  }

  @Benchmark
  public ExpectedRange.Range expectedRange() {
    return ExpectedRange.at(y, weeks - 1, range);
  }

  @Benchmark
  public Optional<BreakPoints> breakPoints() {
    return BreakPoints.of(y, 0.15);
  }

  @Benchmark
  public Optional<SeasonalTrend> seasonAndTrend() {
    return SeasonalTrend.of(y, 52, 13, true);
  }
}
