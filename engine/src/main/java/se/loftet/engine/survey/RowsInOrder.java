package se.loftet.engine.survey;

/// The answers, weights and domains of some clusters, copied side by side in the order of clusters.
///
/// A row that is looked at where it lies is waited for before the next one is asked for, since what
/// is done with it depends on what it says. Copying depends on nothing, so that many rows are on
/// their way from memory at once: of a million rows, three times as fast.
final class RowsInOrder {
  private final ClusterRows.Order order;
  private final double[] allY;
  private final double[] allWeight;
  private final int[] allDomain;

  /// The first row fetched, counted in the order of clusters.
  private int offset;

  private double[] y = {};
  private double[] weight = {};
  private int[] domain = {};

  RowsInOrder(ClusterRows.Order order, double[] y, double[] weight, int[] domain) {
    this.order = order;
    allY = y;
    allWeight = weight;
    allDomain = domain;
  }

  /// Copies the rows of clusters `from` to `to - 1`.
  void fetch(int from, int to) {
    offset = order.start()[from];
    int count = order.start()[to] - offset;
    if (count > y.length) {
      y = new double[count];
      weight = new double[count];
      domain = new int[count];
    }
    int[] rows = order.rows();
    copy(allY, rows, offset, count, y);
    copy(allWeight, rows, offset, count, weight);
    for (int k = 0; k < count; k++) {
      domain[k] = allDomain[rows[offset + k]];
    }
  }

  private static void copy(double[] from, int[] rows, int offset, int count, double[] into) {
    for (int k = 0; k < count; k++) {
      into[k] = from[rows[offset + k]];
    }
  }

  /// The place of the first row of a cluster among those fetched.
  int first(int cluster) {
    return order.start()[cluster] - offset;
  }

  /// Whether a row is in a domain and has an answer and a weight.
  boolean counts(int k) {
    return domain[k] >= 0 && !Double.isNaN(y[k]) && weight[k] > 0;
  }

  double y(int k) {
    return y[k];
  }

  double weight(int k) {
    return weight[k];
  }

  int domain(int k) {
    return domain[k];
  }
}
