package se.loftet.engine.space;

/// Cases per place and day, with their margins, for one assignment of days to cases.
final class ScanCounts {
  private final int days;
  private final int cases;
  private final int[] count;
  private final int[] placeTotal;
  private final int[] dayTotal;

  ScanCounts(int[] place, int[] day, int places, int days) {
    this.days = days;
    this.cases = place.length;
    count = new int[places * days];
    placeTotal = new int[places];
    dayTotal = new int[days];
    for (int i = 0; i < place.length; i++) {
      count[place[i] * days + day[i]]++;
      placeTotal[place[i]]++;
      dayTotal[day[i]]++;
    }
  }

  int cases() {
    return cases;
  }

  int days() {
    return days;
  }

  int at(int place, int day) {
    return count[place * days + day];
  }

  int onPlace(int place) {
    return placeTotal[place];
  }

  int onDay(int day) {
    return dayTotal[day];
  }

  /// Kulldorff's log likelihood ratio of `observed` cases against `expected` of all.
  double likelihoodRatio(int observed, double expected) {
    double inside = observed * Math.log(observed / expected);
    int outside = cases - observed;
    return outside > 0 ? inside + outside * Math.log(outside / (cases - expected)) : inside;
  }
}
