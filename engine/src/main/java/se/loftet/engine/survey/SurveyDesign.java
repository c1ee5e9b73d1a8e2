package se.loftet.engine.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How a sample was drawn: strata, clusters in one or more stages, and how many there were of each.
///
/// Method: variance of a total by Taylor linearisation, Särndal, Swensson & Wretman (1992): per
/// stratum `(1 - n/N) n/(n-1)` times the squares of the cluster totals around their mean, and for
/// each cluster `n/N` times the same of the next stage. Without population sizes sampling counts as
/// with replacement and later stages add nothing. Peer: R survey 4.1.1, see
/// `src/test/oracles/survey`. Clusters are nested in strata, so equal numbers in two strata are two
/// clusters. Population sizes are numbers of units, not shares, and the same throughout a stratum
/// or cluster. Everyone stays in the design: domains and missing answers are zeros, never deleted
/// rows.
public final class SurveyDesign {
  private final int rows;
  private final Stage top;
  private final LonelyCluster rule;
  private final int[] order;
  private final int[] clusterStart;
  private final int[] stratumStart;

  SurveyDesign(int rows, Stage top, LonelyCluster rule) {
    this.rows = rows;
    this.top = top;
    this.rule = rule;
    order = top.order(rows);
    var clusters = new ArrayList<Integer>();
    var strata = new ArrayList<Integer>();
    for (int k = 0; k < rows; k++) {
      boolean stratum = k == 0 || top.stratum(order[k]) != top.stratum(order[k - 1]);
      if (stratum) {
        strata.add(clusters.size());
      }
      if (stratum || top.cluster(order[k]) != top.cluster(order[k - 1])) {
        clusters.add(k);
      }
    }
    strata.add(clusters.size());
    clusters.add(rows);
    clusterStart = clusters.stream().mapToInt(Integer::intValue).toArray();
    stratumStart = strata.stream().mapToInt(Integer::intValue).toArray();
    top.check(order, clusterStart, stratumStart);
  }

  /// Starts a design of so many rows: no strata, each row its own cluster.
  public static Builder of(int rows) {
    return new Builder(rows);
  }

  public int rows() {
    return rows;
  }

  public int clusters() {
    return clusterStart.length - 1;
  }

  public int strata() {
    return stratumStart.length - 1;
  }

  /// Clusters less strata among the rows of a domain.
  public int degreesOfFreedom(boolean[] domain) {
    int clusters = 0;
    int strata = 0;
    for (int h = 0; h < strata(); h++) {
      int found = 0;
      for (int c = stratumStart[h]; c < stratumStart[h + 1]; c++) {
        found += anyIn(domain, c) ? 1 : 0;
      }
      clusters += found;
      strata += found > 0 ? 1 : 0;
    }
    return clusters - strata;
  }

  public int degreesOfFreedom() {
    return clusters() - strata();
  }

  private boolean anyIn(boolean[] domain, int cluster) {
    for (int k = clusterStart[cluster]; k < clusterStart[cluster + 1]; k++) {
      if (domain[order[k]]) {
        return true;
      }
    }
    return false;
  }

  /// Weights that follow from the design: the product over stages of population over sample.
  public double[] weights() {
    var weight = new double[rows];
    Arrays.fill(weight, 1);
    top.weigh(order, clusterStart, stratumStart, weight);
    return weight;
  }

  /// Variance of the total of `z`, which already holds the weights.
  public double variance(double[] z) {
    return covariance(z, z);
  }

  /// The same for a domain: what lonely clusters add on average is taken over its strata only.
  double variance(double[] z, boolean[] domain) {
    return covariance(z, z, domain);
  }

  /// Covariance of two totals.
  public double covariance(double[] x, double[] y) {
    return covariance(x, y, null);
  }

  private double covariance(double[] x, double[] y, boolean @Nullable [] domain) {
    double sum = 0;
    double lonely = 0;
    double touched = 0;
    for (int h = 0; h < strata(); h++) {
      int from = stratumStart[h];
      int n = stratumStart[h + 1] - from;
      var scale = scale(h);
      boolean seen = domain == null || touches(domain, h);
      touched += seen ? 1 : 0;
      if (n == 1 && scale > 0) {
        lonely += seen ? 1 : 0;
        sum += lonelyShare(x, y, from) * scale;
      } else if (scale > 0) {
        sum += scale * spread(x, y, from, n);
      }
      if (top.next() != null && !top.withReplacement()) {
        for (int c = from; c < from + n; c++) {
          sum += n / top.population(order[clusterStart[c]]) * later(c).covariance(x, y);
        }
      }
    }
    if (rule == LonelyCluster.AVERAGE && lonely > 0) {
      sum *= touched / (touched - lonely);
    }
    return sum;
  }

