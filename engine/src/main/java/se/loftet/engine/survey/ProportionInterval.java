package se.loftet.engine.survey;

import org.apache.commons.statistics.distribution.BetaDistribution;
import se.loftet.engine.Interval;
import se.loftet.engine.trend.Wilson;

/// Intervals for a proportion from a survey.
///
/// Methods: logit with the delta method; Korn & Graubard (1998), Clopper-Pearson with an effective
/// number of answers; Wilson (1927) with the same (Dean & Pagano 2015). Peer: R survey 4.1.1
/// `svyciprop`; closed form for Wilson. The effective number is `p (1 - p) / se²`, adjusted where
/// stated for few clusters by `(t(n-1) / t(df))²`. At a proportion of 0 or 1, where the error is 0,
/// the logit is undefined and the effective number is that of the answers: then only Wilson says
/// something. With no error in between (everyone was asked, or the weights were fitted to this very
/// share) every interval is the share itself.
public record ProportionInterval(double p, double error, long answers, int degreesOfFreedom) {
  /// Below this an error is what rounding left of 0.
  private static final double NO_ERROR = 1e-11;

  private boolean isAtTheEnd() {
    return p <= 0 || p >= 1;
  }

  private boolean isCertain() {
    return !isAtTheEnd() && error < NO_ERROR;
  }

  private Interval point(double level, String method) {
    return new Interval(p, p, level, method);
  }

  public Interval linear(double level) {
    double half = SurveyEstimate.tQuantile(level, degreesOfFreedom) * error;
    return Double.isNaN(half)
        ? Interval.undefined(level, "linear")
        : new Interval(p - half, p + half, level, "linear");
  }

  public Interval logit(double level) {
    if (isCertain()) {
      return point(level, "logit");
    }
    double half = SurveyEstimate.tQuantile(level, degreesOfFreedom) * error / (p * (1 - p));
    if (isAtTheEnd() || Double.isNaN(half)) {
      return Interval.undefined(level, "logit");
    }
    double logit = Math.log(p / (1 - p));
    return new Interval(expit(logit - half), expit(logit + half), level, "logit");
  }

  private static double expit(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// How many answers of a simple random sample would tell as much.
  public double effectiveAnswers() {
    return isAtTheEnd() ? answers : p * (1 - p) / (error * error);
  }

  /// The same, less where few clusters make the error itself uncertain.
  public double adjustedAnswers(double level) {
    return adjusted(level, answers);
  }

  private double adjusted(double level, long sampled) {
    if (isAtTheEnd()) {
      return answers;
    }
    double ratio =
        SurveyEstimate.tQuantile(level, sampled - 1.0)
            / SurveyEstimate.tQuantile(level, degreesOfFreedom);
    return effectiveAnswers() * ratio * ratio;
  }

  public Interval wilson(double level) {
    return isCertain() ? point(level, "wilson") : Wilson.ofProportion(p, effectiveAnswers(), level);
  }

  public Interval wilsonAdjusted(double level) {
    return isCertain()
        ? point(level, "wilson")
        : Wilson.ofProportion(p, adjustedAnswers(level), level);
  }

  /// `sampled` is the number that the t ratio starts from: the answers, or with calibrated weights
  /// all rows, as the peer does.
  public Interval kornGraubard(double level, long sampled) {
    if (isCertain()) {
      return point(level, "korn-graubard");
    }
    double n = adjusted(level, sampled);
    if (!(n > 0)) {
      return Interval.undefined(level, "korn-graubard");
    }
    double tail = (1 - level) / 2;
    double low = p == 0 ? 0 : quantile(tail, n * p, n * (1 - p) + 1);
    double high = p == 1 ? 1 : quantile(1 - tail, n * p + 1, n * (1 - p));
    return new Interval(low, high, level, "korn-graubard");
  }

  private static double quantile(double q, double a, double b) {
    var beta = BetaDistribution.of(a, b);
    double x = beta.inverseCumulativeProbability(q);
    double density = beta.density(x);
    return density > 0 ? x - (beta.cumulativeProbability(x) - q) / density : x;
  }
}
