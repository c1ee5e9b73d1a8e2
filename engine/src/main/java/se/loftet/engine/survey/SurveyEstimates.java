package se.loftet.engine.survey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.loftet.engine.Figure;
import se.loftet.engine.Provenance;
import se.loftet.engine.Rejections;
import se.loftet.engine.SourcedFigure;
import se.loftet.engine.Warning;

/// Means, totals, ratios and differences of a survey, for all who answered or a part of them.
///
/// Method: the linearised value of each estimate, see [SurveyDesign]. The design effect compares
/// with simple random sampling without replacement of as many answers; where the weights do not add
/// up to at least the answers it is undefined. A missing answer is `NaN`, an infinite one is
/// refused. A domain is an array of flags; rows outside stay in the design as zeros.
public final class SurveyEstimates {
  private final SurveyTable table;
  private final double[] weight;

  public SurveyEstimates(SurveyTable table) {
    this.table = table;
    weight = table.sharedWeights();
  }

  /// Mean of those who answered.
  public SurveyEstimate mean(double[] y) {
    return mean(y, everyone());
  }

  /// Mean of those in the domain who answered. A proportion is the mean of 0 and 1.
  public SurveyEstimate mean(double[] y, boolean[] domain) {
    var answers = Answers.of(y, domain, weight);
    double size = answers.size;
    if (!(size > 0)) {
      return nobody(domain);
    }
    var spread = Linearised.of(table, answers, y);
    long n = answers.count;
    double simple = spread.squares() / size * n / (n - 1.0) * (size - n) / (size * n);
    double effect = size >= n ? spread.variance() / simple : Double.NaN;
    return known(answers.total / size, spread.variance(), n, effect);
  }

  /// Weighted total of those in the domain who answered.
  public SurveyEstimate total(double[] y, boolean[] domain) {
    var in = answered(y, domain);
    var z = new double[y.length];
    long answers = 0;
    double total = 0;
    for (int i = 0; i < z.length; i++) {
      if (in[i]) {
        z[i] = y[i];
        total += weight[i] * y[i];
        answers++;
      }
    }
    return answers == 0 ? nobody(domain) : known(total, table.variance(z, in), answers, Double.NaN);
  }

  /// Total of `y` over total of `x`, of those who answered both.
  public SurveyEstimate ratio(double[] y, double[] x, boolean[] domain) {
    var in = answered(x, answered(y, domain));
    double below = sum(in, x);
    if (below == 0) {
      return new SurveyEstimate.Unknown(
          count(in) == 0 ? Figure.Reason.NO_OBSERVATIONS : Figure.Reason.DIVISION_BY_ZERO);
    }
    double ratio = sum(in, y) / below;
    var z = new double[y.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = in[i] ? (y[i] - ratio * x[i]) / below : 0;
    }
    return known(ratio, table.variance(z, in), count(in), Double.NaN);
  }

  /// Mean of one domain less the mean of another, with what they share in clusters.
  public SurveyEstimate difference(double[] y, boolean[] a, boolean[] b) {
    var inA = answered(y, a);
    var inB = answered(y, b);
    double sizeA = sum(inA, null);
    double sizeB = sum(inB, null);
    if (!(sizeA > 0 && sizeB > 0)) {
      return new SurveyEstimate.Unknown(Figure.Reason.NO_OBSERVATIONS);
    }
    double meanA = sum(inA, y) / sizeA;
    double meanB = sum(inB, y) / sizeB;
    var z = new double[y.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = (inA[i] ? (y[i] - meanA) / sizeA : 0) - (inB[i] ? (y[i] - meanB) / sizeB : 0);
    }
    return known(meanA - meanB, table.variance(z), count(inA) + count(inB), Double.NaN);
  }

