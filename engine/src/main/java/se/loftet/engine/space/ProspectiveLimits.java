package se.loftet.engine.space;

import java.util.Arrays;
import java.util.stream.IntStream;
import se.loftet.engine.Replicates;

/// What a search over windows that end on the last day needs and no shuffle of days changes.
///
/// The margins are the same for all replicates. So for a disc of so many cases and a window of so
/// many days the ratio grows with the count, and the smallest count that reaches a floor is kept in
/// a table: a replicate adds and compares whole numbers and looks closer only at the few cylinders
/// above the floor. There are several floors, the highest below the best so far is used. The discs
/// of all centres are laid out one after the other, each as the place that enters and the row of
/// the table that then holds.
final class ProspectiveLimits {
  /// Floors as shares of the maximum of one shuffle, higher and higher: nearly all replicates have
  /// a cylinder above the first.
  private static final double[] FLOOR = {0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5};

  /// Rows are padded to whole vectors, with counts that nothing reaches.
  static final int PADDED = 32;

  private static final double ROUNDING = 1e-6;

  private static final short NEVER = Short.MAX_VALUE;

  private final ScanRule rule;
  private final int[] place;
  private final int places;
  private final int windows;
  private final int stride;
  private final int most;
  private final int[] windowTotal;

  /// For each centre its discs: where the counts of the entering place start, and the limits.
  private final int[] start;

  private final int[] entering;
  private final int[] limit;

  private final double[] logOf;

  private final double[] floor = new double[FLOOR.length + 1];
  private final short[][] needed = new short[FLOOR.length + 1][];

  ProspectiveLimits(ScanRule rule, ScanDiscs discs, int[] place, int[] day) {
    this.rule = rule;
    this.place = place;
    this.places = discs.places();
    windows = Math.min(rule.maxDays(), rule.days());
    stride = (windows + PADDED - 1) / PADDED * PADDED;
    most = Math.min(rule.mostCases(place.length), NEVER - 1);
    windowTotal = new int[windows];
    for (int d : day) {
      if (rule.days() - 1 - d < windows) {
        windowTotal[rule.days() - 1 - d]++;
      }
    }
    Arrays.parallelPrefix(windowTotal, Integer::sum);
    logOf = IntStream.rangeClosed(0, place.length).mapToDouble(Math::log).toArray();
    start = new int[places + 1];
    for (int c = 0; c < places; c++) {
      start[c + 1] = start[c] + discs.members(c).length;
    }
    entering = new int[start[places]];
    limit = new int[start[places]];
    layOut(discs);
    floor[0] = -1;
    needed[0] = limits(-1);
    // From shuffled days: a real cluster would put the floors out of reach of every replicate.
    var shuffled = day.clone();
    Replicates.shuffle(shuffled, Replicates.random(0, 0));
    double maximum = new ProspectiveMaximum(this, new ProspectiveDiscs(this)).from(0, 0, shuffled);
    for (int f = 0; f < FLOOR.length; f++) {
      floor[f + 1] = Math.max(-1, FLOOR[f] * maximum);
      needed[f + 1] = limits(floor[f + 1]);
    }
  }

  /// Whether all counts fit into 16 bits.
  static boolean fit(ScanRule rule, int cases) {
    return rule.mostCases(cases) < NEVER;
  }

  private void layOut(ScanDiscs discs) {
    var total = new int[places];
    for (int p : place) {
      total[p]++;
    }
    int at = 0;
    for (int c = 0; c < places; c++) {
      int cases = 0;
      start[c] = at;
      var members = discs.members(c);
      for (int k = 0; k < members.length; k++) {
        cases += total[members[k]];
        if (cases > most) {
          break;
        }
        entering[at] = members[k] * stride;
        // A disc that may not end here has the limits of an empty one, which nothing reaches.
        limit[at++] = discs.endsAt(c, k) ? cases * stride : 0;
      }
    }
    start[places] = at;
  }

  /// The smallest counts above what is expected whose ratio is above `floor`, by cases in the disc
  /// and window. They grow with the disc, so each search starts where the last one ended.
  private short[] limits(double floor) {
    var needed = new short[(most + 1) * stride];
    Arrays.fill(needed, NEVER);
    for (int d = rule.minDays() - 1; d < windows; d++) {
      int observed = Math.max(1, rule.minCases());
      for (int cases = 1; cases <= most; cases++) {
        double expected = expected(cases, d);
        while (observed <= cases && !(observed > expected && ratio(observed, expected) > floor)) {
          observed++;
        }
        needed[cases * stride + d] = observed <= cases ? (short) observed : NEVER;
      }
    }
    return needed;
  }

  /// The larger of a ratio and the best so far. `c ln(c/mu) - (c - mu)(C - c)/C` bounds the ratio
  /// from above with logarithms of whole numbers, so most need none of their own.
  double better(double best, int observed, int limitRow, int window) {
    int cases = limitRow / stride;
    double expected = expected(cases, window);
    double all = place.length;
    double bound =
        observed
                * (logOf[observed]
                    + logOf[place.length]
                    - logOf[cases]
                    - logOf[windowTotal[window]])
            - (observed - expected) * (all - observed) / all;
    return bound + ROUNDING > best ? Math.max(best, ratio(observed, expected)) : best;
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

  /// Cases per place in the last one, two ... days.
  void count(int[] day, short[] count) {
    Arrays.fill(count, (short) 0);
    for (int i = 0; i < place.length; i++) {
      int back = rule.days() - 1 - day[i];
      if (back < windows) {
        count[place[i] * stride + back]++;
      }
    }
    for (int at = 0; at < count.length; at += stride) {
      for (int d = 1; d < windows; d++) {
        count[at + d] += count[at + d - 1];
      }
    }
  }

  short[] noCounts() {
    return new short[places * stride];
  }

  int places() {
    return places;
  }

  int stride() {
    return stride;
  }

  int windows() {
    return windows;
  }

  /// The first disc of a centre in [#entering] and [#limit].
  int start(int centre) {
    return start[centre];
  }

  int[] entering() {
    return entering;
  }

  int[] limit() {
    return limit;
  }

  /// How many floors there are; below floor 0 no cylinder has a ratio.
  int floors() {
    return floor.length;
  }

  double floor(int number) {
    return floor[number];
  }

  /// The smallest counts whose ratio is above a floor.
  short[] needed(int number) {
    return needed[number];
  }
}
