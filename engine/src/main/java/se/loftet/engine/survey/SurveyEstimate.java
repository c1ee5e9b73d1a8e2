package se.loftet.engine.survey;

import org.apache.commons.statistics.distribution.TDistribution;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;

/// An estimate from a survey: its value and standard error, the answers behind it, its degrees of
/// freedom, and how much wider it is than from a simple random sample of the same size.
public sealed interface SurveyEstimate {
  record Known(
      double estimate, double error, long answers, int degreesOfFreedom, double designEffect)
      implements SurveyEstimate {
    /// The interval by Student's t.
    public Interval interval(double level) {
      double half = tQuantile(level, degreesOfFreedom) * error;
      return Double.isNaN(half)
          ? Interval.undefined(level, "t")
          : new Interval(estimate - half, estimate + half, level, "t");
    }
  }

  /// Nothing can be said, and why.
  record Unknown(Figure.Reason reason) implements SurveyEstimate {}

  default Known orThrow() {
    return switch (this) {
      case Known known -> known;
      case Unknown unknown -> throw new IllegalStateException("no estimate: " + unknown.reason());
    };
  }

  /// Half width factor of a two-sided interval; `NaN` without degrees of freedom.
  static double tQuantile(double level, double degrees) {
    if (!(degrees > 0)) {
      return Double.NaN;
    }
    var student = TDistribution.of(degrees);
    double tail = (1 - level) / 2;
    double t = student.inverseSurvivalProbability(tail);
    for (int i = 0; i < 3; i++) {
      t += (student.survivalProbability(t) - tail) / student.density(t);
    }
    return t;
  }
}
