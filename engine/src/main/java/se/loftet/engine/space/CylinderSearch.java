package se.loftet.engine.space;

/// Looks at every cylinder and keeps the one with the largest likelihood ratio, the first on ties.
///
/// The readable version beside [ScanMaximum], which finds the same maximum and nothing else.
final class CylinderSearch {
  private static final double TIE = 1e-12;

  private final ScanRule rule;
  private final ScanDiscs discs;
  private final ScanCounts counts;
  private Cylinder best = new Cylinder(-1, 0, 0, 0, 0, 0, 0);

  private CylinderSearch(ScanRule rule, ScanDiscs discs, ScanCounts counts) {
    this.rule = rule;
    this.discs = discs;
    this.counts = counts;
  }

  /// A disc (centre and last member of its list) over a window of days, both ends included.
  record Cylinder(
      double ratio, int centre, int last, int from, int to, int observed, double expected) {
    boolean found() {
      return ratio > 0;
    }
  }

  static Cylinder best(ScanRule rule, ScanDiscs discs, ScanCounts counts) {
    var search = new CylinderSearch(rule, discs, counts);
    for (int centre = 0; centre < discs.places(); centre++) {
      search.around(centre);
    }
    return search.best;
  }

  private void around(int centre) {
    var onDay = new int[counts.days()];
    int inDisc = 0;
    var members = discs.members(centre);
    for (int k = 0; k < members.length; k++) {
      for (int t = 0; t < onDay.length; t++) {
        onDay[t] += counts.at(members[k], t);
      }
      inDisc += counts.onPlace(members[k]);
      if (!discs.endsAt(centre, k)) {
        continue;
      }
      if (inDisc > rule.mostCases(counts.cases())) {
        return;
      }
      int firstEnd = rule.retrospective() ? 0 : onDay.length - 1;
      for (int to = firstEnd; to < onDay.length; to++) {
        windows(centre, k, to, inDisc, onDay);
      }
    }
  }

  private void windows(int centre, int last, int to, int inDisc, int[] onDay) {
    int observed = 0;
    long anywhere = 0;
    for (int length = 1; length <= rule.maxDays() && to - length + 1 >= 0; length++) {
      int from = to - length + 1;
      observed += onDay[from];
      anywhere += counts.onDay(from);
      double expected = (double) inDisc * anywhere / counts.cases();
      if (length >= rule.minDays() && observed >= rule.minCases() && observed > expected) {
        double ratio = counts.likelihoodRatio(observed, expected);
        if (ratio > best.ratio + TIE) {
          best = new Cylinder(ratio, centre, last, from, to, observed, expected);
        }
      }
    }
  }
}
