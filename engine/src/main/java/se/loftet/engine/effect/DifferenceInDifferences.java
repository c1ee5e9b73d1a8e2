package se.loftet.engine.effect;

import java.util.Map;
import java.util.Optional;
import se.loftet.engine.Figure;
import se.loftet.engine.Provenance;
import se.loftet.engine.SourcedFigure;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.Sandwich;

/// Change in treated areas against change in the others.
///
/// Methods: Angrist & Pischke (2009); errors clustered by area, Bertrand, Duflo & Mullainathan
/// (2004). Peers: R `glm`, MASS, sandwich 3.0.2 `vcovCL`, see `src/test/oracles/effect` case e4.
/// One common start: with staggered starts two-way effects answer another question (Goodman-Bacon
/// 2021). With fewer than about 30 areas the clustered error is too small; show the placebo p-value
/// beside it.
public final class DifferenceInDifferences {
  public static final String EFFECT = "D";

  /// With fewer areas the clustered error is too small.
  private static final long FEW = 30;

  private DifferenceInDifferences() {}

  /// An effect on the log scale with the model's error and two clustered ones: plain (HC0), and
  /// with the small sample factors (HC1).
  public record Effect(double effect, double modelError, double clustered, double corrected) {}

  /// The ratio of change under levels per area and period, with the corrected clustered error.
  /// Without a case before or after in the treated it is unbounded; with no more rows than levels
  /// it has no interval.
  public static SourcedFigure sourced(Panel panel, double level) {
    var provenance =
        Provenance.of(
                "difference in differences",
                "1",
                Map.of("areas", panel.areas(), "rows", panel.size(), "level", level))
            .from(panel.areas(), FEW);
    var none = panel.size() == 0 ? Figure.Reason.NO_OBSERVATIONS : Figure.Reason.NO_VARIATION;
    if (panel.size() > 0 && !panel.hasCasesInTheTreated()) {
      return SourcedFigure.undefined(Figure.Reason.UNBOUNDED, provenance);
    }
    return twoWay(panel)
        .map(effect -> {
          var ratio =
              InterruptedSeries.Ratio.of(effect.effect(), effect.corrected(), level, "clustered");
          var estimate = new Figure.Estimate(ratio.ratio(), ratio.interval(), panel.size());
          return new SourcedFigure(estimate, provenance);
        })
        .orElse(SourcedFigure.undefined(none, provenance));
  }

  /// Poisson with treated, after, and both. Empty where there is no fit.
  public static Optional<CountFit> poisson(Panel panel) {
    return fitted(panel, panel.twoByTwo(), false);
  }

  /// The same, negative binomial.
  public static Optional<CountFit> negativeBinomial(Panel panel) {
    return fitted(panel, panel.twoByTwo(), true);
  }

  /// Poisson with a level per area and per period.
  public static Optional<Effect> twoWay(Panel panel) {
    return TwoWay.poisson(panel, panel.measure()).map(slope -> effect(panel, slope));
  }

  /// The same with a column for every level: slow, and easy to check.
  static Optional<Effect> twoWayInFull(Panel panel) {
    return fitted(panel, panel.twoWay(), false).map(fit -> effect(panel, fit, EFFECT));
  }

  private static Effect effect(Panel panel, TwoWay.Slope slope) {
    double plain = Math.sqrt(slope.clustered());
    return new Effect(
        slope.value(), Math.sqrt(slope.variance()), plain, plain * Math.sqrt(panel.twoWayFactor()));
  }

  private static Optional<CountFit> fitted(Panel panel, Design design, boolean wide) {
    var result =
        wide
            ? CountRegression.negativeBinomial(design, panel.count(), panel.exposure())
            : CountRegression.poisson(design, panel.count(), panel.exposure());
    return result instanceof CountFit fit ? Optional.of(fit) : Optional.empty();
  }

  /// One term of a fit to the panel.
  public static Effect effect(Panel panel, CountFit fit, String term) {
    int at = fit.names().indexOf(term);
    var sandwich = Sandwich.of(fit);
    double plain = Sandwich.diagonalRoots(sandwich.clustered(panel.area()))[at];
    double factor = sandwich.clusterFactor(panel.areas());
    return new Effect(
        fit.coefficient(term), fit.standardErrors()[at], plain, plain * Math.sqrt(factor));
  }

  /// The difference of rates by least squares weighted with the exposure; no model error.
  public static Optional<Effect> rates(Panel panel) {
    var rate = panel.count().clone();
    for (int i = 0; i < rate.length; i++) {
      rate[i] /= panel.exposure()[i];
    }
    return TwoWay.weighted(panel, panel.measure(), rate)
        .map(slope -> {
          var effect = effect(panel, slope);
          return new Effect(effect.effect(), Double.NaN, effect.clustered(), effect.corrected());
        });
  }

  /// Whether the treated moved away from the others before the measure: a slope of their own.
  public static Optional<Effect> trendBefore(Panel panel) {
    var before = panel.before();
    return TwoWay.poisson(before, before.treatedPeriod()).map(slope -> effect(before, slope));
  }
}
