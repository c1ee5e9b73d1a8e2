package se.loftet.engine.space;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/// The observed Knox table with the exact moments of its permutation distribution.
///
/// Moments: Barton & David (1966), Mantel (1967). With `P` the pairs of edges that share a node and
/// `D` those that do not, in the graph of near places and in the graph of near times, `E[Z(Z-1)/2]
/// = Ps Pt / (3 C(n,3)) + Ds Dt / (3 C(n,4))`. Computed with 60 digits, because the variance is a
/// small difference of large numbers. Rows are spatial bands, columns time bands.
@SuppressWarnings("ArrayRecordComponent")
public record KnoxTable(
    int events,
    long pairs,
    long[][] observed,
    long[] inSpaceBand,
    long[] inTimeBand,
    double[][] mean,
    double[][] variance) {
  private static final MathContext DIGITS = new MathContext(60);

  static KnoxTable of(int events, long[][] observed, PairGraph[] space, PairGraph[] time) {
    long pairs = (long) events * (events - 1) / 2;
    var mean = new double[space.length][time.length];
    var variance = new double[space.length][time.length];
    for (int s = 0; s < space.length; s++) {
      for (int t = 0; t < time.length; t++) {
        if (pairs == 0) {
          mean[s][t] = Double.NaN;
          variance[s][t] = Double.NaN;
          continue;
        }
        var expected =
            quotient(product(space[s].edges(), time[t].edges()), BigInteger.valueOf(pairs));
        mean[s][t] = expected.doubleValue();
        variance[s][t] =
            halfSecondFactorial(events, space[s], time[t])
                .multiply(BigDecimal.TWO)
                .add(expected)
                .subtract(expected.multiply(expected, DIGITS))
                .doubleValue();
      }
    }
    return new KnoxTable(events, pairs, observed, edges(space), edges(time), mean, variance);
  }

  /// E[Z(Z-1)/2].
  private static BigDecimal halfSecondFactorial(int n, PairGraph space, PairGraph time) {
    var three = BigInteger.valueOf(3);
    return quotient(
            space.sharing().multiply(time.sharing()), three.multiply(PairGraph.choose(n, 3)))
        .add(
            quotient(space.apart().multiply(time.apart()), three.multiply(PairGraph.choose(n, 4))));
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  /// 0 when there is nothing to divide by: then there are no such pairs of edges either.
  private static BigDecimal quotient(BigInteger a, BigInteger b) {
    return b.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(a).divide(new BigDecimal(b), DIGITS);
  }

  private static long[] edges(PairGraph[] graphs) {
    return Arrays.stream(graphs).mapToLong(PairGraph::edges).toArray();
  }

  /// Observed against expected: 1 is what chance gives, `NaN` where nothing was expected.
  public double ratio(int s, int t) {
    return mean[s][t] > 0 ? observed[s][t] / mean[s][t] : Double.NaN;
  }

  /// Standard deviations above the mean, `NaN` where the count cannot vary.
  public double z(int s, int t) {
    double sd = Math.sqrt(variance[s][t]);
    return sd > 0 ? (observed[s][t] - mean[s][t]) / sd : Double.NaN;
  }
}