  /// The value below which the share `p` lies: straight lines between the cumulated weights of the
  /// sorted answers, as in R's old `svyquantile`. Equal answers keep the order of the rows.
  public double quantile(double[] y, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("share %s is not between 0 and 1".formatted(p));
    }
    int[] rows =
        IntStream.range(0, y.length)
            .filter(i -> !Double.isNaN(y[i]) && weight[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> y[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double total = Arrays.stream(rows).mapToDouble(i -> weight[i]).sum();
    double before = 0;
    double reached = 0;
    for (int k = 0; k < rows.length; k++) {
      reached += weight[rows[k]];
      double share = reached / total;
      if (share >= p) {
        if (k == 0) {
          return y[rows[0]];
        }
        double low = before / total;
        return y[rows[k - 1]] + (p - low) / (share - low) * (y[rows[k]] - y[rows[k - 1]]);
      }
      before = reached;
    }
    return rows.length == 0 ? Double.NaN : y[rows[rows.length - 1]];
  }

  /// An estimate as it may be shown: with its interval by Student's t, the design it rests on, and
  /// how many of the domain gave no answer.
  public SourcedFigure sourced(
      String method, SurveyEstimate estimate, double[] y, boolean[] domain, double level) {
    var provenance =
        provenance(method, table)
            .with("level", level)
            .withRejections(
                new Rejections(
                    Map.of(Rejections.Reason.MISSING_VALUE, count(domain) - asked(y, domain))));
    return switch (estimate) {
      case SurveyEstimate.Unknown unknown -> SourcedFigure.undefined(unknown.reason(), provenance);
      case SurveyEstimate.Known known ->
          SourcedFigure.of(
              known.estimate(),
              known.interval(level),
              known.answers(),
              Figure.Reason.NO_OBSERVATIONS,
              provenance.from(known.answers(), MinimumAnswers.USUAL.answers()));
    };
  }

  /// Where estimates by this table come from.
  public static Provenance provenance(String method, SurveyTable table) {
    var design = table.design();
    var provenance =
        Provenance.of(
            method,
            "1",
            Map.of(
                "strata",
                design.strata(),
                "clusters",
                design.clusters(),
                "lonely",
                design.rule(),
                "adjusted",
                table.isAdjusted()));
    return design.hasLonely() ? provenance.warning(Warning.LONELY_CLUSTER) : provenance;
  }

  private static long asked(double[] y, boolean[] domain) {
    return IntStream.range(0, y.length).filter(i -> domain[i] && !Double.isNaN(y[i])).count();
  }

  private SurveyEstimate known(double value, double variance, long answers, double effect) {
    return new SurveyEstimate.Known(
        value,
        Math.sqrt(Math.max(0, variance)),
        answers,
        table.design().degreesOfFreedom(),
        effect);
  }

  private static SurveyEstimate nobody(boolean[] domain) {
    return new SurveyEstimate.Unknown(
        count(domain) == 0 ? Figure.Reason.NO_OBSERVATIONS : Figure.Reason.ALL_MISSING);
  }

  private boolean[] everyone() {
    var all = new boolean[weight.length];
    Arrays.fill(all, true);
    return all;
  }

  /// The rows of a domain with an answer and a weight.
  public boolean[] answered(double[] y, boolean[] domain) {
    if (y.length != weight.length || domain.length != weight.length) {
      throw new IllegalArgumentException("answers, domain and design differ in length");
    }
    var in = new boolean[y.length];
    for (int i = 0; i < in.length; i++) {
      if (Double.isInfinite(y[i])) {
        throw new IllegalArgumentException("row %d: %s is not an answer".formatted(i + 1, y[i]));
      }
      in[i] = domain[i] && !Double.isNaN(y[i]) && weight[i] > 0;
    }
    return in;
  }

  /// The weights of the rows within, times `y` where there is one. Four sums side by side, since
  /// each addition waits for the one before.
  private double sum(boolean[] in, double @Nullable [] y) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < in.length; i += 4) {
      a += weighted(in, y, i);
      b += weighted(in, y, i + 1);
      c += weighted(in, y, i + 2);
      d += weighted(in, y, i + 3);
    }
    for (; i < in.length; i++) {
      a += weighted(in, y, i);
    }
    return a + b + (c + d);
  }

  private double weighted(boolean[] in, double @Nullable [] y, int i) {
    return !in[i] ? 0 : y == null ? weight[i] : weight[i] * y[i];
  }

  private static long count(boolean[] in) {
    long n = 0;
    for (boolean one : in) {
      n += one ? 1 : 0;
    }
    return n;
  }
}
