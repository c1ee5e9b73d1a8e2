package se.loftet.engine.effect;

import java.util.LinkedHashMap;
import java.util.stream.LongStream;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.Normal;
import se.loftet.engine.Provenance;
import se.loftet.engine.SourcedFigure;

/// Whether crime moved: counts before and after in a target area, its buffer and a control area.
///
/// Methods: weighted displacement quotient, Bowers & Johnson (2003), with delta, Fieller (1954) and
/// parametric bootstrap intervals; weighted displacement difference, Wheeler & Ratcliffe (2018). No
/// package as peer; closed forms in `src/test/oracles/effect` case e6. Counts are independent and
/// Poisson. The quotient means something only where the target fell against the control; below -1
/// more moved into the buffer than left the target. Where Fieller's g reaches 1 the interval is
/// unbounded: nothing can be said, which is the honest answer.
public record Displacement(Counts target, Counts buffer, Counts control, Counts bufferControl) {
  /// Fewer cases than this in target or control are warned of.
  private static final long FEW = 5;

  /// Cases before and after.
  public record Counts(long before, long after) {
    public static final Counts NONE = new Counts(0, 0);

    public Counts {
      if (before < 0 || after < 0) {
        throw new IllegalArgumentException("a count is below 0");
      }
    }

    long change() {
      return after - before;
    }

    long sum() {
      return before + after;
    }
  }

  /// The weighted displacement quotient, or why there is none.
  public sealed interface Quotient {
    /// `judgeable` if the target improved and Fieller's interval is bounded.
    record Value(
        double quotient,
        double buffer,
        double target,
        double error,
        Interval delta,
        double fiellerG,
        Interval fieller,
        boolean judgeable)
        implements Quotient {}

    record Undefined(Figure.Reason reason) implements Quotient {}
  }

  /// The weighted displacement difference: cases prevented (below 0) or added, displacement
  /// included.
  public record Difference(double value, double error, Interval interval, double p) {}

  public Quotient quotient(double level) {
    double c1 = control.after();
    double c0 = control.before();
    if (c1 == 0 || c0 == 0) {
      return new Quotient.Undefined(Figure.Reason.DIVISION_BY_ZERO);
    }
    double moved = buffer.after() / c1 - buffer.before() / c0;
    double fell = target.after() / c1 - target.before() / c0;
    if (fell == 0) {
      return new Quotient.Undefined(Figure.Reason.DIVISION_BY_ZERO);
    }
    double quotient = moved / fell;
    double error = Math.sqrt(variance(1 / fell, -moved / (fell * fell)));
    double z = Normal.zOf(level);
    var delta = new Interval(quotient - z * error, quotient + z * error, level, "delta");
    double g = z * z * variance(0, 1) / (fell * fell);
    boolean judgeable = fell < 0 && g < 1;
    return new Quotient.Value(
        quotient, moved, fell, error, delta, g, fieller(quotient, fell, g, level), judgeable);
  }

  /// The quotient with Fieller's interval; undefined where the target did not fall enough for the
  /// interval to have ends.
  public SourcedFigure sourcedQuotient(double level) {
    var provenance = provenance("weighted displacement quotient", level);
    return switch (quotient(level)) {
      case Quotient.Undefined none -> SourcedFigure.undefined(none.reason(), provenance);
      case Quotient.Value value when value.judgeable() ->
          new SourcedFigure(
              new Figure.Estimate(value.quotient(), value.fieller(), cases()), provenance);
      case Quotient.Value _ -> SourcedFigure.undefined(Figure.Reason.UNBOUNDED, provenance);
    };
  }

  /// The difference with its interval.
  public SourcedFigure sourcedDifference(double level) {
    var found = difference(level);
    var provenance = provenance("weighted displacement difference", level);
    return cases() == 0
        ? SourcedFigure.undefined(Figure.Reason.NO_OBSERVATIONS, provenance)
        : new SourcedFigure(
            new Figure.Estimate(found.value(), found.interval(), cases()), provenance);
  }

  private long cases() {
    return target.sum() + buffer.sum() + control.sum() + bufferControl.sum();
  }

  private Provenance provenance(String method, double level) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("target", target);
    counts.put("buffer", buffer);
    counts.put("control", control);
    counts.put("bufferControl", bufferControl);
    counts.put("level", level);
    long fewest =
        LongStream.of(target.before(), target.after(), control.before(), control.after())
            .min()
            .orElse(0);
    return Provenance.of(method, "1", counts).from(fewest, FEW);
  }

  private Interval fieller(double quotient, double fell, double g, double level) {
    if (!(g < 1)) {
      return Interval.undefined(level, "fieller");
    }
    double z = Normal.zOf(level);
    double ofBuffer = variance(1, 0);
    double ofTarget = variance(0, 1);
    double both = (variance(1, 1) - ofBuffer - ofTarget) / 2;
    double root =
        ofBuffer
            - 2 * quotient * both
            + quotient * quotient * ofTarget
            - g * (ofBuffer - both * both / ofTarget);
    double half = Math.abs(z / fell) * Math.sqrt(root) / (1 - g);
    double centre = (quotient - g * both / ofTarget) / (1 - g);
    return new Interval(centre - half, centre + half, level, "fieller");
  }

  /// Variance of `a * buffer term + b * target term`.
  private double variance(double a, double b) {
    double c1 = control.after();
    double c0 = control.before();
    double after = a * buffer.after() + b * target.after();
    double before = a * buffer.before() + b * target.before();
    return a * a * (buffer.after() / (c1 * c1) + buffer.before() / (c0 * c0))
        + b * b * (target.after() / (c1 * c1) + target.before() / (c0 * c0))
        + after * after / (c1 * c1 * c1)
        + before * before / (c0 * c0 * c0);
  }

  public Difference difference(double level) {
    double value =
        target.change() - control.change() + buffer.change() - (double) bufferControl.change();
    double error =
        Math.sqrt(target.sum() + control.sum() + buffer.sum() + (double) bufferControl.sum());
    double half = Normal.zOf(level) * error;
    return new Difference(
        value,
        error,
        new Interval(value - half, value + half, level, "normal"),
        Normal.twoSided(value / error));
  }

  /// Standard error of the logarithm of the ratio of target to control change.
  public double logRatioError() {
    return Math.sqrt(
        1.0 / target.after()
            + 1.0 / target.before()
            + 1.0 / control.after()
            + 1.0 / control.before());
  }

  /// Change in the target against change in the control; infinite, or without limits, where a count
  /// is 0, and undefined where 0 would be divided by 0.
  public Figure ratio(double level) {
    double ratio =
        ((double) target.after() / target.before()) / ((double) control.after() / control.before());
    if (Double.isNaN(ratio)) {
      return new Figure.Undefined(Figure.Reason.DIVISION_BY_ZERO);
    }
    double half = Normal.zOf(level) * logRatioError();
    var interval =
        Double.isFinite(half)
            ? new Interval(ratio * Math.exp(-half), ratio * Math.exp(half), level, "log normal")
            : Interval.undefined(level, "log normal");
    return new Figure.Estimate(ratio, interval, target.sum() + control.sum());
  }
}
