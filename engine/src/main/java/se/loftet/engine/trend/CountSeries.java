package se.loftet.engine.trend;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;
import se.loftet.engine.Warning;
import se.loftet.engine.regression.Design;

/// Counts per period, in time order: number of the period, count, and exposure.
///
/// `t` counts periods from any start and may have gaps; `period` is the length of a year in periods
/// (12, 52, or 1 for none). A missing count is `NaN`; one below 0 or without end is refused, and so
/// is a period that is given twice or out of order. Exposure is 1 where there is none. The arrays
/// are shared, not copied: the caller hands them over.
public final class CountSeries {
  private final double[] t;
  private final double[] count;
  private final double[] exposure;
  private final double period;
  private final Set<Warning> warnings;

  public CountSeries(double[] t, double[] count, double[] exposure, double period) {
    this(t, count, exposure, period, Set.of());
  }

  private CountSeries(
      double[] t, double[] count, double[] exposure, double period, Set<Warning> warnings) {
    this.warnings = Warning.ordered(warnings);
    if (count.length != t.length || exposure.length != t.length) {
      throw new IllegalArgumentException("columns differ in length");
    }
    if (!(period > 0)) {
      throw new IllegalArgumentException("period %s is not above 0".formatted(period));
    }
    for (double one : count) {
      if (one < 0 || Double.isInfinite(one)) {
        throw new IllegalArgumentException(one + " is not a count");
      }
    }
    for (int i = 1; i < t.length; i++) {
      if (!(t[i] > t[i - 1])) {
        throw new IllegalArgumentException("period %s comes after %s".formatted(t[i], t[i - 1]));
      }
    }
    this.t = t;
    this.count = count;
    this.exposure = exposure;
    this.period = period;
  }

  /// The same series with something a reader must know of it: that it follows how hard the police
  /// look, or that reports of the last periods are still to come. Every result made of it says so.
  public CountSeries warning(Warning warning) {
    var more = EnumSet.of(warning);
    more.addAll(warnings);
    return new CountSeries(t, count, exposure, period, more);
  }

  public Set<Warning> warnings() {
    return warnings;
  }

  /// Where a result of this series comes from: method, parameters, missing periods and warnings.
  public Provenance provenance(String method, String version, Map<String, Object> parameters) {
    return Provenance.of(method, version, parameters)
        .withRejections(known().rejections())
        .warnings(warnings);
  }

  public double[] t() {
    return t;
  }

  public double[] count() {
    return count;
  }

  public double[] exposure() {
    return exposure;
  }

  public double period() {
    return period;
  }

  /// Counts of the periods 1, 2, 3, ... with exposure 1.
  public static CountSeries of(double[] count, double period) {
    var t = new double[count.length];
    var one = new double[count.length];
    for (int i = 0; i < t.length; i++) {
      t[i] = i + 1;
      one[i] = 1;
    }
    return new CountSeries(t, count, one, period);
  }

  public int size() {
    return t.length;
  }

  /// The periods with a known count, and how many had none.
  public Screened known() {
    int[] rows = IntStream.range(0, size()).filter(i -> !Double.isNaN(count[i])).toArray();
    long missing = (long) size() - rows.length;
    return new Screened(
        new CountSeries(pick(t, rows), pick(count, rows), pick(exposure, rows), period, warnings),
        new Rejections(Map.of(Rejections.Reason.MISSING_VALUE, missing)));
  }

  /// The first `size` periods.
  public CountSeries first(int size) {
    return new CountSeries(
        Arrays.copyOf(t, size),
        Arrays.copyOf(count, size),
        Arrays.copyOf(exposure, size),
        period,
        warnings);
  }

  /// The sum of two series over the same periods, such as the counts of two partitions. Exposure
  /// belongs to the period, not to the partition, and must agree.
  public CountSeries merge(CountSeries other) {
    if (!Arrays.equals(t, other.t) || !Arrays.equals(exposure, other.exposure)) {
      throw new IllegalArgumentException("the series cover different periods or exposures");
    }
    var sum = new double[size()];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = count[i] + other.count[i];
    }
    var both = EnumSet.noneOf(Warning.class);
    both.addAll(warnings);
    both.addAll(other.warnings);
    return new CountSeries(t, sum, exposure, period, both);
  }

  /// Intercept, linear trend if asked for, and harmonics of the year.
  public Design design(boolean trend, int harmonics) {
    var design = Design.of(size()).intercept();
    if (trend) {
      design.column("t", t);
    }
    return design.harmonics(t, period, harmonics).build();
  }

  private static double[] pick(double[] column, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
  }

  /// The usable periods, and the count of the others.
  public record Screened(CountSeries series, Rejections rejections) {}
}
