package se.loftet.engine.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The respondents of a survey as columns: their design and weights; answers are columns beside it.
///
/// An answer that is missing is `NaN`. Estimates are for those who answered, as a domain of the
/// whole design: no row is deleted before the variance. Peer: R survey 4.1.1, see
/// `src/test/oracles/survey`.
public final class SurveyTable {
  private final SurveyDesign design;
  private final double[] weight;
  private final Adjustment adjustment;

  private SurveyTable(SurveyDesign design, double[] weight, Adjustment adjustment) {
    this.design = design;
    this.weight = weight;
    this.adjustment = adjustment;
  }

  public static SurveyTable of(SurveyDesign design, double[] weight) {
    if (weight.length != design.rows()) {
      throw new IllegalArgumentException("weights and design differ in length");
    }
    for (double w : weight) {
      if (!(w >= 0) || Double.isInfinite(w)) {
        throw new IllegalArgumentException(w + " is not a weight");
      }
    }
    return new SurveyTable(design, weight, new Adjustment.None());
  }

  /// With the weights that follow from the numbers sampled.
  public static SurveyTable of(SurveyDesign design) {
    return of(design, design.weights());
  }

  /// Weights scaled to the size of each class, and the classes taken out of the variance.
  public SurveyTable postStratified(Classification classes) {
    var scaled = weight.clone();
    classes.scale(scaled);
    return new SurveyTable(design, scaled, new Adjustment.Classes(classes));
  }

  /// How raked weights enter the variance.
  public enum RakedVariance {
    /// Residuals of a regression on all margins, Deville & Särndal (1992).
    REGRESSION,
    /// Deviations from the class means, one margin after the other, as R's `rake` takes them.
    MARGIN_BY_MARGIN
  }

  /// Weights scaled to one margin after another until all hold to 1e-13, Deming & Stephan (1940).
  /// Margins that contradict each other, or of which one follows from the others, are refused.
  public SurveyTable raked(List<Classification> margins, RakedVariance variance) {
    if (margins.isEmpty()) {
      throw new IllegalArgumentException("at least one margin");
    }
    var scaled = weight.clone();
    double total = margins.getFirst().total();
    for (var margin : margins) {
      if (Math.abs(margin.total() - total) > 1e-6 * total) {
        throw new IllegalArgumentException("the margins have different totals");
      }
    }
    var crossed = CrossedClasses.of(margins, weight.length);
    var before = crossed.totals(weight);
    var after = before.clone();
    rake(crossed.cellsOf(margins), after);
    var factor = new double[before.length];
    for (int k = 0; k < factor.length; k++) {
      factor[k] = before[k] > 0 ? after[k] / before[k] : 1;
    }
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor[crossed.of(i)];
    }
    var adjusted =
        variance == RakedVariance.REGRESSION
            ? new Adjustment.Regression(margins, weight, crossed)
            : new Adjustment.Margins(margins);
    return new SurveyTable(design, scaled, adjusted);
  }

  /// Scales weights, or their sums over cells, to one margin after another until all hold.
  static void rake(List<Classification> margins, double[] weight) {
    double change = 1;
    for (int round = 0; round < 1000 && change > 1e-13; round++) {
      change = 0;
      for (var margin : margins) {
        change = Math.max(change, margin.scale(weight));
      }
    }
    if (change > 1e-9) {
      throw new IllegalArgumentException("raking does not settle: the margins contradict");
    }
  }

  public SurveyDesign design() {
    return design;
  }

  public double[] weights() {
    return weight.clone();
  }

  double[] sharedWeights() {
    return weight;
  }

  /// Whether known population totals have changed the weights.
  public boolean isAdjusted() {
    return !(adjustment instanceof Adjustment.None);
  }

  public double sumOfWeights() {
    return Arrays.stream(weight).sum();
  }

  /// How many persons drawn at random with equal weights would tell as much: `(Σw)²/Σw²`. It knows
  /// of weights only, not of clusters.
  public double effectiveSize() {
    double largest = Arrays.stream(weight).max().orElse(0);
    double sum = 0;
    double squares = 0;
    for (double w : weight) {
      double share = largest > 0 ? w / largest : 0;
      sum += share;
      squares += share * share;
    }
    return squares > 0 ? sum * sum / squares : 0;
  }

  /// Variance of the weighted total of a linearised value.
  public double variance(double[] z) {
    return design.variance(adjustment.weighted(z, weight));
  }

  /// The same for a domain. Known totals hold for the whole population, and so does the design
  /// then.
  double variance(double[] z, boolean[] domain) {
    if (isAdjusted()) {
      return variance(z);
    }
    return design.isSingleStage()
        ? design.varianceOfTotals(design.sorted().totals(z, weight), domain)
        : design.variance(adjustment.weighted(z, weight), domain);
  }

  /// Whether a variance comes from nothing but the weighted totals of clusters.
  boolean needsClustersOnly() {
    return !isAdjusted() && design.isSingleStage();
  }

  /// Covariances of the weighted totals of several linearised values, row-major.
  public double[] covariances(List<double[]> columns) {
    var scores = new ArrayList<double[]>();
    columns.forEach(z -> scores.add(adjustment.weighted(z, weight)));
    int p = scores.size();
    var covariance = new double[p * p];
    for (int a = 0; a < p; a++) {
      for (int b = 0; b <= a; b++) {
        covariance[a * p + b] = design.covariance(scores.get(a), scores.get(b));
        covariance[b * p + a] = covariance[a * p + b];
      }
    }
    return covariance;
  }
}
