package se.loftet.analysis;

import java.util.Arrays;
import java.util.Optional;
import se.loftet.engine.survey.LonelyCluster;
import se.loftet.engine.survey.SurveyDesign;

/// How a sample was drawn, a column each: stratum, cluster, and how many there were to draw from.
///
/// Without strata all are one; without clusters each respondent is its own; without population
/// sizes the draw counts as with replacement. A stratum of which a single cluster answered adds its
/// distance from the mean of all, and the result says so.
public final class SurveyDesignColumns {
  private final int rows;
  private Optional<int[]> strata = Optional.empty();
  private Optional<int[]> clusters = Optional.empty();
  private Optional<double[]> population = Optional.empty();

  private SurveyDesignColumns(int rows) {
    this.rows = rows;
  }

  public static SurveyDesignColumns of(int rows) {
    return new SurveyDesignColumns(rows);
  }

  public SurveyDesignColumns strata(int[] codes) {
    strata = Optional.of(codes.clone());
    return this;
  }

  public SurveyDesignColumns clusters(int[] codes) {
    clusters = Optional.of(codes.clone());
    return this;
  }

  /// How many clusters, or persons where there are none, the stratum of each row has.
  public SurveyDesignColumns population(double[] sizes) {
    population = Optional.of(sizes.clone());
    return this;
  }

  int rows() {
    return rows;
  }

  SurveyDesign build() {
    var design = SurveyDesign.of(rows).lonely(LonelyCluster.ADJUST);
    strata.ifPresent(design::strata);
    var own = new int[rows];
    Arrays.setAll(own, i -> i);
    int[] drawn = clusters.orElse(own);
    return population
        .map(sizes -> design.stage(drawn, sizes))
        .orElseGet(() -> design.stage(drawn))
        .build();
  }
}
