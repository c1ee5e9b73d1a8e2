package se.loftet.engine.space;

/// The maximum over cylinders that end on the last day, see [ProspectiveLimits].
///
/// Where no cylinder is above the first floor, all are looked at once more. Not to be shared
/// between threads.
final class ProspectiveMaximum implements ScanMaximum {
  private final ProspectiveLimits limits;
  private final ProspectiveDiscs discs;
  private final short[] count;

  ProspectiveMaximum(ProspectiveLimits limits, ProspectiveDiscs discs) {
    this.limits = limits;
    this.discs = discs;
    this.count = limits.noCounts();
  }

  @Override
  public double of(int[] day) {
    double best = from(1, limits.floors() - 1, day);
    return best >= 0 ? best : from(0, 0, day);
  }

  /// The maximum over cylinders above a floor, which rises with the best so far up to a last one;
  /// -1 when there is none.
  double from(int floor, int lastFloor, int[] day) {
    limits.count(day, count);
    double best = -1;
    int at = floor;
    for (int centre = 0; centre < limits.places(); centre++) {
      best = discs.best(centre, count, limits.needed(at), best);
      while (at < lastFloor && limits.floor(at + 1) <= best) {
        at++;
      }
    }
    return best;
  }
}
