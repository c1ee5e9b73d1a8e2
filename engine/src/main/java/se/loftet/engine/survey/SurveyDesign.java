package se.loftet.engine.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.loftet.engine.RefusedRow;

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
  private final ClusterRows sorted;

  SurveyDesign(int rows, Stage top, LonelyCluster rule) {
    this.rows = rows;
    this.top = top;
    this.rule = rule;
    sorted = top.clusters(rows);
    top.check(sorted);
  }

  /// Starts a design of so many rows: no strata, each row its own cluster.
  public static Builder of(int rows) {
    return new Builder(rows);
  }

  public int rows() {
    return rows;
  }

  public int clusters() {
    return sorted.clusters();
  }

  public int strata() {
    return sorted.strata();
  }

  /// Clusters less strata among the rows of a domain.
  public int degreesOfFreedom(boolean[] domain) {
    var met = new boolean[clusters()];
    for (int i = 0; i < rows; i++) {
      met[sorted.of(i)] |= domain[i];
    }
    int degrees = 0;
    for (int h = 0; h < strata(); h++) {
      int found = 0;
      for (int c = sorted.firstOf(h); c < sorted.firstOf(h + 1); c++) {
        found += met[c] ? 1 : 0;
      }
      degrees += found > 0 ? found - 1 : 0;
    }
    return degrees;
  }

  public int degreesOfFreedom() {
    return clusters() - strata();
  }

  /// Weights that follow from the design: the product over stages of population over sample.
  public double[] weights() {
    var weight = new double[rows];
    Arrays.fill(weight, 1);
    top.weigh(sorted, weight);
    return weight;
  }

  /// Variance of the total of `z`, which already holds the weights.
  public double variance(double[] z) {
    return variance(z, null);
  }

  /// The same for a domain: what lonely clusters add on average is taken over its strata only.
  double variance(double[] z, boolean @Nullable [] domain) {
    var total = sorted.totals(z);
    return covariance(z, z, total, total, domain);
  }

  /// The same from the weighted total of each cluster, of a single stage: then nobody asks for the
  /// persons' values.
  double varianceOfTotals(double[] total, boolean[] domain) {
    return covariance(total, total, total, total, domain);
  }

  /// Covariance of two totals.
  public double covariance(double[] x, double[] y) {
    return covariance(x, y, sorted.totals(x), sorted.totals(y), null);
  }

  private double covariance(
      double[] x, double[] y, double[] totalX, double[] totalY, boolean @Nullable [] domain) {
    double sum = 0;
    double lonely = 0;
    double touched = 0;
    var seen = seen(domain);
    var order = isSingleStage() ? null : sorted.order();
    for (int h = 0; h < strata(); h++) {
      int from = sorted.firstOf(h);
      int n = sorted.firstOf(h + 1) - from;
      double scale = scale(h);
      touched += seen[h] ? 1 : 0;
      if (n == 1 && scale > 0) {
        lonely += seen[h] ? 1 : 0;
        sum += lonelyShare(totalX[from], totalY[from], from) * scale;
      } else if (scale > 0) {
        sum += scale * spread(totalX, totalY, from, n);
      }
      if (order != null) {
        for (int c = from; c < from + n; c++) {
          sum +=
              n
                  / top.population(sorted.anyRow(c))
                  * new LaterStage(this, order.of(c)).covariance(x, y);
        }
      }
    }
    if (rule == LonelyCluster.AVERAGE && lonely > 0) {
      sum *= touched / (touched - lonely);
    }
    return sum;
  }

  /// The strata that a domain has rows in; all where there is none, or where nobody asks.
  private boolean[] seen(boolean @Nullable [] domain) {
    var seen = new boolean[strata()];
    if (domain == null || rule != LonelyCluster.AVERAGE) {
      Arrays.fill(seen, true);
      return seen;
    }
    var met = new boolean[clusters()];
    for (int i = 0; i < rows; i++) {
      met[sorted.of(i)] |= domain[i];
    }
    for (int h = 0; h < seen.length; h++) {
      for (int c = sorted.firstOf(h); c < sorted.firstOf(h + 1); c++) {
        seen[h] |= met[c];
      }
    }
    return seen;
  }

  private double lonelyShare(double x, double y, int cluster) {
    return switch (rule) {
      case REFUSE ->
          throw new RefusedRow(
              sorted.anyRow(cluster),
              "stratum",
              "a stratum has a single sampled cluster: choose a rule for it");
      case ADJUST -> x * y;
      case CERTAINTY, AVERAGE -> 0;
    };
  }

  /// `(1 - n/N) n/(n-1)`, and `1 - n/N` of a single cluster. Nothing where all were sampled.
  double scale(int stratum) {
    int from = sorted.firstOf(stratum);
    int n = sorted.firstOf(stratum + 1) - from;
    double population = top.population(sorted.anyRow(from));
    double open = Double.isInfinite(population) ? 1 : (population - n) / population;
    if (open < 1e-7) {
      return 0;
    }
    return n > 1 ? open * n / (n - 1) : open;
  }

  private static double spread(double[] x, double[] y, int from, int n) {
    double meanX = 0;
    double meanY = 0;
    for (int c = from; c < from + n; c++) {
      meanX += x[c] / n;
      meanY += y[c] / n;
    }
    double sum = 0;
    for (int c = from; c < from + n; c++) {
      sum += (x[c] - meanX) * (y[c] - meanY);
    }
    return sum;
  }

  /// Whether some stratum has a single sampled cluster.
  boolean hasLonely() {
    return IntStream.range(0, strata())
        .anyMatch(h -> sorted.firstOf(h + 1) - sorted.firstOf(h) == 1);
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

  /// The rows by stratum and cluster.
  ClusterRows sorted() {
    return sorted;
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
