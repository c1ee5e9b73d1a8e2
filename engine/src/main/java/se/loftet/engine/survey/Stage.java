package se.loftet.engine.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.loftet.engine.RefusedRow;

/// One stage of sampling: the stratum and cluster of each row, how many clusters there were in its
/// stratum, and the stage below.
final class Stage {
  private final int[] stratum;
  private final int[] cluster;
  private final double[] population;
  private final @Nullable Stage next;

  private Stage(int[] stratum, int[] cluster, double[] population, @Nullable Stage next) {
    this.stratum = stratum;
    this.cluster = cluster;
    this.population = population;
    this.next = next;
  }

  static Stage of(int[] stratum, int[] cluster, double[] population, @Nullable Stage next) {
    if (stratum.length != cluster.length || cluster.length != population.length) {
      throw new IllegalArgumentException("columns of the design differ in length");
    }
    return new Stage(stratum, cluster, population, next);
  }

  int stratum(int row) {
    return stratum[row];
  }

  int cluster(int row) {
    return cluster[row];
  }

  double population(int row) {
    return population[row];
  }

  boolean withReplacement() {
    return population.length == 0 || Double.isInfinite(population[0]);
  }

  @Nullable Stage next() {
    return next;
  }

  /// Rows by stratum and cluster.
  ClusterRows clusters(int rows) {
    if (stratum.length != rows) {
      throw new IllegalArgumentException("columns of the design differ in length");
    }
    return ClusterRows.of(stratum, cluster);
  }

  /// The same stage for some of the rows.
  Stage select(int[] rows) {
    return new Stage(
        Arrays.stream(rows).map(i -> stratum[i]).toArray(),
        Arrays.stream(rows).map(i -> cluster[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> population[i]).toArray(),
        next == null ? null : next.select(rows));
  }

  /// Refuses a stratum with more clusters sampled than there are, or with two sizes.
  void check(ClusterRows sorted) {
    var sizeOf = new double[sorted.clusters()];
    for (int h = 0; h < sorted.strata(); h++) {
      int from = sorted.firstOf(h);
      int n = sorted.firstOf(h + 1) - from;
      int row = sorted.anyRow(from);
      if (!(population[row] >= n)) {
        throw new RefusedRow(
            row,
            "population",
            "%d clusters sampled of %s in a stratum".formatted(n, population[row]));
      }
      Arrays.fill(sizeOf, from, from + n, population[row]);
    }
    for (int i = 0; i < population.length; i++) {
      if (population[i] != sizeOf[sorted.of(i)]) {
        throw new RefusedRow(
            i,
            "population",
            "a stratum has %s clusters, and %s".formatted(sizeOf[sorted.of(i)], population[i]));
      }
    }
  }

  /// Multiplies the weights by population over sample, here and below.
  void weigh(ClusterRows sorted, double[] weight) {
    var times = new double[sorted.clusters()];
    for (int h = 0; h < sorted.strata(); h++) {
      int from = sorted.firstOf(h);
      int n = sorted.firstOf(h + 1) - from;
      Arrays.fill(times, from, from + n, population[sorted.anyRow(from)] / n);
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] *= times[sorted.of(i)];
    }
    if (next == null) {
      return;
    }
    var order = sorted.order();
    for (int c = 0; c < sorted.clusters(); c++) {
      int[] rows = order.of(c);
      var inner = next.select(rows);
      var within = SurveyDesign.of(rows.length);
      within.strata(inner.stratum);
      for (Stage stage = inner; stage != null; stage = stage.next) {
        within.stage(stage.cluster, stage.population);
      }
      var factor = weights(within, rows);
      for (int k = 0; k < rows.length; k++) {
        weight[rows[k]] *= factor[k];
      }
    }
  }

  private static double[] weights(SurveyDesign.Builder within, int[] rows) {
    try {
      return within.build().weights();
    } catch (RefusedRow refused) {
      throw refused.at(rows[refused.row()]);
    }
  }
}
