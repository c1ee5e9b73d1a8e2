package se.loftet.engine.space;

import se.loftet.engine.Normal;

/// Whether a map as a whole is clustered: Moran's I and Getis-Ord's G.
///
/// Methods: Cliff & Ord (1981) for I under randomisation, Getis & Ord (1992) for G, which always
/// uses binary weights. Peer: R spdep 1.2.7 `moran.test` and `globalG.test` without adjusting n for
/// islands, whose values G leaves out. Undefined figures are `NaN`: I without variation, G where
/// less than two cells hold anything. A cell without a value is refused.
public record GlobalStatistics(
    long links,
    int islands,
    double moran,
    double moranMean,
    double moranVariance,
    double generalG,
    double generalGz) {

  public static GlobalStatistics of(CellMap map, Neighbourhood around, WeightStyle style) {
    map.check();
    var weights = WeightSums.of(map, around, style);
    var binary =
        style == WeightStyle.BINARY ? weights : WeightSums.of(map, around, WeightStyle.BINARY);
    double n = map.size();
    double mean = 0;
    for (double x : map.values()) {
      mean += x / n;
    }
    double m2 = 0;
    double m4 = 0;
    for (double x : map.values()) {
      double d2 = (x - mean) * (x - mean);
      m2 += d2 / n;
      m4 += d2 * d2 / n;
    }
    double i = weights.crossProduct(map, mean) / (weights.s0() * m2);
    double expected = -1 / (n - 1);
    double variance = weights.moranVariance(n, m4 / (m2 * m2)) - expected * expected;
    double[] g = generalG(map, binary);
    if (binary.links() == (long) map.size() * (map.size() - 1)) {
      // every cell is a neighbour of every other: nothing can vary, and what is left is rounding
      variance = 0;
      g[1] = Double.NaN;
    }
    return new GlobalStatistics(
        binary.links(), binary.islands(), i, expected, variance, g[0], g[1]);
  }

  public double moranZ() {
    return moranVariance > 0 ? (moran - moranMean) / Math.sqrt(moranVariance) : Double.NaN;
  }

  public double moranPGreater() {
    return Double.isNaN(moranZ()) ? Double.NaN : Normal.upper(moranZ());
  }

  /// G and its z.
  private static double[] generalG(CellMap map, WeightSums w) {
    double n = map.size();
    double x1 = 0;
    double x2 = 0;
    double x3 = 0;
    double x4 = 0;
    for (int i = 0; i < map.size(); i++) {
      double x = w.hasNeighbours(i) ? map.value(i) : 0;
      x1 += x;
      x2 += x * x;
      x3 += x * x * x;
      x4 += x * x * x * x;
    }
    double pairs = x1 * x1 - x2;
    double g = w.crossProduct(map, 0) / pairs;
    double mean = w.s0() / (n * (n - 1));
    double s00 = w.s0() * w.s0();
    double b0 = (n * n - 3 * n + 3) * w.s1() - n * w.s2() + 3 * s00;
    double b1 = -((n * n - n) * w.s1() - 2 * n * w.s2() + 6 * s00);
    double b2 = -(2 * n * w.s1() - (n + 3) * w.s2() + 6 * s00);
    double b3 = 4 * (n - 1) * w.s1() - 2 * (n + 1) * w.s2() + 8 * s00;
    double b4 = w.s1() - w.s2() + s00;
    double second =
        (b0 * x2 * x2 + b1 * x4 + b2 * x1 * x1 * x2 + b3 * x1 * x3 + b4 * x1 * x1 * x1 * x1)
            / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
    return new double[] {g, (g - mean) / Math.sqrt(second - mean * mean)};
  }
}
