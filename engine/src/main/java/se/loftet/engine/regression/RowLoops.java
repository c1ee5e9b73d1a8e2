package se.loftet.engine.regression;

/// The loops over rows that every fit spends its time in.
///
/// Sums run in [#LANES] strands side by side, row `i` in strand `i % 16`, and are put together in a
/// fixed order, so that the plain and the vector version give the same bits on every machine. The
/// exponential and the logarithm are the same arithmetic in both, within two units in the last
/// place of the true value. Arrays of one call are equally long.
public interface RowLoops {
  int LANES = 16;

  /// The vector version where the running Java has the module, else the plain one.
  RowLoops FASTEST = fastest();

  private static RowLoops fastest() {
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return vectors ? new RowLoopsVector() : new RowLoopsScalar();
  }

  double dot(double[] x, double[] y);

  /// The product with each of the first `count` columns.
  void dots(double[] x, double[][] columns, int count, double[] into);

  double sum(double[] x);

  /// e to the power of each value; below -708 and above 709 as there.
  void exp(double[] x, double[] into);

  /// The natural logarithm of each value, which must be above 0 and not subnormal.
  void log(double[] x, double[] into);

  /// `into = x * y`, row by row.
  void multiply(double[] x, double[] y, double[] into);

  /// `into += b[0] * x[0] + b[1] * x[1] + ...`, row by row and in this order.
  void addMultiples(double[] b, double[][] x, double[] into);

  /// Adds the strands, the far half to the near one until one is left.
  static double together(double[] strands) {
    for (int half = strands.length / 2; half > 0; half /= 2) {
      for (int k = 0; k < half; k++) {
        strands[k] += strands[k + half];
      }
    }
    return strands[0];
  }
}
