package se.loftet.engine.space;

import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// All windows of a disc in one or two instructions.
final class ProspectiveDiscsVector extends ProspectiveDiscs {
  private static final VectorSpecies<Short> LANES =
      ShortVector.SPECIES_PREFERRED.length() <= ProspectiveLimits.PADDED
          ? ShortVector.SPECIES_PREFERRED
          : ShortVector.SPECIES_512;

  private final short[] inDisc = new short[LANES.length()];

  ProspectiveDiscsVector(ProspectiveLimits limits) {
    super(limits);
  }

  @Override
  double best(int centre, short[] count, short[] needed, double least) {
    double best = least;
    int first = limits.start(centre);
    int last = limits.start(centre + 1);
    for (int lane = 0; lane < limits.stride(); lane += LANES.length()) {
      best = best(first, last, lane, count, needed, best);
    }
    return best;
  }

  private double best(int first, int last, int lane, short[] count, short[] needed, double least) {
    double best = least;
    var entering = limits.entering();
    var limit = limits.limit();
    var sum = ShortVector.zero(LANES);
    for (int k = first; k < last; k++) {
      sum = sum.add(ShortVector.fromArray(LANES, count, entering[k] + lane));
      var reached = ShortVector.fromArray(LANES, needed, limit[k] + lane);
      if (sum.compare(VectorOperators.GE, reached).anyTrue()) {
        sum.intoArray(inDisc, 0);
        best = exact(limit[k], lane, needed, best);
      }
    }
    return best;
  }

  private double exact(int row, int lane, short[] needed, double least) {
    double best = least;
    for (int d = 0; d < inDisc.length; d++) {
      if (inDisc[d] >= needed[row + lane + d]) {
        best = limits.better(best, inDisc[d], row, lane + d);
      }
    }
    return best;
  }
}
