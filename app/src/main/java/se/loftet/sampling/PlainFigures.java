package se.loftet.sampling;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.loftet.analysis.SurveyFigure;

/// Figures of an open survey: of those who answered and nobody else, without an interval.
final class PlainFigures {
  private PlainFigures() {}

  static SurveyFigure share(double[] y, boolean[] in) {
    var told = told(y, in);
    long with = Arrays.stream(told).filter(each -> each != 0).count();
    boolean few = with > 0 && with < Tabulation.THRESHOLD;
    boolean fewOthers = with < told.length && told.length - with < Tabulation.THRESHOLD;
    return few || fewOthers ? new SurveyFigure.TooFew() : mean(y, in);
  }

  static SurveyFigure mean(double[] y, boolean[] in) {
    var told = told(y, in);
    if (told.length == 0) {
      return new SurveyFigure.None();
    }
    return told.length < Tabulation.LEAST
        ? new SurveyFigure.TooFew()
        : new SurveyFigure.Unweighted(Arrays.stream(told).average().orElse(0), told.length);
  }

  private static double[] told(double[] y, boolean[] in) {
    return IntStream.range(0, y.length)
        .filter(i -> in[i] && !Double.isNaN(y[i]))
        .mapToDouble(i -> y[i])
        .toArray();
  }
}
