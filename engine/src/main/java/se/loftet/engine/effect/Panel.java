package se.loftet.engine.effect;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.loftet.engine.regression.Design;

/// Areas over periods, some of them treated from some period on: one row per area and period.
///
/// The arrays are shared, not copied. Exposure must be above 0; a missing count makes its row
/// unusable and belongs to be left out before.
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
    this.area = area;
    this.period = period;
    this.treated = treated;
    this.post = post;
    this.exposure = exposure;
    this.count = count;
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

  /// 1 where an area is treated and the measure has begun.
  double[] measure() {
    return indicator(i -> treated[i] && post[i]);
  }

  /// The period where an area is treated: a slope of its own for the treated.
  double[] treatedPeriod() {
    return IntStream.range(0, size()).mapToDouble(i -> treated[i] ? period[i] : 0).toArray();
  }

  /// The factor `G/(G-1) (n-1)/(n-k)` for a level per area and per period and one column.
  double twoWayFactor() {
    double n = size();
    double areas = areas();
    double levels = areas + Arrays.stream(period).distinct().count();
    return areas / (areas - 1) * ((n - 1) / (n - levels));
  }

  private double[] indicator(IntPredicate when) {
    return IntStream.range(0, size()).mapToDouble(i -> when.test(i) ? 1 : 0).toArray();
  }
}
