package se.loftet.analysis;

import java.util.Optional;
import se.loftet.engine.survey.SurveyEstimate;
import se.loftet.engine.survey.WaveDifference;

/// The change of a figure from one wave to the next, with its 95 percent interval.
///
/// @param secured whether the interval leaves out 0 as it is printed
public record SurveyChange(double change, double low, double high, boolean secured) {
  private static final double LEVEL = 0.95;

  /// Between two samples drawn apart; nothing when either figure is not known.
  ///
  /// @param precision what one step of the last printed digit is: 0.001 for tenths of a percent
  public static Optional<SurveyChange> between(
      SurveyFigure before, SurveyFigure after, double precision) {
    if (!(before instanceof SurveyFigure.Known a) || !(after instanceof SurveyFigure.Known b)) {
      return Optional.empty();
    }
    var difference = WaveDifference.of(known(a), known(b));
    var interval = difference.interval(LEVEL);
    return interval.isDefined()
        ? Optional.of(
            new SurveyChange(
                difference.change(),
                interval.low(),
                interval.high(),
                difference.isSecured(LEVEL, precision)))
        : Optional.empty();
  }

  private static SurveyEstimate.Known known(SurveyFigure.Known figure) {
    return new SurveyEstimate.Known(
        figure.value(), figure.error(), figure.answers(), figure.degrees(), figure.effect());
  }
}
