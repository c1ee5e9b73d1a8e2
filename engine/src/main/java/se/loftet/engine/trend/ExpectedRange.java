package se.loftet.engine.trend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import se.loftet.engine.Figure;
import se.loftet.engine.Normal;
import se.loftet.engine.Parallel;
import se.loftet.engine.Provenance;

/// What is usual for a period, judged by the same time of earlier years, and whether the count is
/// above it.
///
/// Method: Farrington et al. (1996), flexible as in Noufaily et al. (2013): reference windows of
/// `2w + 1` periods one to `b` years back, the other periods as a factor of `seasons` levels, a
/// quasi-Poisson fit with linear trend, a second fit that weighs down earlier outbreaks by their
/// standardised Anscombe residuals. Target: the clean files of `src/test/oracles/counts`. Their
/// peer, R surveillance 1.20.3 `farringtonFlexible`, overwrites the working weights before it takes
/// standard errors; the `delta` and `muan` limits differ for that reason. Reference points are
/// exactly one `period` apart, also over years of 53 weeks. A dispersion below 1 counts as 1. The
/// present period and the `excluded` ones before it are left out, so that an outbreak does not hide
/// itself. Missing counts leave the window, one below 0 is refused. Alarm: above the limit, and at
/// least 5 cases in the last 4 periods.
public final class ExpectedRange {
  private static final int ENOUGH_CASES = 5;
  private static final int LAST_PERIODS = 4;

  /// Periods that a thread takes at a time.
  private static final int BLOCK = 16;

  /// How the upper limit is taken.
  public enum Limit {
    /// Normal approximation on the 2/3 power, with the error of the mean.
    DELTA,
    /// Quantile of a negative binomial at the expected value.
    PLUG_IN,
    /// The same at the upper limit of the expected value.
    UPPER_MEAN
  }

  /// Which dispersion the errors of mean and trend are built on.
  public enum Errors {
    /// Pearson's, as the papers say.
    PUBLISHED,
    /// That of surveillance 1.20.3, its looser stopping rule included. Only to check against it.
    PEER
  }

  /// What a municipality fixes before looking: years back, half window, length of the year,
  /// seasons, periods left out, and the levels of the tests.
  public record Settings(
      int years,
      int halfWindow,
      int period,
      int seasons,
      int excluded,
      double weightsAbove,
      double alpha,
      double trendBelow,
      Limit limit,
      Errors errors) {
    public Settings {
      if (years < 1 || halfWindow < 0 || seasons < 1 || excluded < 0) {
        throw new IllegalArgumentException("years and seasons start at 1, windows at 0");
      }
      if (!(alpha > 0 && alpha < 1)) {
        throw new IllegalArgumentException("alpha %s is not between 0 and 1".formatted(alpha));
      }
      if (period < 2 * halfWindow + 1) {
        throw new IllegalArgumentException("the windows overlap: longer than a year");
      }
    }

    Map<String, Object> parameters() {
      var parameters = new LinkedHashMap<String, Object>();
      parameters.put("years", years);
      parameters.put("halfWindow", halfWindow);
      parameters.put("period", period);
      parameters.put("seasons", seasons);
      parameters.put("excluded", excluded);
      parameters.put("weightsAbove", weightsAbove);
      parameters.put("alpha", alpha);
      parameters.put("trendBelow", trendBelow);
      parameters.put("limit", limit);
      parameters.put("errors", errors);
      return parameters;
    }
  }

  /// The range for one period, or why there is none.
  public sealed interface Range {
    record Usual(
        double expected,
        double logError,
        double dispersion,
        boolean trend,
        double slope,
        double p,
        double upper,
        boolean enoughCases,
        boolean alarm)
        implements Range {}

    record Unknown(Figure.Reason reason) implements Range {}
  }

  private ExpectedRange() {}

  /// The range of the period at `index`, counted from 0, of `counts` one period apart.
  public static Range at(double[] counts, int index, Settings settings) {
    if (index > 0 && index >= counts.length) {
      throw new IllegalArgumentException("period %d of %d".formatted(index, counts.length));
    }
    for (int i = 0; i <= Math.min(index, counts.length - 1); i++) {
      if (counts[i] < 0 || Double.isInfinite(counts[i])) {
        throw new IllegalArgumentException("period %d: %s is not a count".formatted(i, counts[i]));
      }
    }
    int first = index - settings.years() * settings.period() - settings.halfWindow();
    if (first < 0) {
      return new Range.Unknown(Figure.Reason.TOO_FEW_OBSERVATIONS);
    }
    var reference = ReferenceWindows.of(counts, index, first, settings);
    if (reference.size() == 0) {
      return new Range.Unknown(Figure.Reason.ALL_MISSING);
    }
    if (reference.size() < reference.seasons() + 2 || !reference.coversWindow()) {
      return new Range.Unknown(Figure.Reason.TOO_FEW_OBSERVATIONS);
    }
    var fit = fit(reference, settings, true);
    boolean keep =
        settings.years() >= 3
            && fit.trendP() < settings.trendBelow()
            && Math.exp(fit.eta()) <= reference.largest();
    return range(counts, index, keep ? fit : fit(reference, settings, false), settings);
  }

  /// Where the ranges of a series come from.
  public static Provenance provenance(CountSeries series, Settings settings) {
    return series.provenance("expected range", "1", settings.parameters());
  }

  /// The ranges of all periods from `from` to the end.
  public static Range[] from(double[] counts, int from, Settings settings) {
    return from(counts, from, settings, 1);
  }

