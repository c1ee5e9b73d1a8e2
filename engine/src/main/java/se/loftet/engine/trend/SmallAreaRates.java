package se.loftet.engine.trend;

import java.util.Arrays;
import java.util.Map;
import se.loftet.engine.Figure;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;
import se.loftet.engine.Warning;

/// Rates of small areas, drawn towards the common rate as far as chance explains their differences.
///
/// Method: global empirical Bayes smoothing by moments, Marshall (1991). Peer: closed form, the
/// same as R spdep `EBest`. An area of great exposure keeps its rate; one with few inhabitants gets
/// almost the common one. Where chance explains all differences every area gets the common rate.
/// Areas with no exposure, or a count that is missing or no count, have no rate (`NaN`) and do not
/// count for the others.
public final class SmallAreaRates {
  private final double common;
  private final double variance;
  private final double[] smoothed;

  private SmallAreaRates(double common, double variance, double[] smoothed) {
    this.common = common;
    this.variance = variance;
    this.smoothed = smoothed;
  }

  /// Smoothed rates, or why there are none.
  public sealed interface Result {
    record Smoothed(SmallAreaRates rates) implements Result {}

    record Undefined(Figure.Reason reason) implements Result {}
  }

  public static Result of(double[] count, double[] exposure) {
    double cases = 0;
    double exposed = 0;
    int areas = 0;
    for (int i = 0; i < count.length; i++) {
      if (usable(count[i], exposure[i])) {
        cases += count[i];
        exposed += exposure[i];
        areas++;
      }
    }
    if (areas == 0) {
      return new Result.Undefined(
          count.length == 0 ? Figure.Reason.NO_OBSERVATIONS : Figure.Reason.ALL_MISSING);
    }
    double common = cases / exposed;
    double squares = 0;
    for (int i = 0; i < count.length; i++) {
      if (usable(count[i], exposure[i])) {
        double away = count[i] / exposure[i] - common;
        squares += exposure[i] * away * away;
      }
    }
    double variance = Math.max(0, squares / exposed - common / (exposed / areas));
    return new Result.Smoothed(smooth(count, exposure, common, variance));
  }

  private static SmallAreaRates smooth(
      double[] count, double[] exposure, double common, double variance) {
    var smoothed = new double[count.length];
    Arrays.fill(smoothed, Double.NaN);
    for (int i = 0; i < count.length; i++) {
      if (usable(count[i], exposure[i])) {
        double noise = common / exposure[i];
        double keep = variance > 0 ? variance / (variance + noise) : 0;
        smoothed[i] = common + keep * (count[i] / exposure[i] - common);
      }
    }
    return new SmallAreaRates(common, variance, smoothed);
  }

  private static boolean usable(double count, double exposure) {
    return count >= 0 && exposure > 0 && Double.isFinite(count) && Double.isFinite(exposure);
  }

  /// Areas without exposure or count are rejected; one area alone has nothing to be compared with.
  public Provenance provenance() {
    long known = Arrays.stream(smoothed).filter(rate -> !Double.isNaN(rate)).count();
    var rejections =
        new Rejections(Map.of(Rejections.Reason.MISSING_VALUE, smoothed.length - known));
    var made =
        Provenance.of("small area rates", "1", Map.of("common", common, "variance", variance))
            .withRejections(rejections)
            .from(known, 2);
    return variance > 0 ? made : made.warning(Warning.NO_VARIATION);
  }

  /// The rate of all areas together.
  public double common() {
    return common;
  }

  /// Variance of the true rates between areas, beyond chance.
  public double variance() {
    return variance;
  }

  public double[] smoothed() {
    return smoothed.clone();
  }
}
