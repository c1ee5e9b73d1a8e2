package se.loftet.engine.trend;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.loftet.engine.Provenance;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;

/// A one-sided cumulative sum chart for counts: small rises that last.
///
/// Methods: Page (1954), Lucas (1985), transformations as in Rossi et al. (1999). Peer: R
/// surveillance 1.20.3 `algo.cusum`, see `src/test/oracles/counts`. `C = max(0, C + x - k)`, alarm
/// while `C >= h`; the sum is not reset. The mean in control comes from the periods before the
/// chart starts: their average, or a Poisson fit with one harmonic. With nothing to learn from, a
/// season that cannot be fitted to it, or a mean of 0, the chart is undefined (`NaN`). A missing
/// count leaves the sum where it is.
public final class Cusum {
  /// How a count is made comparable.
  public enum Transformation {
    STANDARD,
    ROSSI,
    ANSCOMBE;

    double of(double y, double m) {
      return switch (this) {
        case STANDARD -> (y - m) / Math.sqrt(m);
        case ROSSI -> (y - 3 * m + 2 * Math.sqrt(y * m)) / (2 * Math.sqrt(m));
        case ANSCOMBE -> 1.5 * (Math.pow(y, 2.0 / 3) - Math.pow(m, 2.0 / 3)) / Math.pow(m, 1 / 6.0);
      };
    }
  }

  private final int from;
  private final double limit;
  private final double[] mean;
  private final double[] sum;
  private final Provenance provenance;

  private Cusum(int from, double limit, double[] mean, double[] sum, Provenance provenance) {
    this.provenance = provenance;
    this.from = from;
    this.limit = limit;
    this.mean = mean;
    this.sum = sum;
  }

  /// The chart from index `from` on, with the average of the periods before it as the mean.
  public static Cusum aroundAverage(
      CountSeries series, int from, double reference, double limit, Transformation how) {
    checkStart(series, from);
    double average =
        Arrays.stream(series.count(), 0, from).filter(y -> !Double.isNaN(y)).average().orElse(0);
    return around(average, series, from, reference, limit, how);
  }

  /// The same around a mean that is known beforehand.
  public static Cusum around(
      double known,
      CountSeries series,
      int from,
      double reference,
      double limit,
      Transformation how) {
    checkStart(series, from);
    var mean = new double[series.size() - from];
    Arrays.fill(mean, known);
    return chart(series, mean, from, reference, limit, how);
  }

  /// The same around a Poisson fit of level and one harmonic to the periods before.
  public static Cusum aroundSeason(
      CountSeries series, int from, double reference, double limit, Transformation how) {
    checkStart(series, from);
    var before = series.first(from).known().series();
    var ones = new double[series.size()];
    Arrays.fill(ones, 1);
    var fit =
        CountRegression.poisson(
            season(before.t(), series.period()),
            before.count(),
            Arrays.copyOf(ones, before.size()),
            CountRegression.Stopping.PEER);
    var later = Arrays.copyOfRange(series.t(), from, series.size());
    var mean = new double[later.length];
    Arrays.fill(mean, Double.NaN);
    if (fit instanceof CountFit known) {
      mean = known.predict(season(later, series.period()), Arrays.copyOf(ones, later.length));
    }
    return chart(series, mean, from, reference, limit, how);
  }

  private static void checkStart(CountSeries series, int from) {
    if (from < 0 || from > series.size()) {
      throw new IllegalArgumentException(
          "a chart from %d of %d periods".formatted(from, series.size()));
    }
  }

  private static Design season(double[] t, double period) {
    return Design.of(t.length).intercept().harmonics(t, period, 1).build();
  }

  private static Cusum chart(
      CountSeries series,
      double[] mean,
      int from,
      double reference,
      double limit,
      Transformation how) {
    var count = series.count();
    var sum = new double[mean.length];
    double reached = 0;
    for (int i = 0; i < sum.length; i++) {
      double y = count[from + i];
      if (!Double.isNaN(y)) {
        double next = reached + how.of(y, mean[i]) - reference;
        reached = mean[i] > 0 ? Math.max(0, next) : Double.NaN;
      }
      sum[i] = reached;
    }
    var parameters =
        Map.<String, Object>of(
            "from", from, "reference", reference, "limit", limit, "transformation", how);
    return new Cusum(from, limit, mean, sum, series.provenance("cusum", "1", parameters));
  }

  public Provenance provenance() {
    return provenance;
  }

  public double[] mean() {
    return mean.clone();
  }

  public double[] sum() {
    return sum.clone();
  }

  public boolean alarm(int i) {
    return sum[i] >= limit;
  }

  /// Indices in the series, counted from 0, that raise an alarm.
  public int[] alarms() {
    return IntStream.range(0, sum.length).filter(this::alarm).map(i -> from + i).toArray();
  }

  public OptionalInt first() {
    return Arrays.stream(alarms()).findFirst();
  }
}
