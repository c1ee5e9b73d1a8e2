package se.loftet.engine.effect;

import java.util.Map;
import se.loftet.engine.Normal;
import se.loftet.engine.Provenance;

/// How many cases it takes to see a change of a promised size.
///
/// Method: normal approximation on the logarithm of the ratio of two Poisson counts over equal
/// exposure, whose variance is `1/before + 1/after`, times the dispersion. `level` is that of the
/// two-sided interval, such as 0.95. Peer: closed form. A ratio of 1 cannot be seen by any number:
/// infinite.
public record Power(double level, double dispersion) {
  /// The fall that is easiest to see, `r` where `-ln r = 2 + 2 r`.
  private static final double DEEPEST = 0.10885755287854504;

  public Power {
    if (!(level > 0 && level < 1) || !(dispersion >= 1)) {
      throw new IllegalArgumentException("level between 0 and 1, dispersion from 1");
    }
  }

  /// Expected cases before, so that a change to `ratio` is seen with probability `power`.
  public double casesNeeded(double ratio, double power) {
    if (!(ratio > 0) || !(power > 0 && power < 1)) {
      throw new IllegalArgumentException("ratio above 0, power between 0 and 1");
    }
    double reach = Normal.zOf(level) + Normal.quantile(power);
    double log = Math.log(ratio);
    return dispersion * reach * reach * (1 + 1 / ratio) / (log * log);
  }

  /// The probability of seeing a change to `ratio` when `before` cases are expected before.
  public double at(double before, double ratio) {
    if (!(before > 0) || !(ratio > 0)) {
      return Double.NaN;
    }
    double error = Math.sqrt(dispersion * (1 + 1 / ratio) / before);
    return Normal.cdf(Math.abs(Math.log(ratio)) / error - Normal.zOf(level));
  }

  /// The nearest ratio below 1 that would be seen with probability `power`, by bisection; `NaN`
  /// where `before` is too few for any fall. Below [#DEEPEST] the few cases left make a deeper fall
  /// harder to see, and none is looked for.
  public double smallestVisibleFall(double before, double power) {
    if (!(at(before, DEEPEST) >= power)) {
      return Double.NaN;
    }
    double low = DEEPEST;
    double high = 1;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (at(before, middle) >= power) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public Provenance provenance() {
    return Provenance.of("power", "2", Map.of("level", level, "dispersion", dispersion));
  }
}
