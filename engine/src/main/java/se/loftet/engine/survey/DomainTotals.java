package se.loftet.engine.survey;

import java.util.Arrays;
import java.util.Map;
import se.loftet.engine.Rejections;

/// Weighted sums per domain, which add up over partitions of the respondents.
///
/// Means follow; their errors do not, since a cluster may lie in two partitions: for them see
/// [DomainMeans].
public final class DomainTotals {
  private final double[] size;
  private final double[] total;
  private final long[] answers;
  private final long missing;

  private DomainTotals(double[] size, double[] total, long[] answers, long missing) {
    this.size = size;
    this.total = total;
    this.answers = answers;
    this.missing = missing;
  }

  /// Domains are numbered from 0; a row with a number below 0 belongs to none.
  public static DomainTotals of(double[] weight, double[] y, int[] domain, int domains) {
    for (int d : domain) {
      if (d >= domains) {
        throw new IllegalArgumentException("domain %d of %d".formatted(d, domains));
      }
    }
    var sums = new DomainTotals(new double[domains], new double[domains], new long[domains], 0);
    long missing = 0;
    for (int i = 0; i < y.length; i++) {
      if (domain[i] >= 0 && Double.isNaN(y[i])) {
        missing++;
      } else if (domain[i] >= 0 && weight[i] > 0) {
        sums.size[domain[i]] += weight[i];
        sums.total[domain[i]] += weight[i] * y[i];
        sums.answers[domain[i]]++;
      }
    }
    return new DomainTotals(sums.size, sums.total, sums.answers, missing);
  }

  public DomainTotals merge(DomainTotals other) {
    if (size.length != other.size.length) {
      throw new IllegalArgumentException("the partitions have different domains");
    }
    var answered = answers.clone();
    Arrays.setAll(answered, d -> answers[d] + other.answers[d]);
    return new DomainTotals(
        sum(size, other.size), sum(total, other.total), answered, missing + other.missing);
  }

  private static double[] sum(double[] a, double[] b) {
    var sum = a.clone();
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  /// Persons in the population whom the answers of a domain stand for.
  public double size(int domain) {
    return size[domain];
  }

  public double total(int domain) {
    return total[domain];
  }

  public long answers(int domain) {
    return answers[domain];
  }

  /// `NaN` where nobody answered.
  public double mean(int domain) {
    return answers[domain] == 0 ? Double.NaN : total[domain] / size[domain];
  }

  public Rejections rejections() {
    return new Rejections(Map.of(Rejections.Reason.MISSING_VALUE, missing));
  }
}
