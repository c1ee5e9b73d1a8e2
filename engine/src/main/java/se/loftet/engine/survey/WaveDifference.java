package se.loftet.engine.survey;

import java.util.Map;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.Provenance;
import se.loftet.engine.SourcedFigure;

/// The change between two waves of a survey with separate samples.
///
/// Method: errors add as squares; degrees of freedom by Satterthwaite (1946). Peer: closed form.
/// Two overlapping intervals prove nothing: only the interval of the difference does. Where it
/// includes 0 the text is that no change is secured, and no arrow is drawn.
public record WaveDifference(double change, double error, double degreesOfFreedom) {
  public static WaveDifference of(SurveyEstimate.Known before, SurveyEstimate.Known after) {
    double first = before.error() * before.error();
    double second = after.error() * after.error();
    double both = first + second;
    double degrees =
        both
            * both
            / (first * first / before.degreesOfFreedom()
                + second * second / after.degreesOfFreedom());
    return new WaveDifference(after.estimate() - before.estimate(), Math.sqrt(both), degrees);
  }

  public Interval interval(double level) {
    if (error == 0) {
      return new Interval(change, change, level, "t");
    }
    double half = SurveyEstimate.tQuantile(level, degreesOfFreedom) * error;
    return Double.isNaN(half)
        ? Interval.undefined(level, "t")
        : new Interval(change - half, change + half, level, "t");
  }

  /// The change as it may be shown; what is to be known of either wave is to be known of it.
  public SourcedFigure sourced(double level, SourcedFigure before, SourcedFigure after) {
    var waves =
        Map.<String, Object>of(
            "before",
            before.provenance().parameters(),
            "after",
            after.provenance().parameters(),
            "level",
            level);
    var provenance =
        Provenance.of("difference of two waves", "1", waves)
            .withRejections(before.provenance().rejections().merge(after.provenance().rejections()))
            .warnings(before.provenance().warnings())
            .warnings(after.provenance().warnings());
    return before.figure() instanceof Figure.Estimate first
            && after.figure() instanceof Figure.Estimate second
        ? SourcedFigure.of(
            change,
            interval(level),
            first.n() + second.n(),
            Figure.Reason.NO_OBSERVATIONS,
            provenance)
        : SourcedFigure.undefined(Figure.Reason.NO_OBSERVATIONS, provenance);
  }

  /// Whether the interval leaves out 0 as it is printed: limits rounded to `precision`, 0.001 for a
  /// tenth of a percentage point. What reads as 0.0 is 0 to the reader.
  public boolean isSecured(double level, double precision) {
    var interval = interval(level);
    return Math.rint(interval.low() / precision) > 0 || Math.rint(interval.high() / precision) < 0;
  }
}
