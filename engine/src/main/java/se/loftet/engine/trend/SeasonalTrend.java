package se.loftet.engine.trend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.loftet.engine.Provenance;

/// A series taken apart into season, trend and remainder.
///
/// Method: STL, Cleveland et al. (1990): local regression of each part of the year, of a low-pass
/// filter and of the trend, twice over; robust weights from the remainders if asked for (15
/// rounds). Peer: R `stl`, see `src/test/oracles/counts`. Window lengths are odd; those of trend
/// and filter, and the steps at which the curves are evaluated with straight lines between, are R's
/// defaults. The three parts sum to the series. Less than two periods, or a period below 2, has no
/// such parts. Missing values are not allowed.
public final class SeasonalTrend {
  private final double[] seasonal;
  private final double[] trend;
  private final double[] remainder;

  private final Provenance provenance;

  private SeasonalTrend(double[] y, double[] seasonal, double[] trend, Provenance provenance) {
    this.provenance = provenance;
    this.seasonal = seasonal;
    this.trend = trend;
    remainder = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      remainder[i] = y[i] - seasonal[i] - trend[i];
    }
  }

  /// How robust weights measure what is usual; the two differ for an even number of rows only.
  public enum Scale {
    /// Six times the median of the remainders, as Cleveland et al. (1990) say.
    MEDIAN,
    /// As R 4.2 does it, whose partial sorting can miss one of the two middle values. Only to check
    /// against it.
    PEER
  }

  /// Season with a level per part of the year that moves within `seasonWindow` years.
  public static Optional<SeasonalTrend> of(
      double[] y, int period, int seasonWindow, boolean robust) {
    return of(y, period, seasonWindow, robust, Scale.MEDIAN);
  }

  public static Optional<SeasonalTrend> of(
      double[] y, int period, int seasonWindow, boolean robust, Scale scale) {
    Values.check(y);
    if (period < 2 || y.length <= 2 * period) {
      return Optional.empty();
    }
    var parts = new Stl(y, period, seasonWindow, scale).run(robust);
    var provenance =
        Provenance.of(
            "stl",
            "1",
            Map.of(
                "n",
                y.length,
                "period",
                period,
                "season",
                seasonWindow,
                "robust",
                robust,
                "scale",
                scale));
    return Optional.of(new SeasonalTrend(y, parts.season(), parts.trend(), provenance));
  }

  /// The same season every year.
  public static Optional<SeasonalTrend> periodic(double[] y, int period, boolean robust) {
    return periodic(y, period, robust, Scale.MEDIAN);
  }

  public static Optional<SeasonalTrend> periodic(
      double[] y, int period, boolean robust, Scale scale) {
    return of(y, period, 10 * y.length + 1, robust, scale)
        .map(parts ->
            new SeasonalTrend(
                y, averaged(parts.seasonal, period), parts.trend, periodic(parts.provenance)));
  }

  private static Provenance periodic(Provenance moving) {
    var parameters = new HashMap<>(moving.parameters());
    parameters.put("season", "periodic");
    return Provenance.of(moving.method(), moving.version(), parameters);
  }

  private static double[] averaged(double[] seasonal, int period) {
    var same = seasonal.clone();
    for (int part = 0; part < period; part++) {
      double sum = 0;
      int n = 0;
      for (int i = part; i < same.length; i += period) {
        sum += seasonal[i];
        n++;
      }
      for (int i = part; i < same.length; i += period) {
        same[i] = sum / n;
      }
    }
    return same;
  }

  public Provenance provenance() {
    return provenance;
  }

  public double[] seasonal() {
    return seasonal.clone();
  }

  public double[] trend() {
    return trend.clone();
  }

  public double[] remainder() {
    return remainder.clone();
  }

  /// The iteration itself.
  private static final class Stl {
    private final double[] y;
    private final int n;
    private final int period;
    private final Loess bySeason;
    private final Loess byFilter;
    private final Loess byTrend;
    private final double[] season;
    private final double[] trend;
    private final Scale scale;
    private double[] weight;

    Stl(double[] y, int period, int seasonWindow, Scale scale) {
      this.scale = scale;
      this.y = y;
      this.period = period;
      n = y.length;
      int trendWindow = odd((int) Math.ceil(1.5 * period / (1 - 1.5 / seasonWindow)));
      bySeason = new Loess(seasonWindow, 0);
      byTrend = new Loess(trendWindow, 1);
      byFilter = new Loess(odd(period), 1);
      season = new double[n];
      trend = new double[n];
      weight = new double[n];
      Arrays.fill(weight, 1);
    }

    private static int odd(int length) {
      return length % 2 == 0 ? length + 1 : length;
    }

    Stl run(boolean robust) {
      int inner = robust ? 1 : 2;
      int outer = robust ? 15 : 0;
      for (int round = 0; round <= outer; round++) {
        for (int k = 0; k < inner; k++) {
          step();
        }
        if (round < outer) {
          weight = robustness();
        }
      }
      return this;
    }

    double[] season() {
      return season;
    }

    double[] trend() {
      return trend;
    }

    private void step() {
      var cycle = cycles();
      var low = byFilter.smooth(filter(cycle), null);
      var rest = new double[n];
      for (int i = 0; i < n; i++) {
        season[i] = cycle[period + i] - low[i];
        rest[i] = y[i] - season[i];
      }
      System.arraycopy(byTrend.smooth(rest, weight), 0, trend, 0, n);
    }

    /// Each part of the year smoothed over the years, one year longer at both ends.
    private double[] cycles() {
      var cycle = new double[n + 2 * period];
      for (int part = 0; part < period; part++) {
        int years = (n - part - 1) / period + 1;
        var value = new double[years];
        var trust = new double[years];
        for (int k = 0; k < years; k++) {
          value[k] = y[part + k * period] - trend[part + k * period];
          trust[k] = weight[part + k * period];
        }
        var smooth = bySeason.smooth(value, trust);
        for (int k = 0; k < years; k++) {
          cycle[part + (k + 1) * period] = smooth[k];
        }
        cycle[part] = bySeason.at(value, trust, 0, smooth[0]);
        cycle[part + (years + 1) * period] =
            bySeason.at(value, trust, years + 1, smooth[years - 1]);
      }
      return cycle;
    }

    private double[] filter(double[] cycle) {
      return moving(moving(moving(cycle, period), period), 3);
    }

    private static double[] moving(double[] x, int length) {
      var average = new double[x.length - length + 1];
      double sum = 0;
      for (int i = 0; i < length; i++) {
        sum += x[i];
      }
      average[0] = sum / length;
      for (int i = 1; i < average.length; i++) {
        sum += x[i + length - 1] - x[i - 1];
        average[i] = sum / length;
      }
      return average;
    }

    /// Bisquare weights of the remainders, on the scale of six times their median.
    private double[] robustness() {
      var away = new double[n];
      for (int i = 0; i < n; i++) {
        away[i] = Math.abs(y[i] - season[i] - trend[i]);
      }
      double usual = 3 * (scale == Scale.PEER ? PartialMedian.sum(away) : middle(away));
      for (int i = 0; i < n; i++) {
        double share = away[i] / usual;
        away[i] = away[i] <= 0.001 * usual ? 1 : bisquare(away[i] <= 0.999 * usual ? share : 1);
      }
      return away;
    }

    /// Twice the median.
    private static double middle(double[] values) {
      var sorted = values.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2] + sorted[sorted.length - sorted.length / 2 - 1];
    }

    private static double bisquare(double share) {
      double rest = 1 - share * share;
      return rest * rest;
    }
  }
}
