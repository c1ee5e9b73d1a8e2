package se.loftet.engine.space;

import java.util.Arrays;
import se.loftet.engine.Replicates;

/// The maximum over cylinders that end on the last day.
///
/// For a disc of so many cases and a window of so many days the ratio grows with the count, and the
/// margins do not change when days are shuffled. So the smallest count that beats a floor is kept
/// in a table, made once, and a replicate adds and compares whole numbers; a logarithm is taken
/// only for the few cylinders above the floor. Where none is above it, all are looked at.
final class ProspectiveMaximum implements ScanMaximum {
  private static final double FLOOR_SHARE = 0.6;

  private final ScanRule rule;
  private final ScanDiscs discs;
  private final int[] place;
  private final int[] placeTotal;
  private final int[] windowTotal;
  private final int windows;
  private final int most;
  private final int[] count;
  private final int[] needed;
  private final int[] inDisc;

  ProspectiveMaximum(ScanRule rule, ScanDiscs discs, int[] place, int[] day) {
    this.rule = rule;
    this.discs = discs;
    this.place = place;
    windows = Math.min(rule.maxDays(), rule.days());
    most = rule.mostCases(place.length);
    count = new int[discs.places() * windows];
    inDisc = new int[windows];
    placeTotal = new int[discs.places()];
    windowTotal = new int[windows];
    for (int i = 0; i < place.length; i++) {
      placeTotal[place[i]]++;
      int back = rule.days() - 1 - day[i];
      if (back < windows) {
        windowTotal[back]++;
      }
    }
    Arrays.parallelPrefix(windowTotal, Integer::sum);
    needed = new int[(most + 1) * windows];
    fillNeeded(-1);
    // From shuffled days: a real cluster would put the floor out of reach of every replicate.
    var shuffled = day.clone();
    Replicates.shuffle(shuffled, Replicates.random(0, 0));
    fillNeeded(FLOOR_SHARE * of(shuffled));
  }

  @Override
  public double of(int[] day) {
    countBack(day);
    double best = -1;
    for (int centre = 0; centre < discs.places(); centre++) {
      best = Math.max(best, around(centre, best));
    }
    return best >= 0 ? best : everyCylinder(day);
  }

  private double everyCylinder(int[] day) {
    var counts = new ScanCounts(place, day, discs.places(), rule.days());
    return CylinderSearch.best(rule, discs, counts).ratio();
  }

  /// Cases per place in the last one, two ... days.
  private void countBack(int[] day) {
    Arrays.fill(count, 0);
    for (int i = 0; i < place.length; i++) {
      int back = rule.days() - 1 - day[i];
      if (back < windows) {
        count[place[i] * windows + back]++;
      }
    }
    for (int at = 0; at < count.length; at += windows) {
      for (int d = 1; d < windows; d++) {
        count[at + d] += count[at + d - 1];
      }
    }
  }

  private double around(int centre, double bestSoFar) {
    double best = bestSoFar;
    Arrays.fill(inDisc, 0);
    int cases = 0;
    var members = discs.members(centre);
    for (int k = 0; k < members.length; k++) {
      cases += placeTotal[members[k]];
      if (cases > most) {
        return best;
      }
      boolean above = grow(inDisc, count, members[k] * windows, needed, cases * windows);
      if (above && discs.endsAt(centre, k)) {
        best = Math.max(best, exact(cases));
      }
    }
    return best;
  }

  /// Adds a place to the disc and tells whether any window reaches its limit.
  private static boolean grow(int[] inDisc, int[] count, int from, int[] needed, int limits) {
    int below = 0;
    for (int d = 0; d < inDisc.length; d++) {
      int now = inDisc[d] + count[from + d];
      inDisc[d] = now;
      below |= needed[limits + d] - 1 - now;
    }
    return below < 0;
  }

  private double exact(int cases) {
    double best = -1;
    for (int d = rule.minDays() - 1; d < windows; d++) {
      if (inDisc[d] >= needed[cases * windows + d]) {
        best = Math.max(best, ratio(inDisc[d], expected(cases, d)));
      }
    }
    return best;
  }

  private double expected(int cases, int window) {
    return (double) cases * windowTotal[window] / place.length;
  }

  private double ratio(int observed, double expected) {
    double inside = observed * Math.log(observed / expected);
    int outside = place.length - observed;
    double all = place.length;
    return outside > 0 ? inside + outside * Math.log(outside / (all - expected)) : inside;
  }

  /// The smallest counts above what is expected whose ratio is above `floor`. They grow with the
  /// disc, so each search starts where the last one ended.
  private void fillNeeded(double floor) {
    for (int d = 0; d < windows; d++) {
      int observed = rule.minCases();
      for (int cases = 0; cases <= most; cases++) {
        double expected = expected(cases, d);
        while (observed <= cases && !(observed > expected && ratio(observed, expected) > floor)) {
          observed++;
        }
        boolean possible = d >= rule.minDays() - 1 && observed <= cases;
        needed[cases * windows + d] = possible ? observed : Integer.MAX_VALUE / 2;
      }
    }
  }
}