  /// The same on several threads, to the same bits: periods are judged one by one.
  public static Range[] from(double[] counts, int from, Settings settings, int threads) {
    var ranges = new Range[counts.length - from];
    int blocks = Math.max(1, (ranges.length + BLOCK - 1) / BLOCK);
    Parallel.each(
        blocks,
        threads,
        b -> {
          for (int i = b * BLOCK; i < Math.min(ranges.length, (b + 1) * BLOCK); i++) {
            ranges[i] = at(counts, from + i, settings);
          }
          return b;
        });
    return ranges;
  }

  /// Slope and p-value of the trend are `NaN` in a fit without one.
  private record Fit(double eta, double logError, double dispersion, double slope, double trendP) {}

  private static Fit fit(ReferenceWindows reference, Settings settings, boolean trend) {
    boolean published = settings.errors() == Errors.PUBLISHED;
    var stop = published ? SeasonalFit.Stop.TIGHT : SeasonalFit.Stop.PEER;
    var ones = new double[reference.size()];
    Arrays.fill(ones, 1);
    var first = reference.fit(ones, trend, stop);
    var second = reference.fit(weights(reference, first, settings.weightsAbove()), trend, stop);
    double dispersion = Math.max(second.dispersion(), 1);
    double scale = published ? dispersion : second.dispersionOfThePeer();
    double now = reference.now();
    int window = reference.windowSeason();
    double error = Math.sqrt(scale * second.unscaledVariance(window, now));
    double p = trend ? twoSided(second.slopeRatio() / Math.sqrt(scale), second) : Double.NaN;
    double slope = trend ? second.slope() : Double.NaN;
    return new Fit(second.predictor(window, now), error, dispersion, slope, p);
  }

  private static double twoSided(double t, SeasonalFit fit) {
    return Double.isNaN(t)
        ? Double.NaN
        : 2 * TDistribution.of(fit.degreesOfFreedom()).cumulativeProbability(-Math.abs(t));
  }

  /// Weights that sum to the number of rows and fall with the square of a large residual.
  private static double[] weights(ReferenceWindows reference, SeasonalFit fit, double above) {
    double dispersion = Math.max(fit.dispersion(), 1);
    var weight = new double[reference.size()];
    var root = fit.sixthRoots();
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      double residual =
          1.5
              * (reference.power(i) / root[i] - Math.sqrt(fit.mu[i]))
              / Math.sqrt(dispersion * (1 - fit.leverage(i)));
      weight[i] = residual > above ? 1 / (residual * residual) : 1;
      sum += weight[i];
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] *= weight.length / sum;
    }
    return weight;
  }

  private static Range range(double[] counts, int index, Fit fit, Settings settings) {
    double mean = Math.exp(fit.eta());
    double upper = upper(mean, fit, settings);
    double recent = 0;
    for (int i = Math.max(0, index - LAST_PERIODS + 1); i <= index; i++) {
      recent += Double.isNaN(counts[i]) ? 0 : counts[i];
    }
    boolean enough = recent >= ENOUGH_CASES;
    return new Range.Usual(
        mean,
        fit.logError(),
        fit.dispersion(),
        !Double.isNaN(fit.slope()),
        fit.slope(),
        tail(counts[index], mean, fit, settings),
        upper,
        enough,
        enough && counts[index] > 0 && counts[index] > upper);
  }

  private static double upper(double mean, Fit fit, Settings settings) {
    double z = Normal.quantile(1 - settings.alpha());
    double phi = fit.dispersion();
    return switch (settings.limit()) {
      case DELTA -> {
        double root = Math.cbrt(mean);
        yield Math.pow(root * root + z * deltaError(mean, fit), 1.5);
      }
      case PLUG_IN -> quantile(1 - settings.alpha(), mean, phi);
      case UPPER_MEAN ->
          quantile(1 - settings.alpha(), Math.exp(fit.eta() + z * fit.logError()), phi);
    };
  }

  /// The lower end of what is usual, as the upper limit is taken by `DELTA`; never below 0. Peer: R
  /// surveillance 1.20.3 `algo.farrington.threshold`, see `src/test/oracles/counts/lower.csv`.
  public static double lower(Range.Usual usual, double alpha) {
    double mean = usual.expected();
    double z = Normal.quantile(1 - alpha);
    double root = Math.cbrt(mean);
    double end = root * root - z * deltaError(mean, usual.logError(), usual.dispersion());
    return end > 0 ? Math.pow(end, 1.5) : 0;
  }

  /// Standard error of `count^(2/3)` around the expected value.
  private static double deltaError(double mean, double logError, double dispersion) {
    double error = mean * logError;
    return Math.sqrt(4.0 / 9 * Math.cbrt(mean) * (dispersion + error * error / mean));
  }

  private static double deltaError(double mean, Fit fit) {
    return deltaError(mean, fit.logError(), fit.dispersion());
  }

  /// How likely a count this large or larger is when nothing has happened.
  private static double tail(double count, double mean, Fit fit, Settings settings) {
    if (Double.isNaN(count)) {
      return Double.NaN;
    }
    if (settings.limit() == Limit.DELTA) {
      double away = Math.pow(count, 2.0 / 3) - Math.pow(mean, 2.0 / 3);
      return Normal.upper(away / deltaError(mean, fit));
    }
    double z = settings.limit() == Limit.UPPER_MEAN ? Normal.quantile(1 - settings.alpha()) : 0;
    double centre = Math.exp(fit.eta() + z * fit.logError());
    return CountQuantile.upper((int) count, centre, size(centre, fit.dispersion()));
  }

  private static double size(double mean, double dispersion) {
    return dispersion > 1 ? mean / (dispersion - 1) : Double.POSITIVE_INFINITY;
  }

  private static double quantile(double p, double mean, double dispersion) {
    return CountQuantile.negativeBinomial(p, mean, size(mean, dispersion));
  }
}
