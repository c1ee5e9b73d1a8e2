package se.loftet.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;
import se.loftet.engine.trend.ExpectedRange;
import se.loftet.engine.trend.ExpectedRange.Errors;
import se.loftet.engine.trend.ExpectedRange.Limit;

/// Ten years of weekly counts: one Poisson fit, one negative binomial fit, one expected range.
final class CountsBench implements BenchMethod {
  private static final int WEEKS = 520;
  private static final int REPEATS = 1000;

  @Override
  public String name() {
    return "counts";
  }

  @Override
  public void run(Settings settings, Stopwatch watch) {
    var y = counts();
    var t = new double[WEEKS];
    var ones = new double[WEEKS];
    Arrays.setAll(t, i -> i + 1.0);
    Arrays.fill(ones, 1);
    var design = Design.of(WEEKS).intercept().column("t", t).harmonics(t, 52, 1).build();
    each(watch, "glm_poisson", () -> CountRegression.poisson(design, y, ones).orThrow());
    each(watch, "glm.nb", () -> CountRegression.negativeBinomial(design, y, ones).orThrow());
    var range =
        new ExpectedRange.Settings(
            5, 3, 52, 10, 26, 2.58, 0.01, 1, Limit.PLUG_IN, Errors.PUBLISHED);
    watch.time(
        "farringtonFlexible_per_week",
        () -> ExpectedRange.from(y, 420, range, settings.threads()),
        (ranges, seconds) ->
            Fields.of("n", WEEKS, "weeks", ranges.length, "seconds_each", seconds / ranges.length));
  }

  private static void each(Stopwatch watch, String step, Supplier<CountFit> fit) {
    watch.alone(
        step,
        () -> {
          var last = fit.get();
          for (int k = 1; k < REPEATS; k++) {
            last = fit.get();
          }
          return last;
        },
        (last, seconds) ->
            Fields.of(
                "n",
                WEEKS,
                "theta",
                Double.toString(last.theta()),
                "seconds_each",
                seconds / REPEATS));
  }

  /// Overdispersed counts with a season, around five a week.
  private static double[] counts() {
    var random = new SplittableRandom(1);
    var y = new double[WEEKS];
    for (int i = 0; i < WEEKS; i++) {
      double gamma = 0;
      for (int k = 0; k < 5; k++) {
        gamma -= Math.log(1 - random.nextDouble()) / 5;
      }
      double limit = Math.exp(-gamma * Math.exp(1.5 + 0.3 * Math.sin(2 * Math.PI * (i + 1) / 52)));
      for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
        y[i]++;
      }
    }
    return y;
  }
}