  private boolean touches(boolean[] domain, int stratum) {
    return IntStream.range(stratumStart[stratum], stratumStart[stratum + 1])
        .anyMatch(c -> anyIn(domain, c));
  }

  private double lonelyShare(double[] x, double[] y, int cluster) {
    return switch (rule) {
      case REFUSE ->
          throw new IllegalArgumentException(
              "a stratum has a single sampled cluster: choose a rule for it");
      case ADJUST -> total(x, cluster) * total(y, cluster);
      case CERTAINTY, AVERAGE -> 0;
    };
  }

  /// `(1 - n/N) n/(n-1)`, and `1 - n/N` of a single cluster. Nothing where all were sampled.
  double scale(int stratum) {
    int from = stratumStart[stratum];
    int n = stratumStart[stratum + 1] - from;
    double population = top.population(order[clusterStart[from]]);
    double open = Double.isInfinite(population) ? 1 : (population - n) / population;
    if (open < 1e-7) {
      return 0;
    }
    return n > 1 ? open * n / (n - 1) : open;
  }

  private double spread(double[] x, double[] y, int from, int n) {
    double meanX = 0;
    double meanY = 0;
    var totalX = new double[n];
    var totalY = new double[n];
    for (int c = 0; c < n; c++) {
      totalX[c] = total(x, from + c);
      meanX += totalX[c] / n;
      totalY[c] = total(y, from + c);
      meanY += totalY[c] / n;
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      sum += (totalX[c] - meanX) * (totalY[c] - meanY);
    }
    return sum;
  }

  private double total(double[] z, int cluster) {
    double sum = 0;
    for (int k = clusterStart[cluster]; k < clusterStart[cluster + 1]; k++) {
      sum += z[order[k]];
    }
    return sum;
  }

  /// The design within one cluster; its rows are numbered as in the whole.
  private LaterStage later(int cluster) {
    return new LaterStage(
        this, Arrays.copyOfRange(order, clusterStart[cluster], clusterStart[cluster + 1]));
  }

  /// Whether some stratum has a single sampled cluster.
  boolean hasLonely() {
    return IntStream.range(0, strata()).anyMatch(h -> stratumStart[h + 1] - stratumStart[h] == 1);
  }

  LonelyCluster rule() {
    return rule;
  }

  Stage top() {
    return top;
  }

  boolean isSingleStage() {
    return top.next() == null || top.withReplacement();
  }

  int row(int k) {
    return order[k];
  }

  int clusterStart(int cluster) {
    return clusterStart[cluster];
  }

  int stratumStart(int stratum) {
    return stratumStart[stratum];
  }

  /// Collects strata, stages and the rule for lonely clusters.
  public static final class Builder {
    private final int rows;
    private int[] stratum;
    private LonelyCluster rule = LonelyCluster.REFUSE;
    private final List<int[]> clusters = new ArrayList<>();
    private final List<double[]> populations = new ArrayList<>();

    private Builder(int rows) {
      this.rows = rows;
      stratum = new int[rows];
    }

    public Builder strata(int[] codes) {
      stratum = codes;
      return this;
    }

    /// Adds a stage of sampling with replacement: its clusters by number.
    public Builder stage(int[] codes) {
      var endless = new double[rows];
      Arrays.fill(endless, Double.POSITIVE_INFINITY);
      return stage(codes, endless);
    }

    /// Adds a stage: clusters by number, and how many there were to draw from.
    public Builder stage(int[] codes, double[] population) {
      clusters.add(codes);
      populations.add(population);
      return this;
    }

    /// Adds a stage in which each row is its own cluster.
    public Builder rowsWithin(double[] population) {
      int[] codes = new int[rows];
      Arrays.setAll(codes, i -> i);
      return stage(codes, population);
    }

    public Builder lonely(LonelyCluster chosen) {
      rule = chosen;
      return this;
    }

    public SurveyDesign build() {
      if (clusters.isEmpty()) {
        int[] codes = new int[rows];
        Arrays.setAll(codes, i -> i);
        stage(codes);
      }
      @Nullable Stage stage = null;
      for (int k = clusters.size() - 1; k >= 0; k--) {
        stage =
            Stage.of(k == 0 ? stratum : new int[rows], clusters.get(k), populations.get(k), stage);
      }
      return new SurveyDesign(rows, Objects.requireNonNull(stage), rule);
    }
  }
}
