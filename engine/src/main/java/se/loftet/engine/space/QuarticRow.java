package se.loftet.engine.space;

/// Adds one point to one row of cells under the quartic kernel.
///
/// `a` is what is left of 1 after the distance in north, `perH2` one over the squared radius,
/// `scaled` the weight times the kernel's peak. The two implementations give the same bits.
interface QuarticRow {
  void add(
      double[] density,
      int row,
      double[] centre,
      int west,
      int east,
      double x,
      double a,
      double perH2,
      double scaled);

  /// The vector version where the running Java has the module, else the plain one.
  static QuarticRow fastest() {
    return VectorModule.PRESENT ? new QuarticRowVector() : new QuarticRowScalar();
  }
}
