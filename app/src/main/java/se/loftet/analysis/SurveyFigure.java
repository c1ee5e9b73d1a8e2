package se.loftet.analysis;

/// A figure of a survey as it may be shown.
public sealed interface SurveyFigure {
  /// A share from 0 to 1, a mean or an index, with its 95 percent interval.
  ///
  /// @param error standard error
  /// @param answers persons who answered, unweighted
  /// @param degrees clusters less strata
  /// @param effect how much larger the variance is than of as many drawn at random; `NaN` where
  ///   that cannot be said
  record Known(
      double value, double low, double high, double error, long answers, int degrees, double effect)
      implements SurveyFigure {}

  /// Answers of an open survey, which stand for nobody else: no interval, no trend.
  record Unweighted(double value, long answers) implements SurveyFigure {}

  /// Fewer answers than may be shown, or than show anything.
  record TooFew() implements SurveyFigure {}

  /// Nobody was asked, or nobody answered.
  record None() implements SurveyFigure {}
}
