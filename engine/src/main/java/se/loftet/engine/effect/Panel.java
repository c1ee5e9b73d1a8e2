package se.loftet.engine.effect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.loftet.engine.RefusedRow;
import se.loftet.engine.regression.Design;

/// Areas over periods, some of them treated from some period on: one row per area and period.
///
/// The arrays are shared, not copied. An area has each period once. Exposure is above 0 and a count
/// from 0: a row without a count is to be left out, and counted, before. Anything else is refused.
public final class Panel {
  private final int[] area;
  private final int[] period;
  private final boolean[] treated;
  private final boolean[] post;
  private final double[] exposure;
  private final double[] count;

  public Panel(
      int[] area,
      int[] period,
      boolean[] treated,
      boolean[] post,
      double[] exposure,
      double[] count) {
    int n = area.length;
    if (period.length != n || treated.length != n || post.length != n) {
      throw new IllegalArgumentException("columns differ in length");
    }
    if (exposure.length != n || count.length != n) {
      throw new IllegalArgumentException("columns differ in length");
    }
    check(area, period, exposure, count);
    this.area = area;
    this.period = period;
    this.treated = treated;
    this.post = post;
    this.exposure = exposure;
    this.count = count;
  }

  private static void check(int[] area, int[] period, double[] exposure, double[] count) {
    var seen = new HashSet<Long>();
    for (int i = 0; i < area.length; i++) {
      if (!(count[i] >= 0) || Double.isInfinite(count[i])) {
        throw new IllegalArgumentException("row %d: %s is not a count".formatted(i + 1, count[i]));
      }
      if (!(exposure[i] > 0) || Double.isInfinite(exposure[i])) {
        throw new IllegalArgumentException(
            "row %d: exposure %s is not above 0".formatted(i + 1, exposure[i]));
      }
      if (!seen.add(((long) area[i] << 32) | (period[i] & 0xffffffffL))) {
        throw new RefusedRow(
            i,
            "period",
            "row %d: area %d has period %d already".formatted(i + 1, area[i], period[i]));
      }
    }
  }

  public int size() {
    return area.length;
  }

  int[] period() {
    return period;
  }

  int[] area() {
    return area;
  }

  double[] exposure() {
    return exposure;
  }

  double[] count() {
    return count;
  }

  int areas() {
    return (int) Arrays.stream(area).distinct().count();
  }

  boolean isPost(int row) {
    return post[row];
  }

  boolean isTreated(int row) {
    return treated[row];
  }

  /// The rows before the measure.
  Panel before() {
    int[] rows = IntStream.range(0, size()).filter(i -> !post[i]).toArray();
    var none = new boolean[rows.length];
    var chosen = new boolean[rows.length];
    for (int k = 0; k < rows.length; k++) {
      chosen[k] = treated[rows[k]];
    }
    return new Panel(
        Arrays.stream(rows).map(i -> area[i]).toArray(),
        Arrays.stream(rows).map(i -> period[i]).toArray(),
        chosen,
        none,
        Arrays.stream(rows).mapToDouble(i -> exposure[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> count[i]).toArray());
  }

  /// Treated, after, and both.
  Design twoByTwo() {
    return Design.of(size())
        .intercept()
        .column("treated", indicator(i -> treated[i]))
        .column("post", indicator(i -> post[i]))
        .column("D", indicator(i -> treated[i] && post[i]))
        .build();
  }

  /// A level per area and per period, and the measure.
  Design twoWay() {
    return Design.of(size())
        .intercept()
        .levels("area", area)
        .levels("period", period)
        .column("D", measure())
        .build();
  }

  /// Whether the treated have cases both before and after.
  boolean hasCasesInTheTreated() {
    double before = 0;
    double after = 0;
    for (int i = 0; i < size(); i++) {
      before += treated[i] && !post[i] ? count[i] : 0;
      after += treated[i] && post[i] ? count[i] : 0;
    }
    return before > 0 && after > 0;
  }

  /// 1 where an area is treated and the measure has begun.
  double[] measure() {
    return indicator(i -> treated[i] && post[i]);
  }

  /// The period where an area is treated: a slope of its own for the treated.
  double[] treatedPeriod() {
    return IntStream.range(0, size()).mapToDouble(i -> treated[i] ? period[i] : 0).toArray();
  }

  /// The factor `G/(G-1) (n-1)/(n-k)` for a level per area and per period and one column; `NaN`
  /// where there are no more rows than levels.
  double twoWayFactor() {
    double n = size();
    double areas = areas();
    double levels = areas + Arrays.stream(period).distinct().count();
    if (areas < 2 || n <= levels) {
      return Double.NaN;
    }
    return areas / (areas - 1) * ((n - 1) / (n - levels));
  }

  private double[] indicator(IntPredicate when) {
    return IntStream.range(0, size()).mapToDouble(i -> when.test(i) ? 1 : 0).toArray();
  }
}
