package se.loftet.engine.space;

/// Finds the largest likelihood ratio over all cylinders, for the many replicates of a Monte Carlo
/// test. Equal to [CylinderSearch], which also says where.
interface ScanMaximum {
  /// The maximum for days assigned to the cases; -1 when no cylinder has more than expected.
  double of(int[] day);

  /// The fastest that fits the rule. Not to be shared between threads.
  static ScanMaximum fastest(ScanRule rule, ScanDiscs discs, int[] place, int[] day) {
    if (!rule.retrospective()) {
      return new ProspectiveMaximum(rule, discs, place, day);
    }
    return rule.minDays() == 1
        ? new RetrospectiveMaximum(rule, discs, place)
        : days ->
            CylinderSearch.best(
                    rule, discs, new ScanCounts(place, days, discs.places(), rule.days()))
                .ratio();
  }
}
