package se.loftet.sampling;

import org.jspecify.annotations.Nullable;
import se.loftet.analysis.SurveyFigure;

/// One figure of a result, as it is kept and shown.
///
/// @param question its id; `id.row` in a matrix
/// @param code the answer a share is of, blank for a mean
/// @param answer that answer in Swedish
/// @param by the background question the figure is divided by, blank for everybody
/// @param part which part of it, in Swedish
/// @param value a share from 0 to 1, a mean, or an index from 0 to 6; nothing when not shown
/// @param low of the 95 percent interval; nothing for open surveys
/// @param answers persons who answered; nothing when not shown
public record ResultFigure(
    String question,
    Measure measure,
    String code,
    String answer,
    String by,
    String part,
    State state,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double error,
    @Nullable Long answers,
    @Nullable Integer degrees) {
  /// What the value is.
  public enum Measure {
    SHARE,
    MEAN,
    INDEX
  }

  /// Whether it can be shown.
  public enum State {
    /// With its interval.
    KNOWN,
    /// Of an open survey: of those who answered and nobody else.
    UNWEIGHTED,
    TOO_FEW,
    /// Small, or needed to hide a small one.
    HIDDEN,
    NONE
  }

  static ResultFigure of(Slot slot, SurveyFigure figure) {
    return switch (figure) {
      case SurveyFigure.Known known ->
          slot.with(
              State.KNOWN,
              known.value(),
              known.low(),
              known.high(),
              known.error(),
              known.answers(),
              known.degrees());
      case SurveyFigure.Unweighted told ->
          slot.with(State.UNWEIGHTED, told.value(), null, null, null, told.answers(), null);
      case SurveyFigure.TooFew few -> slot.with(State.TOO_FEW, null, null, null, null, null, null);
      case SurveyFigure.None none -> slot.with(State.NONE, null, null, null, null, null, null);
    };
  }

  /// Where a figure belongs, before it is known.
  record Slot(
      String question, Measure measure, String code, String answer, String by, String part) {
    ResultFigure hidden() {
      return with(State.HIDDEN, null, null, null, null, null, null);
    }

    ResultFigure with(
        State state,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double error,
        @Nullable Long answers,
        @Nullable Integer degrees) {
      return new ResultFigure(
          question, measure, code, answer, by, part, state, value, low, high, error, answers,
          degrees);
    }
  }

  /// The figure as the analysis knows it, to compare it with another.
  SurveyFigure known() {
    return value == null
            || low == null
            || high == null
            || error == null
            || answers == null
            || degrees == null
        ? new SurveyFigure.None()
        : new SurveyFigure.Known(value, low, high, error, answers, degrees, Double.NaN);
  }

  boolean sameAs(ResultFigure other) {
    return question.equals(other.question)
        && measure == other.measure
        && code.equals(other.code)
        && by.equals(other.by)
        && part.equals(other.part);
  }
}
