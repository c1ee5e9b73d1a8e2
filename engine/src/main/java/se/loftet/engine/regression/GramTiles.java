package se.loftet.engine.regression;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Weighted cross products of columns, two columns by two, in vectors of half the strands of
/// [RowLoops], to the same bits as its products one by one.
///
/// What a column is once it has been weighed stays in a register. Four by four took three times as
/// long: the compiler does not keep sixteen sums in registers.
final class GramTiles {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_512;
  private static final int LANES = RowLoops.LANES;
  private static final int HALF = LANES / 2;

  private final double[] weight;
  private final double[][] columns;
  private final double[] gram;
  private final double[] strands = new double[4 * LANES];

  private GramTiles(double[] weight, double[][] columns) {
    this.weight = weight;
    this.columns = columns;
    gram = new double[columns.length * columns.length];
  }

  /// Whether the machine's vectors are as wide as half the strands.
  static boolean fit() {
    return DoubleVector.SPECIES_PREFERRED.length() == HALF;
  }

  /// `Xᵀ diag(w) X`, row-major.
  static double[] weighted(double[] weight, double[][] columns) {
    var tiles = new GramTiles(weight, columns);
    for (int a = 0; a < columns.length; a += 2) {
      for (int b = 0; b <= a; b += 2) {
        tiles.tile(a, b);
      }
    }
    return tiles.gram;
  }

  /// Products of columns `a` and `a + 1` with `b` and `b + 1`; past the last column, the last
  /// again.
  private void tile(int a, int b) {
    int last = columns.length - 1;
    int c = Math.min(a + 1, last);
    int d = Math.min(b + 1, last);
    wholeVectors(weight, columns[a], columns[c], columns[b], columns[d], strands);
    rest(columns[a], columns[b], 0);
    rest(columns[a], columns[d], LANES);
    rest(columns[c], columns[b], 2 * LANES);
    rest(columns[c], columns[d], 3 * LANES);
    keep(a, b, 0);
    keep(a, d, LANES);
    keep(c, b, 2 * LANES);
    keep(c, d, 3 * LANES);
  }

  private static void wholeVectors(
      double[] weight, double[] a, double[] c, double[] b, double[] d, double[] strands) {
    var ab = DoubleVector.zero(SPECIES);
    var ad = ab;
    var cb = ab;
    var cd = ab;
    var farAb = ab;
    var farAd = ab;
    var farCb = ab;
    var farCd = ab;
    int i = 0;
    for (; i <= weight.length - LANES; i += LANES) {
      var w = at(weight, i);
      var x = w.mul(at(a, i));
      var y = w.mul(at(c, i));
      ab = x.fma(at(b, i), ab);
      ad = x.fma(at(d, i), ad);
      cb = y.fma(at(b, i), cb);
      cd = y.fma(at(d, i), cd);
      w = at(weight, i + HALF);
      x = w.mul(at(a, i + HALF));
      y = w.mul(at(c, i + HALF));
      farAb = x.fma(at(b, i + HALF), farAb);
      farAd = x.fma(at(d, i + HALF), farAd);
      farCb = y.fma(at(b, i + HALF), farCb);
      farCd = y.fma(at(d, i + HALF), farCd);
    }
    if (i <= weight.length - HALF) {
      var w = at(weight, i);
      var x = w.mul(at(a, i));
      var y = w.mul(at(c, i));
      ab = x.fma(at(b, i), ab);
      ad = x.fma(at(d, i), ad);
      cb = y.fma(at(b, i), cb);
      cd = y.fma(at(d, i), cd);
    }
    ab.intoArray(strands, 0);
    farAb.intoArray(strands, HALF);
    ad.intoArray(strands, LANES);
    farAd.intoArray(strands, LANES + HALF);
    cb.intoArray(strands, 2 * LANES);
    farCb.intoArray(strands, 2 * LANES + HALF);
    cd.intoArray(strands, 3 * LANES);
    farCd.intoArray(strands, 3 * LANES + HALF);
  }

  private void rest(double[] x, double[] y, int from) {
    int n = weight.length;
    for (int i = n - n % HALF; i < n; i++) {
      int at = from + i % LANES;
      strands[at] = Math.fma(weight[i] * x[i], y[i], strands[at]);
    }
  }

  private void keep(int j, int k, int from) {
    double sum = together(strands, from);
    gram[j * columns.length + k] = sum;
    gram[k * columns.length + j] = sum;
  }

  /// In the order of [RowLoops#together].
  private static double together(double[] s, int k) {
    double a = s[k] + s[k + 8] + (s[k + 4] + s[k + 12]);
    double b = s[k + 1] + s[k + 9] + (s[k + 5] + s[k + 13]);
    double c = s[k + 2] + s[k + 10] + (s[k + 6] + s[k + 14]);
    double d = s[k + 3] + s[k + 11] + (s[k + 7] + s[k + 15]);
    return a + c + (b + d);
  }

  private static DoubleVector at(double[] x, int i) {
    return DoubleVector.fromArray(SPECIES, x, i);
  }
}
