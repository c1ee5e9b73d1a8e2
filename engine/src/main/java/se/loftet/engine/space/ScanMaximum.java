package se.loftet.engine.space;

/// Finds the largest likelihood ratio over all cylinders, for the many replicates of a Monte Carlo
/// test. Equal to [CylinderSearch], which also says where.
interface ScanMaximum {
  /// The maximum for days assigned to the cases; -1 when no cylinder has more than expected.
  double of(int[] day);

  /// Makes searches that share what does not change between replicates.
  interface Plan {
    /// A search for one thread.
    ScanMaximum search();
  }

  /// The fastest that fits the rule.
  static Plan fastest(ScanRule rule, ScanDiscs discs, int[] place, int[] day) {
    if (!rule.retrospective() && ProspectiveLimits.fit(rule, place.length)) {
      var limits = new ProspectiveLimits(rule, discs, place, day);
      return () -> new ProspectiveMaximum(limits, ProspectiveDiscs.fastest(limits));
    }
    return rule.retrospective()
        ? () -> new RetrospectiveMaximum(rule, discs, place)
        : () ->
            days ->
                CylinderSearch.best(
                        rule, discs, new ScanCounts(place, days, discs.places(), rule.days()))
                    .ratio();
  }
}
