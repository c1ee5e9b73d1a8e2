package se.loftet.engine.effect;

import java.util.Arrays;
import java.util.Map;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.Normal;
import se.loftet.engine.SourcedFigure;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.FitResult;
import se.loftet.engine.regression.Sandwich;
import se.loftet.engine.trend.CountSeries;

/// A series interrupted by a measure: the jump in level when it began, and the change of slope
/// after.
///
/// Method: segmented regression, Wagner et al. (2002), Lopez Bernal et al. (2017), on negative
/// binomial counts, with Newey & West (1987) errors. Peers: MASS, sandwich 3.0.2, see
/// `src/test/oracles/effect`. The level is 1 from `start` on; the slope counts from 0 at `start`,
/// so that the level is the jump there and not one period later. The lag is fixed before: a lag
/// picked after looking is a forking path. Missing periods are left out and counted; the lag then
/// counts the periods that are left. Each part of the series needs rows, or the level is not
/// identified and there is no fit.
public final class InterruptedSeries {
  public static final String LEVEL = "lev";
  public static final String SLOPE = "slp";

  /// Fewer periods than this are too few for errors that rest on long series.
  private static final long FEW = 24;

  private final CountSeries series;
  private final Design design;
  private final double start;
  private final boolean slopeChange;
  private final int harmonics;

  private InterruptedSeries(CountSeries series, double start, boolean slopeChange, int harmonics) {
    this.series = series;
    this.start = start;
    this.slopeChange = slopeChange;
    this.harmonics = harmonics;
    design = design(series, start, slopeChange, harmonics);
  }

  public static InterruptedSeries of(
      CountSeries series, double start, boolean slopeChange, int harmonics) {
    if (Double.isNaN(start)) {
      throw new IllegalArgumentException("a measure without a start");
    }
    return new InterruptedSeries(series, start, slopeChange, harmonics);
  }

  private static Design design(
      CountSeries series, double start, boolean slopeChange, int harmonics) {
    var t = series.t();
    var design =
        Design.of(t.length)
            .intercept()
            .column("t", t)
            .column(LEVEL, Arrays.stream(t).map(v -> v >= start ? 1 : 0).toArray());
    if (slopeChange) {
      design.column(SLOPE, Arrays.stream(t).map(v -> Math.max(0, v - start)).toArray());
    }
    return design.harmonics(t, series.period(), harmonics).build();
  }

  public Design design() {
    return design;
  }

  public FitResult negativeBinomial() {
    return CountRegression.negativeBinomial(design, series.count(), series.exposure());
  }

  public FitResult poisson() {
    return CountRegression.poisson(design, series.count(), series.exposure());
  }

  /// What the fit says would have been without the measure.
  public double[] counterfactual(CountFit fit) {
    var without = design.without(LEVEL);
    return fit.predict(slopeChange ? without.without(SLOPE) : without, series.exposure());
  }

  /// The sum of a column over the periods from the start on.
  public double sumAfter(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += series.t()[i] >= start ? values[i] : 0;
    }
    return sum;
  }

  /// Level after over level before at the start.
  public Ratio levelRatio(CountFit fit, double level) {
    return ratio(fit, fit.standardErrors(), level, "model");
  }

  /// The same with errors that allow periods up to `lag` apart to be related.
  public Ratio levelRatio(CountFit fit, int lag, double level) {
    var errors = Sandwich.diagonalRoots(Sandwich.of(fit).neweyWest(lag));
    return ratio(fit, errors, level, "newey-west " + lag);
  }

  /// Level after over level before, with errors that allow periods up to `lag` apart to be related;
  /// undefined where the model cannot be fitted.
  public SourcedFigure sourced(int lag, double level) {
    var provenance =
        series.provenance(
            "interrupted series",
            "1",
            Map.of("start", start, "terms", design.names(), "lag", lag, "level", level));
    var known = new InterruptedSeries(series.known().series(), start, slopeChange, harmonics);
    return switch (known.negativeBinomial()) {
      case FitResult.NoFit _ when known.series.size() == 0 && series.size() > 0 ->
          SourcedFigure.undefined(Figure.Reason.ALL_MISSING, provenance);
      case FitResult.NoFit none -> SourcedFigure.undefined(none.reason(), provenance);
      case CountFit fit -> {
        var ratio = known.levelRatio(fit, lag, level);
        yield new SourcedFigure(
            new Figure.Estimate(ratio.ratio(), ratio.interval(), fit.rows()),
            provenance.warnings(fit.warnings()).from(fit.rows(), FEW));
      }
    };
  }

  private static Ratio ratio(CountFit fit, double[] errors, double level, String method) {
    double error = errors[fit.names().indexOf(LEVEL)];
    return Ratio.of(fit.coefficient(LEVEL), error, level, method);
  }

  /// A ratio of rates with its interval and two-sided p-value.
  public record Ratio(double ratio, Interval interval, double p) {
    /// From a coefficient on the log scale and its error.
    public static Ratio of(double coefficient, double error, double level, String method) {
      double half = Normal.zOf(level) * error;
      var interval =
          new Interval(Math.exp(coefficient - half), Math.exp(coefficient + half), level, method);
      return new Ratio(Math.exp(coefficient), interval, Normal.twoSided(coefficient / error));
    }
  }
}
