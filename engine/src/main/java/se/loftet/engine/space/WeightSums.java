package se.loftet.engine.space;

/// Sums over the spatial weights that the moments of global statistics need.
@SuppressWarnings("ArrayRecordComponent")
record WeightSums(
    Neighbourhood around, int[] neighbours, double[] weight, double s0, double s1, double s2) {

  /// `s0 = sum w`, `s1 = sum (w_ij + w_ji)^2 / 2`, `s2 = sum (row + column)^2`.
  static WeightSums of(CellMap map, Neighbourhood around, WeightStyle style) {
    int n = map.size();
    var count = new int[n];
    var weight = new double[n];
    for (int i = 0; i < n; i++) {
      for (int o = 0; o < around.size(); o++) {
        count[i] += map.neighbour(i, around.columns()[o], around.rows()[o]) >= 0 ? 1 : 0;
      }
      weight[i] = style.weight(count[i]);
    }
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    for (int i = 0; i < n; i++) {
      double column = 0;
      for (int o = 0; o < around.size(); o++) {
        int j = map.neighbour(i, around.columns()[o], around.rows()[o]);
        if (j >= 0) {
          column += weight[j];
          s1 += (weight[i] + weight[j]) * (weight[i] + weight[j]) / 2;
        }
      }
      double row = weight[i] * count[i];
      s0 += row;
      s2 += (row + column) * (row + column);
    }
    return new WeightSums(around, count, weight, s0, s1, s2);
  }

  /// `sum w_ij (x_i - origin) (x_j - origin)`.
  double crossProduct(CellMap map, double origin) {
    double sum = 0;
    for (int i = 0; i < neighbours.length; i++) {
      double lag = 0;
      for (int o = 0; o < around.size(); o++) {
        int j = map.neighbour(i, around.columns()[o], around.rows()[o]);
        lag += j >= 0 ? map.value(j) - origin : 0;
      }
      sum += weight[i] * lag * (map.value(i) - origin);
    }
    return sum;
  }

  /// The second moment of Moran's I under randomisation, with the kurtosis of the values.
  double moranVariance(double n, double kurtosis) {
    double s00 = s0 * s0;
    double even = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s00);
    double heavy = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s00);
    return (even - heavy) / ((n - 1) * (n - 2) * (n - 3) * s00);
  }

  boolean hasNeighbours(int cell) {
    return neighbours[cell] > 0;
  }

  long links() {
    long links = 0;
    for (int k : neighbours) {
      links += k;
    }
    return links;
  }

  int islands() {
    int islands = 0;
    for (int k : neighbours) {
      islands += k == 0 ? 1 : 0;
    }
    return islands;
  }
}
