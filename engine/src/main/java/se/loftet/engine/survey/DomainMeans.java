package se.loftet.engine.survey;

import java.util.ArrayList;
import java.util.List;
import se.loftet.engine.Figure;

/// Means of many domains at once, such as all municipalities.
///
/// One pass for the means and one for the errors: the linearised value of a domain is 0 outside it,
/// so a cluster touches only the domains that live in it. Cost grows with the rows, not with rows
/// times domains: the rows of a stratum, which lie anywhere, are fetched together ([RowsInOrder])
/// before any is looked at. Adjusted weights and several stages go domain by domain through
/// [SurveyEstimates], which is also the readable reference; the two agree.
public final class DomainMeans {
  private final SurveyTable table;
  private final double[] y;
  private final int[] domain;
  private final int domains;
  private final double[] size;
  private final double[] mean;
  private final long[] answers;
  private final long[] members;
  private final double[] variance;
  private final double[] spread;

  private DomainMeans(SurveyTable table, double[] y, int[] domain, int domains) {
    this.table = table;
    this.y = y;
    this.domain = domain;
    this.domains = domains;
    size = new double[domains];
    mean = new double[domains];
    answers = new long[domains];
    members = new long[domains];
    variance = new double[domains];
    spread = new double[domains];
  }

  /// Mean per domain, numbered from 0 to below `domains`; a row with a number below 0 belongs to
  /// none. A single answer has the error 0, as in the peer: what may be shown is for
  /// [MinimumAnswers].
  public static List<SurveyEstimate> of(SurveyTable table, double[] y, int[] domain, int domains) {
    for (int d : domain) {
      if (d >= domains) {
        throw new IllegalArgumentException("domain %d of %d".formatted(d, domains));
      }
    }
    if (table.isAdjusted() || !table.design().isSingleStage() || table.design().hasLonely()) {
      return oneByOne(table, y, domain, domains);
    }
    var means = new DomainMeans(table, y, domain, domains);
    means.average();
    means.accumulate();
    return means.estimates();
  }

  static List<SurveyEstimate> oneByOne(SurveyTable table, double[] y, int[] domain, int domains) {
    var estimates = new SurveyEstimates(table);
    var list = new ArrayList<SurveyEstimate>();
    for (int d = 0; d < domains; d++) {
      var in = new boolean[domain.length];
      for (int i = 0; i < in.length; i++) {
        in[i] = domain[i] == d;
      }
      list.add(estimates.mean(y, in));
    }
    return list;
  }

  private boolean counts(int row) {
    return domain[row] >= 0 && !Double.isNaN(y[row]) && table.sharedWeights()[row] > 0;
  }

  private void average() {
    var weight = table.sharedWeights();
    for (int i = 0; i < y.length; i++) {
      if (domain[i] >= 0) {
        members[domain[i]]++;
      }
      if (counts(i)) {
        int d = domain[i];
        size[d] += weight[i];
        mean[d] += weight[i] * y[i];
        answers[d]++;
      }
    }
    for (int d = 0; d < domains; d++) {
      mean[d] /= size[d];
    }
  }

  private void accumulate() {
    var design = table.design();
    var sorted = design.sorted();
    var order = sorted.order();
    var inStratum = new Touched(domains);
    var inCluster = new Touched(domains);
    var sum = new double[domains];
    var squares = new double[domains];
    var total = new double[domains];
    var rows = new RowsInOrder(order, y, table.sharedWeights(), domain);
    for (int h = 0; h < design.strata(); h++) {
      int from = sorted.firstOf(h);
      int to = sorted.firstOf(h + 1);
      rows.fetch(from, to);
      for (int c = from; c < to; c++) {
        cluster(rows, c, total, inCluster);
        for (int k = 0; k < inCluster.count; k++) {
          int d = inCluster.list[k];
          double t = total[d] / size[d];
          inStratum.add(d);
          sum[d] += t;
          squares[d] += t * t;
          total[d] = 0;
        }
        inCluster.clear();
      }
      double scale = design.scale(h);
      for (int k = 0; k < inStratum.count; k++) {
        int d = inStratum.list[k];
        variance[d] += scale * (squares[d] - sum[d] * sum[d] / (to - from));
        sum[d] = 0;
        squares[d] = 0;
      }
      inStratum.clear();
    }
  }

  private void cluster(RowsInOrder rows, int c, double[] total, Touched touched) {
    for (int k = rows.first(c); k < rows.first(c + 1); k++) {
      if (rows.counts(k)) {
        int d = rows.domain(k);
        double away = rows.y(k) - mean[d];
        touched.add(d);
        total[d] += rows.weight(k) * away;
        spread[d] += rows.weight(k) * away * away;
      }
    }
  }

  private List<SurveyEstimate> estimates() {
    var list = new ArrayList<SurveyEstimate>();
    int degrees = table.design().degreesOfFreedom();
    for (int d = 0; d < domains; d++) {
      if (answers[d] == 0) {
        list.add(
            new SurveyEstimate.Unknown(
                members[d] == 0 ? Figure.Reason.NO_OBSERVATIONS : Figure.Reason.ALL_MISSING));
        continue;
      }
      double n = (double) answers[d];
      double simple = spread[d] / size[d] * n / (n - 1) * (size[d] - n) / (size[d] * n);
      double effect = size[d] >= n ? variance[d] / simple : Double.NaN;
      double error = Math.sqrt(Math.max(0, variance[d]));
      list.add(new SurveyEstimate.Known(mean[d], error, answers[d], degrees, effect));
    }
    return list;
  }

  /// Which domains have been met, each once.
  private static final class Touched {
    private final int[] list;
    private final boolean[] seen;
    private int count;

    Touched(int domains) {
      list = new int[domains];
      seen = new boolean[domains];
    }

    void add(int d) {
      if (!seen[d]) {
        seen[d] = true;
        list[count++] = d;
      }
    }

    void clear() {
      for (int k = 0; k < count; k++) {
        seen[list[k]] = false;
      }
      count = 0;
    }
  }
}
