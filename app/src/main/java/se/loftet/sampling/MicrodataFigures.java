package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.loftet.analysis.SurveyDesignColumns;
import se.loftet.analysis.SurveyFigure;
import se.loftet.analysis.SurveySample;
import se.loftet.analysis.SurveyWeights;

/// Figures of a survey made elsewhere: one variable, for everybody and by another.
///
/// @param parts by the meaning of the other variable's codes, blank for everybody
/// @param without answers left out because they have no weight
public record MicrodataFigures(
    Map<String, SurveyFigure> parts, SurveyWeights weights, int without) {
  private static final int MOST = 100;

  /// What is wanted.
  ///
  /// @param codes the codes a share is of; none for a mean
  /// @param weight variables by name, blank for none, as the others
  public record Wanted(
      String variable,
      List<String> codes,
      String by,
      String weight,
      String strata,
      String clusters) {}

  public static MicrodataFigures of(Microdata all, Wanted wanted) {
    var data = wanted.weight().isEmpty() ? all : all.with(wanted.weight());
    var sample = sample(data, wanted);
    var y =
        wanted.codes().isEmpty()
            ? data.numbers(wanted.variable())
            : data.having(wanted.variable(), wanted.codes());
    var parts = new LinkedHashMap<String, SurveyFigure>();
    parts.put("", figure(sample, y, sample.everyone(), wanted));
    if (!wanted.by().isEmpty()) {
      var told = data.variable(wanted.by());
      for (var level : data.levels(wanted.by()).stream().limit(MOST).toList()) {
        parts.put(told.meaning(level), figure(sample, y, data.where(wanted.by(), level), wanted));
      }
    }
    return new MicrodataFigures(parts, sample.weights(), all.size() - data.size());
  }

  static SurveySample sample(Microdata data, Wanted wanted) {
    return SurveySample.of(design(data, wanted), weights(data, wanted.weight()));
  }

  private static SurveyFigure figure(SurveySample sample, double[] y, boolean[] in, Wanted wanted) {
    return wanted.codes().isEmpty() ? sample.mean(y, in) : sample.share(y, in);
  }

  private static double[] weights(Microdata data, String weight) {
    if (!weight.isEmpty()) {
      return data.numbers(weight);
    }
    var same = new double[data.size()];
    Arrays.fill(same, 1);
    return same;
  }

  private static SurveyDesignColumns design(Microdata data, Wanted wanted) {
    var design = SurveyDesignColumns.of(data.size());
    if (!wanted.strata().isEmpty()) {
      design = design.strata(data.codes(wanted.strata()));
    }
    return wanted.clusters().isEmpty() ? design : design.clusters(data.codes(wanted.clusters()));
  }

  /// The figures as lines of a page.
  public List<ResultFigure> figures(Wanted wanted) {
    var measure = wanted.codes().isEmpty() ? ResultFigure.Measure.MEAN : ResultFigure.Measure.SHARE;
    var all = new ArrayList<ResultFigure>();
    parts.forEach((part, figure) ->
        all.add(
            ResultFigure.of(
                new ResultFigure.Slot(
                    wanted.variable(),
                    measure,
                    String.join(",", wanted.codes()),
                    "",
                    wanted.by(),
                    part),
                figure)));
    return all;
  }
}
