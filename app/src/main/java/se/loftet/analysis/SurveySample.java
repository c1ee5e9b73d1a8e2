package se.loftet.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.loftet.engine.survey.MinimumAnswers;
import se.loftet.engine.survey.ProblemIndex;
import se.loftet.engine.survey.ProportionInterval;
import se.loftet.engine.survey.SurveyEstimate;
import se.loftet.engine.survey.SurveyEstimates;
import se.loftet.engine.survey.SurveyTable;
import se.loftet.engine.survey.SurveyTable.RakedVariance;

/// Respondents with their design and weights, and what they answered.
///
/// An answer that is missing is `NaN`; the rows stay in the design. Shares have Wilson's interval
/// with the effective number of answers, adjusted for few clusters, which holds at 0 and 1 too;
/// means have Student's t. A group with fewer answers than the least gives no figure.
public final class SurveySample {
  private static final double LEVEL = 0.95;
  private final SurveyTable table;
  private final SurveyEstimates estimates;
  private final MinimumAnswers least;

  private SurveySample(SurveyTable table, MinimumAnswers least) {
    this.table = table;
    this.least = least;
    estimates = new SurveyEstimates(table);
  }

  /// With weights as they came.
  public static SurveySample of(SurveyDesignColumns design, double[] weight) {
    return new SurveySample(SurveyTable.of(design.build(), weight), MinimumAnswers.USUAL);
  }

  /// With other limits for what is shown: answers in all, and behind a share and its opposite.
  public SurveySample showing(int answers, int behind) {
    return new SurveySample(table, new MinimumAnswers(answers, behind));
  }

  /// Weights fitted to every margin, which count as shares of the first one's total.
  ///
  /// @throws IllegalArgumentException when the margins contradict each other
  public SurveySample raked(List<SurveyMargin> margins) {
    double total = margins.getFirst().total();
    var fitted =
        table.raked(
            margins.stream().map(margin -> margin.scaledTo(total)).toList(),
            RakedVariance.REGRESSION);
    return new SurveySample(fitted, least);
  }

  public int rows() {
    return table.design().rows();
  }

  public double[] weightColumn() {
    return table.weights();
  }

  public SurveyWeights weights() {
    var used = Arrays.stream(table.weights()).filter(w -> w > 0).summaryStatistics();
    int answers = (int) used.getCount();
    double effective = table.effectiveSize();
    return new SurveyWeights(
        answers,
        answers == 0 ? 0 : used.getMin(),
        answers == 0 ? 0 : used.getAverage(),
        answers == 0 ? 0 : used.getMax(),
        effective,
        effective > 0 ? answers / effective : 0,
        used.getSum());
  }

  public boolean[] everyone() {
    var all = new boolean[rows()];
    Arrays.fill(all, true);
    return all;
  }

  /// The share with 1 among those in the domain with 0 or 1.
  public SurveyFigure share(double[] y, boolean[] domain) {
    var in = estimates.answered(y, domain);
    long answers = count(in);
    long with = IntStream.range(0, y.length).filter(i -> in[i] && y[i] == 1).count();
    if (!(estimates.mean(y, domain) instanceof SurveyEstimate.Known known)) {
      return new SurveyFigure.None();
    }
    if (!least.allows(answers, with)) {
      return new SurveyFigure.TooFew();
    }
    int degrees = table.design().degreesOfFreedom(in);
    var interval =
        new ProportionInterval(known.estimate(), known.error(), answers, degrees)
            .wilsonAdjusted(LEVEL);
    return new SurveyFigure.Known(
        known.estimate(),
        interval.low(),
        interval.high(),
        known.error(),
        answers,
        degrees,
        known.designEffect());
  }

  /// The mean among those in the domain who answered.
  public SurveyFigure mean(double[] y, boolean[] domain) {
    if (!(estimates.mean(y, domain) instanceof SurveyEstimate.Known known)) {
      return new SurveyFigure.None();
    }
    if (known.answers() < least.answers()) {
      return new SurveyFigure.TooFew();
    }
    var interval = known.interval(LEVEL);
    return new SurveyFigure.Known(
        known.estimate(),
        interval.low(),
        interval.high(),
        known.error(),
        known.answers(),
        known.degreesOfFreedom(),
        known.designEffect());
  }

  /// The share of the domain that is in both of its parts, compared: `a` less `b`.
  public SurveyFigure difference(double[] y, boolean[] a, boolean[] b) {
    if (!(estimates.difference(y, a, b) instanceof SurveyEstimate.Known known)) {
      return new SurveyFigure.None();
    }
    if (!least.allows(count(estimates.answered(y, a)), 0)
        || !least.allows(count(estimates.answered(y, b)), 0)) {
      return new SurveyFigure.TooFew();
    }
    var interval = known.interval(LEVEL);
    return new SurveyFigure.Known(
        known.estimate(),
        interval.low(),
        interval.high(),
        known.error(),
        known.answers(),
        known.degreesOfFreedom(),
        known.designEffect());
  }

  /// The share as an index from 0 to 6 by the share that counts as average.
  public static SurveyFigure index(SurveyFigure share, double averageShare) {
    if (!(share instanceof SurveyFigure.Known known)) {
      return share;
    }
    var index = ProblemIndex.around(averageShare);
    return new SurveyFigure.Known(
        index.of(known.value()),
        index.of(known.low()),
        index.of(known.high()),
        index.error(known.value(), known.error()),
        known.answers(),
        known.degrees(),
        known.effect());
  }

  private static long count(boolean[] in) {
    return IntStream.range(0, in.length).filter(i -> in[i]).count();
  }
}
