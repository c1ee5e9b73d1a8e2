package se.loftet.engine.trend;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// How a series resembles itself some periods earlier.
///
/// Methods: biased autocorrelation (sums divided by `n`), Ljung & Box (1978). Peers: R `acf`,
/// `Box.test`. A constant or empty series has no autocorrelation (`NaN`); missing values are not
/// allowed, since gaps would shift the lags.
public final class Autocorrelation {
  private Autocorrelation() {}

  /// Autocorrelations at lags 0 to `longest`.
  public static double[] of(double[] series, int longest) {
    Values.check(series);
    double mean = Arrays.stream(series).average().orElse(0);
    var covariance = new double[longest + 1];
    for (int lag = 0; lag <= longest; lag++) {
      for (int i = lag; i < series.length; i++) {
        covariance[lag] += (series[i] - mean) * (series[i - lag] - mean);
      }
    }
    var correlation = new double[longest + 1];
    for (int lag = 0; lag <= longest; lag++) {
      correlation[lag] = covariance[0] > 0 ? covariance[lag] / covariance[0] : Double.NaN;
    }
    return correlation;
  }

  /// The Ljung-Box statistic of the first `lags` lags and its p-value.
  public static Test ljungBox(double[] series, int lags) {
    var correlation = of(series, lags);
    double n = series.length;
    double sum = 0;
    for (int lag = 1; lag <= lags; lag++) {
      sum += correlation[lag] * correlation[lag] / (n - lag);
    }
    double statistic = n * (n + 2) * sum;
    return new Test(
        statistic, Double.isNaN(statistic) ? Double.NaN : chiSquareTail(statistic, lags));
  }

  private static double chiSquareTail(double x, double degrees) {
    return ChiSquaredDistribution.of(degrees).survivalProbability(x);
  }

  /// A test statistic and the probability of one as large when nothing is there.
  public record Test(double statistic, double p) {}
}
