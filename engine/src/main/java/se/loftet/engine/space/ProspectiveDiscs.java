package se.loftet.engine.space;

/// Looks at the discs of a centre: the plain version beside [ProspectiveDiscsVector].
class ProspectiveDiscs {
  final ProspectiveLimits limits;

  ProspectiveDiscs(ProspectiveLimits limits) {
    this.limits = limits;
  }

  static ProspectiveDiscs fastest(ProspectiveLimits limits) {
    return VectorModule.PRESENT ? new ProspectiveDiscsVector(limits) : new ProspectiveDiscs(limits);
  }

  /// The largest of `least` and the ratios of the cylinders whose count reaches what is needed.
  double best(int centre, short[] count, short[] needed, double least) {
    double best = least;
    var inDisc = new short[limits.windows()];
    for (int k = limits.start(centre); k < limits.start(centre + 1); k++) {
      int from = limits.entering()[k];
      int row = limits.limit()[k];
      for (int d = 0; d < inDisc.length; d++) {
        inDisc[d] += count[from + d];
        if (inDisc[d] >= needed[row + d]) {
          best = limits.better(best, inDisc[d], row, d);
        }
      }
    }
    return best;
  }
}
