package se.loftet.analysis;

import java.util.Map;
import se.loftet.engine.survey.SurveyEstimate;
import se.loftet.engine.survey.WaveDifference;
import se.loftet.engine.trend.Wilson;

/// A share of those who answered, with its 95 percent interval (Wilson).
public record Share(double share, double low, double high) {
  private static final double LEVEL = 0.95;

  /// As printed: tenths of a percentage point.
  private static final double PRECISION = 0.001;

  public static Share of(double share, long answers) {
    var interval = Wilson.ofProportion(share, (double) answers, LEVEL);
    return new Share(share, interval.low(), interval.high());
  }

  /// Whether the change between two separate samples is secured: 1 up, -1 down, else 0.
  public static int changed(double before, long answersBefore, double after, long answersAfter) {
    var difference =
        WaveDifference.of(estimate(before, answersBefore), estimate(after, answersAfter));
    return !difference.isSecured(LEVEL, PRECISION) ? 0 : difference.change() > 0 ? 1 : -1;
  }

  private static SurveyEstimate.Known estimate(double share, long answers) {
    double error = Math.sqrt(share * (1 - share) / answers);
    return new SurveyEstimate.Known(
        share, error, answers, (int) Math.max(1, Math.min(Integer.MAX_VALUE, answers - 1)), 1);
  }

  /// How the numbers are made.
  public static Made made(long answers) {
    return new Made(
        "proportions (Wilson; difference of two waves)",
        "1",
        Map.of("level", "0.95", "answersPerWave", Long.toString(answers)),
        null);
  }
}
