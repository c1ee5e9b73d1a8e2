package se.loftet.engine.effect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import se.loftet.engine.Figure;
import se.loftet.engine.Interval;
import se.loftet.engine.Provenance;
import se.loftet.engine.SourcedFigure;
import se.loftet.engine.trend.Wilson;

/// How unusual the treated areas are among all choices of as many areas.
///
/// Method: Fisher-Pitman randomisation of the ratio of rate ratios (after over before, treated over
/// the others) on sums per area; two-sided on the absolute logarithm. Peer: full enumeration in
/// `src/test/oracles/effect` case e4. All assignments where there are at most `most` of them, and
/// the true one counts; otherwise as many random ones, with (1 + beyond)/(draws + 1). Assignments
/// whose ratio does not exist count as beyond; with no assignment at all p is 1.
public final class Placebo {
  private static final double TIE = 1e-12;

  private final double[][] sums;
  private final int treated;
  private final double[] total;

  private Placebo(double[][] sums, int treated, double[] total) {
    this.sums = sums;
    this.treated = treated;
    this.total = total;
  }

  /// `exact` if every assignment was looked at.
  public record Result(double ratio, long assignments, double p, boolean exact, long seed) {
    /// The p-value; its interval is that of the draws, and a point where every assignment was
    /// tried.
    public SourcedFigure sourced(double level) {
      var provenance =
          Provenance.of(
              "placebo permutation",
              "1",
              Map.of("ratio", ratio, "assignments", assignments, "exact", exact, "level", level));
      var interval =
          exact
              ? new Interval(p, p, level, "all assignments")
              : Wilson.ofProportion(p, (double) assignments, level);
      return Double.isNaN(ratio)
          ? SourcedFigure.undefined(Figure.Reason.DIVISION_BY_ZERO, provenance)
          : new SourcedFigure(
              new Figure.Estimate(p, interval, assignments),
              exact ? provenance : provenance.withSeed(seed));
    }
  }

  public static Result of(Panel panel, long most, long seed) {
    var placebo = new Placebo(areaSums(panel), treatedAreas(panel), new double[4]);
    for (var area : placebo.sums) {
      for (int k = 0; k < 4; k++) {
        placebo.total[k] += area[k];
      }
    }
    return placebo.test(most, seed);
  }

  /// Per area, the treated first: cases after, exposure after, cases before, exposure before.
  private static double[][] areaSums(Panel panel) {
    var treated = new LinkedHashMap<Integer, double[]>();
    var others = new LinkedHashMap<Integer, double[]>();
    for (int i = 0; i < panel.size(); i++) {
      var sum =
          (panel.isTreated(i) ? treated : others)
              .computeIfAbsent(panel.area()[i], _ -> new double[4]);
      int at = panel.isPost(i) ? 0 : 2;
      sum[at] += panel.count()[i];
      sum[at + 1] += panel.exposure()[i];
    }
    treated.putAll(others);
    return treated.values().toArray(double[][]::new);
  }

  private static int treatedAreas(Panel panel) {
    var areas = new HashSet<Integer>();
    for (int i = 0; i < panel.size(); i++) {
      if (panel.isTreated(i)) {
        areas.add(panel.area()[i]);
      }
    }
    return areas.size();
  }

  private Result test(long most, long seed) {
    var own = new double[4];
    for (int i = 0; i < treated; i++) {
      add(own, sums[i]);
    }
    double ratio = ratio(own);
    double limit = Math.abs(Math.log(ratio)) - TIE;
    double all = choices(sums.length, treated);
    if (all <= most) {
      var counter = new long[2];
      enumerate(0, treated, new double[4], limit, counter);
      return new Result(ratio, counter[0], (double) counter[1] / counter[0], true, seed);
    }
    long beyond = sample(most, limit, new SplittableRandom(seed));
    return new Result(ratio, most, (1.0 + beyond) / (most + 1.0), false, seed);
  }

  private void enumerate(int from, int left, double[] chosen, double limit, long[] counter) {
    if (left == 0) {
      counter[0]++;
      counter[1] += beyond(chosen, limit) ? 1 : 0;
      return;
    }
    for (int i = from; i <= sums.length - left; i++) {
      var with = chosen.clone();
      add(with, sums[i]);
      enumerate(i + 1, left - 1, with, limit, counter);
    }
  }

  private long sample(long draws, double limit, SplittableRandom random) {
    int[] order = new int[sums.length];
    Arrays.setAll(order, i -> i);
    long beyond = 0;
    for (long draw = 0; draw < draws; draw++) {
      var chosen = new double[4];
      for (int k = 0; k < treated; k++) {
        int other = k + random.nextInt(order.length - k);
        int area = order[other];
        order[other] = order[k];
        order[k] = area;
        add(chosen, sums[area]);
      }
      beyond += beyond(chosen, limit) ? 1 : 0;
    }
    return beyond;
  }

  private boolean beyond(double[] chosen, double limit) {
    return !(Math.abs(Math.log(ratio(chosen))) < limit);
  }

  private double ratio(double[] in) {
    double inside = in[0] / in[1] / (in[2] / in[3]);
    double outside =
        (total[0] - in[0]) / (total[1] - in[1]) / ((total[2] - in[2]) / (total[3] - in[3]));
    return inside / outside;
  }

  private static void add(double[] sum, double[] area) {
    for (int k = 0; k < 4; k++) {
      sum[k] += area[k];
    }
  }

  private static double choices(int n, int k) {
    double product = 1;
    for (int i = 1; i <= k; i++) {
      product = product * (n - k + i) / i;
    }
    return product;
  }
}
