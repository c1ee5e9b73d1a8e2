package se.loftet.engine.effect;

import java.util.Map;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.Normal;
import se.loftet.engine.Provenance;
import se.loftet.engine.SourcedFigure;
import se.loftet.engine.trend.Wilson;

/// The ratio of two rates, each a count over an exposure, with intervals of four kinds.
///
/// Methods: given their sum the first count is binomial, which turns any interval for a share into
/// one for the ratio: Clopper & Pearson (1934), Lancaster's mid-p (1961), Wilson's score (1927);
/// Wald on the logarithm. Peers: R `poisson.test` and closed forms, see `src/test/oracles/effect`
/// case e5. With no case in the second rate the ratio is infinite and so is its upper limit; with
/// no case at all it is undefined (`NaN`); Wald is undefined as soon as one count is 0.
public record RateRatio(long count, double exposure, long baseCount, double baseExposure) {
  private static final double TIE = 1 + 1e-7;

  /// Binomial tails are not followed further than this.
  private static final long MOST = 1_000_000_000;

  /// Fewer cases than this in one of the rates are warned of.
  private static final long FEW = 5;

  public RateRatio {
    if (count < 0 || baseCount < 0) {
      throw new IllegalArgumentException("a count is below 0");
    }
    if (count > MOST - baseCount) {
      throw new IllegalArgumentException("more than %d cases".formatted(MOST));
    }
    if (!(exposure > 0 && baseExposure > 0)) {
      throw new IllegalArgumentException("an exposure is not above 0");
    }
  }

  private long total() {
    return count + baseCount;
  }

  /// The share of all cases that the first rate gets when both rates are the same.
  private double sameShare() {
    return exposure / (exposure + baseExposure);
  }

  public double ratio() {
    if (total() == 0) {
      return Double.NaN;
    }
    return baseCount == 0
        ? Double.POSITIVE_INFINITY
        : (count / exposure) / (baseCount / baseExposure);
  }

  /// The ratio with its exact interval.
  public SourcedFigure sourced(double level) {
    var provenance =
        Provenance.of(
                "rate ratio",
                "1",
                Map.of(
                    "count",
                    count,
                    "exposure",
                    exposure,
                    "baseCount",
                    baseCount,
                    "baseExposure",
                    baseExposure,
                    "level",
                    level))
            .from(Math.min(count, baseCount), FEW);
    var none = total() == 0 ? Figure.Reason.NO_OBSERVATIONS : Figure.Reason.DIVISION_BY_ZERO;
    return baseCount == 0
        ? SourcedFigure.undefined(none, provenance)
        : SourcedFigure.of(ratio(), exact(level), total(), none, provenance);
  }

  /// Conditional exact interval: never too short, often too long.
  public Interval exact(double level) {
    double tail = (1 - level) / 2;
    double low = count == 0 ? 0 : betaQuantile(tail, (double) count, baseCount + 1.0);
    double high = baseCount == 0 ? 1 : betaQuantile(1 - tail, count + 1.0, (double) baseCount);
    return fromShares(low, high, level, "conditional exact");
  }

  /// Conditional mid-p interval: half of the probability of what was seen counts.
  public Interval midP(double level) {
    double tail = (1 - level) / 2;
    double low = count == 0 ? 0 : solve(tail, false);
    double high = baseCount == 0 ? 1 : solve(tail, true);
    return fromShares(low, high, level, "mid-p");
  }

  /// Score interval, by Wilson's for the share.
  public Interval score(double level) {
    if (total() == 0) {
      return Interval.undefined(level, "score");
    }
    var share = Wilson.of((double) count, (double) total(), level);
    double low = count == 0 ? 0 : share.low();
    double high = baseCount == 0 ? 1 : share.high();
    return fromShares(low, high, level, "score");
  }

  /// Wald's interval on the logarithm of the ratio.
  public Interval wald(double level) {
    if (count == 0 || baseCount == 0) {
      return Interval.undefined(level, "wald");
    }
    double half = Normal.zOf(level) * Math.sqrt(1.0 / count + 1.0 / baseCount);
    return new Interval(ratio() * Math.exp(-half), ratio() * Math.exp(half), level, "wald");
  }

  /// Exact p-value for equal rates: all counts that are no likelier than the one seen.
  public double pByLikelihood() {
    int n = Math.toIntExact(total());
    var binomial = BinomialDistribution.of(n, sameShare());
    double seen = binomial.probability((int) count) * TIE;
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      double probability = binomial.probability(k);
      sum += probability <= seen ? probability : 0;
    }
    return Math.min(1, sum);
  }

  /// Exact p-value for equal rates: twice the smaller tail.
  public double pDoubled() {
    var binomial = BinomialDistribution.of(Math.toIntExact(total()), sameShare());
    double below = binomial.cumulativeProbability((int) count);
    double above = count == 0 ? 1 : binomial.survivalProbability((int) count - 1);
    return Math.min(1, 2 * Math.min(below, above));
  }

  private Interval fromShares(double low, double high, double level, String method) {
    if (total() == 0) {
      return Interval.undefined(level, method);
    }
    return new Interval(odds(low), odds(high), level, method);
  }

  private double odds(double share) {
    return share / (1 - share) * baseExposure / exposure;
  }

  private static double betaQuantile(double p, double a, double b) {
    var beta = BetaDistribution.of(a, b);
    double x = beta.inverseCumulativeProbability(p);
    for (int i = 0; i < 3; i++) {
      double density = beta.density(x);
      double miss =
          p < 0.5 ? beta.cumulativeProbability(x) - p : (1 - p) - beta.survivalProbability(x);
      if (density > 0 && Double.isFinite(density)) {
        x = Math.clamp(x - miss / density, 0.0, 1.0);
      }
    }
    return x;
  }

  /// The share at which the mid-p tail on the given side equals `tail`, by bisection.
  private double solve(double tail, boolean lower) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 200 && high > low; i++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      boolean beyond = lower ? midTail(middle, true) > tail : midTail(middle, false) < tail;
      low = beyond ? middle : low;
      high = beyond ? high : middle;
    }
    return (low + high) / 2;
  }

  /// P(X < count) or P(X > count), plus half of P(X = count).
  private double midTail(double share, boolean lower) {
    double n = (double) total();
    double k = (double) count;
    // P(X >= k) is the regularised beta function at the share
    double atLeast = count == 0 ? 1 : RegularizedBeta.value(share, k, n - k + 1);
    double above = k == n ? 0 : RegularizedBeta.value(share, k + 1, n - k);
    double up = (atLeast + above) / 2;
    if (!lower) {
      return up;
    }
    double below = count == 0 ? 0 : RegularizedBeta.complement(share, k, n - k + 1);
    double atMost = k == n ? 1 : RegularizedBeta.complement(share, k + 1, n - k);
    return (below + atMost) / 2;
  }
}
