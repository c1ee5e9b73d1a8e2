package se.loftet.engine.effect;

import java.util.Optional;
import se.loftet.engine.regression.CountFit;
import se.loftet.engine.regression.CountRegression;
import se.loftet.engine.regression.Design;
import se.loftet.engine.regression.LeastSquares;
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

  private DifferenceInDifferences() {}

  /// An effect on the log scale with the model's error and two clustered ones: plain (HC0), and
  /// with the small sample factors (HC1).
  public record Effect(double effect, double modelError, double clustered, double corrected) {}

  /// Poisson with treated, after, and both. Empty where there is no fit.
  public static Optional<CountFit> poisson(Panel panel) {
    return fitted(panel, panel.twoByTwo(), false);
  }

  /// The same, negative binomial.
  public static Optional<CountFit> negativeBinomial(Panel panel) {
    return fitted(panel, panel.twoByTwo(), true);
  }

  /// Poisson with a level per area and per period.
  public static Optional<CountFit> twoWay(Panel panel) {
    return fitted(panel, panel.twoWay(), false);
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
    return LeastSquares.fit(panel.twoWay(), rate, panel.exposure())
        .map(fit -> {
          int at = fit.design().indexOf(EFFECT);
          var sandwich = Sandwich.of(fit);
          double plain = Sandwich.diagonalRoots(sandwich.clustered(panel.area()))[at];
          double factor = sandwich.clusterFactor(panel.areas());
          return new Effect(fit.coefficient(EFFECT), Double.NaN, plain, plain * Math.sqrt(factor));
        });
  }

  /// Whether the treated moved away from the others before the measure: a slope of their own.
  public static Optional<Effect> trendBefore(Panel panel) {
    var before = panel.before();
    return fitted(before, before.slopes(), false).map(fit -> effect(before, fit, "treated:period"));
  }
}
