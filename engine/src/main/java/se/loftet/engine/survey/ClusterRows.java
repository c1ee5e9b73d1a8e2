package se.loftet.engine.survey;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which cluster each row belongs to, clusters numbered by stratum and then by their own number.
///
/// Where the numbers in use are few they are counted in a table, otherwise sorted. Sums over
/// clusters go through the rows in their order and add to the cluster's total, since that reads
/// memory straight on; the order of rows within a cluster is kept either way.
final class ClusterRows {
  /// So many possible numbers for each row are still counted in a table.
  private static final int ROOM = 4;

  private static final int LEAST_ROOM = 1 << 12;

  private final int[] cluster;

  /// Some row of each cluster.
  private final int[] anyRow;

  /// The first cluster of each stratum, and the number of clusters.
  private final int[] firstOf;

  private volatile @Nullable Order order;

  private ClusterRows(int[] cluster, int[] anyRow, int[] firstOf) {
    this.cluster = cluster;
    this.anyRow = anyRow;
    this.firstOf = firstOf;
  }

  static ClusterRows of(int[] stratum, int[] cluster) {
    if (stratum.length == 0) {
      return new ClusterRows(cluster, cluster, new int[] {0});
    }
    long leastStratum = least(stratum);
    long strata = most(stratum) - leastStratum + 1;
    long leastCluster = least(cluster);
    long clusters = most(cluster) - leastCluster + 1;
    long room = Math.max(LEAST_ROOM, (long) ROOM * stratum.length);
    return strata <= room && clusters <= room && strata * clusters <= room
        ? counted(
            stratum, (int) leastStratum, cluster, (int) leastCluster, (int) clusters, (int) strata)
        : sorted(stratum, cluster);
  }

  private static int least(int[] codes) {
    int least = Integer.MAX_VALUE;
    for (int code : codes) {
      least = Math.min(least, code);
    }
    return least;
  }

  private static int most(int[] codes) {
    int most = Integer.MIN_VALUE;
    for (int code : codes) {
      most = Math.max(most, code);
    }
    return most;
  }

  private static ClusterRows counted(
      int[] stratum, int leastStratum, int[] cluster, int leastCluster, int clusters, int strata) {
    var number = new int[strata * clusters];
    var of = new int[stratum.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = (stratum[i] - leastStratum) * clusters + cluster[i] - leastCluster;
    }
    for (int i = 0; i < of.length; i++) {
      number[of[i]] = i + 1;
    }
    var anyRow = new int[number.length];
    var firstOf = new int[strata + 1];
    int found = 0;
    int met = 0;
    for (int h = 0; h < strata; h++) {
      int before = found;
      for (int k = h * clusters; k < (h + 1) * clusters; k++) {
        if (number[k] > 0) {
          anyRow[found] = number[k] - 1;
          number[k] = found++;
        }
      }
      if (found > before) {
        firstOf[met++] = before;
      }
    }
    firstOf[met] = found;
    for (int i = 0; i < of.length; i++) {
      of[i] = number[of[i]];
    }
    return new ClusterRows(of, Arrays.copyOf(anyRow, found), Arrays.copyOf(firstOf, met + 1));
  }

  /// The readable version, for numbers that lie far apart.
  static ClusterRows sorted(int[] stratum, int[] cluster) {
    var keys = new long[stratum.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) stratum[i] << 32) | ((cluster[i] ^ Integer.MIN_VALUE) & 0xffffffffL);
    }
    int[] order = StableOrder.of(keys);
    var of = new int[order.length];
    var rows = IntStream.builder();
    var first = IntStream.builder();
    int found = 0;
    for (int k = 0; k < order.length; k++) {
      boolean newStratum = k == 0 || stratum[order[k]] != stratum[order[k - 1]];
      if (newStratum) {
        first.add(found);
      }
      if (newStratum || cluster[order[k]] != cluster[order[k - 1]]) {
        rows.add(order[k]);
        found++;
      }
      of[order[k]] = found - 1;
    }
    first.add(found);
    return new ClusterRows(of, rows.build().toArray(), first.build().toArray());
  }

  int clusters() {
    return anyRow.length;
  }

  int strata() {
    return firstOf.length - 1;
  }

  /// The cluster of a row.
  int of(int row) {
    return cluster[row];
  }

  int anyRow(int ofCluster) {
    return anyRow[ofCluster];
  }

  /// The first cluster of a stratum.
  int firstOf(int stratum) {
    return firstOf[stratum];
  }

  /// The sum of a column over each cluster.
  double[] totals(double[] z) {
    var total = new double[anyRow.length];
    for (int i = 0; i < cluster.length; i++) {
      total[cluster[i]] += z[i];
    }
    return total;
  }

  /// The same of the column times a weight.
  double[] totals(double[] z, double[] weight) {
    var total = new double[anyRow.length];
    addTotals(z, weight, 0, cluster.length, total);
    return total;
  }

  /// Adds rows `from` to `to - 1`, whose column starts at `from`.
  void addTotals(double[] z, double[] weight, int from, int to, double[] total) {
    for (int i = from; i < to; i++) {
      total[cluster[i]] += weight[i] * z[i - from];
    }
  }

  /// Rows cluster by cluster; within a cluster they keep their order. Made when first asked for.
  Order order() {
    var known = order;
    if (known == null) {
      known = sort();
      order = known;
    }
    return known;
  }

  private Order sort() {
    var start = new int[anyRow.length + 1];
    for (int c : cluster) {
      start[c + 1]++;
    }
    for (int c = 0; c < anyRow.length; c++) {
      start[c + 1] += start[c];
    }
    var next = start.clone();
    var rows = new int[cluster.length];
    for (int i = 0; i < rows.length; i++) {
      rows[next[cluster[i]]++] = i;
    }
    return new Order(rows, start);
  }

  /// `start` has one entry more than there are clusters.
  @SuppressWarnings("ArrayRecordComponent")
  record Order(int[] rows, int[] start) {
    int[] of(int oneCluster) {
      return Arrays.copyOfRange(rows, start[oneCluster], start[oneCluster + 1]);
    }
  }
}
