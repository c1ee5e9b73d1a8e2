package se.loftet.engine.space;

import java.util.Arrays;

/// The maximum over cylinders with windows anywhere in the period.
///
/// Equal to [CylinderSearch], but skips what cannot win. A window that starts or ends on a day
/// without cases of the disc loses against the shorter one, if that is allowed. When a disc grows,
/// a window without any of the new cases only expects more, so only windows around new cases are
/// looked at. And `c ln(c/mu) - (c - mu)(C - c)/C` bounds the ratio from above with one logarithm
/// from a table, so the exact ratio is computed a few times per scan.
final class RetrospectiveMaximum implements ScanMaximum {
  private final ScanRule rule;
  private final ScanDiscs discs;
  private final int cases;
  private final double[] logOf;
  private final int[] place;

  private int[] daysOfPlace = new int[0];
  private int[] firstOfPlace = new int[0];
  private final int[] before;
  private final int[] onDay;
  private double best;

  RetrospectiveMaximum(ScanRule rule, ScanDiscs discs, int[] place) {
    this.rule = rule;
    this.discs = discs;
    this.place = place;
    this.cases = place.length;
    this.before = new int[rule.days() + 1];
    this.onDay = new int[rule.days()];
    this.logOf = new double[cases + 1];
    for (int c = 1; c <= cases; c++) {
      logOf[c] = Math.log(c);
    }
  }

  @Override
  public double of(int[] day) {
    sortByPlace(day);
    best = -1;
    for (int centre = 0; centre < discs.places(); centre++) {
      around(centre);
    }
    return best;
  }

  private void sortByPlace(int[] day) {
    firstOfPlace = new int[discs.places() + 1];
    Arrays.fill(before, 0);
    for (int i = 0; i < cases; i++) {
      firstOfPlace[place[i] + 1]++;
      before[day[i] + 1]++;
    }
    Arrays.parallelPrefix(firstOfPlace, Integer::sum);
    Arrays.parallelPrefix(before, Integer::sum);
    daysOfPlace = new int[cases];
    var next = firstOfPlace.clone();
    for (int i = 0; i < cases; i++) {
      daysOfPlace[next[place[i]]++] = day[i];
    }
  }

  private void around(int centre) {
    Arrays.fill(onDay, 0);
    int inDisc = 0;
    int first = 0;
    int most = rule.mostCases(cases);
    var members = discs.members(centre);
    for (int k = 0; k < members.length; k++) {
      for (int i = firstOfPlace[members[k]]; i < firstOfPlace[members[k] + 1]; i++) {
        onDay[daysOfPlace[i]]++;
        inDisc++;
      }
      if (!discs.endsAt(centre, k)) {
        continue;
      }
      if (inDisc > most) {
        return;
      }
      for (; first <= k; first++) {
        look(members[first], inDisc);
      }
    }
  }

  /// Windows that hold a case of the place that just entered.
  private void look(int entered, int inDisc) {
    for (int i = firstOfPlace[entered]; i < firstOfPlace[entered + 1]; i++) {
      int day = daysOfPlace[i];
      windowsAround(day, Math.min(rule.days() - 1, day + rule.maxDays() - 1), inDisc);
    }
  }

  private void windowsAround(int day, int lastEnd, int inDisc) {
    int upTo = 0;
    int start = Math.max(0, day - rule.maxDays() + 1);
    for (int from = day; from >= start; from--) {
      upTo += onDay[from];
      if (onDay[from] > 0) {
        ends(from, day, Math.min(lastEnd, from + rule.maxDays() - 1), upTo, inDisc);
      } else if (rule.minDays() > 1) {
        shortest(from, day, from + rule.minDays() - 1, upTo, inDisc);
      }
    }
  }

  private void ends(int from, int day, int lastEnd, int upToDay, int inDisc) {
    int observed = upToDay;
    for (int to = day; to <= lastEnd; to++) {
      observed += to > day ? onDay[to] : 0;
      int length = to - from + 1;
      boolean candidate = to == day || onDay[to] > 0 || length == rule.minDays();
      if (candidate && length >= rule.minDays() && observed >= rule.minCases()) {
        compare(observed, inDisc, before[to + 1] - before[from]);
      }
    }
  }

  /// The window as short as allowed from a day without cases of the disc.
  private void shortest(int from, int day, int to, int upToDay, int inDisc) {
    if (to < day || to >= rule.days()) {
      return;
    }
    int observed = upToDay;
    for (int t = day + 1; t <= to; t++) {
      observed += onDay[t];
    }
    if (observed >= rule.minCases()) {
      compare(observed, inDisc, before[to + 1] - before[from]);
    }
  }

  private void compare(int observed, int inDisc, int anywhere) {
    double expected = (double) inDisc * anywhere / cases;
    if (observed <= expected) {
      return;
    }
    double bound =
        observed * (logOf[observed] + logOf[cases] - logOf[inDisc] - logOf[anywhere])
            - (observed - expected) * (cases - observed) / cases;
    if (bound > best) {
      double ratio = observed * Math.log(observed / expected);
      int outside = cases - observed;
      ratio += outside > 0 ? outside * Math.log(outside / (cases - expected)) : 0;
      best = Math.max(best, ratio);
    }
  }
}
