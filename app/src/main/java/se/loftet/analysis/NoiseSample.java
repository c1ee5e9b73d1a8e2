package se.loftet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// What a sampler of whole numbers drew: how often each number near 0, and how often beyond.
@SuppressWarnings("ArrayRecordComponent")
record NoiseSample(int draws, long[] near, long below, long above) {
  /// Classes with less are put together with their neighbours before they are tested.
  private static final double LEAST_EXPECTED = 5;

  static NoiseSample of(
      ToLongFunction<RandomGenerator> sampler, RandomGenerator random, int draws, int reach) {
    var near = new long[2 * reach + 1];
    long below = 0;
    long above = 0;
    for (int i = 0; i < draws; i++) {
      long drawn = sampler.applyAsLong(random);
      if (drawn < -reach) {
        below++;
      } else if (drawn > reach) {
        above++;
      } else {
        near[(int) drawn + reach]++;
      }
    }
    return new NoiseSample(draws, near, below, above);
  }

  private int reach() {
    return near.length / 2;
  }

  /// The counts, and Pearson's chi-square against the law that should have made them.
  Map<String, Object> against(IntToDoubleFunction probability) {
    var result = new LinkedHashMap<String, Object>();
    var counts = new LinkedHashMap<String, Object>();
    for (int k = -reach(); k <= reach(); k++) {
      counts.put(Integer.toString(k), near[k + reach()]);
    }
    result.put("draws", draws);
    result.put("counts", counts);
    result.put("below", below);
    result.put("above", above);
    test(probability, result);
    return result;
  }

  private void test(IntToDoubleFunction probability, Map<String, Object> result) {
    var classes = new ArrayList<double[]>();
    double inside = 0;
    for (int k = -reach(); k <= reach(); k++) {
      inside += probability.applyAsDouble(k);
    }
    double tail = Math.max(0, (1 - inside) / 2);
    add(classes, below, tail);
    for (int k = -reach(); k <= reach(); k++) {
      add(classes, near[k + reach()], probability.applyAsDouble(k));
    }
    add(classes, above, tail);
    mergeLast(classes);
    int degrees = classes.size() - 1;
    double statistic =
        classes.stream().mapToDouble(c -> (c[0] - c[1]) * (c[0] - c[1]) / c[1]).sum();
    result.put("chi2", degrees < 1 ? Double.NaN : statistic);
    result.put("df", degrees);
    result.put(
        "p",
        degrees < 1
            ? (Double) Double.NaN
            : (Double) ChiSquaredDistribution.of(degrees).survivalProbability(statistic));
  }

  /// A class is full once enough is expected in it; the next number opens another.
  private void add(ArrayList<double[]> classes, long seen, double share) {
    double expected = share * draws;
    if (!classes.isEmpty() && classes.getLast()[1] < LEAST_EXPECTED) {
      classes.getLast()[0] += seen;
      classes.getLast()[1] += expected;
    } else {
      classes.add(new double[] {seen, expected});
    }
  }

  private static void mergeLast(ArrayList<double[]> classes) {
    if (classes.size() > 1 && classes.getLast()[1] < LEAST_EXPECTED) {
      var last = classes.removeLast();
      classes.getLast()[0] += last[0];
      classes.getLast()[1] += last[1];
    }
  }
}
