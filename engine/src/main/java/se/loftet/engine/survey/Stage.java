package se.loftet.engine.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

  /// Rows sorted by stratum and cluster; within a cluster they keep their order.
  int[] order(int rows) {
    var keys = new long[rows];
    for (int i = 0; i < rows; i++) {
      keys[i] = ((long) stratum[i] << 32) | (cluster[i] & 0xffffffffL);
    }
    return StableOrder.of(keys);
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
  void check(int[] order, int[] clusterStart, int[] stratumStart) {
    for (int h = 0; h + 1 < stratumStart.length; h++) {
      int n = stratumStart[h + 1] - stratumStart[h];
      int from = clusterStart[stratumStart[h]];
      double size = population[order[from]];
      if (!(size >= n)) {
        throw new IllegalArgumentException(
            "%d clusters sampled of %s in stratum %d".formatted(n, size, stratum[order[from]]));
      }
      for (int k = from; k < clusterStart[stratumStart[h + 1]]; k++) {
        if (population[order[k]] != size) {
          throw new IllegalArgumentException(
              "stratum %d has %s clusters, and %s"
                  .formatted(stratum[order[from]], size, population[order[k]]));
        }
      }
    }
  }

  /// Multiplies the weights by population over sample, here and below.
  void weigh(int[] order, int[] clusterStart, int[] stratumStart, double[] weight) {
    for (int h = 0; h + 1 < stratumStart.length; h++) {
      int n = stratumStart[h + 1] - stratumStart[h];
      int from = clusterStart[stratumStart[h]];
      double times = population[order[from]] / n;
      for (int k = from; k < clusterStart[stratumStart[h + 1]]; k++) {
        weight[order[k]] *= times;
      }
    }
    if (next == null) {
      return;
    }
    for (int c = 0; c + 1 < clusterStart.length; c++) {
      int[] rows = Arrays.copyOfRange(order, clusterStart[c], clusterStart[c + 1]);
      var inner = next.select(rows);
      var within = SurveyDesign.of(rows.length);
      within.strata(inner.stratum);
      for (Stage stage = inner; stage != null; stage = stage.next) {
        within.stage(stage.cluster, stage.population);
      }
      var factor = within.build().weights();
      for (int k = 0; k < rows.length; k++) {
        weight[rows[k]] *= factor[k];
      }
    }
  }
}
